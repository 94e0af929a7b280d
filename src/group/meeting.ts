/** What the details of two reports say for and against their being of one story: see `details.ts`. */
import { firstMonth, isAge, isDay, isHappened, isMonth, isYear, monthOf } from "./details.ts"
import { goesOn, lasts, unfolds } from "./follow-ups.ts"
import { isQuarter, isStreet } from "./scene.ts"

/** A row of details, or the part of a longer row that is one. */
export interface Row {
  readonly of: ArrayLike<number>
  readonly from: number
  readonly to: number
  /** The day of its report, since 1970; null when it is not known. */
  readonly day: number | null
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
  /** Days on which it happened; streets; parts of towns. */
  readonly happened: Both
  readonly streets: Both
  readonly quarters: Both
  /** A day on which it happened is the day before or after one of the other. */
  nearHappened: boolean
  /** A day of one is the day before or after one of the other. */
  near: boolean
  /** Days from the other report to the one; null when a day is not known. */
  apart: number | null
  /** The later report goes on with what began before it; one of them tells of something that lasts for days. */
  goesOn: boolean
  lasts: boolean
  /** One of them tells of what happens on many days. */
  unfolds: boolean
  /** The later report looks back to the month of the earlier one. */
  looksBack: boolean
}

const emptyBoth = (): Both => ({ one: 0, other: 0, common: 0 })

/** Used again and again: comparing reports is most of the work of grouping. */
const met: Meeting = {
  years: emptyBoth(),
  ages: emptyBoth(),
  days: emptyBoth(),
  happened: emptyBoth(),
  streets: emptyBoth(),
  quarters: emptyBoth(),
  nearHappened: false,
  near: false,
  apart: null,
  goesOn: false,
  lasts: false,
  unfolds: false,
  looksBack: false,
}

function empty(both: Both): void {
  both.one = 0
  both.other = 0
  both.common = 0
}

/** A report looks back to reports that came so many days before it at least. */
const longBefore = 20

/** The first reports of what happened in a month come so many days before or after it at most. */
const monthSlack = 10

function looksBackTo({ of, from, to }: Row, day: number): boolean {
  if (from === to || !isMonth(of[to - 1]!)) return false
  const [first, latest] = [firstMonth + monthOf(day - monthSlack), firstMonth + monthOf(day + monthSlack)]
  for (let at = to - 1; at >= from && of[at]! >= first; at -= 1) if (of[at]! <= latest) return true
  return false
}

function says({ of, from, to }: Row, flag: number): boolean {
  for (let at = from; at < to && of[at]! <= flag; at += 1) if (of[at] === flag) return true
  return false
}

/** The later of two reports says more of how they stand to each other than the earlier one can. */
function stand(a: Row, b: Row): void {
  met.apart = a.day === null || b.day === null ? null : a.day - b.day
  const [one, other] = [says(a, unfolds), says(b, unfolds)]
  met.lasts = one || other || says(a, lasts) || says(b, lasts)
  met.unfolds = one || other
  met.goesOn = false
  met.looksBack = false
  if (met.apart === null) return
  const [later, earlier] = met.apart > 0 ? [a, b] : [b, a]
  met.goesOn = Math.abs(met.apart) > sameHours && says(later, goesOn)
  met.looksBack = Math.abs(met.apart) >= longBefore && looksBackTo(later, earlier.day!)
}

/** Reports that come within such a part of a day are not one the next step of the other. */
const sameHours = 0.3

const nothing: Row = { of: [], from: 0, to: 0, day: null }
let [lastOne, lastOther] = [nothing, nothing]

const isSame = (a: Row, b: Row): boolean => a.of === b.of && a.from === b.from && a.to === b.to && a.day === b.day

/** What a detail counts for. */
function kindOf(detail: number): Both | null {
  if (isHappened(detail)) return met.happened
  if (isStreet(detail)) return met.streets
  if (isQuarter(detail)) return met.quarters
  if (isYear(detail)) return met.years
  if (isAge(detail)) return met.ages
  return isDay(detail) ? met.days : null
}

