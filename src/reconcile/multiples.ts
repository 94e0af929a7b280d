/** Figures told as so many times another one: "twice as many as the 12 in May", "double last year's 40". */
import { patientProperty, subjectProperty } from "../claims/property-words.ts"
import { placeAround, placesTouching, touching } from "../model/near.ts"
import { anchor, overlaps } from "../model/span.ts"
import type { Analysis, Modifier, QuantityMention, Span } from "../model/types.ts"
import { someOf } from "./beside.ts"
import { besideMultiple, factorOf, multiple, ofLast, toBase } from "./english/derivations.ts"
import type { Entry } from "./entry.ts"
import { propertyEntry, type Sources } from "./lift.ts"
import { isTelling } from "./properties.ts"
import { point } from "./sets.ts"
import { isExact } from "./shares.ts"
import { numberText } from "./wording.ts"

/** Words that say how many times something a figure is. */
interface Multiple extends Span {
  readonly factor: number
  readonly modifier: Modifier
}

const modifiers: readonly (readonly [RegExp, Modifier])[] = [
  [/^(?:more than|over)$/i, "more than"],
  [/^at least$/i, "at least"],
  [/^less than$/i, "less than"],
  [/^exactly$/i, "exact"],
]

function multiplesIn({ document }: Analysis): readonly Multiple[] {
  const { text } = document.report
  if (!/\b(?:twice|double|triple|quadruple|times)\b/i.test(text)) return []
  return [...text.matchAll(multiple)].flatMap((match) => {
    const factor = factorOf(match[2] ?? match[3] ?? "")
    const span = { from: match.index, to: match.index + match[0].length }
    const modifier = modifiers.find(([words]) => words.test(match[1] ?? ""))?.[1] ?? "about"
    return factor === null || placeAround(document.sentences, span) < 0 ? [] : [{ ...span, factor, modifier }]
  })
}

/** Longest words between a multiple and its base, in code units. */
const baseReach = 70

/** The figure right behind the words of a multiple that it multiplies; null where none stands there. */
function baseOf({ document }: Analysis, { to }: Multiple): { mention: QuantityMention; at: number } | null {
  const { report, mentions } = document
  for (const at of placesTouching(mentions, { from: to, to: to + baseReach })) {
    const mention = mentions[at]!
    if (mention.kind !== "quantity" || mention.from < to || mention.written === null || mention.ordinal) continue
    return toBase.test(report.text.slice(to, mention.from)) ? { mention, at } : null
  }
  return null
}

/** The figure before "three times as many", which the words take up. */
const lastBefore = (own: readonly Entry[], { from }: Multiple, sentence: number): Entry | undefined =>
  own.findLast((entry) => entry.anchor.to <= from && isExact(entry) && sentence - entry.sentence <= 1)

/** A figure right before the multiple: the report gives both, and the words only compare them. */
const isCompared = ({ document }: Analysis, own: readonly Entry[], { from }: Multiple, sentence: number): boolean =>
  besideMultiple.test(document.report.text.slice(Math.max(0, from - 16), from)) &&
  own.some((entry) => entry.sentence === sentence && entry.anchor.to <= from)

/** What the claim around the words says of those counted; null where no list knows it. */
function modelOf(analysis: Analysis, own: readonly Entry[], words: Multiple, sources: Sources): Entry | null {
  // "Three times" is a figure of the claim, or "many people" behind it stands for one.
  const near = own.find(
    (entry) =>
      isTelling(entry.scope.property) &&
      (overlaps(entry.anchor, words) ||
        (entry.counted && entry.anchor.from >= words.to && entry.anchor.from - words.to < 20)),
  )
  if (near !== undefined) return near
  const around = touching(analysis.claims, words)
    .filter(({ from, to, polarity }) => from <= words.from && words.to <= to && polarity === "positive")
    .toSorted((a, b) => a.to - a.from - (b.to - b.from))
  for (const claim of around) {
    const row = patientProperty(claim.predicate) ?? subjectProperty(claim.predicate)
    if (row !== undefined)
      return propertyEntry(analysis, claim, { property: row.name, thing: "person", of: [] }, sources)
  }
  return null
}

/** A twentieth to both sides: nobody says "twice" of exact doubles alone. */
const slack = 0.05

function amountOf(middle: number, modifier: Modifier): Entry["value"] {
  const exact = point(middle)
  if (modifier === "exact") return exact
  if (modifier === "more than") return { ...exact, high: null, lowOpen: true, softHigh: middle * 1.5 }
  if (modifier === "at least") return { ...exact, high: null, softHigh: middle * 1.5 }
  if (modifier === "less than") return { ...exact, low: null, highOpen: true }
  return { ...exact, low: Math.floor(middle * (1 - slack)), high: Math.ceil(middle * (1 + slack)) }
}

function derivedFrom(analysis: Analysis, own: readonly Entry[], words: Multiple, sources: Sources): readonly Entry[] {
  const { document } = analysis
  const sentence = placeAround(document.sentences, words)
  if (isCompared(analysis, own, words, sentence)) return []
  const told = baseOf(analysis, words)
  const taken = ofLast.test(document.report.text.slice(words.to, words.to + baseReach))
  const last = told === null && taken ? lastBefore(own, words, sentence) : undefined
  const base = told?.mention ?? (last === undefined ? null : document.mentions[last.quantity])
  const model = modelOf(analysis, own, words, sources)
  if (base?.kind !== "quantity" || base.written === null || base.dimension !== "count" || model === null) return []
  const known = last ?? own.find(({ quantity }) => quantity === told?.at)
  const thing =
    model.scope.thing === "time" || model.scope.thing === "" ? (known?.scope.thing ?? "") : model.scope.thing
  // "Twice as many as the 12 who died in May": the month is theirs.
  const when = told === null ? {} : { begin: null, end: null }
  const middle = words.factor * base.written
  return [
    {
      ...model,
      scope: { ...model.scope, ...when, thing, of: model.scope.of.filter((word) => word !== "time") },
      figure: `${model.figure} times ${words.from}`,
      value: amountOf(middle, words.modifier),
      modifier: words.modifier,
      written: middle,
      dimension: "count",
      unit: "",
      anchor: anchor(document.report, { from: words.from, to: told === null ? words.to : base.to }),
      share: false,
      counted: false,
      quantity: -1,
      partOf: someOf,
      sentence,
      slack: 0,
      derived: `${words.factor} × ${numberText(base.written)}`,
      parts: known === undefined ? [] : [{ claim: known.claim, anchor: known.anchor }],
    },
  ]
}

/** The entries without "three times", which counts nothing, and with what such words come to. */
export function withMultiples(analysis: Analysis, own: readonly Entry[], sources: Sources): readonly Entry[] {
  const found = multiplesIn(analysis)
  if (found.length === 0) return own
  const derived = found.flatMap((words) => derivedFrom(analysis, own, words, sources))
  const isTimes = (entry: Entry): boolean =>
    entry.scope.thing === "time" && found.some((words) => overlaps(entry.anchor, words))
  return [...own.filter((entry) => !isTimes(entry)), ...derived]
}
