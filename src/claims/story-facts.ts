/** The facts row of a story, from the rows of its reports: distinct texts vote, later ones win where a toll moves. */
import { by, inOrder } from "../base/order.ts"
import type { Analysis, Facts, Figure } from "../model/types.ts"
import { noFacts } from "./facts.ts"

interface Row {
  readonly id: string
  readonly facts: Facts
  /** ISO day or "". */
  readonly published: string
  /** 1 for a text of its own; copies of one text share one vote. */
  readonly weight: number
}

/** Letters and digits only: the same text under two layouts is one text. */
const core = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .slice(0, 2000)

function rowsOf(analyses: readonly Analysis[], witnesses: ReadonlyMap<string, number>): readonly Row[] {
  const copies = new Map<string, number>()
  const cores = analyses.map(({ document: { report } }) => {
    const witness = witnesses.get(report.id)
    return witness === undefined ? core(report.text) : `witness ${witness}`
  })
  for (const text of cores) copies.set(text, (copies.get(text) ?? 0) + 1)
  return analyses
    .map(({ document, facts }, index) => ({
      id: document.report.id,
      facts,
      published: document.report.published?.value?.slice(0, 10) ?? "",
      weight: 1 / copies.get(cores[index]!)!,
    }))
    .sort(
      inOrder(
        by((row) => row.published),
        by((row) => row.id),
      ),
    )
}

type FigureName = "killed" | "injured" | "missing" | "displaced" | "arrested" | "victimsKilled" | "perpetratorsKilled"

/** More votes; of equals the higher, since later reports count more, unless it is out of all proportion. */
function stronger(a: number, b: number, sums: ReadonlyMap<number, number>): boolean {
  const more = sums.get(a)! - sums.get(b)!
  return Math.abs(more) > 1e-9 ? more > 0 : a > b ? a <= 8 * Math.max(1, b) : b > 8 * Math.max(1, a)
}

/** A report that counts the dead and tells of no injured says, less firmly, that there were none; and the reverse. */
const nobody: Figure = { low: 0, best: 0, high: 0, claims: [], anchors: [] }

/** The value most rows give; of equals the one of the latest row. Low and high span the rows that are near it. */
function figureOf(rows: readonly Row[], name: FigureName, dead = 0): Figure | null {
  const votes = rows.flatMap(({ facts, weight }) => {
    const figure = facts[name]
    // A report that knows of no dead may count as hurt those who have died since.
    const since = name === "injured" && facts.killed === null ? dead : 0
    if (figure !== null && figure.best !== null) return [{ figure, best: Math.max(0, figure.best - since), weight }]
    const other = name === "killed" ? facts.injured : name === "injured" ? facts.killed : null
    return other === null ? [] : [{ figure: nobody, best: 0, weight: weight * 0.6 }]
  })
  const sums = new Map<number, number>()
  for (const { best, weight } of votes) sums.set(best, (sums.get(best) ?? 0) + weight)
  let chosen: number | null = null
  for (const { best } of votes) if (chosen === null || stronger(best, chosen, sums)) chosen = best
  if (chosen === null) return null
  const agreeing = votes.filter(({ best }) => best === chosen).map(({ figure }) => figure)
  return {
    low: Math.min(...votes.map(({ figure, best }) => figure.low ?? best)),
    best: chosen,
    high: votes.some(({ figure }) => figure.high === null)
      ? null
      : Math.max(...votes.map(({ figure }) => figure.high!)),
    claims: agreeing.flatMap(({ claims }) => claims),
    anchors: agreeing.flatMap(({ anchors }) => anchors),
  }
}

/** The value of most rows; of equals the one whose key is first (of days the earliest: arrests come later). */
function most<Value>(
  rows: readonly Row[],
  read: (facts: Facts) => { readonly value: Value; readonly key: string; readonly weight: number } | null,
): Value | null {
  const sums = new Map<string, { readonly value: Value; readonly weight: number }>()
  for (const row of rows) {
    const own = read(row.facts)
    if (own === null) continue
    const old = sums.get(own.key)
    sums.set(own.key, { value: old?.value ?? own.value, weight: (old?.weight ?? 0) + row.weight * own.weight })
  }
  let best: { readonly value: Value; readonly weight: number } | null = null
  for (const [, entry] of [...sums].sort(by(([key]) => key)))
    if (best === null || entry.weight > best.weight) best = entry
  return best?.value ?? null
}

/**
 * The row of a story. Order of the reports does not matter; reports that are one witness (by report id), or
 * copies of one
 * text where no witness is known, share one vote.
 */
export function tellStoryFacts(
  analyses: readonly Analysis[],
  witnesses: ReadonlyMap<string, number> = new Map(),
): Facts {
  if (analyses.length === 0) return noFacts
  const rows = rowsOf(analyses, witnesses)
  const killed = figureOf(rows, "killed")
  return {
    kind: most(rows, ({ kind }) => (kind === null ? null : { value: kind, key: kind, weight: 1 })),
    date: most(
      rows,
      ({ date }) => date && { value: date, key: `${date.begin}/${date.end}`, weight: date.precision === 1 ? 1 : 0.3 },
    ),
    place: most(
      rows,
      ({ place }) => place && { value: place, key: `${place.name}|${place.country}|${place.admin1}`, weight: 1 },
    ),
    killed,
    injured: figureOf(rows, "injured", killed?.best ?? 0),
    missing: figureOf(rows, "missing"),
    displaced: figureOf(rows, "displaced"),
    arrested: figureOf(rows, "arrested"),
    victimsKilled: figureOf(rows, "victimsKilled"),
    perpetratorsKilled: figureOf(rows, "perpetratorsKilled"),
    actors: [],
  }
}
