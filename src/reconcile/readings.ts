/** Entries of one question -> readings: each value once for each origin, with everyone who holds it. */
import { by, byText } from "../base/order.ts"
import { numberSet } from "../model/quantity.ts"
import type { Anchor, Modifier, Reading } from "../model/types.ts"
import type { Entry } from "./entry.ts"
import { byEntry } from "./questions.ts"
import { isPoint, type NumberSet, rounding, scaled } from "./sets.ts"
import { areCompatible } from "./standing.ts"
import { unitName, unitSize } from "./units.ts"

/** A reading in the making: the figure, and the entries behind it. */
export interface Held {
  readonly value: NumberSet
  readonly modifier: Modifier
  readonly written: number | null
  readonly slack: number
  readonly origin: string | null
  readonly chain: readonly string[]
  readonly asOf: string | null
  /** When it was last said beside a greater figure of another origin: it stands against that one. Null when never. */
  readonly upheld: string | null
  readonly entries: readonly Entry[]
}

/** A question's readings, and the unit they are in ("" for counts). */
interface HeldReadings {
  readonly unit: string
  readonly held: readonly Held[]
}

/** Attributed figures by their reports, and by the witnesses these are; each figure of an origin once. */
interface Attributed {
  readonly byReport: ReadonlyMap<string, readonly Entry[]>
  readonly byWitness: ReadonlyMap<number, readonly Entry[]>
}

function attributedOf(entries: readonly Entry[]): Attributed {
  const attributed = entries.filter(({ source }) => source.origin !== null)
  const once = (own: readonly Entry[]): readonly Entry[] => {
    const first = new Map<string, Entry>()
    for (const entry of own) {
      const { value, modifier, slack, source } = entry
      const key = JSON.stringify([value, modifier, slack, source.origin])
      if (!first.has(key)) first.set(key, entry)
    }
    return [...first.values()]
  }
  const groups = <Key>(keyOf: (entry: Entry) => Key): ReadonlyMap<Key, readonly Entry[]> =>
    new Map([...Map.groupBy(attributed, keyOf)].map(([key, own]) => [key, once(own)]))
  return { byReport: groups(({ report }) => report), byWitness: groups(({ source }) => source.witness) }
}

/**
 * The origin an own-voice figure leans on: an attributed figure that fits, in the same report or in one of the same
 * witness.
 */
function leansOn(entry: Entry, { byReport, byWitness }: Attributed): Entry | null {
  if (entry.source.origin !== null) return entry
  const { witness } = entry.source
  const near = (witness >= 0 ? byWitness.get(witness) : byReport.get(entry.report)) ?? []
  const fits = near.filter((other) => areCompatible(entry, other))
  const origins = new Set(fits.map(({ source }) => source.origin))
  return origins.size === 1 ? (fits[0] ?? null) : null
}

/** The unit most witnesses write; the first in order of the alphabet when several are even. */
function commonUnit(entries: readonly Entry[]): string {
  const writers = new Map<string, Set<number>>()
  for (const { unit, source } of entries) {
    const name = unitName(unit)
    writers.set(name, (writers.get(name) ?? new Set()).add(source.witness))
  }
  const order = [...writers].sort(([a, x], [b, y]) => y.size - x.size || byText(a, b))
  return order[0]?.[0] ?? ""
}

/** Digits that a converted measurement keeps: nobody measured more. */
const convertedDigits = 4

/**
 * The figure that others write in the unit of the question, where the converted one is that figure when it is rounded
 * to the same digit: "500 miles" (804.7 km) beside "800 km", not beside "810 km". Null when there is none.
 */
function sameInOther(converted: number, others: readonly number[]): number | null {
  const near = others.filter((other) => Math.abs(other - converted) <= rounding(other))
  return near.sort((a, b) => Math.abs(a - converted) - Math.abs(b - converted) || a - b)[0] ?? null
}

/** The figures that are written in the unit of the question. */
const writtenIn = (entries: readonly Entry[], unit: string): readonly number[] =>
  entries.flatMap(({ written, unit: own }) =>
    written !== null && unitName(own) === unit
      ? [Number((written / (unitSize(unit)?.factor ?? 1)).toPrecision(12))]
      : [],
  )

/** The value in the unit of the question: as the report converts it, as others write it, else converted and rounded. */
function inUnit(
  entry: Entry,
  unit: string,
  others: readonly number[],
): { readonly value: NumberSet; readonly written: number | null } {
  const factor = 1 / (unitSize(unit)?.factor ?? 1)
  const own = entry.written === null ? null : Number((entry.written * factor).toPrecision(12))
  if (entry.unit === "" || unitName(entry.unit) === unit) return { value: scaled(entry.value, factor), written: own }
  const given = entry.conversion !== null && unitName(entry.conversion.unit) === unit ? entry.conversion.written : null
  const same = given ?? (own === null ? null : sameInOther(own, others))
  if (same !== null && entry.modifier !== "range")
    return { value: { kind: "number", ...numberSet(entry.modifier, same, same) }, written: same }
  const rounded = (value: number | null): number | null =>
    value === null ? null : value >= 100 ? Math.round(value) : Number(value.toPrecision(convertedDigits))
  const { low, high, ...rest } = scaled(entry.value, factor)
  return { value: { ...rest, low: rounded(low), high: rounded(high) }, written: given ?? rounded(own) }
}