/** What two rows have in common. Good until it is asked for others; the same two again cost nothing. */
export function meeting(a: Row, b: Row): Meeting {
  if (isSame(a, lastOne) && isSame(b, lastOther)) return met
  lastOne = a
  lastOther = b
  empty(met.years)
  empty(met.ages)
  empty(met.days)
  empty(met.happened)
  empty(met.streets)
  empty(met.quarters)
  met.nearHappened = false
  met.near = false
  stand(a, b)
  let x = a.from
  let y = b.from
  while (x < a.to || y < b.to) {
    const left = x < a.to ? a.of[x]! : Number.POSITIVE_INFINITY
    const right = y < b.to ? b.of[y]! : Number.POSITIVE_INFINITY
    const least = Math.min(left, right)
    if (isMonth(least)) return met
    const both = kindOf(least)
    if (both !== null && left === right) both.common += 1
    else if (Math.abs(left - right) === 1) {
      if (isDay(least)) met.near = true
      else if (isHappened(least)) met.nearHappened = true
    }
    if (left === least) {
      if (both !== null) both.one += 1
      x += 1
    }
    if (right === least) {
      if (both !== null) both.other += 1
      y += 1
    }
  }
  return met
}

/** How much two rows have in common, 0..1: one of one is more than one of six. */
const shareOf = ({ one, other, common }: Both): number => common / Math.sqrt(one * other)

const bothHave = ({ one, other }: Both): boolean => one > 0 && other > 0

/** Less like when both mention years and none in common, and the later does not look back to the earlier. */
export const yearsFactor = ({ years, looksBack }: Meeting): number =>
  bothHave(years) && years.common === 0 && !looksBack ? 0.7 : 1

const agesApart = 0.55
const agesMeet = 2.6

/**
 * Less like when both give ages and none in common, more when they are those of the same people. What follows tells
 * of others: who was hurt is of one age, who is charged of another.
 */
export function agesFactor({ ages, goesOn, looksBack }: Meeting, brevity: number): number {
  if (!bothHave(ages)) return 1
  if (ages.common > 0) return agesApart * agesMeet ** shareOf(ages)
  return goesOn || looksBack ? agesApart : agesApart ** brevity
}

/** A report that comes so many days later tells of what is new: it names other days. */
const followsAfter = 5

const dayApart = 0.5
const dayLater = 0.7
const dayNear = 0.8
const daysMeet = 2.5

/** Both say on which day it happened, and no day is common. */
export const happenedApart = (happened: Both): boolean => bothHave(happened) && happened.common === 0

/** It happened on other days: two events, unless they are of what lasts for days. */
const otherDay = 0.25
const nightOrDay = 0.6

/** A story goes on: each report names the day of its own news. */
const dayGoesOn = 0.7
const dayLasts = 0.8

/**
 * Less like when both name days and none in common, the more so the fewer they name: one day is that of the event.
 * More when they name the same. The day before or after may be the night between or another time zone. Of what goes
 * on, and of what lasts for days, each report names another day.
 */
export function datesFactor(meeting: Meeting, brevity: number): number {
  const { days, happened, nearHappened, unfolds } = meeting
  if (!bothHave(days)) return 1
  const told = toldFactor(meeting, brevity)
  if (!happenedApart(happened) || unfolds) return told
  const apart = (nearHappened ? nightOrDay : otherDay) ** (1 / (happened.one * happened.other))
  return days.common > 0 ? apart : Math.min(apart, told)
}

/** By all the days that they name, whatever was on them. */
function toldFactor({ days, near, apart, lasts, goesOn }: Meeting, brevity: number): number {
  const follows = apart !== null && Math.abs(apart) > followsAfter
  // In a short report the day that both name counts for much as a word already.
  if (days.common > 0) return ((follows ? 1 : 2 / 3) * daysMeet ** Math.sqrt(shareOf(days))) / brevity
  if (lasts) return dayLasts
  if (goesOn) return dayGoesOn
  const brief = brevity * brevity
  if (follows) return dayLater ** ((brief - 1) / (days.one * days.other))
  return near ? dayNear ** brief : dayApart ** (brief / (days.one * days.other))
}

/** How much less like two reports are for the days between them; null: one of the days is unknown. */
export const daysFactor = (days: number | null): number => (days === null ? 0.87 : (1 + Math.abs(days)) ** -0.22)

/** A report that says when its story began is as near to the reports of then as if it came so many days later. */
const backDays = 7

/** What `daysFactor` takes off for months, given back to a report that looks back over them. */
export const backFactor = ({ looksBack, apart }: Meeting): number =>
  looksBack && apart !== null ? daysFactor(backDays) / daysFactor(apart) : 1

const placeApart = 0.6

/** Less like when both name streets, or parts of a town, and none in common, the more so the fewer they name. */
export function scenesFactor({ streets, quarters }: Meeting): number {
  const apartBy = (both: Both): number =>
    bothHave(both) && both.common === 0 ? placeApart ** (1 / Math.sqrt(both.one * both.other)) : 1
  return streets.common + quarters.common > 0 ? 1 : apartBy(streets) * apartBy(quarters)
}
