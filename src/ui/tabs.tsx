import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import styles from './tabs.module.css'

/** Tabs with one panel at a time; arrow keys move between them. */
export function TabSet({
  label,
  tabs,
  selected,
  onSelect,
}: {
  label: string
  tabs: readonly { readonly id: string; readonly title: string; readonly panel: () => ReactNode }[]
  selected: string
  onSelect: (id: string) => void
}) {
  return (
    <Tabs selectedKey={selected} onSelectionChange={(id) => onSelect(String(id))}>
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, panel }) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          {panel()}
        </TabPanel>
      ))}
    </Tabs>
  )
}
