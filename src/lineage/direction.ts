/** Who could have taken it from whom. Time stamps, credits and completeness speak; "unknown" is an answer. */
import type { Reason, SharedProse } from "../model/types.ts"
import { creditedAgencies } from "./agencies.ts"
import type { SharedWords } from "./passages.ts"
import type { TracedText } from "./traced-text.ts"

export interface Direction {
  readonly direction: SharedProse["direction"]
  readonly reasons: readonly Reason[]
}

const reason = (rule: string, score: number, detail: string): Reason => ({ rule, score, detail, evidence: [] })

const names = (outlet: string, agency: string): boolean => outlet.toLowerCase().includes(agency.toLowerCase())

/** The agency that both credit, or that one is and the other credits. */
function byCredit(a: TracedText, b: TracedText): Direction | null {
  const creditsA = creditedAgencies(a)
  const creditsB = creditedAgencies(b)
  const outletA = a.report.outlet?.value ?? ""
  const outletB = b.report.outlet?.value ?? ""
  const isA = creditsB.find((agency) => outletA !== "" && names(outletA, agency))
  if (isA !== undefined)
    return { direction: "a->b", reasons: [reason("lineage/credit", 1, `b credits ${isA}, which is a`)] }
  const isB = creditsA.find((agency) => outletB !== "" && names(outletB, agency))
  if (isB !== undefined)
    return { direction: "b->a", reasons: [reason("lineage/credit", 1, `a credits ${isB}, which is b`)] }
  const both = creditsA.find((agency) => creditsB.includes(agency))
  if (both !== undefined) return { direction: "common", reasons: [reason("lineage/credit", 1, `both credit ${both}`)] }
  return null
}

/** Latest and earliest instants as text; days compare with days. */
function order(a: TracedText, b: TracedText): "before" | "after" | "unknown" {
  const x = a.report.published
  const y = b.report.published
  const lastA = x?.latest ?? x?.value
  const firstA = x?.earliest ?? x?.value
  const lastB = y?.latest ?? y?.value
  const firstB = y?.earliest ?? y?.value
  if (!lastA || !firstA || !lastB || !firstB) return "unknown"
  if (isBefore(lastA, firstB)) return "before"
  return isBefore(lastB, firstA) ? "after" : "unknown"
}

/** Compared as instants when both carry a time of day and a zone, else by the day; an instant needs ten minutes. */
function isBefore(a: string, b: string): boolean {
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/
  if (zoned.test(a) && zoned.test(b)) return Date.parse(b) - Date.parse(a) > 600_000
  return a.slice(0, 10) < b.slice(0, 10)
}

// Said of many pairs of a large story, and kept once.
const untold: Direction = { direction: "unknown", reasons: [] }
const bothQuote: Direction = {
  direction: "common",
  reasons: [reason("lineage/quoted", 0, "both quote the same words")],
}
const aFirst: Direction = { direction: "a->b", reasons: [reason("lineage/stamps", 0.7, "a was published first")] }
const bFirst: Direction = { direction: "b->a", reasons: [reason("lineage/stamps", 0.7, "b was published first")] }
const noneFirst: Direction = {
  direction: "unknown",
  reasons: [reason("lineage/stamps", 0, "the time stamps do not tell which was first")],
}

/**
 * Credits first, because stamps lie (crawl dates, later versions under the old stamp); then the stamps. Without
 * copied prose there is nothing to direct.
 */
export function directionOf(a: TracedText, b: TracedText, score: number, shared: SharedWords): Direction {
  if (score < 0.5) {
    const quoted = shared.quoted > 0
    return quoted ? bothQuote : untold
  }
  const credit = byCredit(a, b)
  if (credit !== null) return credit
  const stamps = order(a, b)
  return stamps === "before" ? aFirst : stamps === "after" ? bFirst : noneFirst
}
