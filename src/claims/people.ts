/** Counts people (and other things) that no number counts: "a man and his son", "Maria Lopez, 34, and two others". */
import type { ImpliedMeasure } from "../model/types.ts"
import { type Context, mentionsIn, spanOf } from "./context.ts"
import { nounProperty } from "./property-words.ts"
import { classOf, isPersonal, thingOf } from "./things.ts"

/** A coordinated part of a noun phrase; tokens, half-open. */
type Range = readonly [first: number, end: number]

const one = /^(a|an|another|one|the|this|that|his|her|their|its|my|our|your|whose)$/
const singular = /^(he|she|him|her|himself|herself|it|someone|somebody|another)$/
const joins = /^(and|or|&|plus)$/
/** Words after which those are named who were counted before. */
const naming = /^(including|include|includes|namely|mostly|mainly|largely|chiefly|:)$/
const plural = /^(they|them|people|some|several|others|many|themselves|those|these|children|men|women)$/
const nothing = new RegExp(
  "^(?:who|which|that|it|there|what|i|we|you|me|us|this|every(?:one|body)|any(?:one|body)|somebody|nobody|none|no|" +
    "police|authorities|officials)$",
)

/** The verb after a noun phrase speaks of one: "a cook and father of two was hurt". */
function isOfOne({ lower, tokens }: Context, end: number): boolean {
  let at = end
  while (lower[at] === "," || tokens[at]?.tag === "RB") at += 1
  return /^(was|is|has)$/.test(lower[at] ?? "")
}

/**
 * Cuts a noun phrase at its commas and conjunctions, but not inside a name ("the School of Arts and Crafts"), leaving
 * appositions ("Lopez, a teacher,") with their noun.
 */
export function partsOf(context: Context, [first, whole]: Range): readonly Range[] {
  const { lower, tokens, document } = context
  const names = mentionsIn(document, spanOf(context, first, whole), "group")
  const named = (at: number): boolean =>
    names.some(({ mention }) => mention.from < tokens[at]!.from && tokens[at]!.to < mention.to)
  const cuts: Range[] = []
  let start = first
  const listed = lower.slice(first, whole).findIndex((word) => naming.test(word))
  const end = listed > 0 ? first + listed : whole
  for (let at = first; at <= end; at += 1) {
    const mark = at === end || lower[at] === "," || lower[at] === ";" || joins.test(lower[at]!)
    if (!mark || (at < end && named(at))) continue
    if (at > start) cuts.push([start, at])
    start = at + 1
  }
  const lastJoined = cuts.findLastIndex(([from]) => joins.test(lower[from - 1] ?? ""))
  const kept: Range[] = []
  for (const [index, cut] of cuts.entries()) {
    const before = kept.at(-1)
    // "The driver, a father of three": no list, since nothing is joined to it by "and".
    const described = index > Math.max(0, lastJoined) && /^(a|an|the)$/.test(lower[cut[0]]!)
    if (before !== undefined && (described || isApposition(lower, tokens, before, cut[0]))) continue
    kept.push(cut)
  }
  return kept
}

/** After a comma: an age, "of Norholm", "a teacher" after a name; never after "and". */
function isApposition(lower: readonly string[], tokens: Context["tokens"], [previous]: Range, from: number): boolean {
  if (joins.test(lower[from - 1]!)) return !/^(DT|PDT|CC|CD|NN|PRP|JJ|VBN)/.test(tokens[from]!.tag)
  if (/^(CD|IN|TO|RB|WP|WDT|VBN|VBG)$/.test(tokens[from]!.tag)) return true
  if (/^(most|many|some|several|all|half|both|few)$/.test(lower[from]!) && lower[from + 1] === "of") return true
  // "Moor's wife, Erin, was hurt": a name right after what someone is to others.
  const named =
    /^NNP$/.test(tokens[from]!.tag) && /^(,|was|were|is|has|had|and|of|\.)$/.test(lower[endOfName(tokens, from)] ?? ".")
  const last = tokens[from - 2]!
  if (named && /^NN$/.test(last.tag) && isPersonal(classOf(last) ?? "")) return true
  return /^NNP/.test(tokens[previous]!.tag) && /^(a|an|the|his|her)$/.test(lower[from]!)
}

function endOfName(tokens: Context["tokens"], from: number): number {
  let end = from
  while (/^NNP$/.test(tokens[end]?.tag ?? "")) end += 1
  return end
}

