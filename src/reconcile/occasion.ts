/** Times of a report -> occasions: which event each time is the time of, as far as words and claims tell. */

import { once } from "../base/once.ts"
import { isFollowed } from "../claims/followed.ts"
import { kindOf } from "../claims/kinds.ts"
import { kindOfNoun } from "../claims/trigger.ts"
import { consequences } from "../group/english/happenings.ts"
import { around, firstFrom, placesTouching, touching } from "../model/near.ts"
import { contains, hull, overlaps } from "../model/span.ts"
import type { Analysis, Anchor, Attribution, Claim, Sentence, Span, TimeMention } from "../model/types.ts"
import { placesOf } from "./claim-places.ts"
import { type Counted, datingsOf } from "./datings.ts"
import {
  beginVerbs,
  deadlineNouns,
  demandWords,
  endVerbs,
  eventFamilies,
  itHappened,
  lightVerbs,
  offRoad,
  openFire,
  presentWords,
  sayingVerbs,
  setOut,
  spokenBefore,
  standInNouns,
  steps,
} from "./english/events.ts"
import type { EntryPlace, EntrySource } from "./entry.ts"
import { type Sources, sourceOf } from "./lift.ts"
import { days, type Stretch } from "./times.ts"
import { namesDay, narrowed, stretchOf } from "./told-times.ts"

/**
 * Which part of an event a time is the time of; "plan": by when it is to be, "demand": by when somebody asks for it.
 */
export type Phase = "at" | "begin" | "end" | "since" | "plan" | "demand"

/** A time that one claim gives for an event. */
export interface Occasion {
  readonly analysis: Analysis
  readonly claim: Claim
  readonly mention: TimeMention
  readonly when: Stretch
  readonly source: EntrySource
  readonly happening: string | null
  readonly phase: Phase
  /** The family of events: "accident"; "main" for the event of the story, "" for none that has a name. */
  readonly family: string
  /** The kind by which the event is spoken of. */
  readonly kind: string
  readonly places: readonly EntryPlace[]
  /** What is dated, when it is a figure that several reports give. */
  readonly figure: Anchor | null
  /** Stands in a caption: it dates nothing by itself. */
  readonly caption: boolean
  /** How it was counted from another time of the report; null where the words name it. */
  readonly counted: Counted | null
}

const families: ReadonlyMap<string, string> = new Map(
  eventFamilies.flatMap((kinds) => kinds.map((kind) => [kind, kinds[0] ?? kind] as const)),
)

/** The family of a kind of happening: reports may tell one event under any of its kinds. */
export const familyOf = (kind: string): string => families.get(kind) ?? kind

const stepOf: ReadonlyMap<string, string> = new Map(
  steps.flatMap(([name, ...verbs]) => verbs.map((verb) => [verb, name] as const)),
)

/** True for one step of a journey or a rescue. */
export const isStep = (kind: string): boolean => steps.some(([name]) => name === kind)

/** Told by the clock, not by the day only. */
export const isClock = ({ mention }: Pick<Occasion, "mention">): boolean =>
  mention.grain === "minute" || mention.grain === "hour"

/** The days of an occasion: "shortly after noon on Friday" is on Friday, though no end is said. */
export function daysOf(occasion: Occasion): Stretch {
  const { begin, end } = days(occasion.when)
  return isClock(occasion) ? { begin: begin ?? end, end: end ?? begin } : { begin, end }
}

/** The event of the story, called by a word that fits any. */
export const mainFamily = "main"

/** What a deadline is the deadline of: the plan that the report spoke of before. */
export const plannedFamily = "planned"

const isCalendar = ({ type, begin, end }: TimeMention): boolean =>
  (type === "DATE" || type === "TIME") && (begin !== null || end !== null)

const textOf = (analysis: Analysis, { from, to }: { readonly from: number; readonly to: number }): string =>
  analysis.document.report.text.slice(from, to)

