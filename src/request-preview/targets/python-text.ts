import { escapeText, numberEscape } from './escape-text'
import { keyExpression } from './keys'

/** A Python string literal that stands for exactly this text. */
export function pythonText(text: string): string {
  return `'${escapeText(text, "'", numberEscape)}'`
}

/** A Python expression for a credentials text; it fails with the variable's name where one is not set. */
export function pythonKeys(keys: string): string {
  return keyExpression(keys, pythonText, (name) => `os.environ[${pythonText(name)}]`)
}
