/** Which figure is a part of which: "including 12 children", "40 of 58 wells", "four of them", after a colon. */
import type { Context, Figure } from "./context.ts"
import { classOf, isPersonal, tokensIn } from "./things.ts"

/**
 * Token of "including", "among them", "of whom" before a figure, with only other figures between; -1 when there is
 * none.
 */
export function inclusionBefore(context: Context, figure: Figure): number {
  const { lower, tokens, sentenceOf } = context
  // ", as well as two cooks": what was included ends before it.
  const before = lower.slice(Math.max(0, figure.first - 4), figure.first).join(" ")
  if (/, (?:as well as|along with|together with)$/.test(before)) return -1
  if (opensClause(context, figure)) return -1
  for (let at = figure.first - 1; at >= Math.max(0, figure.first - 12); at -= 1) {
    if (sentenceOf[at] !== sentenceOf[figure.first] || lower[at] === ";") return -1
    if (lower[at] === "that" && lower[at - 1] === "and") return -1
    if (/^(including|include|includes|included)$/.test(lower[at]!)) return at
    if (isOfThem(lower, at)) return at
    if (/^(VBD|VBZ|VBP|MD)$/.test(tokens[at]!.tag)) return -1
  }
  return -1
}

/** "Including a child, [and 70] wounded", "including a cook, [and four] guards were hurt": with a verb of its own. */
function opensClause({ lower, tokens, clauses, sentenceOf }: Context, { first, end, clause: index }: Figure): boolean {
  if (lower[first - 1] !== "and" || lower[first - 2] !== ",") return false
  const { verb, groupFirst } = clauses[index]!
  const told = verb !== null && groupFirst >= end && groupFirst - end < 3 && /^VB[DZPN]$/.test(tokens[groupFirst]!.tag)
  return (
    told ||
    (sentenceOf[end] === sentenceOf[first] && /^(?:wounded|injured|hurt|killed|missing|dead)$/.test(lower[end] ?? ""))
  )
}

/** "Among them", "of whom"; not "most of them northerners", which speaks of no number. */
const isOfThem = (lower: readonly string[], at: number): boolean =>
  /^(them|whom|which|those)$/.test(lower[at]!) &&
  /^(among|of)$/.test(lower[at - 1] ?? "") &&
  !/^(most|many|some|several|all|both|half|none|few|majority)$/.test(lower[at - 2] ?? "")

/** "Nine rowers were among the 47 people killed": the first are some of the second. */
export function isAmong({ lower }: Context, figure: Figure, next: Figure): boolean {
  const [is, among] = lower.slice(figure.end, figure.end + 2)
  // "Two children among three killed".
  const holds = couldHold(next, figure) && !/^(?:them|whom|those|these|which)$/.test(among ?? "")
  if (is === "among" && holds && next.first - figure.end < 6) return true
  return /^(is|are|was|were)$/.test(is ?? "") && among === "among" && next.first - figure.end < 7
}

/** "nine people: four of his cousins and five guests": those after a colon are those before it. */
function afterColon({ lower, figures, sentenceOf }: Context, figure: Figure): number | null {
  for (let at = figure.at - 1; at >= 0; at -= 1) {
    const other = figures[at]!
    if (sentenceOf[other.first] !== sentenceOf[figure.first] || figure.first - other.end > 40) return null
    if (lower[other.end] === ":" && other.mention.dimension === "count") return other.index
  }
  return null
}

/** "seven guards, three of them cousins": part of the count before it. */
export function ofThem({ lower, tokens, figures, sentenceOf }: Context, figure: Figure): number | null {
  const [, end] = tokensIn(tokens, figure.mention, figure.first)
  if (lower[end] !== "of" || !/^(them|whom|those|these)$/.test(lower[end + 1] ?? "")) return null
  const before = figures[figure.at - 1]
  const near = before !== undefined && sentenceOf[before.first] === sentenceOf[figure.first]
  return near && before.mention.dimension === "count" ? before.index : null
}

/** The whole a figure is part of, whatever its own property; null when the words name none. */
export function wholeOf(context: Context, figure: Figure): number | null {
  const back = ofThem(context, figure) ?? afterColon(context, figure)
  if (back !== null) return back
  const partitive = wholeAfter(context, figure)
  const head = partitive === null ? undefined : context.tokens[partitive.head]
  if (partitive !== null && head !== undefined && isPersonal(classOf(head) ?? "")) return partitive.index
  const cue = inclusionBefore(context, figure)
  if (cue < 0) return null
  for (let at = figure.at - 1; at >= 0; at -= 1) {
    const other = context.figures[at]!
    if (context.sentenceOf[other.first] !== context.sentenceOf[figure.first]) return null
    if (other.first < cue && other.mention.dimension === "count") return couldHold(other, figure) ? other.index : null
  }
  return null
}

/** "14 were killed, including a child, and 70 wounded": no part is greater than its whole. */
export const couldHold = ({ mention: whole }: Figure, { mention: part }: Figure): boolean =>
  (part.low ?? part.high ?? 0) <= (whole.softHigh ?? whole.high ?? whole.low ?? Infinity)

/** The figure that "40 of the province's 58 wells" is a share of; null when the figure is no share. */
export function wholeAfter({ lower, figures, tokens }: Context, figure: Figure): Figure | null {
  const next = figures[figure.at + 1]
  const [, numberEnd] = tokensIn(tokens, figure.mention, figure.first)
  if (next === undefined || next.mention.dimension !== "count" || next.first - numberEnd > 7 || next.first < numberEnd)
    return null
  const words = lower.slice(numberEnd, next.first)
  return words.includes("of") &&
    words.every((word) =>
      /^(of|out|the|all|its|their|a|total|about|some|nearly|'s|country|province|state|area|region|those|these)$/.test(
        word,
      ),
    )
    ? next
    : null
}

/** "Released 28 of the 37 people detained": what stands behind the whole is said of the whole. */
export function isSaidOfWhole({ lower, tokens }: Context, { first, end }: Figure): boolean {
  const of = lower.slice(first, end).indexOf("of")
  return of > 0 && tokens.slice(first + of + 1, end).some(({ tag }) => tag === "CD")
}
