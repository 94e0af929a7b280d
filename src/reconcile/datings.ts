/**
 * Times that date a second event of their sentence: "since the pull-out began in May", "early May when the pull-out
 * began", "two days after troops left", "announced Friday that it had left".
 */

import { kindOf } from "../claims/kinds.ts"
import { around, placeAround, touching } from "../model/near.ts"
import type { Analysis, Claim, Sentence, TimeMention } from "../model/types.ts"
import { daysOfDuration, minutesLater, type Stretch, shifted } from "./times.ts"

/** A claim and the time that the sentence gives for it, beside the one the claim was found with. */
interface Dating {
  readonly claim: Claim
  readonly mention: TimeMention
  readonly when: Stretch
  /** "since": from then on; "at": then; "until": then or before. */
  readonly how: "since" | "at" | "until"
  /** How it was counted from another time of the report; absent where the words name it. */
  readonly counted?: Counted
}

/** A time that was counted from another one. */
export interface Counted {
  /** "09:40 + 10 minutes" */
  readonly words: string
  readonly from: TimeMention
}

type SentenceTime = readonly [mention: TimeMention, index: number, sentence: Sentence]

/** Longest stretch between a joining word and its clause, in code units. */
const joinReach = 80

/** Claims begin with the word that opens their clause ("that", "after"). */
const openerReach = 8

const tells = ({ kind }: Claim): boolean => kindOf(kind).occurrence || kindOf(kind).plover !== null

/** The claim that begins first at or after a place of the sentence, a happening or deed before words. */
function claimAfter({ claims }: Analysis, sentence: Sentence, at: number): Claim | null {
  const open = touching(claims, { from: at - openerReach, to: at + joinReach }).filter(
    ({ from, to }) => to > at + 4 && from >= at - openerReach && from < at + joinReach && to <= sentence.to + 1,
  )
  const [first] = [...open].sort((a, b) => Number(tells(b)) - Number(tells(a)) || a.from - b.from || b.to - a.to)
  return first ?? null
}

/** The claim that ends last before a place of the sentence. */
function claimBefore({ claims }: Analysis, sentence: Sentence, at: number): Claim | null {
  const inside = touching(claims, { from: at - joinReach, to: at + 2 }).filter(
    ({ from, to }) => from >= sentence.from - 1 && to <= at + 2 && to > at - joinReach,
  )
  const shut = inside.filter(tells)
  const [last] = [...shut].sort((a, b) => b.to - a.to || b.from - a.from)
  return last ?? null
}

const between = ({ document }: Analysis, from: number, to: number): string => document.report.text.slice(from, to)

/** "They advance since the pull-out began in May": the advance is since May. */
function sinceClause(analysis: Analysis, [mention, , sentence]: SentenceTime): readonly Dating[] {
  const words = between(analysis, Math.max(sentence.from, mention.from - joinReach), mention.from)
  const at = words.search(/\bsince\b[^,.;]{5,80}$/i)
  if (at < 0 || mention.begin === null) return []
  const claim = claimBefore(analysis, sentence, mention.from - words.length + at)
  return claim === null ? [] : [{ claim, mention, when: { begin: mention.begin, end: mention.end }, how: "since" }]
}

/** "In early May when the pull-out began": the beginning is in early May. */
function whenClause(analysis: Analysis, [mention, , sentence]: SentenceTime): readonly Dating[] {
  const joined = /^,?\s(?:when|as)\s/.exec(between(analysis, mention.to, mention.to + 8))
  if (joined === null) return []
  const claim = claimAfter(analysis, sentence, mention.to + joined[0].length)
  // "Said on Friday as 41 were still missing": how many by then, and not when it happened.
  if (claim === null || claim.aspect === "stock" || claim.aspect === "total") return []
  return [{ claim, mention, when: { begin: mention.begin, end: mention.end }, how: "at" }]
}

/** "Announced Friday that it had left": it left on Friday or before. */
function announced(analysis: Analysis, [mention, , sentence]: SentenceTime): readonly Dating[] {
  const before = between(analysis, Math.max(sentence.from, mention.from - 20), mention.from)
  if (!/\bannounced (?:on |late on )?$/.test(before) || mention.end === null) return []
  const joined = /^,?\s(?:that\s)?/.exec(between(analysis, mention.to, mention.to + 8))
  const claim = claimAfter(analysis, sentence, mention.to + (joined?.[0].length ?? 0))
  if (claim === null || !tells(claim) || claim.certainty === "intended") return []
  return [{ claim, mention, when: { begin: null, end: mention.end }, how: "until" }]
}

const joining = /^\s(after|before)\s/