/** How many a part means: [low, high]; null when it counts nobody (a pronoun without number, a place). */
function countOf({ lower, tokens }: Context, [first, end]: Range): readonly [number, number | null] | null {
  const head = headAt(tokens, first, end)
  if (lower[first] === "both" && lower[end] !== "and" && (end - first === 1 || /^NNP?S$/.test(tokens[end - 1]!.tag)))
    return [2, 2]
  if (/^(himself|herself|itself)$/.test(lower[first]!)) return [1, 1]
  if (isAged(lower, first, end)) return [1, 1]
  if (head < 0) return singular.test(lower[first]!) ? [1, 1] : plural.test(lower[first]!) ? [2, null] : null
  const office = /^(police|authorities|officials)$/.test(lower[first]!) && head > first
  if ((nothing.test(lower[first]!) && !office) || nothing.test(lower[head]!)) return null
  if (plural.test(lower[head]!) || (/^NNP?S$/.test(tokens[head]!.tag) && /s$/.test(lower[head]!))) return [2, null]
  if (/^(couple|pair|twins)$/.test(lower[head]!)) return [2, 2]
  if (/^(family|group|crowd|number|police|public|staff|crew)$/.test(lower[head]!)) return [2, null]
  const noun = /^NN/.test(tokens[head]!.tag) || isPersonal(classOf(tokens[head]!) ?? "")
  return one.test(lower[first]!) || noun ? [1, 1] : null
}

/** "A 2-year-old", "2-year-old": one person by age alone. */
function isAged(lower: readonly string[], first: number, end: number): boolean {
  const at = lower.slice(first, end).indexOf("old")
  return at >= 2 && lower[first + at - 1] === "-" && first + at + 1 === end
}

/** The last noun before the first preposition. */
function headAt(tokens: Context["tokens"], first: number, end: number): number {
  let found = -1
  for (let at = first; at < end; at += 1) {
    const { tag } = tokens[at]!
    // "One Norland civilian was hurt": a word for people at the end is its head, whatever its tag.
    const person = tag === "JJ" && at === end - 1 && isPersonal(classOf(tokens[at]!) ?? "")
    if (/^NN/.test(tag) || person) found = at
    else if (found >= 0 && /^(IN|TO|WP|WDT|-LRB-|VB)/.test(tag)) break
  }
  return found
}

/** "Killed, Harbour News reports": the name of an organization or a force counts nobody. */
function isGroupName(context: Context, first: number, end: number): boolean {
  const token = context.tokens[headAt(context.tokens, first, end)]
  if (token === undefined || !token.tag.startsWith("NNP")) return false
  const groups = mentionsIn(context.document, spanOf(context, first, end), "group")
  return groups.some(
    ({ mention }) => mention.of !== "nationality" && mention.from <= token.from && token.to <= mention.to,
  )
}

/** "Norholm blaze", "Va.", "of Tesk, Norland": a place's name counts nobody. */
function isPlace(context: Context, first: number, end: number): boolean {
  const span = spanOf(context, first, end)
  const places = mentionsIn(context.document, span, "place")
  const head = headAt(context.tokens, first, end)
  const token = context.tokens[head]
  return token !== undefined && places.some(({ mention }) => mention.from <= token.from && token.to <= mention.to)
}

/** "Last January, four people were killed": a month is nobody. */
function isTime({ timeOf, tokens }: Context, first: number, end: number): boolean {
  const head = headAt(tokens, first, end)
  return head >= 0 && timeOf[head] !== -1
}

/** "the shooting death": harm is no one who is harmed. */
function isHarm({ tokens, lemmas }: Context, first: number, end: number): boolean {
  const head = headAt(tokens, first, end)
  return (
    head >= 0 &&
    nounProperty(lemmas[head]!) !== undefined &&
    !/^(body|survivor|patient|hostage|martyr)$/.test(lemmas[head]!)
  )
}

/** "Saving battery life", "a coach's life": no such life is a person, and whose it is stands before it. */
const isLifeOfThing = ({ lower, tokens }: Context, first: number, end: number): boolean =>
  lower[end - 1] === "life" && end - first > 1 && /^(NN|NNP|JJ)$/.test(tokens[end - 2]!.tag)

/** The implied figures of a noun phrase; parts that a quantity already counts (`taken`) are left to it. */
export function impliedIn(
  context: Context,
  range: Range,
  property: string,
  taken: (first: number, end: number) => boolean,
): readonly ImpliedMeasure[] {
  const people = partsOf(context, range).flatMap((part) => {
    const [first, end] = part
    if (
      taken(first, end) ||
      // "How much farmers were hurt": nobody says that they were.
      context.lower[first] === "much" ||
      isLifeOfThing(context, first, end) ||
      isGroupName(context, first, end) ||
      isPlace(context, first, end) ||
      isTime(context, first, end) ||
      isHarm(context, first, end)
    )
      return []
    const count = countOf(context, part)
    if (count === null) return []
    const head = headAt(context.tokens, first, end)
    const { thing, of } = thingOf(context.tokens.slice(first, end), head < 0 ? -1 : head - first)
    const proper = head >= 0 && /^NNP$/.test(context.tokens[head]!.tag)
    const person = proper || head < 0 || thing === "" || isAged(context.lower, first, end)
    return [
      {
        ...spanOf(context, first, end),
        property,
        thing: person ? "person" : thing,
        of: person ? [] : of,
        low: count[0],
        high: count[1],
      },
    ]
  })
  return isOfOne(context, range[1]) ? people.slice(0, 1) : people
}
