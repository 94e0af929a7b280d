/**
 * Details that a report names: years, months and days, ages of people, and whether it goes on with something. Two
 * alike events in one town differ in them, whatever words their reports share. Each detail is one number, so that
 * those of a report are one ascending row.
 */
import { codeOf, type Words } from "../base/words.ts"
import {
  aged,
  inMonth,
  last,
  months,
  numbers,
  old,
  otherWeek,
  says,
  toCome,
  weekdays,
  year,
} from "./english/details.ts"
import { firstAgo, followUpAt, goesOn, tellsAnother } from "./follow-ups.ts"
import { happenedOn, placeAt } from "./scene.ts"

/**
 * What a report says of how it stands to others (`follow-ups.ts`) comes first; a year is its own number; ages, days of
 * an unknown week or year, days since 1970 and months since the year 0 begin here.
 */
const firstYear = 1_000
const firstAge = 3_000
const firstWeekday = 4_000
const firstDate = 4_100
export const firstDay = 10_000
export const firstMonth = 40_000
/** Not yet known by their dates: the last Friday before the report, the last March, March of last year. */
const firstLastWeekday = 60_000
const firstLooseMonth = 61_000
const firstMonthLastYear = 61_012
/** A day on which it happened is found as this plus what the day is, and kept as its own number below zero. */
const happened = 100_000

const daysInRow = 32
export const dayMs = 86_400_000

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

/** A month without a day: "March 2031", "last March", "in March last year"; 0 when it may be one to come. */
function monthAt(text: string, { count, from, to, code }: Words, at: number, month: number): number {
  const next = at + 1 < count ? text.slice(from[at + 1]!, to[at + 1]!) : ""
  if (/^(?:19|20)\d\d$/.test(next)) return firstMonth + 12 * Number(next) + month
  if (at + 2 < count && code[at + 1] === last && code[at + 2] === year) return firstMonthLastYear + month
  return at > 0 && inMonth.has(code[at - 1]!) ? firstLooseMonth + month : 0
}

/** "Friday's": the code of the word before the apostrophe; its own when there is none. */
function ownerCode(text: string, { from, to, code }: Words, at: number): number {
  const sign = text.charCodeAt(to[at]! - 2)
  const isOwner = (sign === 0x27 || sign === 0x2019) && text.charCodeAt(to[at]! - 1) === 115
  return isOwner ? codeOf(text.slice(from[at]!, to[at]! - 2)) : code[at]!
}

/** The day or month that a word with a capital is; 0 = none. */
function namedTimeAt(text: string, words: Words, at: number): number {
  const code = ownerCode(text, words, at)
  const weekday = weekdays.get(code)
  if (weekday !== undefined) {
    if (at > 0 && words.code[at - 1] === last) return firstLastWeekday + weekday
    return isOtherWeek(text, words, at) ? 0 : firstWeekday + weekday
  }
  const month = months.get(code)
  return month === undefined ? 0 : dateAt(text, words, at, month) || monthAt(text, words, at, month)
}

/** The detail that each of the first words completes; 0 = none. Years are left to others. */
export function detailsOf(text: string, words: Words, count: number): Int32Array {
  const details = new Int32Array(count)
  const digits = (at: number): number => smallNumber(text, words, at)
  for (let at = 0; at < count; at += 1) {
    const first = text.charCodeAt(words.from[at]!)
    let detail = 0
    if (isCapital(first)) {
      detail = namedTimeAt(text, words, at)
      if (isLoose(detail) || isDay(detail)) detail += happenedOn(text, words, at) ? happened : 0
    } else if (isDigit(first) || words.code[at] === old) {
      const age = ageAt(text, words, at)
      if (age > 0) detail = firstAge + age
    }
    if (detail === 0) detail = placeAt(text, words, at)
    details[at] = detail === 0 ? followUpAt(words, at, digits) : detail
  }
  return details
}

/** A date without a year lies no farther ahead of the report than this. */
const daysAhead = 30

/** A month as months since the year 0. */
export const monthOf = (day: number): number => {
  const date = new Date(day * dayMs)
  return 12 * date.getUTCFullYear() + date.getUTCMonth()
}

/** Days counted so far back are exact; beyond, they are of that month. */
const exactDays = 14

/** The latest month of the year that is over on a day; one of the year before when that is asked for. */
function monthBefore(loose: number, today: number): number {
  const now = monthOf(today)
  const month = now - (now % 12) + ((loose - firstLooseMonth) % 12)
  const found = loose >= firstMonthLastYear || month > now ? month - 12 : month
  return found === now ? 0 : firstMonth + found
}

const daysSince = (weekday: number, today: number): number => (((today - weekday) % 7) + 7) % 7

