/** Gists as bytes: what grouping needs of a report, small enough to read ten thousand of them at a start. */
import type { Gist } from "../group/index.ts"

/** A gist, and the parts of its report where that is of many subjects. */
export interface Placed {
  readonly gist: Gist
  readonly parts: Uint8Array
}

/**
 * Words, day (NaN for none), length of the parts (below zero, as no detail was before there were parts) and details in
 * front; codes, counts, which words are names; the parts; the language, if any.
 */
export function gistBytes({ gist, parts }: Placed): Uint8Array {
  const words = gist.code.length
  const head = new Float64Array([words, gist.day ?? Number.NaN, -1 - parts.length, ...gist.details])
  const pieces = [
    new Uint8Array(new Int32Array([head.length]).buffer),
    new Uint8Array(head.buffer),
    new Uint8Array(gist.code.slice().buffer),
    new Uint8Array(gist.count.slice().buffer),
    gist.isName,
    parts,
    new TextEncoder().encode(gist.language ?? ""),
  ]
  return Buffer.concat(pieces)
}

/** The gist of a report and its parts from their bytes. An older Stemma wrote no parts. */
export function gistFrom(id: string, bytes: Uint8Array): Placed {
  // A copy: what a database gives need not lie on a boundary of eight bytes.
  const view = new Uint8Array(bytes)
  const length = new Int32Array(view.slice(0, 4).buffer)[0]!
  const head = new Float64Array(view.slice(4, 4 + 8 * length).buffer)
  const [words = 0, day = Number.NaN, ...rest] = head
  const partBytes = (rest[0] ?? 0) < 0 ? -1 - rest[0]! : null
  const from = 4 + 8 * length
  const isName = view.slice(from + 8 * words, from + 9 * words)
  const partsFrom = from + 9 * words
  const parts = view.slice(partsFrom, partsFrom + (partBytes ?? 0))
  const gist = {
    id,
    code: new Int32Array(view.slice(from, from + 4 * words).buffer),
    count: new Float32Array(view.slice(from + 4 * words, from + 8 * words).buffer),
    isName,
    names: isName.reduce((sum, is) => sum + is, 0),
    day: Number.isNaN(day) ? null : day,
    details: partBytes === null ? rest : rest.slice(1),
    language: new TextDecoder().decode(view.slice(partsFrom + parts.length)) || null,
  }
  return { gist, parts }
}
