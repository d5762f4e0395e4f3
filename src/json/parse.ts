import { ExactNumber, numberFromText, type JsonValue } from './value'

/** Says where a text stopped being JSON: `line` and `column` count from 1, `offset` from 0. */
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

/**
 * Reads a JSON text without changing any number in it. Throws `JsonSyntaxError`.
 * Objects get a null prototype; of two equal keys the later one counts, as in JSON.parse.
 */
export function parseJson(source: string): JsonValue {
  return new Reader(source).document()
}

// Depth is kept on a stack of our own: a hostile reply nested 100,000 deep must not end in a stack overflow.
type Frame =
  { kind: 'array'; items: JsonValue[] } | { kind: 'object'; object: Record<string, JsonValue>; key: string }

const plainString = /[^"\\\u0000-\u001f]*/y
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const space = /[ \t\n\r]*/y

class Reader {
  private at = 0
  constructor(private readonly source: string) {}

  document(): JsonValue {
    // A byte order mark is no JSON, but servers written in some languages send it.
    if (this.source.startsWith('\ufeff')) this.at = 1
    const value = this.value()
    this.skipSpace()
    if (this.at < this.source.length) throw this.unexpected()
    return value
  }

  private value(): JsonValue {
    const stack: Frame[] = []
    for (;;) {
      this.skipSpace()
      let value: JsonValue
      const start = this.source[this.at]
      if (start === '{') {
        this.at++
        const frame: Frame = { kind: 'object', object: Object.create(null) as Record<string, JsonValue>, key: '' }
        this.skipSpace()
        if (this.source[this.at] !== '}') {
          frame.key = this.key()
          stack.push(frame)
          continue
        }
        this.at++
        value = frame.object
      } else if (start === '[') {
        this.at++
        this.skipSpace()
        if (this.source[this.at] !== ']') {
          stack.push({ kind: 'array', items: [] })
          continue
        }
        this.at++
        value = []
      } else {
        value = this.scalar(start)
      }
      for (;;) {
        const frame = stack.at(-1)
        if (frame === undefined) return value
        if (frame.kind === 'array') frame.items.push(value)
        else frame.object[frame.key] = value
        this.skipSpace()
        const next = this.source[this.at]
        if (next === ',') {
          this.at++
          if (frame.kind === 'object') {
            this.skipSpace()
            frame.key = this.key()
          }
          break
        }
        if (next !== (frame.kind === 'array' ? ']' : '}')) throw this.unexpected()
        this.at++
        stack.pop()
        value = frame.kind === 'array' ? frame.items : frame.object
      }
    }
  }

  private key(): string {
    if (this.source[this.at] !== '"') throw this.unexpected()
    const key = this.string()
    this.skipSpace()
    if (this.source[this.at] !== ':') throw this.unexpected()
    this.at++
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
    this.at++
    for (;;) {
      plainString.lastIndex = this.at
      this.at += plainString.exec(this.source)?.[0].length ?? 0
      const stop = this.source[this.at]
      if (stop === '"') break
      if (stop !== '\\') throw this.unexpected()
      this.at += 2
    }
    this.at++
    const literal = this.source.slice(from, this.at)
    try {
      return JSON.parse(literal) as string
    } catch {
      throw new JsonSyntaxError('Bad escape in a string', this.source, from)
    }
  }

  private skipSpace(): void {
    space.lastIndex = this.at
    space.test(this.source)
    this.at = space.lastIndex
  }

  private unexpected(): JsonSyntaxError {
    const found = this.source[this.at]
    return found === undefined
      ? new JsonSyntaxError('The text ends too early', this.source, this.at)
      : new JsonSyntaxError(`Unexpected ${JSON.stringify(found)}`, this.source, this.at)
  }
}

const words: readonly (readonly [string, JsonValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]
