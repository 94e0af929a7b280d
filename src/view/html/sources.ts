/** Links from what the account says to the words in the reports. */
import { by } from "../../base/order.ts"
import type { Anchor } from "../../model/types.ts"
import { type Markup, markup } from "./markup.ts"

/** The name of the place in the page where an anchor's words stand. */
export const anchorName = (anchor: Pick<Anchor, "report" | "from" | "to">): string =>
  `w-${encodeURIComponent(anchor.report).replace(/%/g, ".")}-${anchor.from}-${anchor.to}`

/** The first anchor of each report: enough where a sentence rests on many words. */
export function onePerReport(anchors: readonly Anchor[]): readonly Anchor[] {
  return [...new Map([...anchors].reverse().map((anchor) => [anchor.report, anchor])).values()].reverse()
}

/**
 * One link a report in the order of their labels; the words of its first anchor are the title. At most eight, then how
 * many more.
 */
export function sourceLinks(all: readonly Anchor[], labelOf: ReadonlyMap<string, string>, most = 8): Markup {
  const anchors = onePerReport(all).toSorted(by(({ report }) => Number(labelOf.get(report) ?? 0)))
  const shown = anchors.slice(0, most).map((anchor) => {
    const quote = anchor.quote.replace(/\s+/g, " ").slice(0, 200)
    return markup`<a href="#${anchorName(anchor)}" title="${quote}">${labelOf.get(anchor.report) ?? "?"}</a>`
  })
  const more = anchors.length > most ? markup` +${anchors.length - most}` : null
  return anchors.length === 0 ? markup`` : markup`<span class="src">[${shown}${more}]</span>`
}
