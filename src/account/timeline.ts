/** What happened when, by date of happening. */
import { by, inOrder } from "../base/order.ts"
import { anchor } from "../model/span.ts"
import type { Analysis, Anchor, Claim, Happening, TimelineEntry, TimeMention } from "../model/types.ts"
import { sayingVerbs } from "../reconcile/english/events.ts"
import { edtf } from "./edtf.ts"
import { type TellableSentence, tellableSentences } from "./sentences.ts"

/** Longest text of an entry, in code units. */
const longestText = 240

interface Dated {
  readonly analysis: Analysis
  readonly claim: Claim
  readonly sentence: TellableSentence
  readonly begin: string | null
  readonly end: string | null
  readonly approximate: boolean
}

/** The day of speaking is no day of what was said. */
const isSaying = ({ kind, predicate }: Claim): boolean => kind === "statement" && sayingVerbs.has(predicate)

/** A day to come that the report names: "talks are to begin on 4 May". */
function isAppointed({ document: { report } }: Analysis, { begin, grain }: TimeMention): boolean {
  const published = report.published?.value?.slice(0, 10) ?? null
  const isDay = grain === "day" || grain === "daypart" || grain === "hour" || grain === "minute"
  return isDay && published !== null && begin !== null && begin.slice(0, 10) >= published
}

function dated(analysis: Analysis): readonly Dated[] {
  const sentences = tellableSentences(analysis).filter(({ isProse }) => isProse)
  const sentenceOf = new Map(sentences.flatMap((sentence) => sentence.claims.map(({ id }) => [id, sentence] as const)))
  return analysis.claims.flatMap((claim) => {
    const sentence = sentenceOf.get(claim.id)
    if (sentence === undefined) return []
    const mention = claim.time === null ? undefined : analysis.document.mentions[claim.time]
    if (mention?.kind !== "time" || mention.type === "DURATION" || mention.type === "SET") return []
    const begin = claim.when?.begin ?? mention.begin
    const end = claim.when?.end ?? mention.end
    if ((begin === null && end === null) || claim.certainty === "forecast") return []
    if (claim.certainty === "intended" && !isAppointed(analysis, mention)) return []
    if (claim.kind === "identity" || claim.kind === "background" || isSaying(claim)) return []
    return [{ analysis, claim, sentence, begin, end, approximate: mention.mod === "APPROX" }]
  })
}

/** Body before headline, news before background, what stands alone before what leans; short, and early on. */
function suitability({ claim, sentence: { leans, text, position } }: Dated): number {
  const long = text.length > longestText ? 2 : 0
  const good = (claim.part === "body" ? 2 : 0) + (claim.background ? 0 : 1) + (claim.measures.length > 0 ? 0.5 : 0)
  return good - (leans ? 1.5 : 0) - long - text.length / 1000 - position
}

/** The words of a sentence, broken off where it is too long for an entry. */
function shortened(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).replace(/[\s,;:–-]{1,3}\S{0,60}$/u, "")} …`
}

/** The best told of a group, of a sentence that no other entry has as far as there is one. */
function entryOf(group: readonly Dated[], taken: Set<string>): TimelineEntry {
  const sorted = [...group].sort((a, b) => suitability(b) - suitability(a))
  const best = sorted.find(({ sentence }) => !taken.has(placeOf(sentence))) ?? sorted[0]!
  const { sentence, begin, end, approximate } = best
  taken.add(placeOf(sentence))
  const others = group.filter((each) => each !== best).map((each) => anchor(each.analysis.document.report, each.claim))
  return {
    when: edtf({ begin, end, approximate }) ?? "..",
    begin,
    end,
    text: shortened(sentence.text),
    anchors: distinct([sentence.anchor, ...others]),
    background: group.every((each) => each.claim.background),
  }
}

const placeOf = ({ anchor: { report, from } }: TellableSentence): string => `${report} ${from}`

/** Anchors of one place once. */
function distinct(anchors: readonly Anchor[]): readonly Anchor[] {
  const seen = new Set<string>()
  return anchors.filter(({ report, from }) => !seen.has(`${report} ${from}`) && seen.add(`${report} ${from}`))
}

/**
 * One entry for each happening (or kind) and each time it is given; earliest first, open beginnings before the day
 * they end.
 */
export function tellTimeline(
  analyses: readonly Analysis[],
  happenings: readonly Happening[],
): readonly TimelineEntry[] {
  const happeningOf = new Map(happenings.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)))
  const groups = Map.groupBy(
    analyses.flatMap(dated),
    ({ claim, begin, end }) => `${begin} ${end} ${happeningOf.get(claim.id) ?? claim.kind}`,
  )
  // Who has one sentence only takes it first.
  const taken = new Set<string>()
  const sentences = (group: readonly Dated[]): number => new Set(group.map(({ sentence }) => placeOf(sentence))).size
  const waiting = [...groups.values()].toSorted(by(sentences))
  return merged(waiting.map((group) => entryOf(group, taken))).toSorted(
    inOrder<TimelineEntry>(
      by(({ begin, end }) => begin ?? end ?? ""),
      by(({ end, begin }) => end ?? begin ?? ""),
      by(({ text }) => text),
    ),
  )
}

/** Two claims of one sentence and one time are one entry. */
function merged(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const same = Map.groupBy(entries, ({ when, text }) => `${when} ${text}`)
  return [...same.values()].map((group) => ({
    ...group[0]!,
    anchors: distinct(group.flatMap((entry) => entry.anchors)),
    background: group.every(({ background }) => background),
  }))
}