/** Longest stretch between a verb of saying and its time, in code units. */
const cueReach = 24

/** "As of 7 a.m. today, 26 bodies had been found": as of when they were counted. */
const countedBefore = /\bas\s(?:of|at)\s(?:the\s)?$/iu

/** "Police said Wednesday that": the day of the words, not of what they tell. */
function isOfSpeech(analysis: Analysis, sentence: Sentence, mention: TimeMention): boolean {
  const before = textOf(analysis, { from: Math.max(sentence.from, mention.from - 60), to: mention.from })
  if (spokenBefore.test(before) || countedBefore.test(before)) return true
  return touching(voicesOf(analysis), { from: mention.from - cueReach, to: mention.to + cueReach }).some((span) => {
    const gap = { from: Math.min(span.to, mention.to), to: Math.max(span.from, mention.from) }
    const isNear = contains(sentence, span) && gap.to - gap.from <= cueReach && !textOf(analysis, gap).includes(",")
    return isNear && !span.of.content.some((told) => overlaps(told, mention))
  })
}

/** Words for who speaks, or for their speaking. */
interface Voice extends Span {
  readonly of: Attribution
}

/** The words for speakers and speaking of a report, read once: each of its times asks. */
const voicesOf = once(({ attributions }: Analysis): readonly Voice[] =>
  attributions.flatMap((of) => [...of.source, ...of.cue].map(({ from, to }) => ({ from, to, of }))),
)

/** Lemmas of the nouns of a claim, in the order of the text, then those of its subject when it stands elsewhere. */
function nounsOf({ document }: Analysis, { from, to, roles }: Claim): readonly string[] {
  const words = touching(document.tokens, { from, to }).filter(
    (token) => token.from >= from && token.to <= to && /^(?:NOUN|PROPN)$/.test(token.pos),
  )
  const subjects = roles.filter(({ role, from: start }) => role === "agent" && start < from)
  return [
    ...words.map(({ lemma }) => lemma.toLowerCase()),
    ...subjects.flatMap(({ name }) => name.toLowerCase().split(" ")),
  ]
}

interface EventName {
  readonly family: string
  readonly kind: string
}

/** Most words between a time and its event: "Tuesday's deadly crash", "the crash in Oslo shortly after six". */
const [besideTokens, beforeTokens] = [3, 6]

/** The event that a noun right before or after a time names: "the attacks on 9 May", "Tuesday's accident". */
function eventBeside({ document }: Analysis, mention: TimeMention): EventName | null {
  const first = firstFrom(document.tokens, mention.from)
  const end = firstFrom(document.tokens, mention.to)
  const nameOf = (at: number): EventName | null => {
    const token = document.tokens[at]
    if (token === undefined || !/^(?:NOUN|PROPN)$/.test(token.pos)) return null
    const lemma = token.lemma.toLowerCase()
    if (standInNouns.has(lemma)) return { family: mainFamily, kind: mainFamily }
    const kind = kindOfNoun(lemma)
    return kind !== null && kindOf(kind).occurrence ? { family: familyOf(kind), kind } : null
  }
  for (let at = end; end >= 0 && at < end + besideTokens; at += 1) {
    const name = nameOf(at)
    if (name !== null) return name
    if (!/^(?:ADJ|NOUN|PROPN|PART)$/.test(document.tokens[at]?.pos ?? "")) break
  }
  for (let at = first - 1; at >= Math.max(0, first - beforeTokens); at -= 1) {
    const name = nameOf(at)
    if (name !== null) return name
    const { pos = "", tag = "", from = 0 } = document.tokens[at] ?? {}
    const unit = { from, to: from + 1 }
    const isPlace = touching(document.mentions, unit).some((each) => each.kind === "place" && contains(each, unit))
    if (!/^(?:ADP|DET|ADV)$/.test(pos) && tag !== "VBN" && !isPlace) break
  }
  return null
}

