import type { JsonObject } from '../json'

/** An answer before it becomes bytes: a document, or text of another kind. */
export interface Reply {
  readonly status: number
  readonly document: JsonObject | null
  readonly text?: { readonly type: string; readonly body: string }
  readonly headers?: Readonly<Record<string, string>>
  /** Whether it does not say where the schemas are. */
  readonly unannounced?: boolean
}

/** An answer that is a resource, a collection or an error. */
export function reply(
  document: JsonObject | null,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, document, headers }
}

/** An answer that is not JSON: a script, a file. */
export function textReply(type: string, body: string): Reply {
  return { status: 200, document: null, text: { type, body } }
}
