/** Policies after the codebooks of others. What is from them and what is our reading stands in docs/policies.md. */
import type { Held } from "../readings.ts"
import {
  comparableOf,
  currentOf,
  type Evidence,
  highEdge,
  lowEdge,
  lowestOf,
  numberOf,
  pointsOf,
  saidLast,
  supportOf,
  type Verdict,
  voicesOf,
} from "./voices.ts"

/** ACLED's numbers for round words, by the lower edge of the word: several, tens, dozens, hundreds, thousands. */
const acledWords: readonly (readonly [from: number, number: number])[] = [
  [2000, 1000],
  [200, 100],
  [24, 12],
  [20, 10],
]

function acledNumber(held: Held): number {
  const low = lowEdge(held)
  if (held.modifier !== "vague" || low === null) return numberOf(held)
  return acledWords.find(([from]) => low >= from)?.[1] ?? low
}

/** Figures, where any is given; else what only says several: no recorder enters "a number of people" beside a count. */
function figuresOf(held: readonly Held[]): readonly Held[] {
  const figures = held.filter(({ modifier }) => modifier !== "vague")
  return figures.length > 0 ? figures : held
}

const nothing = (why: string): Verdict => ({ low: null, best: null, high: null, deciding: [], why })

const denied = (held: Held): boolean =>
  held.entries.every(({ certainty, polarity }) => certainty === "denied" || polarity === "negative")

/** Greatest number somebody gave: upper edges, and what stands for an open figure. */
const greatest = (held: readonly Held[]): number => Math.max(...held.map((each) => highEdge(each) ?? numberOf(each)))

/** The commonest number by independent voices; the smallest of several that are even. */
function mode(held: readonly Held[]): number | null {
  const values = [...new Set(held.map(numberOf))].sort((a, b) => a - b)
  return values.reduce<number | null>(
    (best, value) => (best === null || supportOf(held, value).all > supportOf(held, best).all ? value : best),
    null,
  )
}

/** Low and high are the lowest and highest reliable figures; best the one most origins hold, then the latest. */
export function ucdpVerdict(evidence: Evidence): Verdict {
  const current = currentOf(evidence)
  const reliable = current.filter((held) => !denied(held))
  const held = figuresOf(reliable.length > 0 ? reliable : current)
  if (held.length === 0) return nothing("no figure")
  const points = pointsOf(held)
  const candidates = [...new Set((points.length > 0 ? points : held).map(numberOf))]
  const order = candidates
    .map((value) => ({ value, ...supportOf(held, value), last: saidLast(held, value) }))
    .sort(
      (a, b) => b.named - a.named || b.all - a.all || (a.last < b.last ? 1 : a.last > b.last ? -1 : a.value - b.value),
    )
  return {
    // An open figure counts as its number, at both ends.
    low: Math.min(
      ...held.map((each) => (each.value.high === null ? numberOf(each) : (lowEdge(each) ?? numberOf(each)))),
    ),
    best: order[0]?.value ?? null,
    high: greatest(held),
    deciding: held,
    why: "lowest, most likely and highest reliable figure; round words are left aside where a figure is given",
  }
}

/** One number, the most conservative; round words by ACLED's table. */
export function acledVerdict(evidence: Evidence): Verdict {
  const held = figuresOf(currentOf(evidence).filter((each) => !denied(each)))
  const points = pointsOf(held)
  const [first, ...rest] = points.length > 0 ? points : held
  if (first === undefined) return nothing("no figure that is not denied")
  const lowest = rest.reduce((best, each) => (acledNumber(each) < acledNumber(best) ? each : best), first)
  const best = acledNumber(lowest)
  return {
    low: null,
    best,
    high: null,
    deciding: [lowest],
    why: "the most conservative figure; dozens 12, tens 10, hundreds 100",
  }
}

/** Lowest and highest figure of all sources; the lowest is 0 where somebody denies it. */
export function airwarsVerdict(evidence: Evidence): Verdict {
  const held = comparableOf(evidence)
  if (held.length === 0) return nothing("no figure")
  const contested = held.some(denied)
  const asserted = held.filter((each) => !denied(each))
  const used = figuresOf(asserted.length > 0 ? asserted : held)
  const grade = new Set(used.flatMap(voicesOf)).size >= 2 ? "two or more sources" : "one source: weak"
  const floor = contested ? ", 0 as the figure is contested" : ""
  return {
    low: contested ? 0 : lowestOf(used),
    best: null,
    high: greatest(used),
    deciding: used,
    why: `lowest and highest figure of all sources${floor}; ${grade}`,
  }
}

/** Lowest and highest figure over independent sources; provisional below two. */
export function ibcVerdict(evidence: Evidence): Verdict {
  const held = figuresOf(comparableOf(evidence))
  if (held.length === 0) return nothing("no figure")
  const voices = new Set(held.flatMap(voicesOf)).size
  return {
    low: lowestOf(held),
    best: null,
    high: greatest(held),
    deciding: held,
    why: `lowest and highest figure over ${voices} independent ${voices === 1 ? "source: provisional" : "sources"}`,
  }
}

/** The smallest figure of any report. */
export function conservativeVerdict(evidence: Evidence): Verdict {
  const held = comparableOf(evidence)
  const [first] = held
  if (first === undefined) return nothing("no figure")
  const value = Math.min(...held.map(numberOf))
  return {
    low: value,
    best: value,
    high: value,
    deciding: held.filter((each) => numberOf(each) === value),
    why: "the smallest figure",
  }
}

/** The greatest figure of any report. */
export function informativeVerdict(evidence: Evidence): Verdict {
  const held = comparableOf(evidence)
  const [first] = held
  if (first === undefined) return nothing("no figure")
  const value = Math.max(...held.map(numberOf))
  return {
    low: value,
    best: value,
    high: value,
    deciding: held.filter((each) => numberOf(each) === value),
    why: "the greatest figure",
  }
}

/** The figure most independent voices give; the smallest of several that are even. */
export function representativeVerdict(evidence: Evidence): Verdict {
  const held = comparableOf(evidence)
  const value = mode(held)
  if (value === null) return nothing("no figure")
  return {
    low: value,
    best: value,
    high: value,
    deciding: held.filter((each) => numberOf(each) === value),
    why: "the most frequent figure, one vote an independent voice; the smallest of several that are even",
  }
}