/** The event that a light verb ("happened", "began") says something of: the first noun of its claim that names one. */
function eventOfNouns(analysis: Analysis, claim: Claim): EventName | null {
  for (const noun of nounsOf(analysis, claim)) {
    if (standInNouns.has(noun)) return { family: mainFamily, kind: mainFamily }
    const kind = kindOfNoun(noun)
    if (kind !== null && kindOf(kind).occurrence) return { family: familyOf(kind), kind }
  }
  return itHappened.test(textOf(analysis, claim)) ? { family: mainFamily, kind: mainFamily } : null
}

function eventOf(analysis: Analysis, claim: Claim): EventName {
  const { kind, predicate } = claim
  if (predicate === "leave" && offRoad.test(textOf(analysis, claim)))
    return { family: familyOf("crash"), kind: "crash" }
  const isStep = kind === "movement" || !(kindOf(kind).occurrence || kindOf(kind).plover !== null) || isWords(kind)
  const departs = predicate === "take" && /\b(?:took|takes?|taken|taking) off\b/.test(textOf(analysis, claim))
  const goes = predicate !== "set" || setOut.test(textOf(analysis, claim))
  const step = departs ? "departure" : isStep && goes ? stepOf.get(predicate) : undefined
  const byNoun = lightVerbs.has(predicate) && !kindOf(kind).occurrence ? eventOfNouns(analysis, claim) : null
  if (byNoun !== null) return byNoun
  if (step !== undefined) return { family: `${kind === "movement" ? "" : "alarm "}${step}`, kind: step }
  if (kindOf(kind).occurrence) return { family: familyOf(kind), kind }
  if (deadlineNouns.has(predicate)) return { family: plannedFamily, kind: plannedFamily }
  if (kindOf(kind).plover !== null && !isWords(kind)) return { family: kind, kind }
  return { family: "", kind }
}

const isWords = (kind: string): boolean => ["statement", "assessment", "forecast", "plan"].includes(kind)

/** Which claim a time is taken to date: one that several reports count first, then happenings, deeds, words. */
function rankOf(claim: Claim, shared: boolean, event: EventName): number {
  const { occurrence } = kindOf(claim.kind)
  // "Five were trapped when a tram came off the rails at six": the hour is of what they were trapped by.
  if (shared && occurrence) return consequences.has(claim.kind) ? 1.5 : 0
  if (occurrence && claim.kind !== "casualties") return 1
  if (event.family === mainFamily || (event.family !== "" && lightVerbs.has(claim.predicate))) return 2
  if (occurrence) return 3
  return event.family !== "" ? 4 : claim.kind === "identity" || claim.kind === "background" ? 6 : 5
}

const since = /\bsince\s(?:the\s|early\s|late\s|mid-)?$/i

/** "Since 1959", "since early May". */
const isSince = (analysis: Analysis, mention: TimeMention): boolean =>
  since.test(textOf(analysis, { from: Math.max(0, mention.from - 14), to: mention.from })) ||
  /^since\b/i.test(textOf(analysis, mention))

/** "Began", "began the pull-out", "began to leave": a verb of beginning in or right before the claim. */
function begins({ document }: Analysis, { from, to, predicate }: Claim): boolean {
  if (openFire.test(document.report.text.slice(from, to))) return false
  if (beginVerbs.has(predicate)) return true
  const inside = touching(document.tokens, { from: from - 12, to }).filter(
    (token) => token.to > from - 12 && token.to <= to,
  )
  const at = inside.findIndex(({ lemma }) => lemma.toLowerCase() === predicate)
  return inside.slice(Math.max(0, at - 4), Math.max(0, at)).some(({ lemma }) => beginVerbs.has(lemma.toLowerCase()))
}

