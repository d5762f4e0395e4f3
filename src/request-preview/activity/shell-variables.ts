import type { Produced } from './produced'
import { environmentName, ShellNames } from './shell-names'

/** How a script uses what a reply produced: an id within an address or as JSON or as it is, the path of a link, or the link as JSON. */
export type Use = 'id' | 'id_text' | 'id_json' | 'path' | 'self_json'

/** A resource, and which request's reply tells of it. */
export interface Source {
  readonly step: number
  readonly produced: Produced
}

/** The variables of a script: what it reads from the environment, and what it reads from replies. */
export class ShellVariables {
  private readonly names = new ShellNames()
  private readonly prefixes = new Map<Produced, string>()
  private readonly known = new Map<string, string>()
  private readonly readings = new Map<number, string[]>()
  private readonly asTheyAre = new Set<string>()
  private readonly environment: { readonly name: string; readonly json: string }[] = []

  /** `taken` are names that mean something already, such as those of the keys. */
  constructor(private readonly taken: readonly string[]) {
    for (const name of taken) this.names.reserve(name)
  }

  /** The variable that holds this part of a resource once the reply of its step is there. */
  fromReply({ step, produced }: Source, use: Use): string {
    const prefix = this.prefixOf(produced)
    return this.once(`${step}${produced.at} ${use}`, () => {
      const variable = this.names.take(`${prefix}_${use}`)
      const lines = this.readings.get(step) ?? []
      lines.push(`${variable}=$(${filters[use](produced.at)} <<<"$reply")`)
      this.readings.set(step, lines)
      return variable
    })
  }

  /** The variable with the JSON text of a secret that the environment gives; equal secrets of one name share one. */
  secretJson(path: readonly string[], secret: string): string {
    return this.secret(path, secret, 'json')
  }

  /** The same, percent-encoded for an address. */
  secretInUrl(name: string, secret: string): string {
    return this.secret([name], secret, 'uri')
  }

  /** The environment variable itself, for a text that holds nothing else. */
  secretText(name: string, secret: string): string {
    const variable = this.environmentFor([name], secret)
    this.asTheyAre.add(variable)
    return variable
  }

  /** What reads the variables from the reply of this step. */
  readingsOf(step: number): readonly string[] {
    return this.readings.get(step) ?? []
  }

  /** The environment variables the script cannot do without. */
  needed(): string[] {
    const prepared = this.environment.map(({ name }) => name)
    return [...this.taken, ...new Set([...prepared, ...this.asTheyAre])]
  }

  /** The lines that make secrets fit to be put into requests. */
  preparations(): string[] {
    return this.environment.map(({ json }) => json)
  }

  private secret(path: readonly string[], secret: string, form: 'json' | 'uri'): string {
    const name = this.environmentFor(path, secret)
    return this.once(`${name} ${form}`, () => {
      const variable = this.names.take(`${name.toLowerCase()}_${form}`)
      // The shell's own printf: no other process gets to see the secret as an argument.
      const filter = form === 'json' ? 'jq -Rs .' : 'jq -Rrs @uri'
      this.environment.push({ name, json: `${variable}=$(printf %s "$${name}" | ${filter})` })
      return variable
    })
  }

  private environmentFor(path: readonly string[], secret: string): string {
    const base = environmentName(path)
    return this.once(JSON.stringify([base, secret]), () => this.names.take(base))
  }

  private prefixOf(produced: Produced): string {
    const known = this.prefixes.get(produced)
    if (known !== undefined) return known
    const prefix = this.names.take(produced.name)
    this.prefixes.set(produced, prefix)
    return prefix
  }

  private once(key: string, make: () => string): string {
    const name = this.known.get(key) ?? make()
    this.known.set(key, name)
    return name
  }
}

// With -e a reply without the value ends the script. Only a link's path is taken: keys go to no other host.
const filters: Record<Use, (at: string) => string> = {
  id: (at) => `jq -er '${at}.id | @uri'`,
  id_text: (at) => `jq -er ${at}.id`,
  id_json: (at) => `jq -e ${at}.id`,
  path: (at) => `jq -er '${at}.links.self | capture("^(https?://[^/]*)?/(?<path>.*)").path'`,
  self_json: (at) => `jq -e ${at}.links.self`,
}