/** A weekday of last week is not called by its name alone: "last Friday" is not yesterday. */
const lastWeekdayLeast = 2

/** The day or month that words without a year are in a report of a day; 0 when that is not known. */
function dayOfDetail(detail: number, published: number | null): number {
  if (published === null) return 0
  const today = Math.floor(published)
  if (detail >= firstLooseMonth) return monthBefore(detail, today)
  if (detail >= firstLastWeekday) {
    const since = daysSince(detail - firstLastWeekday, today)
    return since < lastWeekdayLeast ? 0 : detailOfDay(today - since)
  }
  if (detail >= firstAgo) {
    const day = today - (detail - firstAgo)
    return detail - firstAgo < exactDays ? detailOfDay(day) : firstMonth + monthOf(day)
  }
  if (detail < firstDate) return detailOfDay(today - daysSince(detail - firstWeekday, today))
  const [month, date] = [Math.floor((detail - firstDate) / daysInRow), (detail - firstDate) % daysInRow]
  const own = new Date(today * dayMs).getUTCFullYear()
  const day = Date.UTC(own, month, date) / dayMs
  return detailOfDay(day > today + daysAhead ? Date.UTC(own - 1, month, date) / dayMs : day)
}

/** Details of a report that are kept: the first. */
export const detailsKept = 40

const isLoose = (detail: number): boolean => (detail >= firstWeekday && detail < firstDay) || detail >= firstAgo

/** Whether a detail counts back to when it began: the report goes on with that. */
const countsBack = (detail: number): boolean => detail >= firstAgo && detail < firstLastWeekday

/** What happened so many days before a report is mostly what it is compared with: the crash of last year. */
const happenedMost = 14

/** What stands in a row for a detail as it was found; 0 = nothing. A day on which it happened stands there twice. */
function keptOf(found: number, published: number | null): { readonly kept: number; readonly happenedDay: number } {
  const detail = found >= happened ? found - happened : found
  const kept = isLoose(detail) ? dayOfDetail(detail, published) : detail
  if (found < happened || !isDay(kept)) return { kept, happenedDay: 0 }
  const isOld = published !== null && published - (kept - firstDay) > happenedMost
  return { kept, happenedDay: isOld ? 0 : -kept }
}

/** The day from which a report that tells of another event like its own tells of its own: the latest one. */
function firstOwnDay(found: readonly number[], published: number | null): number {
  let [latest, latestHappened] = [0, 0]
  for (const detail of found) {
    const { kept, happenedDay } = keptOf(detail, published)
    if (isDay(kept)) latest = Math.max(latest, kept)
    latestHappened = Math.max(latestHappened, -happenedDay)
  }
  return latestHappened || latest
}

/**
 * Details as found in the order of a text, as the row that is kept of a report of a day. What a report that tells of
 * another event like its own says of earlier days is of that other one.
 */
export function rowOfDetails(found: Iterable<number>, published: number | null): readonly number[] {
  const row = new Set(published === null ? [] : [new Date(published * dayMs).getUTCFullYear()])
  const details = [...found]
  const another = details.includes(tellsAnother)
  const firstOwn = another ? firstOwnDay(details, published) : 0
  for (const detail of details) {
    if (row.size >= detailsKept) break
    if (detail === tellsAnother || (another && (detail === goesOn || countsBack(detail)))) continue
    const { kept, happenedDay } = keptOf(detail, published)
    if (kept === 0 || (another && isDay(kept) && kept < firstOwn)) continue
    row.add(kept)
    if (happenedDay !== 0) row.add(happenedDay)
    if (countsBack(detail)) row.add(goesOn)
  }
  return [...row].sort((a, b) => a - b)
}

export const isYear = (detail: number): boolean => detail >= firstYear && detail < firstAge
export const isAge = (detail: number): boolean => detail >= firstAge && detail < firstWeekday
export const isDay = (detail: number): boolean => detail >= firstDay && detail < firstMonth
export const isMonth = (detail: number): boolean => detail >= firstMonth
export const isHappened = (detail: number): boolean => detail <= -firstDay && detail > -firstMonth

/** The years of a row; the ages; the days, since 1970. */
export const yearsIn = (row: readonly number[]): readonly number[] => row.filter(isYear)
export const agesIn = (row: readonly number[]): readonly number[] => row.filter(isAge).map((age) => age - firstAge)
export const happenedIn = (row: readonly number[]): readonly number[] =>
  row
    .filter(isHappened)
    .map((day) => -day - firstDay)
    .reverse()
export const daysIn = (row: readonly number[]): readonly number[] => row.filter(isDay).map((day) => day - firstDay)
