/**
 * The day on which a report says that it happened, and the street or part of town: like events of one town differ in
 * them. Found by the words that stand nearest, without a grammar.
 */
import type { Words } from "../base/words.ts"
import {
  behindCalled,
  called,
  died,
  happens,
  numbered,
  partOfDay,
  quarters,
  streets,
  streetsTogether,
  tellsNews,
  when,
} from "./english/scene.ts"

/** Words that are looked at before a day, and behind it when those say nothing. */
const lookedBack = 24
const lookedAhead = 8

const isCapital = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde)

/** A sentence ends between two words: at a sign behind which there is a space, or at the end of a line. */
const ends = (text: string, { from, to }: Words, before: number): boolean =>
  /[.!?]["”’]?\s|\n/.test(text.slice(to[before]!, Math.min(from[before + 1]!, to[before]! + 8)))

function whenStandsBehind({ code, count }: Words, at: number): boolean {
  let next = at + 1
  while (next < count && partOfDay.has(code[next]!)) next += 1
  return next < count && code[next] === when
}

const tellsOfIt = ({ code, count }: Words, at: number): boolean =>
  happens.has(code[at]!) || (code[at] === called && at + 1 < count && behindCalled.has(code[at + 1]!))

/** What the nearest telling word before a place says; null when none does. */
function saidBefore(text: string, words: Words, at: number): boolean | null {
  for (let back = at - 1; back >= Math.max(0, at - lookedBack); back -= 1) {
    if (ends(text, words, back)) return null
    if (tellsOfIt(words, back)) return true
    // "Shot dead on Monday" against "died on Monday".
    if (died.has(words.code[back]!)) return (back > 0 && tellsOfIt(words, back - 1)) || whenStandsBehind(words, at)
    if (tellsNews.has(words.code[back]!)) return false
  }
  return null
}

function saidBehind(text: string, words: Words, at: number): boolean {
  for (let ahead = at + 1; ahead < Math.min(words.count, at + lookedAhead); ahead += 1) {
    if (ends(text, words, ahead - 1)) return false
    if (tellsOfIt(words, ahead)) return true
    if (tellsNews.has(words.code[ahead]!)) return false
  }
  return false
}

/** "the Monday night shooting" */
function belongsTo(text: string, words: Words, at: number): boolean {
  let next = at + 1
  while (next < words.count && partOfDay.has(words.code[next]!)) next += 1
  if (next >= words.count || !happens.has(words.code[next]!)) return false
  return !/[,.;:\n]/.test(text.slice(words.to[at]!, words.from[next]!))
}

/** Whether the day that a word names is one on which something happened, and not that of the news about it. */
export const happenedOn = (text: string, words: Words, at: number): boolean =>
  belongsTo(text, words, at) || (saidBefore(text, words, at) ?? saidBehind(text, words, at))

/** Streets and parts of towns as details: below what any other is, even and odd. */
const lastPlace = -100_000

const placeDetail = (code: number, odd: number): number => lastPlace - 2 * (code & 0x1fff_ffff) - odd

export const isStreet = (detail: number): boolean => detail <= lastPlace && detail % 2 === 0
export const isQuarter = (detail: number): boolean => detail <= lastPlace && detail % 2 !== 0

function isName(text: string, { from, to }: Words, at: number): boolean {
  return at >= 0 && isCapital(text.charCodeAt(from[at]!)) && text.charAt(to[at]!) === " "
}

/** The street or part of town that a word completes; 0 = none. */
export function placeAt(text: string, words: Words, at: number): number {
  const { code, from, to, count } = words
  const own = code[at]!
  const capital = isCapital(text.charCodeAt(from[at]!))
  if (capital && numbered.has(own) && at + 1 < count && /^\d/.test(text.slice(from[at + 1]!, to[at + 1]!)))
    return placeDetail(code[at + 1]!, 0)
  if (!isName(text, words, at - 1)) return 0
  if (capital ? streets.has(own) : streetsTogether.has(own)) return placeDetail(code[at - 1]!, 0)
  return !capital && quarters.has(own) ? placeDetail(code[at - 1]!, 1) : 0
}
