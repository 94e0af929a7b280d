/** Why: the causes that reports give for an event, in their own words. */

import { kindOf } from "../claims/kinds.ts"
import { aroundUnit, touching } from "../model/near.ts"
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Claim, Span } from "../model/types.ts"
import { isNews, leadsIn } from "./cued.ts"
import { onlyEvent, spokenBy } from "./doers.ts"
import {
  afterLeads,
  blamedFor,
  blamedThing,
  causedKinds,
  causeEnds,
  causeLeads,
  clauseLeads,
  noCause,
  reactingKinds,
  unknownCause,
} from "./english/texts.ts"
import { eventNear, eventText, mainEvents, type StoryEvent } from "./events.ts"
import { type Sources, sourceOf } from "./lift.ts"
import { compareNamed, type Named, namedBy } from "./named.ts"
import { familyOf } from "./occasion.ts"
import { isBody, isParty } from "./parties.ts"
import { phraseAt, phraseOf } from "./phrases.ts"
import { type HeldText, obeyingTexts, type TextQuestion, type TextRelation } from "./text-answer.ts"

interface Cause extends Named {
  readonly event: StoryEvent
}

/** Longest and shortest words of a cause, in code units. */
const longestCause = 140
const shortestCause = 4

const unknownKey = "unknown"

/** The words of a cause from an offset on, as far as they are one phrase or clause. */
function causeAt({ document: { report, mentions } }: Analysis, from: number, sentence: Span): Span | null {
  const rest = report.text.slice(from, Math.min(sentence.to, from + longestCause))
  const end = causeEnds.exec(rest)
  const to = from + (end === null ? rest.length : end.index)
  const time = touching(mentions, { from, to }).find(
    (mention) => mention.kind === "time" && mention.from > from && mention.from < to,
  )
  // A day ends it ("the floods on Monday"); a cause that begins with one is a time.
  const last =
    time === undefined
      ? to
      : report.text
          .slice(from, time.from)
          .replace(/(?:\s(?:on|in|at|late|early|since|around|about|just|shortly|before)){1,2}\s*$/u, " ")
          .trimEnd().length + from
  const words = report.text.slice(from, last)
  return words.trim().length < shortestCause ? null : { from, to: from + words.trimEnd().length }
}

/** Only its head tells whether two causes are one: "strong winds" and "the high wind". */
function withHead(named: Named): Named {
  const phrase = phraseOf(named.text)
  return phrase === null
    ? named
    : { ...named, key: named.denied ? named.key : `${phrase.head} ${[...phrase.names].sort().join(" ")}` }
}

const mayHave = ({ background, certainty, polarity }: Claim): boolean =>
  !background && (certainty === "forecast" || (certainty !== "intended" && polarity === "positive"))

