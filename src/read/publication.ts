/** When a report was published: from what was given, what the page says of itself, and what its text states. */
import type { Publication, Span } from "../model/types.ts"
import { addressBounds } from "./bounds.ts"
import type { Dateline } from "./dateline.ts"
import { findDates, isDay, isoDay, isoOf, type WrittenDate } from "./dates.ts"
import type { HeaderLine } from "./header.ts"
import type { Stamp, StampDate } from "./stamps.ts"

/** One piece of evidence for the time of publication. The greater `weight` is believed first. */
export interface Evidence {
  readonly date: WrittenDate
  readonly span: Span | null
  readonly basis: string
  readonly weight: number
}

const evidence = (date: WrittenDate, span: Span | null, basis: string, weight: number): Evidence => ({
  date,
  span,
  basis,
  weight,
})

const spanOf = ({ from, to }: Span): Span => ({ from, to })

/** The first date of a value that came with the report or the page, as evidence; null when it holds none. */
export function writtenEvidence(value: string, basis: string, weight: number): Evidence | null {
  const date = findDates(value.slice(0, 200))[0]
  return date ? evidence(date, null, basis, weight) : null
}

function ofHeader(text: string, header: readonly HeaderLine[]): readonly Evidence[] {
  return header.flatMap(({ field, value }) => {
    const date = field === "published" ? findDates(text.slice(value.from, value.to))[0] : undefined
    if (!date) return []
    const span = { from: value.from + date.from, to: value.from + date.to }
    return [evidence(date, span, "stated: header line", 100)]
  })
}

function ofStamps(stamps: readonly Stamp[]): readonly Evidence[] {
  return stamps.flatMap(({ dates }) =>
    dates.map((date) => {
      if (date.label === "published") return evidence(date, spanOf(date), "stated: published", 80)
      if (date.label === "updated") return evidence(date, spanOf(date), "stated: updated", 60)
      return evidence(date, spanOf(date), "stated: date line", 70)
    }),
  )
}

const ofDateline = (dateline: Dateline | null): readonly Evidence[] =>
  (dateline?.dates ?? []).map((date) => evidence(date, spanOf(date), "stated: dateline", 55))

/** What the text and the report's own facts say, best first. */
interface PublicationHints {
  readonly given: string | null
  readonly url: string | null
  /** Evidence from the page: JSON-LD, meta, `<time>`. */
  readonly page: readonly Evidence[]
  readonly text: string
  readonly header: readonly HeaderLine[]
  readonly stamps: readonly Stamp[]
  readonly leading: StampDate | null
  readonly dateline: Dateline | null
}

/** Midnight to the second, without more, is how a day is written by machines: it is read as the day. */
const dayForMidnight = (value: string): string => value.replace(/T00:00(?::00)?(?:\.0{1,9})?Z?$/, "")

/**
 * The given time as ISO 8601: as it stands when it is one, else read as pages write dates; null when it cannot be
 * read.
 */
export function givenTime(given: string): string | null {
  const value = given.trim().replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/, "$1T$2")
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(value)
  if (iso) return isDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) ? dayForMidnight(value) : null
  const date = findDates(value)[0]
  return date ? isoOf(date) : null
}

const certain = (value: string, span: Span | null, basis: string): Publication => ({
  value,
  span,
  basis,
  earliest: value,
  latest: value,
})

/** A dateline without a year takes the year that brings it nearest to a day known from elsewhere. */
function nearestYear(date: WrittenDate, day: string): number {
  const year = Number(day.slice(0, 4))
  const distance = (candidate: number): number =>
    Math.abs(Date.UTC(candidate, date.month - 1, date.day) - Date.parse(day.slice(0, 10)))
  return [year - 1, year, year + 1].reduce((best, each) => (distance(each) < distance(best) ? each : best))
}

/**
 * Of all evidence with a full date the heaviest; another of the same day that also knows the time is taken for its
 * precision.
 */
function best(all: readonly Evidence[]): Publication | null {
  const dated = all.flatMap((each) => {
    const value = isoOf(each.date)
    return value === null ? [] : [{ ...each, value }]
  })
  const first = dated.toSorted((a, b) => b.weight - a.weight)[0]
  if (!first) return null
  const finer = dated.find(({ value }) => value.length > 10 && value.startsWith(first.value))
  const chosen = finer ?? first
  return certain(chosen.value, chosen.span, chosen.basis)
}

/** No year anywhere, or day and month that cannot be told apart: what is stated, with the bounds that it allows. */
function partial(all: readonly Evidence[]): Publication | null {
  const first = all.toSorted((a, b) => b.weight - a.weight)[0]
  if (!first) return null
  const { year, month, day, swapped } = first.date
  if (year === null || swapped === null)
    return { value: null, span: first.span, basis: `${first.basis}, without a year`, earliest: null, latest: null }
  const days = [isoDay(year, month, day), isoDay(year, swapped.month, swapped.day)].sort()
  const basis = `${first.basis}, day and month cannot be told apart`
  return { value: null, span: first.span, basis, earliest: days[0] ?? null, latest: days[1] ?? null }
}

/**
 * The time of publication with its evidence, or null when nothing states or bounds it. Order of belief: given,
 * header line, the page's own
 * data, a stamp "Published", a stamp without a word, a date glued to the front, "Updated", the dateline, the
 * address. Copyright years, bare
 * years and "6 minutes ago" count for nothing.
 */
export function findPublication(hints: PublicationHints): Publication | null {
  const given = hints.given === null ? null : givenTime(hints.given)
  if (given !== null) return certain(given, null, "given")
  const { leading } = hints
  const address = addressBounds(hints.url)
  const all: readonly Evidence[] = [
    ...ofHeader(hints.text, hints.header),
    ...hints.page,
    ...ofStamps(hints.stamps),
    ...(leading ? [evidence(leading, spanOf(leading), "stated: date before the text", 65)] : []),
    ...ofDateline(hints.dateline),
  ]
  const stated = best(all)
  if (stated) return stated
  const yearless = all.find(({ date }) => date.year === null)
  if (address && yearless) {
    const value = isoOf(yearless.date, nearestYear(yearless.date, address.earliest ?? ""))
    if (value !== null) return certain(value, yearless.span, `${yearless.basis}, year from the address`)
  }
  return address ?? partial(all)
}
