import { ChevronDown } from 'lucide-react'
import { useNavigate } from 'react-router'
import { pathInScope, pathWithin, type NamedScope, type Scope } from '../api/scope'
import type { ApiDocument } from '../api/resource'
import { own } from '../json/value'
import { toAddress } from '../resource/address'
import { useApi } from '../resource/api-context'
import { usePlace } from '../resource/place'
import { doorOf } from '../resource/scope-door'
import { useScopes } from '../resource/use-scopes'
import styles from './scope-switch.module.css'

/** What the API is looked through: all of it, or one project (or cluster). Not there where an API knows no such thing. */
export function ScopeSwitch({ document }: { document: ApiDocument | undefined }) {
  const { endpoint } = useApi()
  const { address, scope } = usePlace()
  const navigate = useNavigate()
  const found = useScopes('cluster')
  const projects = useScopes('project')
  // Where each cluster is an API like this one, this one is of a cluster itself.
  const own = found.find(({ path }) => path === endpoint.rootPath)
  const clusters = found.filter((one) => one !== own)
  const all = [...clusters, ...projects]
  if (all.length === 0 && scope === undefined) return null
  // The address is ahead of the server's word while a reply is awaited.
  const within = (one: Scope) => pathWithin(address.path, one, endpoint)
  const held = scope !== undefined && within(scope) !== undefined ? scope : undefined
  const current =
    all.find((one) => within(one)?.startsWith('/')) ??
    all.find((one) => one.kind === held?.kind && within(one) !== undefined)
  const here = current ?? (held === undefined ? undefined : { ...held, name: '' })
  const shown = here ?? own
  const kind = here?.kind ?? (projects.length > 0 ? 'project' : 'cluster')

  function choose(path: string) {
    const to = all.find((one) => one.path === path)
    const keep = own === undefined && address.view !== 'scope' && isThereToo(document, to)
    const there = pathInScope(address.path, { from: here, to, endpoint, keep })
    if (to !== undefined && there === to.path) void navigate(doorOf(to))
    else void navigate(toAddress(there, address.view === 'json' ? 'json' : 'main'))
  }

  return (
    <span className={styles.scope}>
      <span aria-hidden className={styles.face}>
        <span className={styles.kind}>{titled(kind)}</span>
        <span className={styles.name}>{shown === undefined ? 'All' : shown.name || shown.id}</span>
        {shown !== undefined && shown.name !== '' && shown.name !== shown.id && (
          <span className={styles.id}>{shown.id}</span>
        )}
        <ChevronDown size={13} />
      </span>
      <select
        aria-label={titled(kind)}
        title="What the API is looked through"
        className={styles.select}
        value={here?.path ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">
          {own === undefined
            ? `All ${projects.length > 0 ? 'projects' : `${kind}s`}`
            : calledIn(own)}
        </option>
        {here !== undefined && current === undefined && <ScopeOption scope={here} />}
        {clusters.length > 0 && projects.length > 0 ? (
          <>
            <ScopeGroup title="Clusters" scopes={clusters} />
            <ScopeGroup title="Projects" scopes={projects} />
          </>
        ) : (
          all.map((one) => <ScopeOption key={one.path} scope={one} />)
        )}
      </select>
    </span>
  )
}

function ScopeGroup({ title, scopes }: { title: string; scopes: readonly NamedScope[] }) {
  return (
    <optgroup label={title}>
      {scopes.map((one) => (
        <ScopeOption key={one.path} scope={one} />
      ))}
    </optgroup>
  )
}

function ScopeOption({ scope }: { scope: NamedScope }) {
  return <option value={scope.path}>{calledIn(scope)}</option>
}

function calledIn({ name, id }: NamedScope): string {
  return name === '' || name === id ? id : `${name} (${id})`
}

/** Everything can be seen outside of all scopes; inside one only what says that it belongs there. */
function isThereToo(document: ApiDocument | undefined, to: NamedScope | undefined): boolean {
  if (to === undefined) return true
  return document?.kind === 'resource' && own(document.resource.value, 'accountId') === to.id
}

function titled(kind: string): string {
  return kind.slice(0, 1).toUpperCase() + kind.slice(1)
}
