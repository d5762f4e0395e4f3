import { Fragment, type ReactNode } from 'react'
import { readRichText, type RichNode } from '../../schema/rich-text'
import { ApiLink } from '../api-link'

/** A description as its writer meant it, as far as that is harmless. */
export function Description({ text }: { text: string }) {
  return shown(readRichText(text))
}

function shown(nodes: readonly RichNode[]): ReactNode {
  return nodes.map((node, index) => <Fragment key={index}>{shownNode(node)}</Fragment>)
}

function shownNode(node: RichNode): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'break':
      return <br />
    case 'code':
      return <code>{shown(node.children)}</code>
    case 'strong':
      return <strong>{shown(node.children)}</strong>
    case 'em':
      return <em>{shown(node.children)}</em>
    case 'paragraph':
      return (
        <>
          <br />
          {shown(node.children)}
          <br />
        </>
      )
    case 'item':
      return (
        <>
          <br />• {shown(node.children)}
        </>
      )
    case 'link':
      // An address without a host was meant for the site that the text was written for.
      return /^https?:\/\//i.test(node.href) ? (
        <ApiLink href={node.href}>{shown(node.children)}</ApiLink>
      ) : (
        shown(node.children)
      )
  }
}
