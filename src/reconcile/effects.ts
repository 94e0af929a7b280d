/** Why, of what is no accident: the reasons that reports give for a resignation, a strike, a fine, a delay. */
import { kindOf } from "../claims/kinds.ts"
import { firstFrom } from "../model/near.ts"
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Sentence, Span } from "../model/types.ts"
import { leadsIn } from "./cued.ts"
import { effectLeads, effectReach, effects, noReason, subjectBefore } from "./english/effects.ts"
import { noCause } from "./english/texts.ts"
import type { Sources } from "./lift.ts"
import { compareNamed, type Named, namedBy } from "./named.ts"
import { widePhraseAt } from "./phrases.ts"
import { obeyingTexts, type TextQuestion } from "./text-answer.ts"

interface Effect extends Named {
  readonly effect: string
}

/**
 * What the words before a cause tell: the last of them, the first where a participle begins the cause ("will close the
 * plant and cut jobs, blaming"); null when they tell none of these.
 */
function effectBefore(before: string, isParticiple: boolean): string | null {
  const found = effects.flatMap(({ name, words }) => {
    const at = before.search(words)
    return at < 0 ? [] : [{ name, at }]
  })
  const inOrder = found.toSorted((a, b) => a.at - b.at)
  return (isParticiple ? inOrder[0] : inOrder.at(-1))?.name ?? null
}

/** "The [contamination] was caused by": a noun that names no accident, of which it is asked elsewhere. */
function subjectOf({ claims, document: { tokens } }: Analysis, before: string, at: number): string | null {
  const match = subjectBefore.exec(before)
  if (match === null) return null
  const from = at - before.length + match.index
  const token = tokens[firstFrom(tokens, from)]
  if (token === undefined || !/^NNS?$/.test(token.tag)) return null
  const isEvent = claims.some(
    ({ kind, predicate, from: begin, to }) =>
      predicate === token.lemma && begin <= from && from < to && kindOf(kind).occurrence,
  )
  return isEvent ? null : `the ${token.lemma.toLowerCase()}`
}

function reasonsIn(analysis: Analysis, sources: Sources): readonly Effect[] {
  const { document } = analysis
  const { text } = document.report
  return leadsIn(analysis, effectLeads).flatMap(({ at, from, claim, sentence }) => {
    if (claim.background || claim.certainty === "denied" || noReason.test(text.slice(at, at + 24))) return []
    const before = wordsBefore(text, from, sentence)
    const isParticiple = /^(?:blaming|citing)/iu.test(text.slice(from, at))
    const effect = effectBefore(before, isParticiple) ?? subjectOf(analysis, before, from)
    const span = effect === null ? null : widePhraseAt(document, at)
    if (effect === null || span === null || isTimeOrNumber(analysis, span)) return []
    const named = namedBy(analysis, claim, span, sources, { denied: noCause.test(before) })
    return named === null ? [] : [{ ...named, effect }]
  })
}

/** The words of the clause before a cause. */
const wordsBefore = (text: string, at: number, { from }: Sentence): string =>
  text
    .slice(Math.max(from, at - effectReach), at)
    .split(/[;:]|["“”]/u)
    .at(-1) ?? ""

const isTimeOrNumber = ({ document: { mentions } }: Analysis, { from, to }: Span): boolean =>
  mentions.some(
    (each) =>
      (each.kind === "time" || each.kind === "quantity") && each.from <= from + 4 && from < each.to && from < to,
  )

/** Why, of each effect that a report gives a reason for. */
export function effectQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<Effect>[] {
  const all = analyses.flatMap((analysis) => reasonsIn(analysis, sources))
  const groups = [...Map.groupBy(all, ({ effect }) => effect).values()]
  return obeyingTexts(groups, "reason", rulings).map(
    ({ sayings, ruled }): TextQuestion<Effect> => ({
      property: "reason",
      handle: "reason",
      noun: "reason",
      question: `What led to ${sayings[0].effect}?`,
      scope: { kind: "cause", begin: null, end: null, happening: null },
      sayings,
      compare: compareNamed({ exclusive: () => false, noun: "reason", byHead: true }),
      ruled,
    }),
  )
}
