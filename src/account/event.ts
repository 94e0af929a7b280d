/** What harmed people: the main event, or another that the sentences of a figure tell of. */

import { byText } from "../base/order.ts"
import { kindOfNoun } from "../claims/trigger.ts"
import { consequences, tellSame } from "../group/english/happenings.ts"
import { aroundUnit, touching } from "../model/near.ts"
import { anchor, contains } from "../model/span.ts"
import type { Analysis, Anchor, Answer, Claim } from "../model/types.ts"
import { dangerous, harming } from "./english/brief.ts"
import { causingKinds } from "./english/lead.ts"
import type { Claims, EventWords } from "./setting.ts"

/** The kind of the main event, where people come to harm in it; consequences of others give no name to it. */
export function eventOf(analyses: readonly Analysis[], main: string | null): string | null {
  const kind = main !== null && consequences.has(main) ? causeOf(analyses) : main
  if (kind === null || !dangerous.includes(kind) || consequences.has(kind) || kind === "crossing") return null
  return kind === "natural disaster" ? (nameOf(analyses, kind) ?? kind) : kind
}

/** What at least half of the reports tell of that has consequences; null when nothing is. */
function causeOf(analyses: readonly Analysis[]): string | null {
  const told = analyses.flatMap(({ claims }) =>
    claims.filter(({ kind, background, polarity }) => causingKinds.has(kind) && !background && polarity === "positive"),
  )
  const kinds = [...Map.groupBy(told, ({ kind }) => kind)].map(
    ([kind, all]) => [kind, new Set(all.map(({ report }) => report)).size] as const,
  )
  const [best] = kinds.toSorted(([a, x], [b, y]) => y - x || byText(a, b))
  return best === undefined || best[1] * 2 < analyses.length ? null : best[0]
}

/** The noun by which most claims of a kind call it: "earthquake", "flood"; null when none has one of its own. */
function nameOf(analyses: readonly Analysis[], kind: string): string | null {
  const nouns = analyses
    .flatMap(({ claims }) => claims)
    .flatMap((claim) => (claim.kind === kind && kindOfNoun(claim.predicate) === kind ? claim.predicate : []))
    .filter((noun) => noun !== "disaster")
  const votes = [...Map.groupBy(nouns, (noun) => noun)].map(([noun, all]) => [noun, all.length] as const)
  return votes.toSorted(([a, x], [b, y]) => y - x || byText(a, b))[0]?.[0] ?? null
}

/** Words of a report for where the event was that most reports place. */
export function siteOf(answers: readonly Answer[]): Anchor | null {
  const answer = answers.find(({ scope, state }) => scope.property === "place" && state !== "disputed")
  const value = answer?.estimates[0]?.value
  if (answer === undefined || value?.kind !== "text" || value.text === "") return null
  return (
    answer.readings.find((each) => each.value.kind === "text" && each.value.text === value.text)?.anchors[0] ?? null
  )
}

/** Whether two kinds may tell one event. */
const areOne = (a: string, b: string): boolean =>
  a === b || tellSame.some((family) => family.includes(a) && family.includes(b))

/** Claims of what can harm people in the sentence of a claim. */
function causesBeside({ claims, document }: Analysis, claim: Claim): readonly Claim[] {
  const sentence = aroundUnit(document.sentences, claim.from) ?? claim
  return touching(claims, sentence).filter((each) => causingKinds.has(each.kind) && contains(sentence, each))
}

/**
 * What harmed the people of a figure: what most sentences of it name, as the main event where both may be one. Null
 * where they name nothing and there is no main event.
 */
export function harmOf(answer: Answer, claims: Claims, main: EventWords | null): EventWords | null {
  if (!harming.has(answer.scope.property)) return main
  const beside = answer.readings
    .flatMap((reading) => reading.claims.flatMap((id) => (claims.has(id) ? [claims.get(id)!] : [])))
    .flatMap(([analysis, claim]) => causesBeside(analysis, claim).map((cause) => [analysis, cause] as const))
  if (main !== null && (beside.length === 0 || beside.some(([, { kind }]) => areOne(kind, main.kind)))) return main
  const votes = [...Map.groupBy(beside, ([, { kind }]) => kind)]
  const [best] = votes.toSorted(([a, x], [b, y]) => y.length - x.length || byText(a, b))
  const named = best?.[1].find(([, { predicate, kind }]) => predicate === kind)
  // The word for it must be one of a report.
  if (named === undefined) return main
  const [{ document }, cause] = named
  return { kind: cause.kind, where: null, named: anchor(document.report, cause) }
}