function heldOf(
  entries: readonly Entry[],
  origin: string | null,
  chain: readonly string[],
  unit: string,
  others: readonly number[],
): Held {
  const first = entries[0] as Entry
  const factor = 1 / (unitSize(unit)?.factor ?? 1)
  const dates = entries.flatMap(({ asOf }) => asOf ?? []).sort(byText)
  return {
    ...inUnit(first, unit, others),
    modifier: first.modifier,
    slack: first.slack * factor,
    origin,
    chain,
    asOf: dates[0] ?? null,
    upheld: null,
    entries,
  }
}

const lowOf = ({ value }: Held): number => value.low ?? 0

/** The greatest figure of a report, and the greatest by another origin: no third stands above what neither does. */
type Greatest = readonly [first: Held, second?: Held | undefined]

function withFigure([first, second]: Greatest, each: Held): Greatest {
  if (lowOf(each) > lowOf(first)) return each.origin === first.origin ? [each, second] : [each, first]
  const isSecond = each.origin !== first.origin && (second === undefined || lowOf(each) > lowOf(second))
  return [first, isSecond ? each : second]
}

/** The greatest figures that each report gives by somebody's word. */
function greatestOf(held: readonly Held[]): ReadonlyMap<string, Greatest> {
  const greatest = new Map<string, Greatest>()
  for (const each of held)
    if (each.origin !== null)
      for (const { report } of each.entries) {
        const known = greatest.get(report)
        greatest.set(report, known === undefined ? [each] : withFigure(known, each))
      }
  return greatest
}

/** The readings with when each was last upheld; by report, so that many readings take no longer than their entries. */
function withUpheld(held: readonly Held[]): readonly Held[] {
  const greatest = greatestOf(held)
  const isGreater = (other: Held | undefined, each: Held): boolean =>
    other !== undefined && other.origin !== each.origin && lowOf(other) > (each.value.high ?? Number.POSITIVE_INFINITY)
  return held.map((each) => {
    const { origin, entries } = each
    if (origin === null) return each
    const beside = entries.filter(
      ({ report, source }) =>
        source.origin !== null && (greatest.get(report) ?? []).some((other) => isGreater(other, each)),
    )
    return {
      ...each,
      upheld:
        beside
          .flatMap(({ asOf }) => asOf ?? [])
          .sort(byText)
          .at(-1) ?? null,
    }
  })
}

/** Readings of the entries of one question, the best supported first; counted by origin, so that a copy adds none. */
export function holdReadings(entries: readonly Entry[]): HeldReadings {
  const unit = commonUnit(entries)
  const groups = new Map<string, { entries: Entry[]; origin: string | null; chain: readonly string[] }>()
  const attributed = attributedOf(entries)
  for (const entry of [...entries].sort(byEntry)) {
    const voice = leansOn(entry, attributed)
    const origin = voice?.source.origin ?? null
    const key = JSON.stringify([entry.value, entry.modifier, origin])
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { entries: [entry], origin, chain: voice?.source.chain ?? [] })
    else known.entries.push(entry)
  }
  const others = writtenIn(entries, unit)
  const held = [...groups.values()].map((group) => heldOf(group.entries, group.origin, group.chain, unit, others))
  return { unit, held: withUpheld(held.sort(byWeight)) }
}

const witnessesOf = (held: Held): number => new Set(held.entries.map(({ source }) => source.witness)).size

/** Points before bounds before round words; then the better supported; then the smaller. */
function byWeight(a: Held, b: Held): number {
  const rank = (held: Held): number => (isPoint(held.value) ? 0 : held.modifier === "vague" ? 2 : 1)
  return (
    rank(a) - rank(b) ||
    witnessesOf(b) - witnessesOf(a) ||
    by<Held>(({ value }) => value.low ?? Number.NEGATIVE_INFINITY)(a, b) ||
    byText(JSON.stringify([a.value, a.modifier, a.origin]), JSON.stringify([b.value, b.modifier, b.origin]))
  )
}

/** Each stretch of text once. */
export function distinctAnchors(anchors: readonly Anchor[]): readonly Anchor[] {
  const seen = new Set<string>()
  return anchors.filter(({ report, from, to }) => {
    const key = `${report} ${from} ${to}`
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}

/** How a figure was worked out that no report writes; null when some report does, or names them one by one. */
function derivationOf({ entries }: Held): string | null {
  const [first] = entries
  return first !== undefined && entries.every(({ derived, counted }) => derived !== null && !counted)
    ? first.derived
    : null
}

/** The claims that hold a figure, and those of the figures that it was worked out from. */
export const claimsOf = ({ entries }: Held): readonly string[] =>
  entries.flatMap(({ claim, parts }) => [claim, ...parts.map((part) => part.claim)])

/** The reading as it is given out. */
export const asReading = (held: Held): Reading => ({
  value: held.value,
  modifier: held.modifier,
  reports: [...new Set(held.entries.map(({ report }) => report))].sort(byText),
  claims: [...new Set(claimsOf(held))].sort(byText),
  figures: [...new Set(held.entries.map(({ figure }) => figure))].sort(byText),
  anchors: distinctAnchors(held.entries.flatMap(({ anchor, parts }) => [anchor, ...parts.map((part) => part.anchor)])),
  chain: held.chain,
  origin: held.origin,
  asOf: held.asOf,
  ...derivedBy(derivationOf(held)),
})

const derivedBy = (derived: string | null): Pick<Reading, "derived"> => (derived === null ? {} : { derived })
