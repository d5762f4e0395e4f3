import { ExactNumber, numberFromText, type JsonValue } from './value'

/** Says where a text stopped being JSON: `line` and `column` count from 1, `offset` from 0 (UTF-16 units, behind a byte order mark). */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError'
  readonly offset: number
  readonly line: number
  readonly column: number
  constructor(reason: string, source: string, offset: number) {
    const before = source.slice(0, offset).split('\n')
    const line = before.length
    const column = (before.at(-1)?.length ?? 0) + 1
    super(`${reason} at line ${line}, column ${column}`)
    this.offset = offset
    this.line = line
    this.column = column
  }
}

/** Reads a JSON text with every number kept exactly; objects get a null prototype. Throws `JsonSyntaxError`. */
export function readExactly(source: string): JsonValue {
  return new Reader(source).document()
}

// Depth is kept on a stack of our own: a hostile reply nested 100,000 deep must not end in a stack overflow.
type Frame =
  | { kind: 'array'; items: JsonValue[] }
  | { kind: 'object'; object: Record<string, JsonValue>; key: string }

const plainCharacters = /[^"\\\u0000-\u001f]*/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const space = /[ \t\n\r]*/y

const words: readonly (readonly [string, JsonValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

class Reader {
  private at = 0
  private readonly stack: Frame[] = []
  constructor(private readonly source: string) {}

  document(): JsonValue {
    for (;;) {
      let value = this.opened()
      while (value !== undefined) {
        const frame = this.stack.at(-1)
        if (frame === undefined) return this.ended(value)
        value = this.placed(value, frame)
      }
    }
  }

  /** A scalar or empty container; undefined when a container was opened and its first value comes next. */
  private opened(): JsonValue | undefined {
    this.skipSpace()
    const start = this.source[this.at]
    if (start !== '{' && start !== '[') return this.scalar(start)
    this.at++
    this.skipSpace()
    if (start === '[') {
      if (this.took(']')) return []
      this.stack.push({ kind: 'array', items: [] })
    } else {
      const object = Object.create(null) as Record<string, JsonValue>
      if (this.took('}')) return object
      this.stack.push({ kind: 'object', object, key: this.key() })
    }
    return undefined
  }

  /** Puts a value into the innermost container; gives that container when it is now complete. */
  private placed(value: JsonValue, frame: Frame): JsonValue | undefined {
    if (frame.kind === 'array') frame.items.push(value)
    else frame.object[frame.key] = value
    this.skipSpace()
    if (this.took(',')) {
      if (frame.kind === 'object') {
        this.skipSpace()
        frame.key = this.key()
      }
      return undefined
    }
    if (!this.took(frame.kind === 'array' ? ']' : '}')) throw this.unexpected()
    this.stack.pop()
    return frame.kind === 'array' ? frame.items : frame.object
  }

  private ended(value: JsonValue): JsonValue {
    this.skipSpace()
    if (this.at < this.source.length) throw this.unexpected()
    return value
  }

  private key(): string {
    if (this.source[this.at] !== '"') throw this.unexpected()
    const key = this.string()
    this.skipSpace()
    if (!this.took(':')) throw this.unexpected()
    return key
  }

  private scalar(start: string | undefined): JsonValue {
    if (start === '"') return this.string()
    for (const [word, value] of words) {
      if (this.source.startsWith(word, this.at)) {
        this.at += word.length
        return value
      }
    }
    numberToken.lastIndex = this.at
    const token = numberToken.exec(this.source)?.[0]
    if (token === undefined) throw this.unexpected()
    this.at += token.length
    return numberFromText(token) ?? new ExactNumber(token)
  }

  private string(): string {
    const from = this.at
    let escaped = false
    for (this.at++; ;) {
      this.skip(plainCharacters)
      if (this.took('"')) break
      if (this.source[this.at] !== '\\') throw this.unexpected()
      if (!this.skip(escape))
        throw new JsonSyntaxError('Bad escape in a string', this.source, this.at)
      escaped = true
    }
    if (!escaped) return this.source.slice(from + 1, this.at - 1)
    return JSON.parse(this.source.slice(from, this.at)) as string
  }

  private took(character: string): boolean {
    if (this.source[this.at] !== character) return false
    this.at++
    return true
  }

  private skipSpace(): void {
    // Most tokens follow each other directly; the pattern is asked only where there is something to skip.
    if (this.source.charCodeAt(this.at) <= 0x20) this.skip(space)
  }

  private skip(sticky: RegExp): boolean {
    sticky.lastIndex = this.at
    if (!sticky.test(this.source)) return false
    this.at = sticky.lastIndex
    return true
  }

  private unexpected(): JsonSyntaxError {
    const found = this.source.codePointAt(this.at)
    return found === undefined
      ? new JsonSyntaxError('The text ends too early', this.source, this.source.length)
      : new JsonSyntaxError(
          `Unexpected ${JSON.stringify(String.fromCodePoint(found))}`,
          this.source,
          this.at,
        )
  }
}
