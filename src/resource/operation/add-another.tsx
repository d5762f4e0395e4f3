import { ChevronDown } from 'lucide-react'
import { MenuButton } from '../../ui/menu-button'

/** Adds a draft to a request that can create several at once. */
export function AddAnother({
  className,
  onAdd,
}: {
  className?: string | undefined
  onAdd: (copied: boolean) => void
}) {
  return (
    <MenuButton
      wordy
      label="Add another"
      title="Create several with one request"
      className={className}
      choices={() => [
        { id: 'copy', label: 'A copy of this one' },
        { id: 'empty', label: 'An empty one' },
      ]}
      onChoose={(id) => onAdd(id === 'copy')}
    >
      Add another <ChevronDown size={13} aria-hidden />
    </MenuButton>
  )
}
