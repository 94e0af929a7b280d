/** What happened when, by date of happening. */
import { by, inOrder } from "../base/order.ts"
import { anchor } from "../model/span.ts"
import type { Analysis, Anchor, Claim, Happening, TimelineEntry, TimeMention } from "../model/types.ts"
import { sayingVerbs } from "../reconcile/english/events.ts"
import { clauseIn, isQuotable, isStatement, under } from "./clause.ts"
import { edtf } from "./edtf.ts"
import { leadKinds } from "./english/lead.ts"
import { type TellableSentence, tellableSentences } from "./sentences.ts"
import { claimsOf } from "./setting.ts"
import { speakerOf, toldWords } from "./speakers.ts"

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

/** The year of the report and no day of it: "the deadliest this year" happened on none. */
function isThisYear({ document: { report } }: Analysis, { begin, end }: Pick<Dated, "begin" | "end">): boolean {
  const day = report.published?.value?.slice(0, 10)
  if (begin === null || end === null || day === undefined) return false
  return begin.endsWith("-01-01") && end.endsWith("-12-31") && begin <= day && day <= end
}

function dated(analysis: Analysis): readonly Dated[] {
  const sentences = tellableSentences(analysis).filter(({ isProse, text }) => isProse && !text.endsWith("?"))
  const sentenceOf = new Map(sentences.flatMap((sentence) => sentence.claims.map(({ id }) => [id, sentence] as const)))
  return analysis.claims.flatMap((claim) => {
    const sentence = sentenceOf.get(claim.id)
    if (sentence === undefined) return []
    const mention = claim.time === null ? undefined : analysis.document.mentions[claim.time]
    if (mention?.kind !== "time" || mention.type === "DURATION" || mention.type === "SET") return []
    const begin = claim.when?.begin ?? mention.begin
    const end = claim.when?.end ?? mention.end
    if (isThisYear(analysis, { begin, end })) return []
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

/** The clause of a claim, where its sentence tells of several times; else the sentence. */
function wordsOf({ analysis, claim, sentence }: Dated, isShared: boolean): Pick<TellableSentence, "text" | "anchor"> {
  const { report } = analysis.document
  const clauses = [claim, ...under(analysis, claim)].map((span) => clauseIn(analysis, span))
  const words = isShared ? clauses.find((clause) => clause !== null && isStatement(analysis, clause)) : null
  if (words == null) return sentence
  const own = anchor(report, { from: words[0]!.from, to: words.at(-1)!.to })
  const text = own.quote.replace(/\s+/g, " ")
  if (!isQuotable(text)) return sentence
  const speaker = speakerOf(claimsOf([analysis]), claim.id)
  const source = speaker === null || text.includes(speaker.words) ? "" : `, according to ${toldWords(speaker.words)}`
  return { text: `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${source}.`, anchor: own }
}

/** What entries share: sentences that tell of several times, and those that stand in an entry already. */
interface Shared {
  readonly several: ReadonlySet<string>
  readonly taken: Set<string>
}

/** The best told of a group, of a sentence that no other entry has as far as there is one. */
function entryOf(group: readonly Dated[], { several, taken }: Shared): TimelineEntry {
  const sorted = [...group].sort((a, b) => suitability(b) - suitability(a))
  const best = sorted.find(({ sentence }) => !taken.has(placeOf(sentence))) ?? sorted[0]!
  const { approximate } = best
  const sentence = wordsOf(best, several.has(placeOf(best.sentence)))
  // A whole day joins the hour that others give.
  const { begin, end } = group.find((each) => each.begin?.includes("T") === true) ?? best
  taken.add(placeOf(best.sentence))
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
  const all = [...groups.values()].flat()
  const times = Map.groupBy(all, ({ sentence }) => placeOf(sentence))
  const isSeveral = (same: readonly Dated[]): boolean =>
    new Set(same.map(({ begin, end }) => `${begin?.slice(0, 10)} ${end?.slice(0, 10)}`)).size > 1
  const several = new Set([...times].flatMap(([place, same]) => (isSeveral(same) ? [place] : [])))
  // Who has one sentence only takes it first.
  const shared = { several, taken: new Set<string>() }
  const sentences = (group: readonly Dated[]): number => new Set(group.map(({ sentence }) => placeOf(sentence))).size
  const waiting = withHours([...groups.values()], happeningOf).toSorted(by(sentences))
  return merged(waiting.map((group) => entryOf(group, shared))).toSorted(
    inOrder<TimelineEntry>(
      by(({ begin, end }) => (begin ?? end ?? "").slice(0, 10)),
      // What is of one day comes before what goes on from it.
      by((entry) => (isLong(entry) ? 1 : 0)),
      by(({ begin, end }) => begin ?? end ?? ""),
      by(({ end, begin }) => end ?? begin ?? ""),
      by(({ text }) => text),
    ),
  )
}

const dayLength = 86_400_000

/** More than a night. */
const isLong = ({ begin, end }: TimelineEntry): boolean =>
  begin !== null && end !== null && Date.parse(end.slice(0, 10)) - Date.parse(begin.slice(0, 10)) > dayLength

const eventKinds = (group: readonly Dated[]): readonly string[] =>
  group.map(({ claim }) => claim.kind).filter((kind) => leadKinds.has(kind))

/** Groups of a whole day within those of an hour of it, where both tell of one happening by one kind of event. */
function withHours(
  groups: readonly (readonly Dated[])[],
  happeningOf: ReadonlyMap<string, string>,
): readonly (readonly Dated[])[] {
  const happenings = (group: readonly Dated[]): string | undefined => happeningOf.get(group[0]!.claim.id)
  const isDay = ([first]: readonly Dated[]): boolean => first!.begin?.length === 10 && first!.begin === first!.end
  const holds = (day: readonly Dated[], hour: readonly Dated[]): boolean =>
    hour[0]!.begin?.includes("T") === true &&
    [hour[0]!.begin, hour[0]!.end].every((instant) => instant?.slice(0, 10) === day[0]!.begin) &&
    happenings(day) !== undefined &&
    happenings(day) === happenings(hour) &&
    eventKinds(hour).some((kind) => eventKinds(day).includes(kind))
  const homes = new Map(
    groups.filter(isDay).flatMap((day) => {
      const hour = groups.find((other) => holds(day, other))
      return hour === undefined ? [] : [[day, hour] as const]
    }),
  )
  return groups
    .filter((group) => !homes.has(group))
    .map((group) => [...group, ...[...homes].flatMap(([day, hour]) => (hour === group ? day : []))])
}

const joined = (group: readonly TimelineEntry[]): TimelineEntry => ({
  ...group[0]!,
  anchors: distinct(group.flatMap((entry) => entry.anchors)),
  background: group.every(({ background }) => background),
})

/** A clause of the sentence that another entry tells. */
function isClauseOf({ anchors: [own] }: TimelineEntry, { anchors: [whole] }: TimelineEntry): boolean {
  if (own === undefined || whole === undefined || own.report !== whole.report) return false
  return whole.from <= own.from && own.to <= whole.to && own.to - own.from < whole.to - whole.from
}

/** Two claims of one sentence and one time are one entry, the shorter one where one tells a clause of the other. */
function merged(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const same = Map.groupBy(entries, ({ when, text }) => `${when} ${text}`)
  const byTime = Map.groupBy([...same.values()].map(joined), ({ when }) => when)
  return [...byTime.values()].flatMap((group) => {
    const short = group.filter((entry) => !group.some((other) => isClauseOf(other, entry)))
    return short.map((entry) => joined([entry, ...group.filter((other) => isClauseOf(entry, other))]))
  })
}
