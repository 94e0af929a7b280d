/** Counts told as a share of a whole that the report gives elsewhere. */
import { classOf } from "../claims/things.ts"
import { placesTouching, touching } from "../model/near.ts"
import { overlaps } from "../model/span.ts"
import type { Analysis, QuantityMention } from "../model/types.ts"
import type { Entry } from "./entry.ts"
import { isPlain, isTelling } from "./properties.ts"
import { isPerson } from "./scope.ts"
import { isPoint, point } from "./sets.ts"
import { numberText } from "./wording.ts"

/** A count that the report gives as it is: one number, not denied. */
export const isExact = (entry: Entry): boolean =>
  entry.dimension === "count" && entry.modifier === "exact" && isPoint(entry.value) && entry.polarity === "positive"

/** The head of what a share or a figure counts, in small letters. */
const headOf = ({ document }: Analysis, { counts }: QuantityMention): string =>
  counts === null ? "" : (document.report.text.slice(counts.from, counts.to).toLowerCase().split(/\s+/).at(-1) ?? "")

/** What a report counts: its figures by their quantities, and those that stand for all of something by what it is. */
interface Wholes {
  /** Each with its place among the figures. */
  readonly byQuantity: ReadonlyMap<number, readonly (readonly [entry: Entry, at: number])[]>
  readonly byHead: ReadonlyMap<string, readonly Entry[]>
}

function wholesOf(analysis: Analysis, entries: readonly Entry[]): Wholes {
  const { mentions } = analysis.document
  const stated = entries.filter(
    (entry) =>
      isExact(entry) &&
      (entry.scope.property === "total" || isPlain(entry.scope.property) || entry.scope.aspect === "stock"),
  )
  return {
    byQuantity: Map.groupBy(
      entries.map((entry, at) => [entry, at] as const),
      ([{ quantity }]) => quantity,
    ),
    byHead: Map.groupBy(stated, ({ quantity }) => {
      const mention = mentions[quantity]
      return mention?.kind === "quantity" ? headOf(analysis, mention) : ""
    }),
  }
}

/** The number that a share is a share of: in its own words, else the only one that the report gives for such things. */
function wholeOf(analysis: Analysis, share: QuantityMention, wholes: Wholes): Entry | null {
  const { mentions } = analysis.document
  const { whole } = share
  const inside = whole === null ? [] : placesTouching(mentions, whole)
  const [own] = inside
    .filter((at) => mentions[at] !== share && whole !== null && overlaps(whole, mentions[at]!))
    .flatMap((at) => wholes.byQuantity.get(at) ?? [])
    .toSorted(([, a], [, b]) => a - b)
  if (own !== undefined) return isExact(own[0]) ? own[0] : null
  const head = headOf(analysis, share)
  const alike = head === "" ? [] : (wholes.byHead.get(head) ?? [])
  return new Set(alike.map(({ written }) => written)).size === 1 ? (alike[0] ?? null) : null
}

/** "A third of the 240": the number right behind the share, which its words give no name. */
function bareWhole(analysis: Analysis, share: QuantityMention, wholes: Wholes): Entry | null {
  const { mentions, report } = analysis.document
  const at = placesTouching(mentions, { from: share.to, to: share.to + bareReach }).find((place) => {
    const other = mentions[place]!
    return other.kind === "quantity" && other.from > share.to && bareOf.test(report.text.slice(share.to, other.from))
  })
  const [own] = at === undefined ? [] : (wholes.byQuantity.get(at) ?? [])
  return own !== undefined && isExact(own[0]) ? own[0] : null
}

const bareReach = 16
const bareOf = /^ of (?:the|those|these|all|its|their) $/

/** The figure before that a bare number takes up, for what it counts; itself where none says more. */
const namedBy = (bare: Entry, entries: readonly Entry[]): Entry =>
  entries.findLast(
    (entry) =>
      entry.anchor.to <= bare.anchor.from &&
      entry.written === bare.written &&
      isExact(entry) &&
      isTelling(entry.scope.property),
  ) ?? bare

/** "Of the 240 wounded, a third were [children]": what those are of whom the share is told; null when no people. */
function turnedOut({ document: { report, tokens } }: Analysis, bare: Entry): string | null {
  const be = /^ (?:are|were) (?:all )?(?=\p{Ll})/u.exec(report.text.slice(bare.anchor.to, bare.anchor.to + 12))
  if (be === null) return null
  const from = bare.anchor.to + be[0].length
  const noun = touching(tokens, { from, to: from + 1 }).find((token) => token.from === from)
  const thing = noun === undefined || noun.tag !== "NNS" ? null : classOf(noun)
  return thing !== null && isPerson(thing) ? thing : null
}

/** A twentieth to both sides: shares are rounded. */
const slack = 0.05

/** "60 per cent of the 1,200 residents fled": about 720 did. The share stays as it is, for what share it was. */
export function sharesOfWholes(analysis: Analysis, entries: readonly Entry[]): readonly Entry[] {
  const wholes = entries.some(({ share }) => share) ? wholesOf(analysis, entries) : null
  return entries.flatMap((entry): Entry[] => {
    const mention = analysis.document.mentions[entry.quantity]
    if (
      wholes === null ||
      !entry.share ||
      mention?.kind !== "quantity" ||
      entry.written === null ||
      entry.derived !== null
    )
      return []
    const bare = mention.whole === null ? bareWhole(analysis, mention, wholes) : null
    const whole = bare ?? wholeOf(analysis, mention, wholes)
    const ratio = entry.dimension === "percent" ? entry.written / 100 : entry.written
    if (whole?.written == null || whole.share || whole.written < 2 || ratio <= 0 || ratio > 1) return []
    const middle = ratio * whole.written
    const kind = bare === null ? null : turnedOut(analysis, bare)
    const named = kind === null || bare === null ? null : namedBy(bare, entries)
    const scope = named === null || kind === null ? entry.scope : { ...named.scope, thing: kind, of: [] }
    return [
      {
        ...entry,
        scope,
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

/**
 * "60 per cent of the 1,200 residents fled": the residents are the whole, and did not all flee. `shares` are the shares
 * that its claim tells.
 */
export function asWhole({ document: { mentions } }: Analysis, entry: Entry, shares: readonly Entry[]): Entry {
  const mention = mentions[entry.quantity]
  const share = shares.find(({ scope, quantity }) => {
    const other = mentions[quantity]
    const ofIt = other?.kind === "quantity" && other.whole !== null && mention !== undefined
    const same = scope.property === entry.scope.property
    return same && ofIt && other !== mention && other.whole !== null && overlaps(other.whole, mention)
  })
  return share === undefined ? entry : { ...entry, scope: { ...entry.scope, property: "total", aspect: "stock" } }
}
