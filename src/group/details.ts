/**
 * Details that a report names: years, days, ages of people. Two alike events in one town differ in them, whatever
 * words their reports share. Each detail is one number, so that those of a report are one ascending row.
 */
import type { Words } from "../base/words.ts"
import { aged, months, numbers, old, otherWeek, says, toCome, weekdays, year } from "./english/details.ts"

/** A year is its own number; ages, days of an unknown week or year and days since 1970 begin here. */
const firstAge = 3_000
const firstWeekday = 4_000
const firstDate = 4_100
const firstDay = 10_000

const daysInRow = 32
const dayMs = 86_400_000

/** The number of a day since 1970; 0 for those before, of which news has none. */
const detailOfDay = (day: number): number => (day < 0 ? 0 : firstDay + day)

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

const isCapital = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde)

/** A number of one or two digits, "13" or "13th"; -1 when the word is none. */
function smallNumber(text: string, { count, from, to }: Words, at: number): number {
  if (at < 0 || at >= count || !isDigit(text.charCodeAt(from[at]!)) || to[at]! - from[at]! > 4) return -1
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text.slice(from[at]!, to[at]!))
  return found === null ? -1 : Number(found[1])
}

/** "Ada Orr, 34, ": a number between commas behind a name. */
function standsBehindName(text: string, { from, to, code }: Words, at: number): boolean {
  if (at === 0 || text.slice(to[at - 1]!, from[at]!) !== ", " || !/[,.;)]/.test(text.charAt(to[at]!))) return false
  return isCapital(text.charCodeAt(from[at - 1]!)) && !months.has(code[at - 1]!)
}

/** The age that a word completes: "17-year-old", "aged 17", "Ada Orr, 34,"; 0 when it does not. */
function ageAt(text: string, words: Words, at: number): number {
  const { code } = words
  if (code[at] === old && at > 1 && code[at - 1] === year) {
    return Math.max(0, smallNumber(text, words, at - 2), numbers.get(code[at - 2]!) ?? 0)
  }
  const number = smallNumber(text, words, at)
  if (number < 1) return 0
  return (at > 0 && aged.has(code[at - 1]!)) || standsBehindName(text, words, at) ? number : 0
}

/** Words before a weekday that may say that it is still to come. */
const lookedBack = 8

function isOtherWeek(text: string, { from, to, code }: Words, at: number): boolean {
  if (at > 0 && otherWeek.has(code[at - 1]!)) return true
  for (let back = at - 1; back >= Math.max(0, at - lookedBack); back -= 1) {
    if (/[.!?\n]/.test(text.slice(to[back]!, from[back + 1]!)) || says.has(code[back]!)) return false
    if (toCome.has(code[back]!)) return true
  }
  return false
}

/** A month with a day beside it: "July 5", "5 July", "July 5, 2031"; 0 when there is none. */
function dateAt(text: string, words: Words, at: number, month: number): number {
  const behind = smallNumber(text, words, at + 1)
  const date = behind > 0 ? behind : smallNumber(text, words, at - 1)
  if (date < 1 || date > 31) return 0
  const next = behind > 0 ? at + 2 : at + 1
  const stated = next < words.count ? text.slice(words.from[next]!, words.to[next]!) : ""
  if (!/^(?:19|20)\d\d$/.test(stated)) return firstDate + daysInRow * month + date
  return detailOfDay(Date.UTC(Number(stated), month, date) / dayMs)
}

/** The detail that each of the first words completes; 0 = none. Years are left to others. */
export function detailsOf(text: string, words: Words, count: number): Int32Array {
  const details = new Int32Array(count)
  for (let at = 0; at < count; at += 1) {
    const code = words.code[at]!
    const first = text.charCodeAt(words.from[at]!)
    if (isCapital(first)) {
      const weekday = weekdays.get(code)
      const month = weekday === undefined ? months.get(code) : undefined
      if (weekday !== undefined) details[at] = isOtherWeek(text, words, at) ? 0 : firstWeekday + weekday
      else if (month !== undefined) details[at] = dateAt(text, words, at, month)
    } else if (isDigit(first) || code === old) {
      const age = ageAt(text, words, at)
      if (age > 0) details[at] = firstAge + age
    }
  }
  return details
}

/** A date without a year lies no farther ahead of the report than this. */
const daysAhead = 30

/** The day that a weekday or a date without a year is in a report of a day; 0 when that is not known. */
function dayOfDetail(detail: number, published: number | null): number {
  if (published === null) return 0
  const today = Math.floor(published)
  if (detail < firstDate) return detailOfDay(today - ((((today - (detail - firstWeekday)) % 7) + 7) % 7))
  const [month, date] = [Math.floor((detail - firstDate) / daysInRow), (detail - firstDate) % daysInRow]
  const own = new Date(today * dayMs).getUTCFullYear()
  const day = Date.UTC(own, month, date) / dayMs
  return detailOfDay(day > today + daysAhead ? Date.UTC(own - 1, month, date) / dayMs : day)
}

