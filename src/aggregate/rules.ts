/**
 * How one cell of an event is made of the cells of its reports: the rules of the R package eventreport 0.1.2 (van
 * Baalen and Höglund 2026, doi:10.1093/isq/sqag014), one function a rule. docs/aggregate.md says each in words.
 */
import { greatest as greatestOf, smallest } from "../base/extremes.ts"
import type { Cell } from "./table.ts"

/** Cells of one event's reports, with the scores that break ties between values that occur equally often. */
export interface Ballot {
  readonly values: readonly Cell[]
  readonly first: readonly (number | null)[] | null
  readonly second: readonly (number | null)[] | null
}

/** What a vote gives when no tie-break settles it. */
const indeterminate = "Indeterminate"

/** The values that occur most often. */
function modes(values: readonly Cell[]): readonly Cell[] {
  const counts = new Map<Cell, number>()
  let most = 0
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1
    counts.set(value, count)
    if (count > most) most = count
  }
  return [...counts].flatMap(([value, count]) => (count === most ? [value] : []))
}

/**
 * The tied values whose rows score highest; none when a score among them is missing, which leaves nothing to compare.
 */
function highest(tied: readonly Cell[], values: readonly Cell[], scores: readonly (number | null)[]): readonly Cell[] {
  const inTie = new Set(tied)
  let best = Number.NEGATIVE_INFINITY
  let found = new Set<Cell>()
  for (const [row, value] of values.entries()) {
    if (!inTie.has(value)) continue
    const score = scores[row]!
    if (score === null) return []
    if (score > best) [best, found] = [score, new Set()]
    if (score === best) found.add(value)
  }
  return [...found]
}

/**
 * The most frequent value; a missing value and an empty text are votes like any other. Among values that are even:
 * the one whose report has the highest first score, then the highest second score, else "Indeterminate" (missing
 * where the values are numbers).
 */
export function mode({ values, first, second }: Ballot, numeric: boolean): Cell {
  if (values.length === 1) return values[0]!
  let tied = modes(values)
  for (const scores of [first, second]) {
    if (tied.length > 1 && scores !== null) tied = highest(tied, values, scores)
  }
  if (tied.length === 1) return tied[0]!
  return numeric || values.length === 0 ? null : indeterminate
}

/** The rows of a ballot that pass. */
function kept(ballot: Ballot, pass: (row: number) => boolean): Ballot {
  const rows = ballot.values.flatMap((_, row) => (pass(row) ? [row] : []))
  const pick = <Item>(list: readonly Item[]): readonly Item[] => rows.map((row) => list[row]!)
  return {
    values: pick(ballot.values),
    first: ballot.first === null ? null : pick(ballot.first),
    second: ballot.second === null ? null : pick(ballot.second),
  }
}

/**
 * The mode among values that are given: neither missing nor empty. An empty text (of numbers: missing) when none is.
 */
export function modePresent(ballot: Ballot, numeric: boolean): Cell {
  const present = kept(ballot, (row) => ballot.values[row] !== null && ballot.values[row] !== "")
  return present.values.length === 0 ? (numeric ? null : "") : mode(present, numeric)
}

/** The mode among the reports that score highest in precision; missing values do not vote there. */
export function mostPrecise(ballot: Ballot, precision: readonly (number | null)[], numeric: boolean): Cell {
  const known = precision.filter((score) => score !== null)
  const best = greatestOf(known)
  const chosen = kept(ballot, (row) => precision[row] === best && ballot.values[row] !== null)
  return chosen.values.length === 0 ? null : mode(chosen, numeric)
}

/**
 * The mode among the reports that score lowest in precision. A report without a precision votes for a missing value
 * and has no scores for a tie: R's comparison with a missing number keeps it so.
 */
export function leastPrecise(ballot: Ballot, precision: readonly (number | null)[], numeric: boolean): Cell {
  const known = precision.filter((score) => score !== null)
  if (known.length === 0) return null
  const worst = smallest(known)
  const blanked = <Item>(list: readonly (Item | null)[] | null): readonly (Item | null)[] | null =>
    list === null ? null : list.map((item, row) => (precision[row] === null ? null : item))
  const cells: Ballot = {
    values: blanked(ballot.values)!,
    first: blanked(ballot.first),
    second: blanked(ballot.second),
  }
  return mode(
    kept(cells, (row) => precision[row] === null || precision[row] === worst),
    numeric,
  )
}

const given = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null)

/** The smallest of the most frequent numbers, missing ones left out; missing when there is none. */
export function modeNumber(values: readonly (number | null)[]): number | null {
  const numbers = given(values)
  return numbers.length === 0 ? null : smallest(modes(numbers) as readonly number[])
}

/** 1 or 0, whichever is more frequent, 1 when even; missing when any value is missing or neither. */
export function modeBinary(values: readonly (number | null)[]): number | null {
  if (values.some((value) => value !== 0 && value !== 1)) return null
  const ones = values.filter((value) => value === 1).length
  return ones * 2 >= values.length ? 1 : 0
}

const dayLength = 86_400_000

/** The day number of a date YYYY-MM-DD; null when it is no day of the calendar. */
function dayOf(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const instant = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== date ? null : instant / dayLength
}

/** The most frequent date; the mean of several, rounded down, which perhaps no report gives. Others are left out. */
export function modeDate(values: readonly Cell[]): string | null {
  if (values.length === 1 && typeof values[0] === "string") return dayOf(values[0]) === null ? null : values[0]
  const days = values.flatMap((value) => (typeof value === "string" ? (dayOf(value) ?? []) : []))
  if (days.length === 0) return null
  const tied = modes(days) as readonly number[]
  const mean = Math.floor(tied.reduce((sum, day) => sum + day, 0) / tied.length)
  return new Date(mean * dayLength).toISOString().slice(0, 10)
}

/** The least value, numbers by size and text (dates) by code unit, missing ones left out. */
export function least(values: readonly Cell[]): Cell {
  return values.reduce((best, value) => (value !== null && (best === null || value < best) ? value : best), null)
}

/** The greatest value, as `least`. */
export function greatest(values: readonly Cell[]): Cell {
  return values.reduce((best, value) => (value !== null && (best === null || value > best) ? value : best), null)
}

/** The sum of the numbers, missing ones left out. */
export const sum = (values: readonly (number | null)[]): number =>
  given(values).reduce((total, value) => total + value, 0)

/**
 * The distinct items of all cells, in order of appearance, joined by "; ". A cell may hold several, parted by
 * semicolons; blank ones and "Unknown" are left out, a missing cell is the item "NA". White space before an item goes,
 * white space behind it stays, as in R.
 */
export function combine(values: readonly Cell[]): string {
  const items = new Set<string>()
  for (const cell of new Set(values)) {
    for (const part of (cell === null ? "NA" : String(cell)).split(";")) {
      const item = part.trimStart()
      if (item !== "" && item !== "Unknown") items.add(item)
    }
  }
  return [...items].join("; ")
}
