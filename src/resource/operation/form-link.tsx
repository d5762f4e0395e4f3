import { encodeText } from '../../json/encode-text'
import { Link2 } from 'lucide-react'
import { useHref } from 'react-router'
import type { Draft } from '../../forms/draft'
import { useDraftResult } from '../../forms/use-draft'
import { withoutFiles } from '../../json/held-file'
import { stringifyJson } from '../../json/stringify'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button'
import { toAddress, type Operation } from '../address'
import { usePlace } from '../place'
import type { Plan } from './planning'
import { dropSecrets } from './secret-types'

/** Longer addresses are cut or refused by mail programs, chats and proxies. */
const longest = 6000

/** Copies the address of this page with the form as it is filled in, its secrets left out. */
export function FormLink({ draft, plan }: { draft: Draft; plan: Plan }) {
  const { address, schemas } = usePlace()
  const { operation } = address
  const type = plan.schema?.id ?? plan.types[0] ?? ''
  const bare: Operation =
    operation?.kind === 'action'
      ? { kind: 'action', name: operation.name }
      : { kind: 'create', type }
  const empty = useHref(toAddress(address.path, address.view, bare, address.of))
  const link = () => {
    const values = stringifyJson(
      withoutFiles(dropSecrets(draft.changes(), plan.schema, schemas)) ?? {},
    )
    const filled = values === '{}' ? empty : `${empty}&values=${encodeText(values)}`
    return new URL(filled, location.href).href
  }
  const tooLong = useDraftResult(draft, () => link().length > longest)
  if (!tooLong)
    return (
      <CopyButton
        iconOnly
        icon={<Link2 size={14} aria-hidden />}
        text={link}
        what="link to this form"
      />
    )
  return (
    <Button
      small
      icon
      look="quiet"
      aria-label="Copy link to this form"
      impossible={`With what is filled in, the link would be longer than ${longest} characters.`}
    >
      <Link2 size={14} aria-hidden />
    </Button>
  )
}
