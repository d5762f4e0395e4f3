import { useState } from 'react'
import { toAddress } from '../address'
import { usePlace } from '../place'
import { PlaceLink } from '../place-link'
import { ViewSwitch } from '../view-switch'
import views from '../views.module.css'
import { late } from '../../ui/late'
import { DescriptionsButton } from './descriptions-button'
import { ExportButton } from './export-button'
import { TypeIndex } from './type-index'

const GraphView = late(async () => (await import('./graph-view')).GraphView)
const CompareView = late(async () => (await import('./compare-view')).CompareView)

/** What is told of all types together: what there are, how they hang together, and what another API has instead. */
export function ReferenceView() {
  const { address, schemas } = usePlace()
  const [problem, setProblem] = useState<string>()
  return (
    <article aria-labelledby="heading">
      <header className={views.head}>
        <span className={views.crumb}>
          <PlaceLink to={toAddress(address.path)}>{address.path.replace(/^\/(?=.)/, '')}</PlaceLink>{' '}
          /
        </span>
        <h1 id="heading">Types</h1>
        <span className={views.count}>{schemas.all.length}</span>
        <ViewSwitch
          views={[
            ['types', 'Index'],
            ['graph', 'Graph'],
            ['compare', 'Compare'],
          ]}
        />
        <div className={views.operations}>
          <DescriptionsButton fail={setProblem} />
          <ExportButton />
        </div>
      </header>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {address.view === 'types' && <TypeIndex />}
      {address.view === 'graph' && <GraphView />}
      {address.view === 'compare' && <CompareView />}
    </article>
  )
}
