import type { ApiRequest } from '../../api/request'
import { formPieces } from '../../api/request-form'
import { pythonText } from './python-text'

/** The bytes of a body as an expression; of a form the preview's, with files read from where the program is run. */
export function pythonBody({ body, form }: ApiRequest): string {
  if (form === undefined) return `${pythonText(body ?? '')}.encode()`
  const pieces = formPieces(form).map((piece) =>
    typeof piece === 'string'
      ? `${pythonText(piece)}.encode(),`
      : `open(${pythonText(piece.name)}, 'rb').read(),`,
  )
  return ["b''.join([", ...pieces.map((piece) => `        ${piece}`), '    ])'].join('\n')
}
