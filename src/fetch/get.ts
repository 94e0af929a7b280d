/**
 * What stands behind a link, asked for on behalf of a user: from public addresses only, within limits of size, time and
 * hops.
 */
import { lookup as resolveName } from "node:dns/promises"
import { type IncomingHttpHeaders, type IncomingMessage, request as plainRequest } from "node:http"
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
export interface Network {
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

/** What is said to the server besides the address. */
interface Asked {
  readonly accept: string
  /** Who asks, and for whom: a server may want to know. */
  readonly agent: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The beginning of an answer from a checked address. */
function ask(url: URL, address: string, asked: Asked, signal: AbortSignal): Promise<IncomingMessage> {
  const family = isIP(address)
  const pinned: LookupFunction = (_name, options, callback) => {
    if (options.all === true) callback(null, [{ address, family }])
    else callback(null, address, family)
  }
  const { accept, agent, headers } = asked
  const all = { ...headers, accept, "accept-encoding": "identity", "user-agent": agent }
  const send = url.protocol === "https:" ? safeRequest : plainRequest
  return new Promise((done, fail) => {
    const options = { lookup: pinned, headers: all, signal, agent: false, maxHeaderSize: limits.requestHeaders.value }
    send(url, options, done).on("error", fail).end()
  })
}

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

/** An answer after all redirects; without bytes unless the status is 200. */
interface Resource {
  readonly url: string
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Uint8Array
}

/** An answer, or the address that it leads to. */
async function step(url: URL, asked: Asked, network: Network, signal: AbortSignal): Promise<Resource | string> {
  const answer = await ask(url, await checkedAddress(url, network), asked, signal)
  try {
    const { statusCode: status = 0, headers } = answer
    if (status > 300 && status < 400 && status !== 304 && headers.location !== undefined) return headers.location
    const coding = headers["content-encoding"] ?? "identity"
    if (status === 200 && coding !== "identity") {
      throw new FetchError(`${shown(url)} came compressed although it was not asked to.`)
    }
    const bytes = status === 200 ? await bytesOf(answer, url) : new Uint8Array(0)
    return { url: url.href, status, headers, bytes }
  } finally {
    answer.destroy()
  }
}

/** What stands behind a link. Rejects with a `FetchError` of one sentence where there is no answer. */
export async function getResource(link: string, asked: Asked, network: Network = world): Promise<Resource> {
  const signal = AbortSignal.timeout(limits.linkTime.value)
  let url = checkedUrl(link, undefined, network)
  try {
    for (let hops = 0; hops <= limits.linkRedirects.value; hops += 1) {
      const next = await step(url, asked, network, signal)
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

const readable = /^(?:text\/html|application\/xhtml\+xml|text\/plain)\s*(?:;|$)/i

const pageAsked: Asked = {
  accept: "text/html, application/xhtml+xml, text/plain;q=0.8",
  agent: "Stemma (reads one page for a person who gave its link)",
}

/** The page behind a link. Rejects with a `FetchError` of one sentence; nothing but the page is asked for. */
export async function getPage(link: string, network: Network = world, asked: Asked = pageAsked): Promise<FetchedPage> {
  const { url, status, headers, bytes } = await getResource(link, asked, network)
  if (status !== 200) throw new FetchError(`${url.slice(0, 200)} answered with status ${status}.`)
  const type = headers["content-type"] ?? ""
  if (!readable.test(type)) throw new FetchError(`${url.slice(0, 200)} is no web page and no text.`)
  return { url, bytes, type }
}
