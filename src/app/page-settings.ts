import { isObject, type JsonValue } from '../json/value'

/** What a page of the API says about itself in globals, as servers of this family and their authors write them. */
export interface PageSettings {
  /** The URL of the schemas; undefined where the page's own script failed or says nothing. */
  readonly schemas: string | undefined
  /** The document itself, as this page's script read it: its numbers and characters may be damaged. */
  readonly data: JsonValue | undefined
  /** Who the server takes one for. */
  readonly user: string | undefined
  /** What snippets show in place of keys; false for none, undefined for the usual. */
  readonly curlUser: string | false | undefined
  readonly docsPage: string | undefined
  /** Where descriptions of types and fields are. */
  readonly docsJson: string | undefined
  /** false: the page offers no way out. */
  readonly logout: boolean
  /** false: nothing is to be started. */
  readonly autoInit: boolean
}

/** Reads the globals of a page; what is missing, empty or of another kind is as if it were not there. Never throws. */
export function readSettings(globals: object): PageSettings {
  const value = (name: string) => (globals as Record<string, unknown>)[name]
  const text = (...names: string[]) =>
    names.map(value).find((each) => typeof each === 'string' && each !== '') as string | undefined
  return {
    schemas: text('schemas'),
    data: dataFrom(value('data')),
    user: text('user'),
    curlUser: value('curlUser') === false ? false : text('curlUser'),
    docsPage: text('docsPage', 'docs'),
    docsJson: text('docsJson', 'docJson'),
    logout: value('logout') !== false,
    autoInit: value('autoInit') !== false,
  }
}

function dataFrom(value: unknown): JsonValue | undefined {
  // An element with this id is a global of the same name.
  const isPlain = isObject(value) && Object.prototype.toString.call(value) === '[object Object]'
  return isPlain ? value : undefined
}