function statedCauses(analysis: Analysis, events: readonly StoryEvent[], sources: Sources): readonly Cause[] {
  const leads = [
    ...causeLeads.map((lead) => ({ lead, reacts: false })),
    ...afterLeads.map((lead) => ({ lead, reacts: true })),
  ]
  return leads.flatMap(({ lead, reacts }) =>
    leadsIn(analysis, lead).flatMap(({ at, from, sentence, claim }) => {
      const found = eventNear(analysis, from, sentence, events, sources)
      if (found === null || !mayHave(claim) || !isNews(found.claim)) return []
      if (reacts && (!reactingKinds.has(found.claim.kind) || found.claim.to > at + longestCause)) return []
      const start = at + (/^["“‘']?/u.exec(analysis.document.report.text.slice(at, at + 1))?.[0].length ?? 0)
      const span = phraseAt(analysis.document, start) ?? (reacts ? null : causeAt(analysis, start, sentence))
      if (span === null || (reacts && !isEvent(analysis, span, found.claim))) return []
      const before = analysis.document.report.text.slice(sentence.from, at)
      const named = namedBy(analysis, found.claim, span, sources, { denied: noCause.test(before) })
      return named === null ? [] : [{ ...withHead(named), event: found.event }]
    }),
  )
}

/** "Sank because cargo had shifted", "crashed after its brakes failed": a clause that is the cause. */
function clauseCauses(analysis: Analysis, events: readonly StoryEvent[], sources: Sources): readonly Cause[] {
  return clauseLeads.flatMap(({ lead, accidents }) =>
    leadsIn(analysis, lead).flatMap(({ at, from, sentence, claim }) => {
      const found = eventNear(analysis, from, sentence, events, sources)
      if (found === null || !mayHave(claim) || !isNews(found.claim)) return []
      if (accidents && (reactingKinds.has(found.claim.kind) || found.claim.kind === "disease")) return []
      // What comes to harm stands right before: "when the ferry capsized" gives no cause of it.
      if (found.claim.from >= from || from - found.claim.to > 2 || !hasVerb(analysis, found.claim)) return []
      if (!causedKinds.has(found.claim.kind)) return []
      const span = causeAt(analysis, at, sentence)
      if (span === null || (accidents && tellsEvent(analysis, { from, to: span.to }, found.event))) return []
      const named = namedBy(analysis, claim, span, sources)
      return named === null ? [] : [{ ...withHead(named), event: found.event }]
    }),
  )
}

/** "The ferry [sank] because": a noun ("news of the crash because") leaves open what is explained. */
const hasVerb = ({ document: { tokens } }: Analysis, { from, to, predicate }: Claim): boolean =>
  touching(tokens, { from, to }).some(({ tag, lemma }) => tag.startsWith("VB") && lemma === predicate)

/** "Crowds gathered after the tram overturned": the words are the event itself. */
const tellsEvent = ({ claims }: Analysis, span: Span, { happening }: StoryEvent): boolean =>
  touching(claims, span).some(
    ({ kind, from, to }) => familyOf(kind) === familyOf(happening.kind) && span.from <= from && to <= span.to + 1,
  )

/** "He blamed a freak wave": of the event of the sentence, else of the only one that the report tells. */
function blamedCauses(analysis: Analysis, events: readonly StoryEvent[], sources: Sources): readonly Cause[] {
  return leadsIn(analysis, blamedThing).flatMap(({ at, sentence, claim }) => {
    const event = eventNear(analysis, at, sentence, events, sources)?.event ?? onlyEvent(analysis, events)
    const span = phraseAt(analysis.document, at)
    if (event === undefined || span === null || !mayHave(claim) || isBody(analysis, span)) return []
    const blamer = claim.roles.find(({ role }) => role === "agent")
    const named = spokenBy(analysis, claim, blamer, (said) => namedBy(analysis, said, span, sources))
    return named === null ? [] : [{ ...withHead(named), event }]
  })
}

/** "After clashes", not "after dark": the phrase names something of another kind that happened. */
function isEvent({ claims, document }: Analysis, span: Span, effect: Claim): boolean {
  const words = document.report.text.slice(span.from, span.to).toLowerCase()
  return touching(claims, span).some(
    ({ from, to, kind, predicate }) =>
      kind !== effect.kind &&
      kindOf(kind).occurrence &&
      from < span.to &&
      span.from < to &&
      words.includes(predicate.slice(0, stemLength)),
  )
}

/** So many letters of a verb or noun stand in all its forms. */
const stemLength = 4

/** The last noun phrase of a doer ("Minutes later, a leak"), without adverbs behind; null for a pronoun. */
function causeIn({ document: { tokens, report } }: Analysis, { from, to }: Span): Span | null {
  const words = report.text.slice(from, to)
  const start = from + words.lastIndexOf(", ") + (words.includes(", ") ? 2 : 0)
  const own = touching(tokens, { from: start, to }).filter((token) => token.from >= start && token.to <= to)
  const last = own.findLast(({ tag }) => /^NN/.test(tag))
  const first = own.find(({ tag }) => !/^(?:DT|PRP\$|RB|CC)$/.test(tag))
  return last === undefined || first === undefined || first.from > last.from ? null : { from: first.from, to: last.to }
}

/** "Strong winds caused the crash": claims of a cause whose doer is the cause. */
function activeCauses(analysis: Analysis, events: readonly StoryEvent[], sources: Sources): readonly Cause[] {
  return analysis.claims.flatMap((claim) => {
    const agent = claim.roles.find(({ role }) => role === "agent")
    const words = analysis.document.report.text.slice(claim.from, claim.to)
    // "Engine failure blamed for the wreck": a thing that is blamed.
    const isBlamed = agent !== undefined && blamedFor.test(words) && !isParty(analysis, agent)
    if (!(claim.kind === "cause" || isBlamed) || agent === undefined || !mayHave(claim)) return []
    if (/^what\b/iu.test(words) || agent.from < claim.from) return []
    const sentence = aroundUnit(analysis.document.sentences, claim.from)
    const near = sentence === undefined ? null : eventNear(analysis, claim.to, sentence, events, sources)
    const main = isBlamed ? events.find((event) => analysis.claims.some(({ id }) => event.claims.has(id))) : undefined
    const found = near ?? (main === undefined ? null : { event: main })
    const span = found === null ? null : causeIn(analysis, agent)
    const named = span === null ? null : namedBy(analysis, claim, span, sources)
    return named === null || found === null ? [] : [{ ...withHead(named), event: found.event }]
  })
}

/** "The cause is not known", said of the event of the sentence, else of that of the story. */
function unknownCauses(analysis: Analysis, events: readonly StoryEvent[], sources: Sources): readonly Cause[] {
  return unknownCause.flatMap((pattern) =>
    leadsIn(analysis, pattern).flatMap(({ at, from, sentence, claim }): readonly Cause[] => {
      const event = eventNear(analysis, at, sentence, events, sources)?.event ?? events[0]
      const phrase = phraseOf("unknown cause")
      if (event === undefined || phrase === null || claim.background) return []
      const said = { analysis, claim, source: sourceOf(analysis, claim, sources), text: "not known", key: unknownKey }
      return [{ ...said, span: { from, to: at }, asOf: null, place: null, phrase, denied: false, event }]
    }),
  )
}

const named = compareNamed({ exclusive: () => false, noun: "cause", byHead: true })

function compareCauses(left: HeldText<Cause>, right: HeldText<Cause>): TextRelation {
  if (left.key === right.key) return { relation: "agrees", why: `both give ${left.text}` }
  if (left.key !== unknownKey && right.key !== unknownKey) return named(left, right)
  const why = "one gives a cause, the other knows none"
  return { relation: "refines", why, turned: left.key === unknownKey }
}

/** Why each event happened, where a report gives a cause or says that none is known. */
export function causeQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  known: readonly StoryEvent[],
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<Cause>[] {
  const events = mainEvents(known, causedKinds)
  // Of what people do under pressure nobody says that the cause is not known.
  const accidents = events.filter(({ happening }) => !reactingKinds.has(happening.kind))
  const all = analyses.flatMap((analysis) => [
    ...statedCauses(analysis, events, sources),
    ...clauseCauses(analysis, events, sources),
    ...blamedCauses(analysis, events, sources),
    ...activeCauses(analysis, events, sources),
    ...unknownCauses(analysis, accidents, sources),
  ])
  const groups = [...Map.groupBy(all, ({ event }) => event).values()]
  return obeyingTexts(groups, "cause", rulings).map(({ sayings, ruled }): TextQuestion<Cause> => {
    const { happening } = sayings[0].event
    return {
      property: "cause",
      handle: "cause",
      noun: "cause",
      question: `What caused ${eventText(happening)}?`,
      scope: { kind: happening.kind, begin: happening.begin, end: happening.end, happening: happening.id },
      sayings,
      compare: compareCauses,
      ruled,
    }
  })
}
