/** Stretches told by their two ends: "between May and September", "from Monday to Wednesday". */
import { isoDay, pad, parseDay } from "../../model/time.ts"
import type { TimeMention } from "../../model/types.ts"

const opens = /\b(between|from)\s$/i
const joins = /^\s(and|to)\s$/

/** What is moved from one day to another takes place on the later one. */
const moved = /\b(?:moved?|moving|postponed?|delayed?|shift(?:ed)?|rescheduled|changed?|extended?|pushed|put back)\b/i

/** How far back the words before a stretch are read, in code units. */
const wordsBefore = 50

const isWhole = ({ type, grain, begin, end }: TimeMention): boolean =>
  type === "DATE" && (grain === "day" || grain === "month") && begin !== null && end !== null

/** What was read as the weekday or month after the other end is the one before it. */
function beginBefore({ begin, grain }: TimeMention, end: string): string | null {
  if (begin === null || begin <= end) return begin
  const year = Number(end.slice(0, 4))
  const day = parseDay(begin)
  const week = day === null ? [] : [isoDay(day - 7)]
  const earlier = grain === "day" ? week : [year, year - 1].map((each) => `${pad(each, 4)}${begin.slice(4)}`)
  return earlier.find((each) => each <= end) ?? null
}

/** The days from the first of two ends to the last, or null where the words make no stretch of them. */
function stretchBetween(a: TimeMention, b: TimeMention, text: string): Pick<TimeMention, "begin" | "end"> | null {
  if (!isWhole(a) || !isWhole(b) || a.grain !== b.grain) return null
  const before = text.slice(Math.max(0, a.from - wordsBefore), a.from)
  const word = opens.exec(before)?.[1]?.toLowerCase()
  const joint = joins.exec(text.slice(a.to, Math.min(b.from, a.to + 6)))?.[1]
  if (word === undefined || joint !== (word === "between" ? "and" : "to")) return null
  if (word === "from" && moved.test(before)) return null
  const begin = beginBefore(a, b.end!)
  return begin === null ? null : { begin, end: b.end }
}

/** Both ends of a stretch stand for all of it; everything else stays. As many mentions, in the same order. */
export function withStretches(mentions: readonly TimeMention[], text: string): readonly TimeMention[] {
  const placed = [...mentions]
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1]
    const stretch = next === undefined ? null : stretchBetween(mention, next, text)
    if (stretch === null) return
    placed[index] = { ...mention, ...stretch, reason: `${mention.reason}; up to the day told with it` }
    placed[index + 1] = { ...next!, ...stretch, reason: `${next!.reason}; from the day told with it` }
  })
  return placed
}