function phaseOf(analysis: Analysis, claim: Claim, mention: TimeMention): Phase {
  const attribution = claim.attribution === null ? undefined : analysis.attributions[claim.attribution]
  const asked = attribution?.cue.some((span) => demandWords.test(textOf(analysis, span))) ?? false
  const published = analysis.document.report.published?.value?.slice(0, 10) ?? null
  // An hour without a day is of a day that was understood; what is told as done was not to come.
  const isTold = !isClock({ mention }) || namesDay(mention.known)
  const ahead = isTold && published !== null && (mention.begin ?? mention.end ?? "").slice(0, 10) > published
  const intended = claim.certainty === "intended" || claim.certainty === "forecast" || claim.aspect === "plan"
  if (isSince(analysis, mention)) return "since"
  if (deadlineNouns.has(claim.predicate)) return "plan"
  if (asked && (ahead || mention.mod === "ON_OR_BEFORE")) return "demand"
  // "Had counted 900 arrivals by noon" tells what was done; a deadline has its day.
  const isDeadline = mention.mod === "ON_OR_BEFORE" && namesDay(mention.known) && claim.kind !== "statement"
  if (ahead || intended || isDeadline) return "plan"
  if (begins(analysis, claim)) return "begin"
  return endVerbs.has(claim.predicate) ? "end" : "at"
}

function timesOf(analysis: Analysis): readonly (readonly [mention: TimeMention, index: number, sentence: Sentence])[] {
  const { document } = analysis
  return document.mentions.flatMap((mention, index) => {
    if (mention.kind !== "time" || !isCalendar(mention)) return []
    if (presentWords.has(textOf(analysis, mention).toLowerCase())) return []
    const sentence = around(document.sentences, mention)
    return sentence === undefined || sentence.part === "furniture" ? [] : [[mention, index, sentence] as const]
  })
}

/** The places of claims by their times, read once a report. */
const claimsByTime = once(
  ({ claims }: Analysis): ReadonlyMap<number | null, readonly number[]> =>
    Map.groupBy(claims.keys(), (at) => claims[at]!.time),
)

/** Claims that a time may date: those whose time it is, and counts of several reports beside it that have none. */
function datedBy(
  analysis: Analysis,
  [mention, index, sentence]: readonly [TimeMention, number, Sentence],
  shared: ReadonlyMap<string, Anchor>,
  timed: ReadonlySet<number>,
): readonly Claim[] {
  const beside = ({ id, from, time }: Claim): boolean =>
    shared.has(id) && sentence.from <= from && from < sentence.to && (time === null || !timed.has(time))
  const origin = eventBeside(analysis, mention) === null ? () => false : isRecalledBy(analysis, mention)
  const near = placesTouching(analysis.claims, hull(sentence, mention))
  return [...new Set([...near, ...(claimsByTime(analysis).get(index) ?? [])])]
    .sort((a, b) => a - b)
    .map((at) => analysis.claims[at]!)
    .filter((claim) => claim.time === index || origin(claim) || beside(claim))
    .filter((claim) => {
      const own = claim.time === index || origin(claim)
      return own || nearestTo(analysis, claim, sentence, timed) === mention
    })
}

/** "Before the tenth anniversary of the attack of 9 May 2011": the day of the attack, in a claim of another day. */
const isRecalledBy =
  ({ document }: Analysis, mention: TimeMention) =>
  ({ from, to, time }: Claim): boolean => {
    const own = time === null ? undefined : document.mentions[time]
    return own?.kind === "time" && own.recalls !== null && own !== mention && from <= mention.from && mention.to <= to
  }

/** The time nearest to a claim in its sentence. */
function nearestTo(
  { document }: Analysis,
  claim: Claim,
  sentence: Sentence,
  timed: ReadonlySet<number>,
): TimeMention | undefined {
  const times = placesTouching(document.mentions, sentence).flatMap((index): TimeMention | readonly TimeMention[] => {
    const mention = document.mentions[index]
    return mention?.kind === "time" && timed.has(index) && contains(sentence, mention) ? mention : []
  })
  const distance = ({ from, to }: TimeMention): number => Math.max(from - claim.to, claim.from - to, 0)
  return times.sort((a, b) => distance(a) - distance(b) || a.from - b.from)[0]
}

