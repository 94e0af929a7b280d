/** What happened when, by date of happening. */
import { by, inOrder } from "../base/order.ts"
import { anchor } from "../model/span.ts"
import type { Analysis, Anchor, Claim, Happening, TimelineEntry } from "../model/types.ts"
import { edtf } from "./edtf.ts"
import { polished } from "./sentences.ts"

/** Longest text of an entry, in code units. */
const longestText = 220

interface Dated {
  readonly analysis: Analysis
  readonly claim: Claim
  readonly begin: string | null
  readonly end: string | null
  readonly approximate: boolean
}

function dated(analysis: Analysis): readonly Dated[] {
  return analysis.claims.flatMap((claim) => {
    const mention = claim.time === null ? undefined : analysis.document.mentions[claim.time]
    if (mention?.kind !== "time" || mention.type === "DURATION" || mention.type === "SET") return []
    const begin = claim.when?.begin ?? mention.begin
    const end = claim.when?.end ?? mention.end
    if ((begin === null && end === null) || claim.certainty === "forecast" || claim.certainty === "intended") return []
    return [{ analysis, claim, begin, end, approximate: mention.mod === "APPROX" }]
  })
}

/** Body before headline, an own happening before background, a text of middle length before a very long one. */
function suitability({ claim }: Dated): number {
  const length = claim.to - claim.from
  return (claim.part === "body" ? 2 : 0) + (claim.background ? 0 : 1) - (length > longestText ? 2 : 0) - length / 1000
}

function entryOf(group: readonly Dated[]): TimelineEntry {
  const [best] = [...group].sort((a, b) => suitability(b) - suitability(a))
  const { analysis, claim, begin, end, approximate } = best as Dated
  const anchors: Anchor[] = [best as Dated, ...group.filter((each) => each !== best)].map((each) =>
    anchor(each.analysis.document.report, each.claim),
  )
  const seen = new Set<string>()
  const words = analysis.document.report.text.slice(claim.from, claim.to)
  return {
    when: edtf({ begin, end, approximate }) ?? "..",
    begin,
    end,
    text: polished(words.length > longestText ? `${words.slice(0, longestText).replace(/\s\S*$/, "")} …` : words),
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
  return [...groups.values()].map(entryOf).sort(
    inOrder<TimelineEntry>(
      by(({ begin, end }) => begin ?? end ?? ""),
      by(({ end, begin }) => end ?? begin ?? ""),
      by(({ text }) => text),
    ),
  )
}
