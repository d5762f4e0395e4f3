import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import styles from './tabs.module.css'

const Content = createContext<ReactNode>(null)

/** Tabs with one panel at a time, whose content are the children; arrow keys move between the tabs. */
export function TabSet({
  label,
  tabs,
  selected,
  onSelect,
  children,
}: {
  label: string
  tabs: readonly { readonly id: string; readonly title: string }[]
  selected: string
  onSelect: (id: string) => void
  children: ReactNode
}) {
  const select = useRef(onSelect)
  useEffect(() => {
    select.current = onSelect
  }, [onSelect])
  // The content may change with every key stroke; what is around it then has nothing to do.
  const frame = useMemo(
    () => (
      <Tabs selectedKey={selected} onSelectionChange={(id) => select.current(String(id))}>
        <TabList aria-label={label} className={styles.list ?? ''}>
          {tabs.map(({ id, title }) => (
            <Tab key={id} id={id} className={styles.tab ?? ''}>
              {title}
            </Tab>
          ))}
        </TabList>
        <TabPanel key={selected} id={selected} className={styles.panel ?? ''}>
          <PanelContent />
        </TabPanel>
      </Tabs>
    ),
    [label, tabs, selected],
  )
  return <Content value={children}>{frame}</Content>
}

function PanelContent() {
  return use(Content)
}
