/** How long ago such a thing was: "the first in 12 years", "the worst since 2011", counted to the day of the report. */
import { aroundUnit, touching } from "../model/near.ts"
import { anchor, contains } from "../model/span.ts"
import type { Analysis, Claim, Span, TimeMention } from "../model/types.ts"
import { firstIn, firstSince, sinceBehind, superlativeThing } from "./english/derivations.ts"
import type { Entry } from "./entry.ts"
import { figureHandle, propertyEntry, type Sources } from "./lift.ts"
import { sinceLast } from "./scope.ts"
import { point } from "./sets.ts"
import { unitSize } from "./units.ts"

/** Longest words before a stretch or a year that make it one since the last such thing, in code units. */
const reach = 110

/** The words before a time in its sentence. */
function wordsBefore({ document: { report, sentences } }: Analysis, { from }: Span): string {
  const sentence = aroundUnit(sentences, from)
  return report.text.slice(Math.max(sentence?.from ?? from, from - reach), from)
}

/** "12 years" of "the first in 12 years". */
export const isSinceLast = (analysis: Analysis, mention: TimeMention): boolean =>
  firstIn.test(wordsBefore(analysis, mention))

function claimAround({ claims }: Analysis, span: Span): Claim | undefined {
  const around = touching(claims, span).filter((claim) => contains(claim, span))
  return around.sort((a, b) => a.to - a.from - (b.to - b.from))[0]
}

const year = "2000".length

/** Years from the one that a time names to the day of the report; null when either is unknown. */
function yearsTo({ document }: Analysis, { begin, end }: TimeMention): { count: number; words: string } | null {
  const now = document.report.published?.value?.slice(0, year)
  const then = (begin ?? end)?.slice(0, year)
  if (now === undefined || then === undefined || !/^\d{4}$/.test(then)) return null
  const count = Number(now) - Number(then)
  return count < 1 ? null : { count, words: `${now} - ${then}` }
}

function yearsEntry(
  analysis: Analysis,
  claim: Claim,
  span: Span,
  told: { readonly count: number; readonly thing: string; readonly derived: string | null },
  sources: Sources,
): Entry {
  const factor = unitSize("year")?.factor ?? 1
  const years = told.count * factor
  // From one year to another it is up to a year more or less.
  const off = told.derived === null ? 0 : factor
  const entry = propertyEntry(analysis, claim, { property: sinceLast, thing: "", of: [] }, sources)
  return {
    ...entry,
    scope: { ...entry.scope, thing: told.thing, aspect: "happening", begin: null, end: null, happening: null },
    figure: figureHandle(claim, `since ${span.from - claim.from}`),
    value: { ...point(years), low: years - off, high: years + off },
    modifier: told.derived === null ? "exact" : "about",
    written: years,
    dimension: "duration",
    unit: "year",
    anchor: anchor(analysis.document.report, span),
    derived: told.derived,
  }
}

/** "Flood" of "the worst flood in the country in"; "" where the words name nothing. */
const thingIn = (words: string): string => superlativeThing.exec(words)?.[1]?.toLowerCase() ?? ""

/** Years by a TIMEX3 duration of whole years or decades. */
function yearsOf({ value }: TimeMention): number | null {
  const [, count, unit] = /^P(\d{1,4})(Y|DE)$/.exec(value) ?? []
  return count === undefined ? null : Number(count) * (unit === "DE" ? 10 : 1)
}

function entriesAt(analysis: Analysis, mention: TimeMention, sources: Sources): readonly Entry[] {
  const words = wordsBefore(analysis, mention)
  const claim = claimAround(analysis, mention)
  if (claim === undefined) return []
  if (mention.type === "DURATION") {
    const count = yearsOf(mention)
    return count === null || !firstIn.test(words)
      ? []
      : [yearsEntry(analysis, claim, mention, { count, thing: thingIn(words), derived: null }, sources)]
  }
  if (mention.type !== "DATE" || mention.grain !== "year") return []
  const { text } = analysis.document.report
  const at = text.slice(mention.from, mention.to).search(/\d/)
  const before = `${words}${text.slice(mention.from, mention.from + Math.max(at, 0))}`
  const stretch = touching(analysis.document.mentions, { from: mention.from - 24, to: mention.from }).find(
    (other): other is TimeMention => other.kind === "time" && other.type === "DURATION" && other.to <= mention.from,
  )
  const behind =
    stretch !== undefined &&
    isSinceLast(analysis, stretch) &&
    sinceBehind.test(text.slice(stretch.to, mention.from + Math.max(at, 0)))
  const years = firstSince.test(before) || behind ? yearsTo(analysis, mention) : null
  return years === null
    ? []
    : [
        yearsEntry(
          analysis,
          claim,
          mention,
          { count: years.count, thing: thingIn(before), derived: years.words },
          sources,
        ),
      ]
}

/** How long ago the last such thing was, by stretches of years and by years that the reports tell. */
export const liftSinceLast = (analyses: readonly Analysis[], sources: Sources): readonly Entry[] =>
  analyses.flatMap((analysis) =>
    analysis.document.mentions.flatMap((mention) =>
      mention.kind === "time" ? entriesAt(analysis, mention, sources) : [],
    ),
  )