/** Details of a report that are kept: the first. */
export const detailsKept = 40

/** Details as found in the order of a text, as the row that is kept of a report of a day. */
export function rowOfDetails(found: Iterable<number>, published: number | null): readonly number[] {
  const row = new Set(published === null ? [] : [new Date(published * dayMs).getUTCFullYear()])
  for (const detail of found) {
    if (row.size === detailsKept) break
    const isLoose = detail >= firstWeekday && detail < firstDay
    const kept = isLoose ? dayOfDetail(detail, published) : detail
    if (kept > 0) row.add(kept)
  }
  return [...row].sort((a, b) => a - b)
}

const isYear = (detail: number): boolean => detail < firstAge
const isAge = (detail: number): boolean => detail >= firstAge && detail < firstWeekday
const isDay = (detail: number): boolean => detail >= firstDay

/** The years of a row; the ages; the days, since 1970. */
export const yearsIn = (row: readonly number[]): readonly number[] => row.filter(isYear)
export const agesIn = (row: readonly number[]): readonly number[] => row.filter(isAge).map((age) => age - firstAge)
export const daysIn = (row: readonly number[]): readonly number[] => row.filter(isDay).map((day) => day - firstDay)

/** A row of details, or the part of a longer row that is one. */
export interface Row {
  readonly of: ArrayLike<number>
  readonly from: number
  readonly to: number
}

/** How many details of one kind two rows have, and how many in common. */
interface Both {
  one: number
  other: number
  common: number
}

/** What two rows have in common. */
export interface Meeting {
  readonly years: Both
  readonly ages: Both
  readonly days: Both
  /** A day of one is the day before or after one of the other. */
  near: boolean
}

const emptyBoth = (): Both => ({ one: 0, other: 0, common: 0 })

/** Used again and again: comparing reports is most of the work of grouping. */
const met: Meeting = { years: emptyBoth(), ages: emptyBoth(), days: emptyBoth(), near: false }

function empty(both: Both): void {
  both.one = 0
  both.other = 0
  both.common = 0
}

/** What two rows have in common. Good until it is asked for others. */
export function meeting(a: Row, b: Row): Meeting {
  empty(met.years)
  empty(met.ages)
  empty(met.days)
  met.near = false
  let x = a.from
  let y = b.from
  while (x < a.to || y < b.to) {
    const left = x < a.to ? a.of[x]! : Number.POSITIVE_INFINITY
    const right = y < b.to ? b.of[y]! : Number.POSITIVE_INFINITY
    const least = Math.min(left, right)
    const both = isYear(least) ? met.years : isAge(least) ? met.ages : met.days
    if (left === right) both.common += 1
    else if (isDay(least) && Math.abs(left - right) === 1) met.near = true
    if (left === least) {
      both.one += 1
      x += 1
    }
    if (right === least) {
      both.other += 1
      y += 1
    }
  }
  return met
}

/** How much two rows have in common, 0..1: one of one is more than one of six. */
const shareOf = ({ one, other, common }: Both): number => common / Math.sqrt(one * other)

const bothHave = ({ one, other }: Both): boolean => one > 0 && other > 0

/** Less like when both mention years and none in common. */
export const yearsFactor = ({ years }: Meeting): number => (bothHave(years) && years.common === 0 ? 0.7 : 1)

const agesApart = 0.55
const agesMeet = 2.6

/** Less like when both give ages and none in common, more when they are those of the same people. */
export function agesFactor({ ages }: Meeting, brevity: number): number {
  if (!bothHave(ages)) return 1
  return ages.common === 0 ? agesApart ** brevity : agesApart * agesMeet ** shareOf(ages)
}

/** A report that comes so many days later tells of what is new: it names other days. */
const followsAfter = 5

const dayApart = 0.5
const dayLater = 0.7
const dayNear = 0.8
const daysMeet = 2.5

/**
 * Less like when both name days and none in common, the more so the fewer they name: one day is that of the event.
 * More when they name the same. The day before or after may be the night between or another time zone.
 */
export function datesFactor({ days, near }: Meeting, apart: number | null, brevity: number): number {
  if (!bothHave(days)) return 1
  const follows = apart !== null && Math.abs(apart) > followsAfter
  // In a short report the day that both name counts for much as a word already.
  if (days.common > 0) return ((follows ? 1 : 2 / 3) * daysMeet ** Math.sqrt(shareOf(days))) / brevity
  const brief = brevity * brevity
  if (follows) return dayLater ** ((brief - 1) / (days.one * days.other))
  return near ? dayNear ** brief : dayApart ** (brief / (days.one * days.other))
}
