/** Why a mention has its value: the rule, what the words say, what was concluded. For readers; nothing is stored. */
import { slice } from "../model/span.ts"
import type { Document, Mention, PlaceMention, QuantityMention, TimeMention } from "../model/types.ts"
import { countryByCode } from "./places/countries.ts"
import { describePlace } from "./places/describe.ts"
import { type Gazetteer, lookup } from "./places/gazetteer.ts"
import { placeKey } from "./places/key.ts"

/** A mention's value in words, the rule that gave it, what the text states and what was concluded. */
export interface MentionExplanation {
  readonly mention: Mention
  readonly value: string
  readonly rule: string
  readonly known: readonly string[]
  readonly implied: readonly string[]
}

type Told = Omit<MentionExplanation, "mention">

const anchors: Readonly<Record<TimeMention["resolvedBy"], string>> = {
  stated: "nothing: the words state it whole",
  published: "the publication time of the report",
  mention: "a time named before it",
  unresolved: "nothing yet: the publication time is unknown",
}

function explainTime({
  value,
  begin,
  end,
  grain,
  known,
  resolvedBy,
  candidates,
  recalls,
  reason,
  mod,
}: TimeMention): Told {
  const others = candidates.map((one) => `could also be ${one.value === value ? (one.begin ?? one.end) : one.value}`)
  const origin = recalls === null ? [] : [`it recalls ${recalls.value}`]
  return {
    value: `${value}${begin === null && end === null ? "" : `, ${begin ?? "open"} to ${end ?? "open"}`} (${grain})`,
    rule: reason,
    known: known.length === 0 ? ["no part of the calendar"] : known.map((part) => `the ${part}`),
    implied: [
      `resolved against ${anchors[resolvedBy]}`,
      ...(mod === null ? [] : [`modified: ${mod}`]),
      ...origin,
      ...others,
    ],
  }
}

/** An end of a set of values: "at least 300", "below 400". */
function ends({ low, high, lowOpen, highOpen }: QuantityMention): string {
  if (low !== null && low === high) return `${low}`
  const from = low === null ? "no lower end" : `${lowOpen ? "above" : "from"} ${low}`
  const to = high === null ? "no upper end" : `${highOpen ? "below" : "to"} ${high}`
  return `${from} ${to}`
}

/** "a third of all 312 villages": how many that are, when the whole is one number. */
function derived(document: Document, { share, low, high, whole, dimension }: QuantityMention): readonly string[] {
  if (!share || whole === null || low === null || low !== high) return []
  const all = document.mentions.find((one) => one.kind === "quantity" && one.from <= whole.from && whole.to <= one.to)
  if (all?.kind !== "quantity" || all.low === null || all.low !== all.high) return []
  const part = Math.round(all.low * (dimension === "percent" ? low / 100 : low))
  return [`of ${all.low} that is about ${part}`]
}

function explainQuantity(document: Document, mention: QuantityMention): Told {
  const { text } = document.report
  const { modifier, written, softLow, softHigh, unit, dimension, normal, counts, share, whole, rate, change } = mention
  const elided = counts !== null && counts.to <= mention.from
  const counted = counts === null ? "nothing is named that it counts" : `counts “${slice(text, counts)}”`
  return {
    value: `${ends(mention)}${unit === "" ? "" : ` ${unit}`}`,
    rule: modifier === "exact" ? "a number as written" : `the convention of “${modifier}” (docs/conventions.md)`,
    known: [
      ...(written === null ? [] : [`the number ${written}`]),
      ...(elided ? [] : [counted]),
      ...(share ? ["it is a share"] : []),
      ...(whole === null ? [] : [`of “${slice(text, whole)}”`]),
      ...(rate === null ? [] : [`per “${slice(text, rate)}”`]),
      ...(change === null ? [] : [`a change ${change}`]),
    ],
    implied: [
      ...(elided ? [`${counted}, which stands before it and is left out here`] : []),
      ...(softLow === null ? [] : [`nobody writes so below ${softLow}`]),
      ...(softHigh === null ? [] : [`nobody writes so above ${softHigh}`]),
      ...(normal === null ? [] : [`in ${normal.unit}: ${normal.low ?? "open"} to ${normal.high ?? "open"}`]),
      ...derived(document, mention),
      `dimension ${dimension}`,
    ],
  }
}

/** Namesakes shown. */
const namesakesMax = 4

/** Other places of the gazetteer that bear the name, the largest first. */
function namesakes(text: string, mention: PlaceMention, gazetteer: Gazetteer): readonly string[] {
  const ids = [...new Set([...lookup(gazetteer, placeKey(text)).postings].map((posting) => posting >> 1))]
  const others = ids.filter((id) => (gazetteer.geonames[id] || null) !== mention.geonames)
  others.sort((a, b) => gazetteer.population[b]! - gazetteer.population[a]! || a - b)
  const shown = others.slice(0, namesakesMax).map((id) => describePlace(gazetteer, id, false).path.join(", "))
  const rest = others.length - shown.length
  return [...shown.map((path) => `not ${path}`), ...(rest > 0 ? [`nor ${rest} more of that name`] : [])]
}

/** What else the report names in the same province, else in the same country. */
function company({ mentions }: Document, { country, admin1, name }: PlaceMention): string | null {
  const places = mentions.filter((one) => one.kind === "place" && one.name !== name && one.country === country)
  const near = places.filter((one) => one.kind === "place" && admin1 !== null && one.admin1 === admin1)
  const names = [...new Set((near.length > 0 ? near : places).map((one) => one.name ?? ""))].slice(0, 5)
  if (names.length === 0 || country === null) return null
  const where = near.length > 0 ? admin1 : (countryByCode(country)?.name ?? country)
  return `the report also names ${names.join(", ")} in ${where}`
}

function explainPlace(document: Document, mention: PlaceMention, gazetteer: Gazetteer | undefined): Told {
  const text = slice(document.report.text, mention)
  const { path, lat, lon, feature, precision, location, geonames, name } = mention
  const beside = company(document, mention)
  const rule =
    geonames === null
      ? "capitals and the words around them; the gazetteer has no such place"
      : "a name of the gazetteer"
  return {
    value: path.length > 0 ? path.join(", ") : (name ?? text),
    rule: `${rule}${feature === null ? "" : `, ${feature}`}`,
    known: [`the name “${text}”`, location ? "it is where something is" : "it stands for those who act there"],
    implied: [
      ...(lat === null ? [] : [`${lat}, ${lon} (precision ${precision ?? "unknown"})`]),
      ...(beside === null ? [] : [beside]),
      ...(gazetteer === undefined ? [] : namesakes(text, mention, gazetteer)),
    ],
  }
}

/** Why a time, a quantity or a place has its value; null for mentions of other kinds. */
export function explainMention(document: Document, mention: Mention, gazetteer?: Gazetteer): MentionExplanation | null {
  if (mention.kind === "time") return { mention, ...explainTime(mention) }
  if (mention.kind === "quantity") return { mention, ...explainQuantity(document, mention) }
  if (mention.kind === "place") return { mention, ...explainPlace(document, mention, gazetteer) }
  return null
}
