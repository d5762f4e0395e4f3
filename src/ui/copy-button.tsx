import { Check, Copy } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { announce } from './announce'
import { Button } from './button'

/** Copies a text as it stands and says so. `what` names it in the announcement, e.g. "curl command". */
export function CopyButton({
  text,
  what,
  label = 'Copy',
  iconOnly = false,
  icon = <Copy size={13} aria-hidden />,
}: {
  text: string | (() => string | Promise<string>)
  what: string
  label?: string
  iconOnly?: boolean
  icon?: ReactNode
}) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | undefined>()
  useEffect(() => {
    if (outcome === undefined) return
    const timer = setTimeout(() => setOutcome(undefined), 1600)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy() {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text())
      setOutcome('copied')
      announce(`Copied the ${what}`)
    } catch {
      // Browsers refuse the clipboard on plain-http pages; the text stays selectable.
      setOutcome('failed')
      announce(`The browser does not allow copying here; select the ${what} instead`)
    }
  }

  const face = outcome === 'copied' ? 'Copied' : outcome === 'failed' ? 'Not allowed' : label
  return (
    <Button
      small
      icon={iconOnly}
      look={iconOnly ? 'quiet' : 'plain'}
      aria-label={iconOnly ? `Copy ${what}` : undefined}
      title={iconOnly ? `Copy ${what}` : undefined}
      onClick={() => void copy()}
    >
      {outcome === 'copied' ? <Check size={13} aria-hidden /> : icon}
      {!iconOnly && face}
    </Button>
  )
}
