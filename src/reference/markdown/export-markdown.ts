import { stringifyJson } from '../../json/stringify'
import type { Schema } from '../../schema/schema'
import { asSentence, type FieldFacts, type Flag } from '../field-facts'
import { fileName, uniqueNames } from '../names'
import type { ActionFacts, Reference, TypeReference } from '../reference'
import { groupsOf } from '../groups'
import type { TypePart } from '../type-parts'
import { usesInWords } from '../uses-in-words'
import { block, code, described, inline, link, table } from './markdown-text'

/** Markdown: `README.md` lists all types, and every type has a page. */
export function exportMarkdown(reference: Reference): Map<string, string> {
  const pages = new Pages(reference)
  const files = new Map([['README.md', pages.index()]])
  for (const schema of reference.schemas.all)
    files.set(pages.fileOf(schema), pages.page(reference.of(schema)))
  return files
}

class Pages {
  private readonly names: ReadonlyMap<string, string>
  constructor(private readonly reference: Reference) {
    const ids = reference.schemas.all.map(({ id }) => id)
    this.names = uniqueNames(ids, fileName, ['README'])
  }

  fileOf({ id }: Schema): string {
    return `${this.names.get(id) ?? id}.md`
  }

  index(): string {
    const groups = groupsOf(this.reference.schemas).map(({ title, schemas }) => {
      const lines = schemas.map((schema) => {
        const words = described(schema.description)
        return `- ${this.typeLink(schema)}${words === '' ? '' : ` – ${words}`}`
      })
      return `## ${title}\n\n${lines.join('\n')}`
    })
    return ['# Resource Types', ...groups].join('\n\n') + '\n'
  }

  page(page: TypeReference): string {
    const { schema, fields, operations, actions, filters, links } = page
    const sections = [
      `## ${inline(schema.id)}`,
      described(schema.description),
      '### Resource Fields',
      fields.length === 0 ? 'The schema names no fields.' : this.fields(fields),
      ...(operations.length === 0 ? [] : ['### Operations']),
      ...operations.map(({ name, method, url, example }) =>
        [
          `#### ${inline(name)}\n\n${method}: ${code(url)}`,
          ...(example === undefined ? [] : [block(stringifyJson(example, 2), 'json')]),
        ].join('\n\n'),
      ),
      ...(actions.length === 0 ? [] : ['### Actions']),
      ...actions.map((action) => this.action(action, schema)),
      ...(filters.length === 0 ? [] : ['### Filters']),
      filters.length === 0
        ? ''
        : table(
            ['Field', 'Modifiers', 'Options'],
            filters.map(({ name, modifiers, options }) => [
              inline(name),
              inline(modifiers.join(', ')),
              inline(options.join(', ')) || '-',
            ]),
          ),
      ...(links.length === 0 ? [] : ['### Links']),
      links
        .map(({ name, target }) =>
          target === undefined
            ? `- ${inline(name)}`
            : `- ${inline(name)}: ${this.typeLink(target)}`,
        )
        .join('\n'),
      ...(page.usedBy.length === 0 ? [] : ['### Where it is used']),
      usesInWords(page.usedBy)
        .map(({ from, words }) => `- ${this.typeLink(from)} ${inline(words)}`)
        .join('\n'),
    ]
    return sections.filter((section) => section !== '').join('\n\n') + '\n'
  }

  private fields(fields: readonly FieldFacts[]): string {
    return table(
      ['Field', 'Type', 'Create', 'Update', 'Default', 'Notes'],
      fields.map((facts) => [
        inline(facts.field.name),
        this.type(facts.type),
        createText[facts.create],
        facts.update === 'no' || facts.update === 'unsaid' ? '-' : 'Yes',
        defaultText(facts),
        this.notes(facts),
      ]),
    )
  }

  private action({ name, input, output, inputFields, example }: ActionFacts, of: Schema): string {
    const known = this.reference.schemas.get(output)
    const taken =
      input === undefined
        ? ['**Input:** This action has no inputs']
        : [
            `**Input:** ${this.named(input)}`,
            ...(inputFields.length === 0 ? [] : [this.inputs(inputFields)]),
            ...(example === undefined ? [] : [block(stringifyJson(example, 2), 'json')]),
          ]
    const given =
      output === undefined
        ? 'Not said'
        : known === of
          ? `An updated copy of the ${this.named(output)} resource`
          : `The ${this.named(output)} resource`
    return [
      `#### ${inline(name)}\n\nPOST: ${code(`\${actions.${name}}`)}`,
      ...taken,
      `**Output:** ${given}`,
    ].join('\n\n')
  }

  private inputs(fields: readonly FieldFacts[]): string {
    return table(
      ['Field', 'Type', 'Required', 'Default', 'Notes'],
      fields.map((facts) => [
        inline(facts.field.name),
        this.type(facts.type),
        facts.field.required ? 'Yes' : 'No',
        defaultText(facts),
        this.notes(facts),
      ]),
    )
  }

  private notes({ description, notes, field }: FieldFacts): string {
    const byId = field.type.kind === 'reference' && description === '' ? ['By id.'] : []
    return [described(asSentence(description)), ...byId, ...notes.map(noteText)]
      .filter((note) => note !== '')
      .join(' ')
  }

  /** A reference is written as the type that it refers to. */
  private type(parts: readonly TypePart[]): string {
    const [opening, named, closing] = parts
    const isReference = parts.length === 3 && opening?.text === 'reference['
    if (isReference && named !== undefined && closing !== undefined) return this.part(named)
    return parts.map((part) => this.part(part)).join('')
  }

  private part({ text, target }: TypePart): string {
    const schema = this.reference.schemas.get(target)
    if (schema !== undefined) return link(inline(text), this.fileOf(schema))
    return target === undefined ? text : inline(text)
  }

  private named(id: string): string {
    const schema = this.reference.schemas.get(id)
    return schema === undefined ? inline(id) : this.typeLink(schema)
  }

  private typeLink(schema: Schema): string {
    return link(inline(schema.id), this.fileOf(schema))
  }
}

const createText: Record<Flag, string> = {
  required: 'Yes',
  optional: 'Optional',
  no: '-',
  unsaid: '-',
}

function defaultText(facts: FieldFacts): string {
  return facts.default === undefined ? '-' : code(facts.default)
}

/** The brackets around options are ours, and nothing behind them makes them a link. */
function noteText(note: string): string {
  return inline(note).replace(/^The options are \\\[(.*)\\\]\.$/, 'The options are [$1].')
}
