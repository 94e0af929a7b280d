/** Figures that a report adds to others: "4,000 came on Monday, on top of the 6,000 the day before". */
import { byText } from "../base/order.ts"
import { firstFrom, touching } from "../model/near.ts"
import type { Analysis, QuantityMention, TimeMention } from "../model/types.ts"
import { dayBefore, onTopWords } from "./english/derivations.ts"
import type { Entry, EntryScope } from "./entry.ts"
import { isTelling } from "./properties.ts"
import { comparableKey, inAll } from "./scope.ts"
import { sumOf } from "./sets.ts"
import { dayOf, gapInDays, shifted, spanning, valueDay } from "./times.ts"
import { numberText } from "./wording.ts"

type When = Pick<EntryScope, "begin" | "end">

const unknown: When = { begin: null, end: null }

/** Longest words before a figure that put it under another one, and longest to the words for its time, in units. */
const [before, behind] = [40, 60]

const isSummand = ({ dimension, modifier, value, polarity }: Entry): boolean =>
  dimension === "count" &&
  (modifier === "exact" || modifier === "about") &&
  value.low !== null &&
  polarity === "positive"

/** The figure of its sentence that comes on top of another one: the last one before it. */
function topOf(own: readonly Entry[], base: Entry): Entry | undefined {
  return own.findLast(
    (entry) =>
      entry.sentence === base.sentence &&
      entry.anchor.to <= base.anchor.from &&
      isSummand(entry) &&
      isTelling(entry.scope.property),
  )
}

/** When the figure below was: the day before that of the other one, or the time that its words name. */
function whenOf({ document }: Analysis, mention: QuantityMention, top: Entry): When {
  const { text } = document.report
  const end = Math.max(mention.to, mention.counts?.to ?? 0)
  const day = dayOf(top.scope.begin)
  if (dayBefore.test(text.slice(end, end + behind))) {
    const earlier = day === null || day !== dayOf(top.scope.end, true) ? null : shifted(day, -1)
    return { begin: earlier, end: earlier }
  }
  const next = document.mentions
    .slice(Math.max(0, firstFrom(document.mentions, end)))
    .find((other): other is TimeMention => other.kind === "time" && other.from >= end)
  if (next === undefined || next.from - end > behind || /[.;,]/.test(text.slice(end, next.from))) return unknown
  return { begin: valueDay(next, false), end: valueDay(next, true) }
}

/** Both together, as a figure of its own. */
function sumEntry(top: Entry, base: Entry): Entry {
  const known = [top, base].every(({ scope }) => scope.begin !== null && scope.end !== null)
  const value = sumOf([top.value, base.value])
  const written = (top.written ?? 0) + (base.written ?? 0)
  return {
    ...top,
    scope: {
      ...top.scope,
      ...(known ? spanning(top.scope, base.scope) : unknown),
      of: [...top.scope.of, inAll],
      aspect: "total",
      window: null,
      happening: null,
    },
    figure: `${top.figure}+`,
    summands: [],
    value,
    modifier: top.modifier === "exact" && base.modifier === "exact" ? "exact" : "about",
    written,
    derived: `${numberText(top.written ?? 0)} + ${numberText(base.written ?? 0)}`,
    parts: [{ claim: base.claim, anchor: base.anchor }],
  }
}

/** The entries, what lies below another one as the same of another time, and what the two come to. */
export function withSums(analysis: Analysis, own: readonly Entry[]): readonly Entry[] {
  const { report, mentions } = analysis.document
  if (!/\b(?:on top of|in addition to|besides|added to)\b/i.test(report.text)) return own
  return own.flatMap((entry) => {
    const mention = mentions[entry.quantity]
    if (mention?.kind !== "quantity" || !isSummand(entry)) return [entry]
    if (!onTopWords.test(report.text.slice(Math.max(0, mention.from - before), mention.from))) return [entry]
    const top = topOf(own, entry)
    const mentionsOfOther = top === undefined || (entry.scope.thing !== "" && entry.scope.thing !== top.scope.thing)
    if (top === undefined || mentionsOfOther || touching([top.anchor], entry.anchor).length > 0) return [entry]
    const { property, kind, thing, of, aspect } = top.scope
    const when = whenOf(analysis, mention, top)
    const scope = { ...entry.scope, ...when, property, kind, thing, of, aspect, happening: null }
    const base = { ...entry, scope, summands: [...entry.summands, `${top.figure}<`] }
    return [base, sumEntry(top, base)]
  })
}

/** The entries, those on top of others as such. */
function withTops(entries: readonly Entry[]): readonly Entry[] {
  const below = new Set(entries.flatMap(({ summands }) => summands))
  return entries.map((entry) => {
    const isTop = entry.dimension === "count" && below.has(`${entry.figure}<`)
    return isTop ? { ...entry, summands: [...entry.summands, `${entry.figure}>`] } : entry
  })
}

const sameFigure = (a: Entry, b: Entry): boolean =>
  a.written === b.written && comparableKey(a) === comparableKey(b) && (gapInDays(a.scope, b.scope) ?? 0) === 0

/** What one report adds up stands apart in all: an equal figure of the same time is the one side or the other. */
export function withSummands(entries: readonly Entry[]): readonly Entry[] {
  if (entries.every(({ summands }) => summands.length === 0)) return entries
  const marked = withTops(entries)
  const sides = marked.filter(({ summands }) => summands.length > 0)
  return marked.map((entry) => {
    const own = sides.filter((side) => side !== entry && sameFigure(entry, side)).flatMap(({ summands }) => summands)
    return own.length === 0 ? entry : { ...entry, summands: [...new Set([...entry.summands, ...own])].sort(byText) }
  })
}
