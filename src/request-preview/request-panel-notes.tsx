import { Fragment, type ReactNode } from 'react'
import type { ApiRequest } from '../api/request'
import { useAddedHeaders } from './added-headers'
import { keyHalves, keyParts, shownKeys } from './targets/keys'
import type { SnippetTarget } from './targets/target'
import { hiddenIn } from '../ui/visible-text'
import styles from './request-panel.module.css'

interface Facts {
  request: ApiRequest
  target: SnippetTarget
  keys: string | false
}

/** What is to be known beside a request in one language: what the browser adds, or where the keys come from. */
export function RequestNotes(facts: Facts) {
  const unseen = hiddenIn(saidIn(facts.request))
  return (
    <>
      {unseen.length > 0 && (
        <Note>
          The body has characters that cannot be seen: <code>{unseen.join(' ')}</code>. They stand
          here as they are.
        </Note>
      )}
      <LanguageNotes {...facts} />
    </>
  )
}

function LanguageNotes({ request, target, keys }: Facts) {
  if (target.language === 'http') return <BrowsersOwn request={request} />
  const shown = shownKeys(request, keys)
  const bySession = request.headers.some(([name]) => name.toLowerCase() === 'x-api-csrf')
  return (
    <>
      {shown === undefined ? (
        <Note>
          {keys === false
            ? 'No keys are needed.'
            : 'The request has an Authorization of its own, so no keys are shown.'}
        </Note>
      ) : (
        <Keys keys={shown} target={target} />
      )}
      {bySession && <Note>X-API-CSRF goes with this browser’s session; a key needs none.</Note>}
    </>
  )
}

/** The body without what frames the parts of a form, whose lines end as HTTP wants it. */
function saidIn({ body, form }: ApiRequest): string {
  if (form === undefined) return body ?? ''
  return form.parts
    .map(({ name, value }) => name + (typeof value === 'string' ? value : value.name))
    .join('')
}

function Note({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>
}

/** Headers that no page can set or see (Fetch Standard, "Forbidden request-header"), and where they appear. */
function BrowsersOwn({ request }: { request: ApiRequest }) {
  const added = useAddedHeaders()(request)
  const elsewhere = new URL(request.url).origin !== window.location.origin
  const origin = elsewhere || (request.method !== 'GET' && request.method !== 'HEAD')
  return (
    <Note>
      The browser adds by itself: <code>Cookie</code>{' '}
      {elsewhere
        ? 'only if this endpoint is set to use this browser’s session'
        : 'with the session, if there is one'}
      ,{' '}
      {origin && (
        <>
          <code>Origin</code> with this page’s address,{' '}
        </>
      )}
      and what says what it is, such as <code>User-Agent</code>.
      {added.length > 0 && ' And for this page, when it is sent:'}
      {added.map(({ name, value, secret }, index) => (
        <Fragment key={name}>
          {index === 0 ? ' ' : ', '}
          <code>{secret ? name : `${name}: ${value}`}</code> {reasonFor(name)}
        </Fragment>
      ))}
      {added.length > 0 && '.'}
    </Note>
  )
}

function reasonFor(name: string): string {
  if (name === 'Authorization') return 'with what you signed in with'
  return name === 'X-API-CSRF' ? 'with the token of the CSRF cookie' : 'against password pop-ups'
}

function Keys({ keys, target }: { keys: string; target: SnippetTarget }) {
  const names = keyParts(keys).flatMap((part) => ('variable' in part ? [part.variable] : []))
  const asks = keyHalves(keys) === undefined && target.id.startsWith('curl')
  return (
    <>
      {names.length > 0 && (
        <Note>
          {placeOf[target.language]}:{' '}
          <code>
            {names.map((name) => assignments[target.language](name)).join(separators(target))}
          </code>
        </Note>
      )}
      <Note>
        Keys are made on the server’s page for API keys. Where a key belongs to a project, it sees
        that project only.
        {asks && ' Without a colon in them, curl asks for the password.'}
      </Note>
    </>
  )
}

type Languages = SnippetTarget['language']

const ofShell = 'The keys are environment variables of your shell'
const ofProgram = 'The keys are environment variables of the program'

const placeOf: Readonly<Record<Languages, string>> = {
  http: '',
  shell: ofShell,
  powershell: 'The keys are environment variables of your PowerShell',
  bat: 'The keys are variables of your cmd',
  javascript: `${ofProgram} (process.env)`,
  python: `${ofProgram} (os.environ)`,
  go: `${ofProgram} (os.Getenv)`,
}

const exported = (name: string) => `export ${name}=…`

const assignments: Readonly<Record<Languages, (name: string) => string>> = {
  http: exported,
  shell: exported,
  powershell: (name) => `$env:${name} = '…'`,
  bat: (name) => `set ${name}=…`,
  javascript: String,
  python: String,
  go: String,
}

function separators({ language }: SnippetTarget): string {
  return language === 'shell' || language === 'powershell'
    ? '; '
    : language === 'bat'
      ? ' & '
      : ', '
}
