import { stringifyJson } from '../../json/stringify'
import type { JsonObject } from '../../json/value'
import type { Schema } from '../../schema/schema'
import { asSentence, type FieldFacts, type Flag } from '../field-facts'
import { groupsOf } from '../groups'
import { fileName, uniqueNames } from '../names'
import type { OperationFacts } from '../operations'
import type { ActionFacts, Reference, TypeReference } from '../reference'
import { searchText } from '../search-text'
import { rootOf } from '../server-of'
import type { TypePart } from '../type-parts'
import { usesInWords } from '../uses-in-words'
import { described, markup, type Html } from './html-text'
import { frame, script, style } from './page-frame'

/** A folder of static pages that need no server: an index that can be searched, and a page for each type. */
export function exportHtml(reference: Reference): Map<string, string> {
  const pages = new Pages(reference)
  const files = new Map([
    ['index.html', pages.index()],
    ['style.css', style],
    ['search.js', script],
  ])
  for (const schema of reference.schemas.all)
    files.set(`types/${pages.fileOf(schema)}`, pages.page(reference.of(schema)))
  return files
}

class Pages {
  private readonly names: ReadonlyMap<string, string>
  constructor(private readonly reference: Reference) {
    this.names = uniqueNames(
      reference.schemas.all.map(({ id }) => id),
      fileName,
    )
  }

  fileOf({ id }: Schema): string {
    return `${this.names.get(id) ?? id}.html`
  }

  index(): string {
    const root = rootOf(this.reference.schemas) ?? ''
    const groups = groupsOf(this.reference.schemas).map(
      ({ title, schemas }) =>
        markup`<section>\n<h2>${title}</h2>\n<ul class="types">\n${schemas.map((schema) =>
          this.entry(schema),
        )}</ul>\n</section>\n`,
    )
    const find = 'Find a type, field or action'
    return frame(
      'Types',
      '',
      markup`<h1>Types</h1>
<p class="muted">${root}</p>
<input type="search" aria-label="${find}" placeholder="${find}" hidden>
${groups}<script src="search.js"></script>`,
    )
  }

  private entry(schema: Schema): Html {
    const link = markup`<a href="types/${this.fileOf(schema)}">${schema.id}</a>`
    const words = markup`<span class="muted">${described(schema.description)}</span>`
    return markup`<li data-words="${searchText(schema)}">${link} ${words}</li>\n`
  }

  page(page: TypeReference): string {
    const { schema, operations, actions, filters, links } = page
    const uses = usesInWords(page.usedBy)
    const fields = page.fields.map((facts) => [
      markup`${facts.field.name}`,
      this.type(facts.type),
      markup`${flagText[facts.create]}`,
      markup`${flagText[facts.update === 'required' ? 'optional' : facts.update]}`,
      defaultHtml(facts),
      notesHtml(facts),
    ])
    const sections = [
      section('Resource fields', table(fieldColumns, fields), fields.length),
      section('Operations', markup`${operations.map(operationHtml)}`, operations.length),
      section('Actions', markup`${actions.map((action) => this.action(action))}`, actions.length),
      section(
        'Filters',
        table(
          ['Field', 'Modifiers', 'Options'],
          filters.map(({ name, modifiers, options }) =>
            [name, modifiers.join(', '), options.join(', ')].map((text) => markup`${text}`),
          ),
        ),
        filters.length,
      ),
      section(
        'Links',
        list(
          links.map(({ name, target }) =>
            target === undefined ? markup`${name}` : markup`${name}: ${this.link(target)}`,
          ),
        ),
        links.length,
      ),
      section(
        'Where it is used',
        list(uses.map(({ from, words }) => markup`${this.link(from)} ${words}`)),
        uses.length,
      ),
    ]
    return frame(
      schema.id,
      '../',
      markup`<p><a href="../index.html">Types</a></p>
<h1>${schema.id}</h1>
<div>${described(schema.description)}</div>
${sections}`,
    )
  }

  private action({ name, input, output, inputFields, example }: ActionFacts): Html {
    const taken = input === undefined ? markup`nothing` : this.named(input)
    const given = output === undefined ? markup`not said` : this.named(output)
    const head = callHtml(name, `POST \${actions.${name}}`)
    const rows = inputFields.map((facts) => [
      markup`${facts.field.name}`,
      this.type(facts.type),
      markup`${facts.field.required ? 'yes' : 'no'}`,
      defaultHtml(facts),
      notesHtml(facts),
    ])
    return markup`${head}<p>Takes ${taken}, gives ${given}.</p>${
      rows.length === 0 ? '' : table(inputColumns, rows)
    }${exampleHtml(example)}`
  }

  private type(parts: readonly TypePart[]): Html {
    const pieces = parts.map(({ text, target }) => {
      const schema = this.reference.schemas.get(target)
      return schema === undefined ? markup`${text}` : this.link(schema, text)
    })
    return markup`<code>${pieces}</code>`
  }

  private named(id: string): Html {
    const schema = this.reference.schemas.get(id)
    return schema === undefined ? markup`${id}` : this.link(schema)
  }

  private link(schema: Schema, text = schema.id): Html {
    return markup`<a href="${this.fileOf(schema)}">${text}</a>`
  }
}

const fieldColumns = ['Field', 'Type', 'Create', 'Update', 'Default', 'Notes']
const inputColumns = ['Field', 'Type', 'Required', 'Default', 'Notes']
const flagText: Record<Flag, string> = {
  required: 'required',
  optional: 'yes',
  no: '–',
  unsaid: '',
}

function section(title: string, body: Html, count: number): Html {
  return count === 0 ? markup`` : markup`<section>\n<h2>${title}</h2>\n${body}\n</section>\n`
}

function table(columns: readonly string[], rows: readonly (readonly Html[])[]): Html {
  const head = columns.map((column) => markup`<th scope="col">${column}</th>`)
  const body = rows.map(([name = markup``, ...cells]) => {
    const rest = cells.map((cell) => markup`<td>${cell}</td>`)
    return markup`<tr><th scope="row">${name}</th>${rest}</tr>\n`
  })
  return markup`<div class="scroll"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table></div>`
}

function list(items: readonly Html[]): Html {
  return markup`<ul>\n${items.map((item) => markup`<li>${item}</li>\n`)}</ul>`
}

function operationHtml({ name, method, url, example }: OperationFacts): Html {
  return markup`${callHtml(name, `${method} ${url}`)}${exampleHtml(example)}`
}

function callHtml(name: string, call: string): Html {
  return markup`<div class="call"><h3>${name}</h3> <code>${call}</code></div>\n`
}

function notesHtml({ description, notes }: FieldFacts): Html {
  return markup`${described(asSentence(description))} ${notes.join(' ')}`
}

function defaultHtml(facts: FieldFacts): Html {
  return facts.default === undefined ? markup`` : markup`<code>${facts.default}</code>`
}

function exampleHtml(example: JsonObject | undefined): Html {
  return example === undefined ? markup`` : markup`<pre>${stringifyJson(example, 2)}</pre>\n`
}
