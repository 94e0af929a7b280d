/** Who took, held or freed what a figure counts: " by the rebels", where all claims behind it that name one agree. */

import { firstFrom } from "../model/near.ts"
import type { Analysis, Answer, Reading, Span } from "../model/types.ts"
import { isParty } from "../reconcile/parties.ts"
import { phraseOf } from "../reconcile/phrases.ts"
import { type Claims, type Told, toldAt } from "./setting.ts"

/** Done by somebody, and no harm: whom a killing is put down to is a question of its own. */
const done = /\b(?:were|are) (?:captured|held|arrested|rescued|evacuated|deployed|released)$/u

/** Longest words for who did it, in code units. */
const longestDoer = 40

/** As the words stand inside a sentence: a capital that only the start of one gave goes. */
function toldInside(analysis: Analysis, span: Span): Told {
  const told = toldAt(analysis, span)
  const { tag } = analysis.document.tokens[firstFrom(analysis.document.tokens, span.from)] ?? { tag: "" }
  return tag.startsWith("NNP")
    ? told
    : { ...told, words: `${told.words.slice(0, 1).toLowerCase()}${told.words.slice(1)}` }
}

/** Words for the doer; null where the claims name none, or more than one. */
export function byWhom(asked: string, { scope }: Answer, readings: readonly Reading[], claims: Claims): Told | null {
  if (!done.test(asked) || scope.aspect === "plan") return null
  const told = readings
    .flatMap((reading) => reading.claims.flatMap((id) => (claims.has(id) ? [claims.get(id)!] : [])))
    .flatMap(([analysis, { roles }]) =>
      roles
        .filter((role) => role.role === "agent" && isParty(analysis, role))
        .map((role) => toldInside(analysis, role)),
    )
  const keys = new Set(told.map(({ words }) => phraseOf(words)?.key))
  const [first] = told.toSorted((a, b) => a.words.length - b.words.length || (a.words < b.words ? -1 : 1))
  if (first === undefined || keys.size > 1 || first.words.length > longestDoer) return null
  return { ...first, words: ` by ${first.words}` }
}
