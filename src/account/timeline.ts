/** What happened when, by date of happening. */
import { by, inOrder } from "../base/order.ts"
import { anchor } from "../model/span.ts"
import type { Analysis, Anchor, Claim, Happening, Span, TimelineEntry } from "../model/types.ts"
import { sayingVerbs } from "../reconcile/english/events.ts"
import { edtf } from "./edtf.ts"
import { polished, startOf } from "./sentences.ts"

/** Longest text of an entry, in code units. */
const longestText = 220

interface Dated {
  readonly analysis: Analysis
  readonly claim: Claim
  readonly begin: string | null
  readonly end: string | null
  readonly approximate: boolean
}

/** The day of speaking is no day of what was said. */
const isSaying = ({ kind, predicate }: Claim): boolean => kind === "statement" && sayingVerbs.has(predicate)

function dated(analysis: Analysis): readonly Dated[] {
  return analysis.claims.flatMap((claim) => {
    const mention = claim.time === null ? undefined : analysis.document.mentions[claim.time]
    if (mention?.kind !== "time" || mention.type === "DURATION" || mention.type === "SET") return []
    const begin = claim.when?.begin ?? mention.begin
    const end = claim.when?.end ?? mention.end
    if ((begin === null && end === null) || claim.certainty === "forecast" || claim.certainty === "intended") return []
    if (claim.kind === "identity" || claim.kind === "background" || isSaying(claim)) return []
    return [{ analysis, claim, begin, end, approximate: mention.mod === "APPROX" }]
  })
}

/** Body before headline, an own happening before background, a text of middle length before a very long one. */
function suitability({ claim }: Dated): number {
  const length = claim.to - claim.from
  return (claim.part === "body" ? 2 : 0) + (claim.background ? 0 : 1) - (length > longestText ? 2 : 0) - length / 1000
}

/**
 * The sentence of a claim; of one too long for an entry the claim's own words, marked where they begin or break off.
 */
function toldBy({ document }: Analysis, claim: Claim): { readonly text: string; readonly span: Span } {
  const { text } = document.report
  const sentence = document.sentences.find(({ from, to }) => from <= claim.from && claim.from < to)
  const start = sentence === undefined ? claim.from : startOf(text, sentence)
  const whole = sentence === undefined ? "" : text.slice(start, sentence.to).trimEnd()
  if (whole !== "" && whole.length <= longestText && claim.to <= (sentence?.to ?? 0) + 1)
    return { text: polished(whole), span: { from: start, to: start + whole.length } }
  const words = text.slice(claim.from, claim.to)
  const cut = words.length > longestText ? `${words.slice(0, longestText).replace(/\s\S*$/, "")} …` : words
  return { text: claim.from <= start ? polished(cut) : `… ${cut.trim()}`, span: claim }
}

function entryOf(group: readonly Dated[]): TimelineEntry {
  const [best] = [...group].sort((a, b) => suitability(b) - suitability(a))
  const { analysis, claim, begin, end, approximate } = best as Dated
  const { text, span } = toldBy(analysis, claim)
  const others = group.filter((each) => each !== best).map((each) => anchor(each.analysis.document.report, each.claim))
  const anchors: Anchor[] = [anchor(analysis.document.report, span), ...others]
  const seen = new Set<string>()
  return {
    when: edtf({ begin, end, approximate }) ?? "..",
    begin,
    end,
    text,
    anchors: anchors.filter(({ report, from }) => !seen.has(`${report} ${from}`) && seen.add(`${report} ${from}`)),
    background: group.every((each) => each.claim.background),
  }
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
  return merged([...groups.values()].map(entryOf)).toSorted(
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
  return [...same.values()].map((group) => {
    const [first] = group as [TimelineEntry, ...TimelineEntry[]]
    const anchors = group.flatMap((entry) => entry.anchors)
    const seen = new Set<string>()
    return {
      ...first,
      anchors: anchors.filter(({ report, from }) => !seen.has(`${report} ${from}`) && seen.add(`${report} ${from}`)),
      background: group.every(({ background }) => background),
    }
  })
}
