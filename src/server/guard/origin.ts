/** Requests that a page of another site makes in a reader's browser: refused before anything is looked at. */
import { Refusal } from "../refusal.ts"

/** The host name of a `Host` header, lower case, without port and brackets; null when it is malformed. */
function hostName(header: string): string | null {
  const match = /^(?:\[([0-9a-f:.]{2,45})\]|([a-z0-9._-]{1,253}))(?::\d{1,5})?$/i.exec(header)
  return (match?.[1] ?? match?.[2] ?? null)?.toLowerCase() ?? null
}

const loopbackNames = new Set(["localhost", "127.0.0.1", "::1"])

/** True for an address on which only this machine can be asked. */
export const isLoopback = (host: string): boolean => {
  const name = host.toLowerCase().replace(/^\[|\]$/g, "")
  return loopbackNames.has(name) || /^127(?:\.\d{1,3}){3}$/.test(name)
}

/**
 * Refuses a request whose `Host` is none of ours. A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding)
 * and would then be "same origin"; its name gives it away. `names` are the names allowed beside loopback; null allows
 * all, for servers that ask for a token.
 */
export function checkHost(headers: Headers, names: readonly string[] | null): void {
  const name = hostName(headers.get("host") ?? "")
  if (name === null) throw new Refusal(400, "The Host header is missing or malformed: send the address of the server.")
  if (names === null || isLoopback(name) || names.includes(name)) return
  throw new Refusal(421, "This server does not answer to that host name: start it with --allow-host to allow it.")
}

const safe = new Set(["GET", "HEAD", "OPTIONS"])

/** Refuses a change that a page of another site asks for in a browser. Programs that are no browsers send neither. */
export function checkOrigin(method: string, headers: Headers): void {
  if (safe.has(method)) return
  const site = headers.get("sec-fetch-site")
  if (site !== null && site !== "same-origin" && site !== "none") {
    throw new Refusal(403, "A page of another site may not change anything here: use the pages of this server.")
  }
  const origin = headers.get("origin")
  if (origin === null) return
  if (origin === "null" || !URL.canParse(origin) || new URL(origin).host !== headers.get("host")?.toLowerCase()) {
    throw new Refusal(403, "A page of another origin may not change anything here: use the pages of this server.")
  }
}
