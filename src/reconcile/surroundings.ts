/** The words around a figure, for questions that nothing else names. */
import { aroundUnit } from "../model/near.ts"
import type { Document, Span } from "../model/types.ts"

/** How many code units are kept before and behind a figure. */
const keptBefore = 50
const keptBehind = 30

/**
 * What stands next to a figure: its clause from the start on, the words behind it up to a comma; cut between words,
 * with "…" where something is left out.
 */
export function wordsAround({ report: { text }, sentences }: Document, claim: Span, { from, to }: Span): string {
  const sentence = aroundUnit(sentences, from) ?? claim
  const start = Math.min(Math.max(claim.from, sentence.from), from)
  const first = Math.max(start, from - keptBefore)
  const last = Math.min(Math.max(sentence.to, to), to + keptBehind)
  const before = text.slice(first, from).replace(first > start ? /^\S*\s/ : /^\s+/, "")
  const [behind = ""] = text.slice(to, last).split(/(?<=.)[,;:—.](?=\s|$)/u, 1)
  const isCut = to + behind.length === last && last < sentence.to
  const words = `${before}${text.slice(from, to)}${isCut ? behind.replace(/\s\S*$/, "") : behind}`
  return `${first > start ? "… " : ""}${words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;:]$/u, "")}${isCut ? " …" : ""}`
}