/** A noun inside a clause takes the time of its sentence only when no verb has it: "a probe of the crash on Monday". */
const nominalPenalty = 3

function isNominal({ document }: Analysis, { from, to, predicate }: Claim): boolean {
  const token = touching(document.tokens, { from, to }).find(
    (each) => each.from >= from && each.to <= to && each.lemma.toLowerCase() === predicate,
  )
  return token !== undefined && /^(?:NOUN|PROPN)$/.test(token.pos)
}

/** The claim that a time dates, with the event it tells; null for the time of speaking and for no event at all. */
function datedClaim(
  analysis: Analysis,
  claims: readonly Claim[],
  mention: TimeMention,
  shared: ReadonlyMap<string, Anchor>,
): { readonly claim: Claim; readonly event: EventName } | null {
  const beside = eventBeside(analysis, mention)
  const ranked = claims
    .filter(({ predicate, kind }) => beside !== null || kindOf(kind).occurrence || !sayingVerbs.has(predicate))
    .map((claim) => ({ claim, event: beside ?? eventOf(analysis, claim) }))
    .map((each) => ({
      ...each,
      rank:
        rankOf(each.claim, shared.has(each.claim.id), each.event) +
        (beside === null && isNominal(analysis, each.claim) ? nominalPenalty : 0),
    }))
    .sort((a, b) => a.rank - b.rank || distanceTo(a.claim, mention) - distanceTo(b.claim, mention))
  return ranked[0] ?? null
}

/** All occasions of one report. `shared`: figures that several reports give, by claim. */
export function occasionsOf(
  analysis: Analysis,
  sources: Sources,
  shared: ReadonlyMap<string, Anchor>,
): readonly Occasion[] {
  const times = timesOf(analysis)
  const timed = new Set(times.map(([, index]) => index))
  const make = (
    { claim, event }: { readonly claim: Claim; readonly event: EventName },
    mention: TimeMention,
    dated: Pick<Occasion, "when" | "phase" | "caption" | "figure"> & { readonly counted?: Counted },
  ): Occasion => ({
    analysis,
    claim,
    mention,
    counted: null,
    ...dated,
    source: sourceOf(analysis, claim, sources),
    happening: sources.happenings.get(claim.id) ?? null,
    ...event,
    places: placesOf(analysis.document, claim),
  })
  const own = times.flatMap((time): Occasion[] => {
    const [mention, , sentence] = time
    if (isOfSpeech(analysis, sentence, mention)) return []
    const claims = datedBy(analysis, time, shared, timed)
    const best = datedClaim(analysis, claims, mention, shared)
    if (best === null) return []
    const counted = claims.find(({ id }) => shared.has(id))
    const figure = counted === undefined ? null : (shared.get(counted.id) ?? null)
    const phase = phaseOf(analysis, best.claim, mention)
    return [
      make(best, mention, {
        when: phase === "at" && isFollowed(best.claim) ? best.claim.when! : stretchOf(analysis, mention, phase),
        phase,
        caption: sentence.part === "caption",
        figure,
      }),
    ]
  })
  const further = datingsOf(analysis, times).flatMap(({ claim, mention, when, how, ...counted }): Occasion[] => {
    const event = eventOf(analysis, claim)
    if (event.family === "" || own.some((each) => each.mention === mention && each.claim === claim)) return []
    const phase = how === "since" ? "since" : begins(analysis, claim) ? "begin" : "at"
    const stretch = how === "at" && mention.type !== "DURATION" ? narrowed(mention) : when
    return [make({ claim, event }, mention, { when: stretch, phase, caption: false, figure: null, ...counted })]
  })
  return [...own, ...further]
}

const distanceTo = (claim: Claim, mention: TimeMention): number => {
  const whole = hull(claim, mention)
  return whole.to - whole.from
}
