import { Download, TriangleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Change } from '../../reference/compare/change'
import { changeText } from '../../reference/compare/compare'
import {
  comparisonJson,
  comparisonMarkdown,
  type Comparison,
} from '../../reference/compare/export-comparison'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { saveBlob } from '../../ui/save-file'
import parts from './parts.module.css'
import { NamedType } from './type-link'
import styles from './compare-view.module.css'

/** What differs, type by type, and whether and why it breaks. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { changes } = comparison
  const [onlyBreaking, setOnlyBreaking] = useState(false)
  const breaking = changes.filter((change) => change.breaking).length
  const groups = useMemo(() => {
    const found = new Map<string, Change[]>()
    for (const change of changes) {
      if (onlyBreaking && !change.breaking) continue
      const group = found.get(change.type)
      if (group === undefined) found.set(change.type, [change])
      else group.push(change)
    }
    return [...found]
  }, [changes, onlyBreaking])
  if (changes.length === 0) return <p role="status">Nothing differs.</p>
  return (
    <>
      <div className={styles.ways}>
        <p role="status" className={styles.counts}>
          <strong>{breaking}</strong> breaking, <strong>{changes.length - breaking}</strong> other
          changes
        </p>
        <label className={parts.option}>
          <input
            type="checkbox"
            checked={onlyBreaking}
            onChange={(event) => setOnlyBreaking(event.target.checked)}
          />
          Only breaking
        </label>
        <Button small onClick={() => save('comparison.md', comparisonMarkdown(comparison))}>
          <Download size={13} aria-hidden />
          Markdown
        </Button>
        <Button small onClick={() => save('comparison.json', comparisonJson(comparison))}>
          <Download size={13} aria-hidden />
          JSON
        </Button>
      </div>
      {groups.map(([type, list]) => (
        <section key={type} aria-label={type} className={styles.type}>
          <h2>
            <NamedType id={type} />
          </h2>
          <ul className={classes(parts.list, styles.changes)}>
            {list.map((change, index) => (
              <li key={index} data-breaking={change.breaking || undefined}>
                <span className={styles.mark}>
                  {change.breaking && <TriangleAlert size={12} aria-hidden />}
                  {change.breaking ? 'breaking' : change.what}
                </span>
                <span className={styles.text}>
                  {changeText(change)} <span className={styles.why}>{change.why}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function save(name: string, text: string) {
  saveBlob(name, new Blob([text]))
}
