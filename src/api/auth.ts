import { isObject, own, type JsonValue } from '../json/value'

/** What someone signs in with; a secret, never to be shown, logged or kept beyond the tab. */
export type Credentials =
  | { readonly kind: 'key'; readonly access: string; readonly secret: string }
  | { readonly kind: 'token'; readonly token: string }

/** The value of the Authorization header. */
function authorizationOf(credentials: Credentials): string {
  return credentials.kind === 'token'
    ? `Bearer ${credentials.token}`
    : `Basic ${base64(`${credentials.access}:${credentials.secret}`)}`
}

/** Whether a browser can send these: a key's name holds no colon, a token only what a header may. */
export function whyUnusable(credentials: Credentials): string | undefined {
  if (credentials.kind === 'key')
    return credentials.access.includes(':') ? 'An access key has no colon in it.' : undefined
  return /^[\x21-\x7e]+$/.test(credentials.token)
    ? undefined
    : 'A token is one line of letters, digits and signs, without spaces.'
}

/** Where a tab keeps what is to outlive a reload; `sessionStorage` or nothing. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What the page may know of a keyring: whether there is something on it, never what. */
export interface KeyringState {
  /** The access key's name or `token`; undefined when nobody signed in here. */
  readonly signedInAs: string | undefined
  readonly keptForTab: boolean
}

const nobody: KeyringState = { signedInAs: undefined, keptForTab: false }

/** The credentials for one endpoint: in memory, and for the tab only if asked for. A store for `useSyncExternalStore`. */
export class Keyring {
  #credentials: Credentials | undefined
  #state: KeyringState = nobody
  readonly #listeners = new Set<() => void>()
  readonly #storage: TabStorage | undefined
  readonly #key: string

  /** `root` is the endpoint's; credentials kept for another endpoint are not seen. */
  constructor(root: string, storage?: TabStorage) {
    this.#storage = storage
    this.#key = `api-ui.sign-in ${root}`
    const kept = read(storage, this.#key)
    if (kept !== undefined) this.#set(kept, true)
  }

  readonly snapshot = (): KeyringState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** For the transport only. */
  authorization(): string | undefined {
    return this.#credentials && authorizationOf(this.#credentials)
  }

  signIn(credentials: Credentials, keepForTab: boolean): void {
    this.#forgetKept()
    const kept = keepForTab && this.#keep(credentials)
    this.#set(credentials, kept)
  }

  forget(): void {
    this.#forgetKept()
    this.#set(undefined, false)
  }

  /** Returns what takes back a sign-in that the server did not accept. */
  undo(): () => void {
    const before = this.#credentials
    const { keptForTab } = this.#state
    return () => (before === undefined ? this.forget() : this.signIn(before, keptForTab))
  }

  #set(credentials: Credentials | undefined, keptForTab: boolean): void {
    this.#credentials = credentials
    const signedInAs = credentials?.kind === 'key' ? credentials.access : credentials?.kind
    this.#state = credentials === undefined ? nobody : { signedInAs, keptForTab }
    for (const listener of this.#listeners) listener()
  }

  #keep(credentials: Credentials): boolean {
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(credentials))
      return this.#storage !== undefined
    } catch {
      return false
    }
  }

  #forgetKept(): void {
    try {
      this.#storage?.removeItem(this.#key)
    } catch {
      // Storage may be forbidden: then nothing was kept.
    }
  }
}

function read(storage: TabStorage | undefined, key: string): Credentials | undefined {
  try {
    const kept = storage?.getItem(key)
    return kept == null ? undefined : credentialsFrom(JSON.parse(kept) as JsonValue)
  } catch {
    return undefined
  }
}

function credentialsFrom(json: JsonValue): Credentials | undefined {
  if (!isObject(json)) return undefined
  const [access, secret, token] = [own(json, 'access'), own(json, 'secret'), own(json, 'token')]
  if (typeof token === 'string') return { kind: 'token', token }
  return typeof access === 'string' && typeof secret === 'string'
    ? { kind: 'key', access, secret }
    : undefined
}

/** As RFC 7617 with UTF-8; `btoa` alone fails beyond Latin-1. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
