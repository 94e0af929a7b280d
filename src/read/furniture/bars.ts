/**
 * Lines that say by their own words that they are furniture: share bars, menus, links, tags, copyright, notes of
 * the desk.
 */
import type { FurnitureKind } from "../../model/types.ts"
import { barLines, barNames, barWords, linePatterns } from "../english/furniture.ts"
import { bylineOpening, relativeStamp } from "../english/stamps.ts"
import { isLong, type Line } from "../lines.ts"

const wholeLines: ReadonlyMap<string, FurnitureKind> = new Map(
  Object.entries(barLines).flatMap(([kind, lines]) => lines.map((line) => [line, kind as FurnitureKind] as const)),
)

/** Lines of bar words only, with the name of at least one network or button among them: "Facebook Twitter Email". */
function isShareBar(line: Line): boolean {
  if (line.words > 18) return false
  const words = line.folded.split(" ")
  return words.some((word) => barNames.has(word)) && words.every((word) => barWords.has(word) || /^\d+$/.test(word))
}

/** No letters at all: rules, stars, counters ("___", "* * *", "12", "|"). */
const isSigns = (line: Line): boolean => line.words === 0 || (line.words <= 3 && /^[\d ]{1,12}$/.test(line.folded))

/** A line that opens with "By" and holds a name or two, with no full stop of a sentence. */
function isByline(line: Line): boolean {
  if (line.words > 16 || !bylineOpening.test(line.text) || /[.!?]$/.test(line.text)) return false
  const rest = line.text.replace(bylineOpening, "")
  return /^[\p{Lu}]/u.test(rest) && !/^(?:the|a|an|\d)/iu.test(rest)
}

/** The kind of furniture that the line says it is, or null. */
export function kindByWords(line: Line): FurnitureKind | null {
  if (isLong(line)) return null
  const whole = wholeLines.get(line.folded)
  if (whole !== undefined) return whole
  if (isSigns(line)) return "other"
  if (isShareBar(line)) return "share"
  if (line.words <= 8 && relativeStamp.test(line.text) && !line.closed) return "other"
  if (isByline(line)) return "other"
  const found = linePatterns.find(({ pattern, words }) => line.words <= words && pattern.test(line.text))
  return found?.kind ?? null
}
