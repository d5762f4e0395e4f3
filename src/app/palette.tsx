import { useEffect, useId, useMemo, useRef, useState, type RefObject } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useNavigate } from 'react-router'
import type { ApiDocument } from '../api/resource'
import { useApi } from '../resource/api-context'
import { usePlace } from '../resource/place'
import { useRecent, useStarred, type KeptPlaces } from './kept-places'
import { announce } from '../ui/announce'
import { classes } from '../ui/classes'
import { goTo } from './endpoint-address'
import { useEndpoints } from './endpoints-context'
import { findItems, paletteItems, type PaletteFacts } from './palette-items'
import styles from './palette.module.css'

/** Types, actions and places, found by a few letters: arrows choose, Enter goes, Esc closes. */
export function Palette({
  document,
  places,
  typed: before,
  onClose,
}: {
  document: ApiDocument | undefined
  places: KeptPlaces
  /** Holds what was typed before this was there. */
  typed: RefObject<string>
  onClose: () => void
}) {
  const { endpoint, dialect } = useApi()
  const place = usePlace()
  const starred = useStarred(places)
  const recent = useRecent(places)
  const facts = useMemo<PaletteFacts>(
    () => ({ place, document, endpoint, dialect, starred, recent }),
    [place, document, endpoint, dialect, starred, recent],
  )
  const navigate = useNavigate()
  const id = useId()
  const [typed, setTyped] = useState(before.current)
  const [chosen, setChosen] = useState(0)
  const endpoints = useEndpoints()
  const items = useMemo(() => paletteItems(facts, endpoints), [facts, endpoints])
  const found = useMemo(() => findItems(items, typed, facts), [items, typed, facts])
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function go(index: number) {
    const item = found[index]
    if (item === undefined) return
    onClose()
    if (typeof item.to === 'object' && 'page' in item.to) {
      goTo(item.to.page)
      announce(`${item.label} is open now.`)
    } else void navigate(item.to)
  }

  return (
    <ModalOverlay
      className={styles.shade ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles.box ?? ''}>
        <Dialog aria-label="Search" className={styles.dialog ?? ''}>
          <input
            className={styles.input}
            autoFocus
            role="combobox"
            aria-label="Search types, actions and places"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={found.length === 0 ? undefined : `${id}-${chosen}`}
            placeholder="Type, action, place, address or id"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setChosen(0)
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, found.length - 1))
              else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0))
              else if (event.key === 'Enter') go(chosen)
              else return
              event.preventDefault()
            }}
          />
          <div
            ref={list}
            id={`${id}-list`}
            role="listbox"
            aria-label="Found"
            className={styles.list}
          >
            {found.map((item, index) => (
              // The keys are those of the input.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={`${item.hint} ${item.label} ${index}`}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === chosen}
                className={classes(styles.item, index === chosen && styles.chosen)}
                onClick={() => go(index)}
                onPointerMove={() => setChosen(index)}
              >
                <span className={styles.label}>{item.label}</span>
                <span className={styles.hint}>{item.hint}</span>
              </div>
            ))}
          </div>
          {found.length === 0 && <p className={styles.nothing}>Nothing is called that.</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
