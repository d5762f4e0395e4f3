import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  type AnchorHTMLAttributes,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { createPath, useHref, useLocation, useNavigate, type Path } from 'react-router'

interface Links {
  /** What stands before a path in an address of this page. */
  readonly prefix: string
  readonly follow: (to: Path, replace: boolean) => void
}

const Context = createContext<Links>({ prefix: '', follow: () => {} })

/** Makes the links below it lead to places of this page; one for all of them, since there are hundreds. */
export function PlaceLinks({ children }: { children: ReactNode }) {
  const prefix = useHref('/').slice(0, -1)
  const here = createPath(useLocation())
  const navigate = useNavigate()
  const follow = (to: Path, replace: boolean) =>
    void navigate(to, { replace: replace || createPath(to) === here })
  const last = useRef(follow)
  useLayoutEffect(() => {
    last.current = follow
  })
  const links = useMemo<Links>(
    () => ({ prefix, follow: (...way) => last.current(...way) }),
    [prefix],
  )
  return <Context.Provider value={links}>{children}</Context.Provider>
}

/** What makes an `<a>` a link to a place; for lists of hundreds, where a component for each would be felt. */
export function usePlaceLinks(): (
  to: Path,
) => Pick<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  const links = useContext(Context)
  return (to) => linkProps(links, to)
}

function linkProps({ prefix, follow }: Links, to: Path, replace = false) {
  return {
    href: prefix + to.pathname + to.search + to.hash,
    onClick: (event: MouseEvent<HTMLAnchorElement>) => {
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey
      if (event.defaultPrevented || !isPlain || event.shiftKey || event.altKey) return
      event.preventDefault()
      follow(to, replace)
    },
  }
}

/** A link to a place. As the router's own, which renders a fifth as fast: a table and the list of types hold hundreds. */
export function PlaceLink({
  to,
  replace = false,
  children,
  onClick,
  ...rest
}: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: Path
  /** Takes the place of the address before it in the history. */
  replace?: boolean
}) {
  const { href, onClick: go } = linkProps(useContext(Context), to, replace)
  return (
    <a {...rest} href={href} onClick={(event) => (onClick?.(event), go(event))}>
      {children}
    </a>
  )
}
