import { ChevronDown, ChevronUp } from 'lucide-react'
import { Button } from '../button'
import { CopyButton } from '../copy-button'
import styles from './json-tree.module.css'
import type { JsonTreeState } from './use-json-tree'
import { countText } from '../figures'

/** The row above a JSON tree: fold, search and copy. Enter goes to the next match, Shift+Enter to the one before. */
export function JsonTools({ tree, text }: { tree: JsonTreeState; text: () => string }) {
  const { wanted, matches, matchAt } = tree
  const found = matches.length
  return (
    <div className={styles.tools}>
      <Button small onClick={tree.unfoldAll}>
        Expand all
      </Button>
      <Button small onClick={tree.foldAll}>
        Collapse all
      </Button>
      <span className={styles.search} role="search">
        <input
          type="search"
          className={styles.find}
          aria-label="Find in JSON"
          placeholder="Find"
          value={wanted}
          onChange={(event) => tree.setWanted(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            tree.stepMatch(event.shiftKey ? -1 : 1)
          }}
        />
        <span className={styles.found} role="status">
          {wanted.trim() === ''
            ? ''
            : `${matchAt < 0 ? '' : `${matchAt + 1} of `}${countText(found)}`}
        </span>
        <Button
          small
          icon
          look="quiet"
          aria-label="Previous match"
          onClick={() => tree.stepMatch(-1)}
        >
          <ChevronUp size={13} aria-hidden />
        </Button>
        <Button small icon look="quiet" aria-label="Next match" onClick={() => tree.stepMatch(1)}>
          <ChevronDown size={13} aria-hidden />
        </Button>
      </span>
      <CopyButton what="JSON" text={text} />
    </div>
  )
}
