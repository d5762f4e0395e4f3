import { Link2 } from 'lucide-react'
import { useHref } from 'react-router'
import type { Draft } from '../../forms/draft'
import { stringifyJson } from '../../json/stringify'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button'
import { toAddress } from '../address'
import { usePlace } from '../place'
import type { Plan } from './planning'
import { dropSecrets } from './secret-types'

/** Longer addresses are cut or refused by mail programs, chats and proxies. */
const longest = 6000

/** Copies the address of this page with the form as it is filled in, its secrets left out. */
export function FormLink({ draft, plan }: { draft: Draft; plan: Plan }) {
  const { address, schemas } = usePlace()
  const values = stringifyJson(dropSecrets(draft.changes(), plan.schema, schemas))
  const type = plan.schema?.id ?? plan.types[0] ?? ''
  const href = useHref(
    toAddress(address.path, address.view, {
      kind: 'create',
      type,
      ...(values !== '{}' && { values }),
    }),
  )
  const link = new URL(href, location.href).href
  if (link.length > longest)
    return (
      <Button
        small
        icon
        look="quiet"
        aria-label="Copy link to this form"
        impossible={`What is filled in makes the link too long: ${link.length} characters.`}
      >
        <Link2 size={14} aria-hidden />
      </Button>
    )
  return (
    <CopyButton
      iconOnly
      icon={<Link2 size={14} aria-hidden />}
      text={link}
      what="link to this form"
    />
  )
}
