/** Where the reader is: the address of the page, and links that change it without loading anew. */
import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from "react"

const listeners = new Set<() => void>()
const tell = (): void => {
  for (const listener of listeners) listener()
}
window.addEventListener("popstate", tell)
window.addEventListener("hashchange", tell)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const here = (): string => location.pathname + location.search + location.hash

/** Goes to an address of the workspace. `replace` leaves no step for the back button. */
export function go(to: string, replace = false): void {
  const path = new URL(to, location.href)
  const same = path.pathname === location.pathname
  if (path.href === location.href) return
  history[replace ? "replaceState" : "pushState"](null, "", path)
  if (!same) window.scrollTo(0, 0)
  tell()
}

interface Address {
  readonly parts: readonly string[]
  readonly query: URLSearchParams
  /** Without its "#", decoded. */
  readonly hash: string
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The address now; the component is drawn again when it changes. */
export function useAddress(): Address {
  const href = useSyncExternalStore(subscribe, here)
  const url = new URL(href, location.origin)
  return {
    parts: url.pathname.split("/").filter(Boolean).map(decoded),
    query: url.searchParams,
    hash: decoded(url.hash.slice(1)),
  }
}

/** The same page with another query; null takes a name out. */
export function withQuery(changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") query.delete(name)
    else query.set(name, value)
  }
  return `${location.pathname}${query.size > 0 ? `?${query}` : ""}${location.hash}`
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }

/** A link inside the workspace. */
export function Link({ href, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    go(href)
  }
  return <a href={href} onClick={follow} {...rest} />
}

/** A path of the workspace from its parts. */
export const path = (...parts: readonly string[]): string => `/${parts.map(encodeURIComponent).join("/")}`

/** A link out of the workspace; only http and https, anything else is shown as plain words. */
export function OutLink({ href, children }: { readonly href: string; readonly children: string }) {
  const safe = /^https?:\/\//i.test(href)
  if (!safe) return <span>{children}</span>
  return (
    <a href={href} rel="noreferrer noopener" target="_blank">
      {children}
    </a>
  )
}
