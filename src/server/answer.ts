/** Answers as HTTP sends them: ETags, nothing sent twice, compressed where the client can read it. */
import { createHash } from "node:crypto"
import { promisify } from "node:util"
import { brotliCompress, constants, gunzip, gzip } from "node:zlib"
import type { RecentBytes } from "../base/recent-bytes.ts"

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Shorter bodies are sent as they are: compressing them costs more than it saves. */
const smallest = 1_024

/** A weak ETag over the bytes: the same content has the same tag in every coding. */
const etagOf = (bytes: Uint8Array): string => `W/"${createHash("sha1").update(bytes).digest("base64url").slice(0, 22)}"`

/** Tags of bytes that are kept and sent again and again. */
const tags = new WeakMap<Uint8Array, string>()

function keptEtag(bytes: Uint8Array): string {
  const etag = tags.get(bytes) ?? etagOf(bytes)
  tags.set(bytes, etag)
  return etag
}

/** True when one of the tags that the client has is this one. */
function known(header: string | null, etag: string): boolean {
  if (header === null) return false
  return header.trim() === "*" || header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag.slice(2))
}

/** True when a client takes a coding. "br;q=0" is a no. */
function acceptsCoding(header: string | null, coding: string): boolean {
  const offered = new Map(
    (header ?? "").split(",").map((part) => {
      const [name = "", ...rest] = part.split(";").map((word) => word.trim().toLowerCase())
      const quality = rest.find((word) => word.startsWith("q="))
      return [name, quality === undefined ? 1 : Number(quality.slice(2))]
    }),
  )
  return (offered.get(coding) ?? offered.get("*") ?? 0) > 0
}

/** The best coding a client takes: br, gzip or none. */
function codingFor(header: string | null): "br" | "gzip" | null {
  if (acceptsCoding(header, "br")) return "br"
  return acceptsCoding(header, "gzip") ? "gzip" : null
}

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Bytes in a coding, from what is kept where possible; made beside the main thread. */
async function pack(bytes: Uint8Array, coding: "br" | "gzip", etag: string, packed: RecentBytes): Promise<Uint8Array> {
  const key = `${coding} ${etag}`
  const before = packed.get(key)
  if (before !== undefined) return before
  const made = coding === "br" ? await brotli(bytes, quality) : await zip(bytes, { level: 5 })
  packed.put(key, made)
  return made
}

/** A body with its headers: 304 when the client has it, compressed when it can be. */
export async function sendBody(
  request: Request,
  body: Uint8Array,
  headers: Readonly<Record<string, string>>,
  packed: RecentBytes,
  status = 200,
): Promise<Response> {
  const etag = etagOf(body)
  const all = new Headers({ "cache-control": "private, no-cache", vary: "Accept-Encoding", ...headers, etag })
  const reading = request.method === "GET" || request.method === "HEAD"
  if (reading && status === 200 && known(request.headers.get("if-none-match"), etag)) {
    all.delete("content-type")
    return new Response(null, { status: 304, headers: all })
  }
  const coding = body.length < smallest ? null : codingFor(request.headers.get("accept-encoding"))
  const sent = coding === null ? body : await pack(body, coding, etag, packed)
  if (coding !== null) all.set("content-encoding", coding)
  all.set("content-length", String(sent.length))
  return new Response(request.method === "HEAD" ? null : (sent as Uint8Array<ArrayBuffer>), { status, headers: all })
}

const unzip = promisify(gunzip)

/** JSON that is kept as gzip: sent as it is to who takes gzip, opened for the others. */
export async function sendPacked(request: Request, bytes: Uint8Array): Promise<Response> {
  const etag = keptEtag(bytes)
  const headers = new Headers({ "cache-control": "private, no-cache", vary: "Accept-Encoding", etag })
  if (known(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers })
  headers.set("content-type", "application/json")
  const takes = acceptsCoding(request.headers.get("accept-encoding"), "gzip")
  const sent = takes ? bytes : await unzip(bytes)
  if (takes) headers.set("content-encoding", "gzip")
  headers.set("content-length", String(sent.length))
  return new Response(request.method === "HEAD" ? null : (sent as Uint8Array<ArrayBuffer>), { headers })
}

/** A name for `Content-Disposition`: letters, digits, dots, lines; nothing that could end the header. */
export const fileName = (name: string): string => name.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 100)