/** "Sunday's fall comes two days after troops left": they left on Friday. Durations of whole days only. */
function shiftedClause(analysis: Analysis, times: readonly SentenceTime[]): readonly Dating[] {
  const { document } = analysis
  return document.mentions.flatMap((mention): Dating[] => {
    if (mention.kind !== "time" || mention.type !== "DURATION" || mention.mod !== null) return []
    const joined = joining.exec(between(analysis, mention.to, mention.to + 9))
    const count = daysOfDuration(mention.value)
    const sentence = around(document.sentences, mention)
    if (joined === null || count === null || sentence === undefined || !/^P\d{1,2}[DW]$/.test(mention.value)) return []
    const base = times.find(([time]) => sentence.from <= time.from && time.to <= mention.from)?.[0]
    const claim = claimAfter(analysis, sentence, mention.to + joined[0].length)
    if (base?.begin == null || base.end === null || base.grain !== "day" || claim === null) return []
    const day = shifted(base.begin, joined[1] === "after" ? -count : count)
    const words = `${base.begin} ${joined[1] === "after" ? "-" : "+"} ${count} ${count === 1 ? "day" : "days"}`
    return [{ claim, mention, when: { begin: day, end: day }, how: "at", counted: { words, from: base } }]
  })
}

/** Minutes of a duration of the clock ("PT10M", "PT2H"); null for others. */
function minutesOf(value: string): number | null {
  const [, amount, unit] = /^PT(\d{1,4}(?:\.\d{1,3})?)([HM])$/.exec(value) ?? []
  return amount === undefined ? null : Number(amount) * (unit === "H" ? 60 : 1)
}

const isClock = ({ type, grain, begin, mod }: TimeMention): boolean =>
  type === "TIME" && (grain === "minute" || grain === "hour") && begin !== null && (mod === null || mod === "APPROX")

/** "It sank about ten minutes after it set off at 9:40": it sank at about 9:50. */
function afterClock(analysis: Analysis, times: readonly SentenceTime[]): readonly Dating[] {
  return analysis.document.mentions.flatMap((mention): Dating[] => {
    if (mention.kind !== "time" || mention.type !== "DURATION") return []
    const minutes = minutesOf(mention.value)
    const sentence = around(analysis.document.sentences, mention)
    const base = times.find(([time]) => time.from > mention.to)?.[0]
    if (minutes === null || sentence === undefined || base?.begin == null || base.to > sentence.to) return []
    const claim = claimAround(analysis, sentence, mention)
    if (!isClock(base) || claim === null || !setOffAt.test(between(analysis, mention.to, base.from))) return []
    const begin = minutesLater(base.begin, minutes)
    const counted = { words: `${base.begin.slice(11, 16)} + ${minutes} minutes`, from: base }
    const clock: TimeMention = { ...mention, mod: base.mod ?? mention.mod, grain: "minute" }
    return [{ claim, mention: clock, when: { begin, end: begin }, how: "at", counted }]
  })
}

const setOffAt = new RegExp(
  "^ after (?:it|they|he|she|(?:the|its|a) \\p{L}{2,20}|taking|leaving|setting|departing)\\b" +
    "[^.;:,]{0,50} at (?:about |around )?$",
  "u",
)

/** "It set off at 9:40 and sank about ten minutes later": it sank at about 9:50. Of one sentence, or the next. */
function laterClause(analysis: Analysis, times: readonly SentenceTime[]): readonly Dating[] {
  const { mentions, sentences } = analysis.document
  return mentions.flatMap((mention): Dating[] => {
    if (mention.kind !== "time" || mention.type !== "DURATION") return []
    const minutes = minutesOf(mention.value)
    const at = placeAround(sentences, mention)
    const [before, sentence] = [sentences[at - 1], sentences[at]]
    const isLater = /\blater$/.test(between(analysis, mention.from, mention.to))
    if (minutes === null || sentence === undefined || !isLater) return []
    const opens = mention.from - sentence.from <= openerReach
    const first = opens ? (before?.from ?? sentence.from) : sentence.from
    const base = times.findLast(([time]) => first <= time.from && time.to <= mention.from)?.[0]
    const claim = opens ? claimAfter(analysis, sentence, mention.to) : claimAround(analysis, sentence, mention)
    if (base?.begin == null || !isClock(base) || claim === null) return []
    const begin = minutesLater(base.begin, minutes)
    const mod = base.mod ?? mention.mod
    const counted = { words: `${base.begin.slice(11, 16)} + ${minutes} minutes`, from: base }
    const clock: TimeMention = { ...mention, mod, grain: "minute" }
    return [{ claim, mention: clock, when: { begin, end: begin }, how: "at", counted }]
  })
}

/** The narrowest claim of a happening that holds a time or ends where it begins. */
function claimAround({ claims }: Analysis, sentence: Sentence, { from, to }: TimeMention): Claim | null {
  const open = touching(claims, { from: from - 2, to }).filter(
    (claim) => claim.from >= sentence.from - 1 && claim.from < from && (claim.to >= to || claim.to >= from - 2),
  )
  return open.filter(tells).sort((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null
}

/** All second datings of a report, in the order of the rules. */
export const datingsOf = (analysis: Analysis, times: readonly SentenceTime[]): readonly Dating[] => [
  ...times.flatMap((time) => [
    ...sinceClause(analysis, time),
    ...whenClause(analysis, time),
    ...announced(analysis, time),
  ]),
  ...shiftedClause(analysis, times),
  ...afterClock(analysis, times),
  ...laterClause(analysis, times),
]
