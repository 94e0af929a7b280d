/** Computed things as bytes: JSON, compressed by the faster of what this Node.js has. */
import zlib, { deflateRawSync, inflateRawSync } from "node:zlib"
import type { Analysis, Report, Token } from "../model/types.ts"

/** How Zstandard begins. */
const magic = [0x28, 0xb5, 0x2f, 0xfd]

/** Node.js before 22.15 has no Zstandard: a name that is not there cannot be imported. */
const hasZstd = typeof zlib.zstdCompressSync === "function"

/** Any plain data as bytes. */
export function packed(value: unknown): Uint8Array {
  const json = JSON.stringify(value)
  return hasZstd ? zlib.zstdCompressSync(json) : deflateRawSync(json, { level: 1 })
}

function unsqueezed(bytes: Uint8Array): Buffer {
  const isZstd = magic.every((byte, at) => bytes[at] === byte)
  return isZstd ? zlib.zstdDecompressSync(bytes) : inflateRawSync(bytes)
}

/** The data again; null when the bytes are damaged: then it is computed again. */
export function unpacked<Value>(bytes: Uint8Array): Value | null {
  try {
    return JSON.parse(unsqueezed(bytes).toString("utf8")) as Value
  } catch {
    return null
  }
}

const columns = ["from", "to", "lemma", "pos", "tag", "head", "rel"] as const

type Columns = Readonly<Record<(typeof columns)[number], readonly (string | number)[]>>

interface PackedAnalysis {
  readonly analysis: Omit<Analysis, "document"> & { readonly document: Omit<Analysis["document"], "report" | "tokens"> }
  readonly tokens: Columns
}

/** An analysis without its report, its tokens as columns: a tenth of the plain JSON. */
export function packAnalysis(analysis: Analysis): Uint8Array {
  const { report: _, tokens, ...document } = analysis.document
  const rows = Object.fromEntries(columns.map((name) => [name, tokens.map((token) => token[name])]))
  return packed({ analysis: { ...analysis, document }, tokens: rows })
}

/** The analysis of a report from its bytes; null when they are damaged. */
export function unpackAnalysis(bytes: Uint8Array, report: Report): Analysis | null {
  const kept = unpacked<PackedAnalysis>(bytes)
  if (kept === null) return null
  const { analysis, tokens: rows } = kept
  const tokens = rows.from.map(
    (_, at) => Object.fromEntries(columns.map((name) => [name, rows[name][at]])) as unknown as Token,
  )
  const { sentences, quotations, mentions, findings } = analysis.document
  return { ...analysis, document: { report, sentences, tokens, quotations, mentions, findings } }
}
