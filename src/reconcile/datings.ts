/**
 * Times that date a second event of their sentence: "since the pull-out began in May", "early May when the pull-out
 * began", "two days after troops left", "announced Friday that it had left".
 */
import { kindOf } from "../claims/kinds.ts"
import type { Analysis, Claim, Sentence, TimeMention } from "../model/types.ts"
import { daysOfDuration, type Stretch, shifted } from "./times.ts"

/** A claim and the time that the sentence gives for it, beside the one the claim was found with. */
interface Dating {
  readonly claim: Claim
  readonly mention: TimeMention
  readonly when: Stretch
  /** "since": from then on; "at": then; "until": then or before. */
  readonly how: "since" | "at" | "until"
}

type SentenceTime = readonly [mention: TimeMention, index: number, sentence: Sentence]

/** Longest stretch between a joining word and its clause, in code units. */
const joinReach = 80

/** Claims begin with the word that opens their clause ("that", "after"). */
const openerReach = 8

const tells = ({ kind }: Claim): boolean => kindOf(kind).occurrence || kindOf(kind).plover !== null

/** The claim that begins first at or after a place of the sentence, a happening or deed before words. */
function claimAfter({ claims }: Analysis, sentence: Sentence, at: number): Claim | null {
  const open = claims.filter(
    ({ from, to }) => to > at + 4 && from >= at - openerReach && from < at + joinReach && to <= sentence.to + 1,
  )
  const [first] = [...open].sort((a, b) => Number(tells(b)) - Number(tells(a)) || a.from - b.from || b.to - a.to)
  return first ?? null
}

/** The claim that ends last before a place of the sentence. */
function claimBefore({ claims }: Analysis, sentence: Sentence, at: number): Claim | null {
  const inside = claims.filter(({ from, to }) => from >= sentence.from - 1 && to <= at + 2 && to > at - joinReach)
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
  return claim === null ? [] : [{ claim, mention, when: { begin: mention.begin, end: mention.end }, how: "at" }]
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
    const sentence = document.sentences.find(({ from, to }) => from <= mention.from && mention.to <= to)
    if (joined === null || count === null || sentence === undefined || !/^P\d{1,2}[DW]$/.test(mention.value)) return []
    const base = times.find(([time]) => sentence.from <= time.from && time.to <= mention.from)?.[0]
    const claim = claimAfter(analysis, sentence, mention.to + joined[0].length)
    if (base?.begin == null || base.end === null || base.grain !== "day" || claim === null) return []
    const day = shifted(base.begin, joined[1] === "after" ? -count : count)
    return [{ claim, mention, when: { begin: day, end: day }, how: "at" }]
  })
}

/** All second datings of a report, in the order of the rules. */
export const datingsOf = (analysis: Analysis, times: readonly SentenceTime[]): readonly Dating[] => [
  ...times.flatMap((time) => [
    ...sinceClause(analysis, time),
    ...whenClause(analysis, time),
    ...announced(analysis, time),
  ]),
  ...shiftedClause(analysis, times),
]
