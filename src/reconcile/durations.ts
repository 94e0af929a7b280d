/**
 * How long something took, told as a stretch of time ("burned for about two hours"): entries like any other
 * measurement.
 */

import { table } from "../base/table.ts"
import { placeAround, touching } from "../model/near.ts"
import { anchor, contains, overlaps } from "../model/span.ts"
import type { Analysis, Claim, Modifier, TimeMention } from "../model/types.ts"
import { isPrisonTerm } from "./doings.ts"
import { fewWords } from "./english/properties.ts"
import type { Entry } from "./entry.ts"
import { figureHandle, propertyEntry, type Sources } from "./lift.ts"
import { roundingOf } from "./measured.ts"
import { convictOf, nobody } from "./owners.ts"
import { point } from "./sets.ts"
import { isSinceLast } from "./since-last.ts"
import { wordsAround } from "./surroundings.ts"
import { unitSize } from "./units.ts"

const units: Readonly<Record<string, string>> = table({ Y: "year", M: "month", W: "week", D: "day" })
const clockUnits: Readonly<Record<string, string>> = table({ H: "h", M: "min", S: "s" })

/** Amount and unit of a TIMEX3 duration of one unit; null for others. "PXH" has no amount. */
function partsOf(value: string): { readonly amount: number | null; readonly unit: string } | null {
  const [, clock = "", amount = "", letter = ""] = /^P(T?)(\d{1,6}(?:\.\d{1,3})?|X)([YMWDHS])$/.exec(value) ?? []
  const unit = clock === "T" ? clockUnits[letter] : units[letter]
  return unit === undefined ? null : { amount: amount === "X" ? null : Number(amount), unit }
}

const modifiers: Readonly<Record<string, Modifier>> = table({
  APPROX: "about",
  MORE_THAN: "more than",
  LESS_THAN: "less than",
  ON_OR_BEFORE: "up to",
  ON_OR_AFTER: "at least",
})

function modifierOf(mention: TimeMention, words: string): Modifier {
  if (/\b(?:nearly|almost)\b/i.test(words)) return "nearly"
  return mention.mod === null ? "exact" : (modifiers[mention.mod] ?? "exact")
}

/** How far about and nearly reach: a tenth, as for other quantities. */
const reach = 0.1

function setOf(amount: number, modifier: Modifier): Entry["value"] {
  const exact = point(amount)
  if (modifier === "about") return { ...exact, low: amount * (1 - reach), high: amount * (1 + reach) }
  if (modifier === "nearly") return { ...exact, low: amount * (1 - reach), highOpen: true }
  if (modifier === "more than") return { ...exact, high: null, lowOpen: true, softHigh: amount * 1.5 }
  if (modifier === "at least") return { ...exact, high: null, softHigh: amount * 1.5 }
  return modifier === "exact" ? exact : { ...exact, low: null, highOpen: modifier === "less than" }
}

const scaledBy = (set: Entry["value"], factor: number): Entry["value"] => ({
  ...set,
  low: set.low === null ? null : set.low * factor,
  high: set.high === null ? null : set.high * factor,
  softHigh: set.softHigh === null ? null : set.softHigh * factor,
})

/** "Within two hours", "two hours [after] the first call", "an hour's [drive]": how far apart two things are. */
const distance = /\b(?:ago|last|past|previous|next|later|earlier|old|every|first|within|after|before|until|per)\b/i
const distanceBehind =
  /^(?:['\u2019]s?)?\s(?:after|ahead|ago|apart|away|before|by|earlier|into|later?|since|of (?:national )?mourning)\b/i
const travel = /^(?:['\u2019]s?)?\s(?:drive|walk|journey|flight|notice|old)\b/i

const isBehind = (words: string): boolean => distanceBehind.test(words) || travel.test(words)

/** "Waited for two hours before the boats came". */
const lasting = /\b(?:for|lasted|lasting|took|taking)\b/i

function entryOf(analysis: Analysis, claim: Claim, mention: TimeMention, sources: Sources): Entry | null {
  const { document } = analysis
  const words = document.report.text.slice(Math.max(0, mention.from - 10), mention.to)
  const parts = partsOf(mention.value)
  const behind = document.report.text.slice(mention.to, mention.to + 24)
  if (parts === null || distance.test(words) || (isBehind(behind) && !lasting.test(words))) return null
  const few = fewWords.find(([word]) => words.toLowerCase().includes(word))
  const modifier = few === undefined ? modifierOf(mention, words) : "vague"
  const amount = parts.amount ?? few?.[1] ?? null
  if (amount === null) return null
  const set = few === undefined ? setOf(amount, modifier) : { ...point(few[1]), high: null, softHigh: few[2] }
  const factor = unitSize(parts.unit)?.factor ?? 1
  const property = isPrisonTerm(document, mention) ? "prison term" : "duration"
  return {
    ...propertyEntry(analysis, claim, { property, thing: "", of: [] }, sources),
    figure: figureHandle(claim, `duration ${mention.from - claim.from}`),
    value: scaledBy(set, factor),
    modifier,
    written: few === undefined ? amount * factor : null,
    dimension: "duration",
    unit: parts.unit,
    slack: few === undefined && modifier === "exact" ? roundingOf(amount) * factor : 0,
    owner: property === "prison term" ? convictOf(document, claim, mention) : nobody,
    anchor: anchor(document.report, mention),
    around: wordsAround(document, claim, mention),
    sentence: placeAround(document.sentences, { from: mention.from, to: mention.from + 1 }),
  }
}

/** "Between two and three weeks": a quantity that says more holds the words of the time. */
const isInRange = ({ document }: Analysis, mention: TimeMention): boolean =>
  touching(document.mentions, mention).some(
    (other) => other.kind === "quantity" && other.modifier === "range" && overlaps(other, mention),
  )

/** Durations that stand in claims, each with the narrowest claim around it. Counts over a window are no durations. */
export function liftDurations(analyses: readonly Analysis[], sources: Sources): readonly Entry[] {
  return analyses.flatMap((analysis) =>
    analysis.document.mentions.flatMap((mention) => {
      if (mention.kind !== "time" || mention.type !== "DURATION" || isInRange(analysis, mention)) return []
      if (isSinceLast(analysis, mention)) return []
      const around = touching(analysis.claims, mention).filter((each) => contains(each, mention))
      const [claim] = [...around].sort((a, b) => a.to - a.from - (b.to - b.from))
      if (claim === undefined || claim.aspect === "window") return []
      return entryOf(analysis, claim, mention, sources) ?? []
    }),
  )
}
