/** One web page, asked for on behalf of a user: from public addresses only, within limits of size, time and hops. */
import { lookup as resolveName } from "node:dns/promises"
import { type IncomingMessage, request as plainRequest } from "node:http"
import { request as safeRequest } from "node:https"
import { isIP, type LookupFunction } from "node:net"
import { limits } from "../base/limits.ts"
import { isPublicAddress } from "./address.ts"

/** A page that could not be had: one sentence for whoever gave the link. */
export class FetchError extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = "FetchError"
  }
}

/** What the world is asked; tests give their own. */
interface Network {
  /** All addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly string[]>
  /** Which addresses may be asked. */
  readonly allowed: (address: string) => boolean
  /** Which ports may be asked. */
  readonly ports: readonly string[]
}

const world: Network = {
  resolve: async (name) => (await resolveName(name, { all: true })).map(({ address }) => address),
  allowed: isPublicAddress,
  // The ports of the web only: others belong to services that speak something else.
  ports: ["", "80", "443"],
}

/** A page as it came, and where it came from after all redirects. */
interface FetchedPage {
  readonly url: string
  readonly bytes: Uint8Array
  readonly type: string
}

const shown = (url: URL): string => url.href.slice(0, 200)

/** A link as an address that may be asked; says why not. */
function checkedUrl(link: string, base: string | undefined, { ports }: Network): URL {
  if (!URL.canParse(link, base)) throw new FetchError(`“${link.slice(0, 200)}” is no web address.`)
  const url = new URL(link, base)
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new FetchError(`“${shown(url)}” is not fetched: only http and https links are.`)
  }
  if (url.username !== "" || url.password !== "") {
    throw new FetchError("A link with a user name or a password is not fetched: leave them out.")
  }
  if (!ports.includes(url.port)) throw new FetchError(`${url.host} is not fetched: only the ports 80 and 443 are.`)
  url.hash = ""
  return url
}

/**
 * The address to connect to. Every address that the name has must be allowed, and the connection goes to the one that
 * was checked: a name that means something else a moment later changes nothing.
 */
async function checkedAddress(url: URL, { resolve, allowed }: Network): Promise<string> {
  const name = url.hostname.replace(/^\[|\]$/g, "")
  let addresses: readonly string[]
  try {
    addresses = isIP(name) === 0 ? await resolve(name) : [name]
  } catch {
    throw new FetchError(`${url.host} is not known to the name service: check the link.`)
  }
  const [first] = addresses
  if (first === undefined) throw new FetchError(`${url.host} has no address: check the link.`)
  if (!addresses.every(allowed)) {
    throw new FetchError(`${url.host} is not fetched: it leads to a private or special address.`)
  }
  return first
}

/** The beginning of an answer from a checked address. */
function ask(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const family = isIP(address)
  const pinned: LookupFunction = (_name, options, callback) => {
    if (options.all === true) callback(null, [{ address, family }])
    else callback(null, address, family)
  }
  const headers = {
    accept: "text/html, application/xhtml+xml, text/plain;q=0.8",
    "accept-encoding": "identity",
    "user-agent": "Stemma (reads one page for a person who gave its link)",
  }
  const send = url.protocol === "https:" ? safeRequest : plainRequest
  return new Promise((done, fail) => {
    const options = { lookup: pinned, headers, signal, agent: false, maxHeaderSize: limits.requestHeaders.value }
    send(url, options, done).on("error", fail).end()
  })
}

const readable = /^(?:text\/html|application\/xhtml\+xml|text\/plain)\s*(?:;|$)/i

async function bytesOf(answer: IncomingMessage, url: URL): Promise<Uint8Array> {
  const { value } = limits.linkBytes
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of answer as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > value) throw new FetchError(`${shown(url)} has more than ${value} bytes: save it and import the file.`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** A page, or the address that the answer leads to. */
async function step(url: URL, network: Network, signal: AbortSignal): Promise<FetchedPage | string> {
  const answer = await ask(url, await checkedAddress(url, network), signal)
  try {
    const status = answer.statusCode ?? 0
    const { location } = answer.headers
    if (status >= 300 && status < 400 && location !== undefined) return location
    if (status !== 200) throw new FetchError(`${shown(url)} answered with status ${status}.`)
    const type = answer.headers["content-type"] ?? ""
    if (!readable.test(type)) throw new FetchError(`${shown(url)} is no web page and no text.`)
    const coding = answer.headers["content-encoding"] ?? "identity"
    if (coding !== "identity") throw new FetchError(`${shown(url)} came compressed although it was not asked to.`)
    return { url: url.href, bytes: await bytesOf(answer, url), type }
  } finally {
    answer.destroy()
  }
}

/** The page behind a link. Rejects with a `FetchError` of one sentence; nothing but the page is asked for. */
export async function getPage(link: string, network: Network = world): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(limits.linkTime.value)
  let url = checkedUrl(link, undefined, network)
  try {
    for (let hops = 0; hops <= limits.linkRedirects.value; hops += 1) {
      const next = await step(url, network, signal)
      if (typeof next !== "string") return next
      url = checkedUrl(next, url.href, network)
    }
  } catch (error) {
    if (error instanceof FetchError) throw error
    if (signal.aborted) throw new FetchError(`${shown(url)} did not come within ${limits.linkTime.value / 1000} s.`)
    throw new FetchError(`${shown(url)} could not be fetched: the connection failed.`)
  }
  throw new FetchError(`${shown(url)} leads on more than ${limits.linkRedirects.value} times.`)
}
