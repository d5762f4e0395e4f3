/** Whether a header carries a credential or belongs to one session; such headers are never exported. */
export function isSecretHeader(name: string): boolean {
  return /authorization|authenticat|cookie|csrf|token|secret|password|api-?key/i.test(name)
}

/** Whether a query parameter is a credential by its name, with or without a filter's modifier, e.g. `access_key`. */
export function isSecretParameter(name: string): boolean {
  return !isReference(name.replace(/_[a-z]+$/, '')) && secretParameter.test(name)
}

/**
 * Whether a field is a credential by its name. The schema says so of most; servers also hand out tokens in plain
 * strings, and environments of containers hold passwords.
 */
export function isSecretName(name: string): boolean {
  return !isReference(name) && secretName.test(name)
}

const secretWords = String.raw`token|passw(?:or)?d|passphrase|secret|(?:access|secret|api|private)[_-]?key|credential|csrf|jwt`

const secretParameter = new RegExp(`${secretWords}|^(?:auth|sig|signature|key)$`, 'i')

// At the end only: `registrationTokens` is a link to a collection, `tokenUrl` a place.
const secretName = new RegExp(`(?:${secretWords}|secret[_-]?value|kubeconfig)$`, 'i')

/** `registrationTokenId` names a resource, not its secret. */
function isReference(name: string): boolean {
  return /ids?$/i.test(name)
}

/** The credentials that a text holds in a way that can be told from the text alone. */
export function hidePatterns(text: string): string {
  return text
    .replaceAll(parameterInText, '$1***')
    .replaceAll(/\b(bearer|basic)(\s+|%20|\+)[\w+/=.~:-]{16,}/gi, '$1$2***')
    .replaceAll(/(:\/\/)[^\s/@:?#"']{1,200}:[^\s/@?#"']{1,200}@/g, '$1***@')
}

const parameterInText = new RegExp(
  String.raw`([?&](?:${secretWords}|auth|sig|signature)=)[^&#\s"'<>]+`,
  'gi',
)
