/** Whether it happened at all: what some tell and others deny. */

import { aroundUnit } from "../model/near.ts"
import type { Ruling } from "../model/rulings.ts"
import { overlaps } from "../model/span.ts"
import type { Analysis, Claim } from "../model/types.ts"
import { isNews } from "./cued.ts"
import { partiesAtIssue } from "./doers.ts"
import { deniableKinds, deniesPart, denyingDeed, wishing } from "./english/texts.ts"
import type { EntrySource } from "./entry.ts"
import { eventText, type StoryEvent } from "./events.ts"
import { type Sources, sourceOf } from "./lift.ts"
import { familyOf } from "./occasion.ts"
import { type Phrase, phraseOf, sharesWord } from "./phrases.ts"
import { type HeldText, obeyingTexts, type Saying, type TextQuestion, type TextRelation } from "./text-answer.ts"

interface Told extends Saying {
  readonly event: StoryEvent
}

const happened = "it happened"
/** The answer of those who deny an event. */
export const denied = "it did not happen"

/** Longest stretch of a report that stands for a claim, in code units. */
const longestSpan = 300

const partiesOf = ({ roles }: Claim, wanted: string): readonly Phrase[] =>
  roles.flatMap(({ role, name }) => (role === wanted ? (phraseOf(name) ?? []) : []))

/** Somebody in common in a role; null where one side names nobody there. */
function sharesRole(a: Claim, b: Claim, role: string): boolean | null {
  const [left, right] = [partiesOf(a, role), partiesOf(b, role)]
  if (left.length === 0 || right.length === 0) return null
  return left.some((one) => right.some((other) => sharesWord(one, other)))
}

/**
 * Does a denial deny what a claim tells? Whoever denies something denies it of its parties; a plain "did not" is of
 * the one who did not, and of that one deed.
 */
function denies(denial: Claim, claim: Claim): boolean {
  const [agent, patient] = [sharesRole(denial, claim, "agent"), sharesRole(denial, claim, "patient")]
  if (agent === false || patient === false) return false
  return denial.certainty === "denied"
    ? agent === true || patient === true
    : agent === true && denial.predicate === claim.predicate
}

/** "Rejected reports of a bombing": of the event, whoever took part in it. */
const deniesAll = ({ id, certainty, roles }: Claim, { claims }: StoryEvent): boolean =>
  certainty === "denied" && claims.has(id) && !roles.some(({ role }) => role === "agent" || role === "patient")

/** "Did not want to yield" denies a wish; "nobody was hurt" is a figure; background is of another time. */
function isDenial({ document: { report } }: Analysis, claim: Claim): boolean {
  const { polarity, certainty, background, from, to, measures } = claim
  if (background || certainty === "intended" || certainty === "forecast" || measures.length > 0) return false
  if ((claim.implied ?? []).length > 0 || (polarity === "positive" && certainty !== "denied")) return false
  const words = report.text.slice(from, to)
  return !wishing.test(words) && !deniesPart.test(words)
}

/**
 * "The Guards deny the attack", at whose door others lay it: that they did it, not that it was done. Who rejects
 * reports of it denies that it was.
 */
function deniesOwnPart({ document }: Analysis, claim: Claim, source: EntrySource, atIssue: readonly Phrase[]): boolean {
  const speaker = phraseOf(source.chain[0] ?? "")
  if (speaker === null || !atIssue.some((party) => sharesWord(party, speaker))) return false
  const sentence = aroundUnit(document.sentences, claim.from)
  return denyingDeed.test(document.report.text.slice(sentence?.from ?? claim.from, claim.from))
}

const sayingOf = (analysis: Analysis, claim: Claim, event: StoryEvent, key: string, sources: Sources): Told => ({
  analysis,
  claim,
  source: sourceOf(analysis, claim, sources),
  text: key,
  key,
  span: { from: claim.from, to: Math.min(claim.to, claim.from + longestSpan) },
  asOf: null,
  event,
})

const isSaid = ({ certainty }: Claim): boolean => certainty !== "disputed" && certainty !== "forecast"

/** Who denies an event, and who tells of what is denied: of the same parties, in other words of the same family. */
function toldOf(
  event: StoryEvent,
  analyses: readonly Analysis[],
  sources: Sources,
  atIssue: readonly Phrase[],
): readonly Told[] {
  const family = familyOf(event.happening.kind)
  const all = analyses.flatMap((analysis) => analysis.claims.map((claim) => ({ analysis, claim })))
  const denials = all.filter(
    ({ analysis, claim }) =>
      familyOf(claim.kind) === family &&
      isDenial(analysis, claim) &&
      !deniesOwnPart(analysis, claim, sourceOf(analysis, claim, sources), atIssue),
  )
  const telling = all.filter(({ claim }) => event.claims.has(claim.id) && isNews(claim) && isSaid(claim))
  const isOf = (one: Claim, other: Claim): boolean =>
    (denies(one, other) || (familyOf(other.kind) === family && deniesAll(one, event))) &&
    !(one.report === other.report && overlaps(one, other))
  const met = denials.filter((denial) => telling.some(({ claim }) => isOf(denial.claim, claim)))
  const told = telling.filter(({ claim }) => met.some((denial) => isOf(denial.claim, claim)))
  return [
    ...told.map(({ analysis, claim }) => sayingOf(analysis, claim, event, happened, sources)),
    ...met.map(({ analysis, claim }) => sayingOf(analysis, claim, event, denied, sources)),
  ]
}

const compare = (left: HeldText<Told>, right: HeldText<Told>): TextRelation =>
  left.key === right.key
    ? { relation: "agrees", why: `both say that ${left.text}` }
    : { relation: "conflicts", why: "one tells it, the other denies it" }

/** Whether each event happened that somebody denies. */
export function whetherQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  known: readonly StoryEvent[],
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<Told>[] {
  const events = known.filter(({ happening }) => deniableKinds.has(happening.kind))
  const atIssue = partiesAtIssue(analyses, sources, known)
  const groups = events.map((event) => toldOf(event, analyses, sources, atIssue))
  return obeyingTexts(groups, "whether", rulings).map(({ sayings, ruled }): TextQuestion<Told> => {
    const { happening } = sayings[0].event
    return {
      property: "whether",
      handle: "whether",
      noun: "answer",
      question: `Did ${eventText(happening)} happen?`,
      scope: { kind: happening.kind, begin: happening.begin, end: happening.end, happening: happening.id },
      sayings,
      compare,
      ruled,
    }
  })
}
