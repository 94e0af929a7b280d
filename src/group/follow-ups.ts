/**
 * What words say of how a report stands to those before it: that it goes on with a story ("the third day", "a week
 * after", "the toll rose"), or that it tells of one like another ("the second crash", "in the same town").
 */
import type { Words } from "../base/words.ts"
import { numbers } from "./english/details.ts"
import {
  ago,
  alone,
  another,
  cue,
  cues,
  daysIn,
  denies,
  ending,
  half,
  moves,
  on,
  ordinals,
  same,
  single,
} from "./english/follow-ups.ts"

/**
 * A report goes on with what began before; tells of something that lasts; tells of another one like it; tells of
 * what happens on many days.
 */
export const goesOn = 1
export const lasts = 2
export const tellsAnother = 3
export const unfolds = 4

/** So many days ago: this plus the days. */
export const firstAgo = 50_000
const agoMost = 9_000

const daysAgo = (days: number): number => firstAgo + Math.min(agoMost, Math.round(days))

const inWords = (code: number): number => numbers.get(code) ?? (single.has(code) ? 1 : -1)

/** "the third day", "three days after", "half a year ago", "nine days of": when it began, or that it goes on. */
function countedAt({ code, count }: Words, at: number, days: number, digits: number): number {
  if (at === 0) return 0
  const before = code[at - 1]!
  const ordinal = ordinals.get(before) ?? 0
  if (ordinal > 1) return days === 1 ? daysAgo(ordinal - 1) : goesOn
  const many = Math.max(inWords(before), digits)
  if (many < 1) return 0
  const next = at + 1 < count ? code[at + 1]! : 0
  if (ago.has(next) || (next === on && days > 1)) {
    const isHalf = many === 1 && at > 1 && code[at - 2] === half
    return daysAgo(many * days * (isHalf ? 0.5 : 1))
  }
  return many > 1 && days < 30 ? goesOn : 0
}

/** How far a count and its move stand apart. */
const movedNear = 6

function moveStandsNear({ code, count }: Words, at: number): boolean {
  for (let near = Math.max(0, at - movedNear); near < Math.min(count, at + movedNear + 1); near += 1)
    if (moves.has(code[near]!)) return true
  return false
}

/** Words between "another" and what it goes with, and it. */
const anotherNear = 3

function anotherStandsBefore({ code }: Words, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - anotherNear) && !ending.has(code[back]!); back -= 1)
    if (another.has(code[back]!)) return true
  return false
}

/** Words between "not" and "linked". */
const deniedNear = 4

function isDenied({ code }: Words, at: number): boolean {
  if (alone.has(code[at]!)) return true
  for (let back = at - 1; back >= Math.max(0, at - deniedNear); back -= 1) if (denies.has(code[back]!)) return true
  return false
}

/** What the word says; 0 = nothing. `digits` reads the number in figures at a place; below 1 when there is none. */
export function followUpAt(words: Words, at: number, digits: (at: number) => number): number {
  const says = cues.get(words.code[at]!)
  if (says === undefined) return 0
  const before = at > 0 ? words.code[at - 1]! : 0
  if (before === same && (says & cue.place) !== 0) return tellsAnother
  if ((says & cue.time) !== 0) return countedAt(words, at, daysIn.get(words.code[at]!)!, digits(at - 1))
  if ((says & cue.anniversary) !== 0) return daysAgo(365.25 * (ordinals.get(before) ?? 1))
  if ((says & cue.alike) !== 0 && anotherStandsBefore(words, at)) return tellsAnother
  if ((says & cue.linked) !== 0 && isDenied(words, at)) return tellsAnother
  if ((says & cue.unfolds) !== 0) return unfolds
  if ((says & cue.lasts) !== 0) return lasts
  if ((says & cue.goesOn) !== 0 || ((says & cue.toll) !== 0 && moveStandsNear(words, at))) return goesOn
  return 0
}
