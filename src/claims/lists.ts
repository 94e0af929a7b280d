/** What figures share with those beside them: parts of a whole, lists, verbs that are said once. */
import type { Context, Figure } from "./context.ts"
import type { Found } from "./said.ts"
import { tokensIn } from "./things.ts"
import { couldHold, inclusionBefore, isAmong, ofThem } from "./wholes.ts"

function hasVerbAfter({ lower, tokens }: Context, from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 10) && !/^[,.;]$/.test(lower[at]!); at += 1) {
    if (/^(VB|MD)/.test(tokens[at]!.tag)) return true
  }
  return false
}

/** "including 12 children", "among them three women": what is true of the whole. */
export function byInclusion(context: Context, figure: Figure, done: ReadonlyMap<number, Found>): Found | null {
  const { lower, sentenceOf, figures } = context
  const at = figure.at
  const next = figures[at + 1]
  if (next !== undefined && isAmong(context, figure, next)) {
    const property = done.get(next.index)
    return property === undefined ? null : { ...property, partOf: next.index, way: "inclusion" }
  }
  const cue = ofThem(context, figure) === null ? inclusionBefore(context, figure) : -1
  if (cue < 0) return null
  for (let back = at - 1; back >= 0; back -= 1) {
    const whole = figures[back]!
    if (sentenceOf[whole.first] !== sentenceOf[figure.first]) break
    const property = done.get(whole.index)
    if (property === undefined || whole.mention.dimension !== "count" || whole.first > cue) continue
    if (!couldHold(whole, figure)) return null
    // "of which 141 in the north" has no verb of its own.
    const relative = lower[cue] === "whom" || lower[cue] === "which"
    const own = relative && hasVerbAfter(context, figure.end)
    return own ? null : { ...property, partOf: whole.index, way: "inclusion" }
  }
  return null
}

/**
 * "12 soldiers and 30 civilians were killed", "X (104 people), Y (213)": the figure beside it in a list shares its
 * property.
 */
export function byList(
  { lower, tokens, figures, sentenceOf }: Context,
  figure: Figure,
  done: ReadonlyMap<number, Found>,
): Found | null {
  const at = figure.at
  for (const [other, from, to] of [
    [figures[at + 1], figure.end, figures[at + 1]?.first ?? 0],
    [figures[at - 1], figures[at - 1]?.end ?? 0, figure.first],
  ] as const) {
    if (other === undefined || sentenceOf[other.first] !== sentenceOf[figure.first] || to - from > 8) continue
    const property = done.get(other.index)
    if (property === undefined || other.mention.dimension !== figure.mention.dimension) continue
    let listed = to > from
    for (let token = from; token < to; token += 1) if (/^(VB|MD)/.test(tokens[token]!.tag)) listed = false
    const brackets = lower[figure.first - 1] === "(" && lower[other.first - 1] === "("
    const joined = /^(,|and|or|plus|&)$/.test(lower[to - 1] ?? "") || /^(,|and|or|plus|&)$/.test(lower[from] ?? "")
    if (listed && (brackets || joined)) return { ...property, partOf: brackets ? property.partOf : null, way: "list" }
  }
  return null
}

/** "30 rowers were arrested in Norholm and 12 in Tesk": a verb that is said once. */
export function byGap(
  { lower, tokens, figures }: Context,
  figure: Figure,
  done: ReadonlyMap<number, Found>,
): Found | null {
  const before = figures[figure.at - 1]
  const gap = /^(and|,)$/.test(lower[figure.first - 1] ?? "") && tokens[figure.end]?.tag === "IN"
  if (!gap || before === undefined || before.clause !== figure.clause || before.head !== figure.head) return null
  const property = done.get(before.index)
  return property === undefined ? null : { ...property, way: "gap" }
}

/** "493 died in Norholm, 259 in Tesk and at least 56 in Lund": only where it was stands between such figures. */
export function byPlaces(
  { tokens, figures, sentenceOf }: Context,
  figure: Figure,
  done: ReadonlyMap<number, Found>,
): Found | null {
  const before = figures[figure.at - 1]
  const from = tokensIn(tokens, figure.mention)[0]
  const near = before !== undefined && sentenceOf[before.first] === sentenceOf[figure.first]
  if (!near || before.head !== figure.head || tokens[figure.end]?.tag !== "IN") return null
  const between = tokens.slice(before.end, from).map(({ tag }) => tag)
  const property = done.get(before.index)
  if (property === undefined || !/^IN( (DT|JJ|NNPS?))+( ,)?( CC| ,)$/.test(between.join(" "))) return null
  return { ...property, way: "gap" }
}

/** "Shore district (104 people), Hill (213)": parts of the figure before them that stands in no brackets. */
export function byBrackets(
  { lower, figures, sentenceOf }: Context,
  figure: Figure,
  done: ReadonlyMap<number, Found>,
): Found | null {
  if (lower[figure.first - 1] !== "(" || lower[figure.end] !== ")" || figure.mention.dimension !== "count") return null
  for (let back = figure.at - 1; back >= 0; back -= 1) {
    const whole = figures[back]!
    if (sentenceOf[whole.first] !== sentenceOf[figure.first]) return null
    const property = done.get(whole.index)
    if (lower[whole.first - 1] === "(" || property === undefined || whole.mention.dimension !== "count") continue
    return { ...property, partOf: whole.index, way: "brackets" }
  }
  return null
}
