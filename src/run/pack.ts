/** Computed things as bytes: JSON, compressed by the faster of what this Node.js has. */
import zlib, { deflateRawSync, inflateRawSync } from "node:zlib"
import type { Analysis, Report, Token } from "../model/types.ts"

/** How Zstandard begins. */
const magic = [0x28, 0xb5, 0x2f, 0xfd]

/** Node.js before 22.15 has no Zstandard: a name that is not there cannot be imported. */
const hasZstd = typeof zlib.zstdCompressSync === "function"

/** The first level takes three quarters of the time of the usual third, and makes analyses no larger. */
const quickly = { params: { [zlib.constants.ZSTD_c_compressionLevel]: 1 } }

/** Any plain data as bytes. */
export function packed(value: unknown): Uint8Array {
  const json = JSON.stringify(value)
  return hasZstd ? zlib.zstdCompressSync(json, quickly) : deflateRawSync(json, { level: 1 })
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

/** The tokens as columns; those of which the words are few and without spaces as one text each, "" where it is null. */
interface Columns {
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly lemma: readonly string[]
  readonly pos: string
  readonly tag: string
  readonly head: readonly number[]
  readonly rel: string
  readonly thing: string
}

interface PackedAnalysis {
  readonly analysis: Omit<Analysis, "document"> & { readonly document: Omit<Analysis["document"], "report" | "tokens"> }
  readonly tokens: Columns
}

const columnsOf = (tokens: readonly Token[]): Columns => ({
  from: tokens.map(({ from }) => from),
  to: tokens.map(({ to }) => to),
  lemma: tokens.map(({ lemma }) => lemma),
  pos: tokens.map(({ pos }) => pos).join(" "),
  tag: tokens.map(({ tag }) => tag).join(" "),
  head: tokens.map(({ head }) => head),
  rel: tokens.map(({ rel }) => rel).join(" "),
  thing: tokens.map(({ thing }) => thing).join(" "),
})

function tokensOf({ from, to, lemma, head, ...texts }: Columns): readonly Token[] {
  const [pos, tag, rel, thing] = [texts.pos, texts.tag, texts.rel, texts.thing].map((text) => text.split(" "))
  return from.map((start, at) => ({
    from: start,
    to: to[at]!,
    lemma: lemma[at]!,
    pos: pos![at]!,
    tag: tag![at]!,
    head: head[at]!,
    rel: rel![at]!,
    thing: thing![at] || null,
  }))
}

/** An analysis without its report, its tokens as columns: a tenth of the plain JSON. */
export function packAnalysis(analysis: Analysis): Uint8Array {
  const { report: _, tokens, ...document } = analysis.document
  return packed({ analysis: { ...analysis, document }, tokens: columnsOf(tokens) })
}

/** The analysis of a report from its bytes; null when they are damaged, or not as `packAnalysis` writes them. */
export function unpackAnalysis(bytes: Uint8Array, report: Report): Analysis | null {
  const kept = unpacked<PackedAnalysis>(bytes)
  // Earlier ones had no class of what words name.
  if (typeof kept?.tokens.thing !== "string") return null
  const { analysis } = kept
  const { sentences, quotations, mentions, findings } = analysis.document
  return {
    ...analysis,
    document: { report, sentences, tokens: tokensOf(kept.tokens), quotations, mentions, findings },
  }
}
