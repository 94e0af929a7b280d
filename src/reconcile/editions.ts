/**
 * Which reports are one text printed twice. Two editions of an agency's story that were edited apart are two reports
 * of one witness; a verbatim copy is no second report at all.
 */
import { disjoint, rootOf, unite } from "../base/disjoint.ts"
import { hash } from "../base/hash.ts"
import type { Lineage, Report, SharedProse } from "../model/types.ts"

/** Share of both texts that stands word for word in the other, from which they are one text. */
const sameText = 0.95

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** Share of a report's text in passages taken word for word. */
function verbatimShare({ passages }: SharedProse, side: "a" | "b", units: number): number {
  const shared = passages.filter(({ kind }) => kind === "verbatim").map((passage) => passage[side])
  return shared.reduce((sum, { from, to }) => sum + to - from, 0) / Math.max(1, units)
}

/** One name for the text of each report, by report id: reports whose words are the same have the same. */
export function editionsOf(reports: readonly Report[], { pairs }: Lineage): ReadonlyMap<string, string> {
  const texts = reports.map(({ text }) => wordsOf(text))
  const place = new Map(reports.map(({ id }, index) => [id, index]))
  const sets = disjoint(reports.length)
  const first = new Map<string, number>()
  texts.forEach((text, index) => {
    unite(sets, first.get(text) ?? index, index)
    if (!first.has(text)) first.set(text, index)
  })
  for (const pair of pairs) {
    const [a, b] = [place.get(pair.a), place.get(pair.b)]
    if (a === undefined || b === undefined || pair.kind !== "verbatim") continue
    const units = (index: number): number => reports[index]?.text.length ?? 0
    if (verbatimShare(pair, "a", units(a)) >= sameText && verbatimShare(pair, "b", units(b)) >= sameText)
      unite(sets, a, b)
  }
  return new Map(reports.map(({ id }, index) => [id, hash("edition", texts[rootOf(sets, index)] ?? "")]))
}
