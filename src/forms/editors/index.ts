import type { FieldEditor } from '../field-editor'
import { base64Editor } from './base64'
import { blobEditor } from './blob'
import { booleanEditor } from './boolean'
import { dateEditor } from './date'
import { enumEditor } from './enum'
import { intOrStringEditor } from './int-or-string'
import { jsonEditor } from './json'
import { multilineEditor } from './multiline'
import { floatEditor, intEditor } from './number'
import { referenceEditor } from './reference'
import { maskedEditor, passwordEditor } from './secret'
import { stringEditor } from './string'
import { tokenEditor } from './token'

/** Every editor. What none of them serves is edited as a list, a map or an object if it is one, else as JSON. */
export const fieldEditors: readonly FieldEditor[] = [
  stringEditor,
  multilineEditor,
  maskedEditor,
  passwordEditor,
  intEditor,
  floatEditor,
  booleanEditor,
  enumEditor,
  dateEditor,
  tokenEditor,
  base64Editor,
  intOrStringEditor,
  referenceEditor,
  jsonEditor,
  blobEditor,
]
