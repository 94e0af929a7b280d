/** Counts told as a share of a whole that the report gives elsewhere. */
import { overlaps } from "../model/span.ts"
import type { Analysis, QuantityMention } from "../model/types.ts"
import type { Entry } from "./entry.ts"
import { isPlain } from "./properties.ts"
import { isPoint, point } from "./sets.ts"
import { numberText } from "./wording.ts"

/** A count that the report gives as it is: one number, not denied. */
export const isExact = (entry: Entry): boolean =>
  entry.dimension === "count" && entry.modifier === "exact" && isPoint(entry.value) && entry.polarity === "positive"

/** The head of what a share or a figure counts, in small letters. */
const headOf = ({ document }: Analysis, { counts }: QuantityMention): string =>
  counts === null ? "" : (document.report.text.slice(counts.from, counts.to).toLowerCase().split(/\s+/).at(-1) ?? "")

/** The number that a share is a share of: in its own words, else the only one that the report gives for such things. */
function wholeOf(analysis: Analysis, share: QuantityMention, entries: readonly Entry[]): Entry | null {
  const { mentions } = analysis.document
  const { whole } = share
  const own = entries.find(({ quantity }) => {
    const mention = mentions[quantity]
    return mention !== undefined && mention !== share && whole !== null && overlaps(whole, mention)
  })
  if (own !== undefined) return isExact(own) ? own : null
  const head = headOf(analysis, share)
  const alike = entries.filter((entry) => {
    const mention = mentions[entry.quantity]
    const stated = entry.scope.property === "total" || isPlain(entry.scope.property) || entry.scope.aspect === "stock"
    return mention?.kind === "quantity" && isExact(entry) && stated && head !== "" && headOf(analysis, mention) === head
  })
  return new Set(alike.map(({ written }) => written)).size === 1 ? (alike[0] ?? null) : null
}

/** A twentieth to both sides: shares are rounded. */
const slack = 0.05

/** "60 per cent of the 1,200 residents fled": about 720 did. The share stays as it is, for what share it was. */
export function sharesOfWholes(analysis: Analysis, entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry): Entry[] => {
    const mention = analysis.document.mentions[entry.quantity]
    if (!entry.share || mention?.kind !== "quantity" || entry.written === null || entry.derived !== null) return []
    const whole = wholeOf(analysis, mention, entries)
    const ratio = entry.dimension === "percent" ? entry.written / 100 : entry.written
    if (whole?.written == null || whole.share || whole.written < 2 || ratio <= 0 || ratio > 1) return []
    const middle = ratio * whole.written
    return [
      {
        ...entry,
        figure: `${entry.figure}*`,
        value: {
          ...point(Math.round(middle)),
          low: Math.floor(middle * (1 - slack)),
          high: Math.min(Math.ceil(middle * (1 + slack)), whole.written),
        },
        modifier: "about",
        written: Math.round(middle),
        dimension: "count",
        unit: "",
        share: false,
        partOf: null,
        derived: `${Number((ratio * 100).toPrecision(3))}% of ${numberText(whole.written)}`,
        parts: [{ claim: whole.claim, anchor: whole.anchor }],
      },
    ]
  })
}

/** "60 per cent of the 1,200 residents fled": the residents are the whole, and did not all flee. */
export function asWhole({ document: { mentions } }: Analysis, entry: Entry, entries: readonly Entry[]): Entry {
  const mention = mentions[entry.quantity]
  const share = entries.find(({ share, claim, scope, quantity }) => {
    const other = mentions[quantity]
    const ofIt = other?.kind === "quantity" && other.whole !== null && mention !== undefined
    const same = share && claim === entry.claim && scope.property === entry.scope.property
    return same && ofIt && other !== mention && other.whole !== null && overlaps(other.whole, mention)
  })
  return share === undefined ? entry : { ...entry, scope: { ...entry.scope, property: "total", aspect: "stock" } }
}
