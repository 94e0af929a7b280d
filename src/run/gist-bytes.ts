/** Gists as bytes: what grouping needs of a report, small enough to read ten thousand of them at a start. */
import type { Gist } from "../group/index.ts"

/** Words, day (NaN for none) and years in front; codes, counts, which words are names; the language, if any. */
export function gistBytes(gist: Gist): Uint8Array {
  const words = gist.code.length
  const head = new Float64Array([words, gist.day ?? Number.NaN, ...gist.details])
  const parts = [
    new Uint8Array(new Int32Array([head.length]).buffer),
    new Uint8Array(head.buffer),
    new Uint8Array(gist.code.slice().buffer),
    new Uint8Array(gist.count.slice().buffer),
    gist.isName,
    new TextEncoder().encode(gist.language ?? ""),
  ]
  return Buffer.concat(parts)
}

/** The gist of a report from its bytes. */
export function gistFrom(id: string, bytes: Uint8Array): Gist {
  // A copy: what a database gives need not lie on a boundary of eight bytes.
  const view = new Uint8Array(bytes)
  const length = new Int32Array(view.slice(0, 4).buffer)[0]!
  const head = new Float64Array(view.slice(4, 4 + 8 * length).buffer)
  const [words = 0, day = Number.NaN, ...details] = head
  const from = 4 + 8 * length
  const isName = view.slice(from + 8 * words, from + 9 * words)
  return {
    id,
    code: new Int32Array(view.slice(from, from + 4 * words).buffer),
    count: new Float32Array(view.slice(from + 4 * words, from + 8 * words).buffer),
    isName,
    names: isName.reduce((sum, is) => sum + is, 0),
    day: Number.isNaN(day) ? null : day,
    details,
    language: new TextDecoder().decode(view.slice(from + 9 * words)) || null,
  }
}
