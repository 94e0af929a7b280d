/** The facts row of a story, from the rows of its reports: distinct texts vote, later ones win where a toll moves. */
import { by } from "../base/order.ts"
import type { Analysis, Facts, Figure } from "../model/types.ts"
import { noFacts } from "./facts.ts"

interface Row {
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

function rowsOf(analyses: readonly Analysis[]): readonly Row[] {
  const copies = new Map<string, number>()
  const cores = analyses.map(({ document }) => core(document.report.text))
  for (const text of cores) copies.set(text, (copies.get(text) ?? 0) + 1)
  return analyses
    .map(({ document, facts }, index) => ({
      facts,
      published: document.report.published?.value?.slice(0, 10) ?? "",
      weight: 1 / copies.get(cores[index]!)!,
    }))
    .sort(by((row) => row.published))
}

type FigureName = "killed" | "injured" | "missing" | "displaced" | "arrested" | "victimsKilled" | "perpetratorsKilled"

/** A report that counts the dead and tells of no injured says, less firmly, that there were none; and the reverse. */
const nobody: Figure = { low: 0, best: 0, high: 0, claims: [], anchors: [] }

/** The value most rows give; of equals the one of the latest row. Low and high span the rows that are near it. */
function figureOf(rows: readonly Row[], name: FigureName): Figure | null {
  const votes = rows.flatMap(({ facts, weight }) => {
    const figure = facts[name]
    if (figure !== null && figure.best !== null) return [{ figure, best: figure.best, weight }]
    const other = name === "killed" ? facts.injured : name === "injured" ? facts.killed : null
    return other === null ? [] : [{ figure: nobody, best: 0, weight: weight * 0.6 }]
  })
  const sums = new Map<number, number>()
  for (const { best, weight } of votes) sums.set(best, (sums.get(best) ?? 0) + weight)
  let chosen: number | null = null
  for (const { best } of votes) if (chosen === null || sums.get(best)! >= sums.get(chosen)!) chosen = best
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

/** The value of most rows by its JSON; of equals the first. */
function most<Value>(
  rows: readonly Row[],
  value: (facts: Facts) => Value | null,
  key: (value: Value) => string,
): Value | null {
  const sums = new Map<string, { value: Value; weight: number }>()
  for (const row of rows) {
    const own = value(row.facts)
    if (own === null) continue
    const old = sums.get(key(own))
    sums.set(key(own), { value: old?.value ?? own, weight: (old?.weight ?? 0) + row.weight })
  }
  let best: { value: Value; weight: number } | null = null
  for (const row of sums.values()) if (best === null || row.weight > best.weight) best = row
  return best?.value ?? null
}

/** The row of a story. Order of the reports does not matter; copies of one text count once together. */
export function tellStoryFacts(analyses: readonly Analysis[]): Facts {
  if (analyses.length === 0) return noFacts
  const rows = rowsOf(analyses)
  return {
    kind: most(
      rows,
      ({ kind }) => kind,
      (kind) => kind,
    ),
    date: most(
      rows,
      ({ date }) => date,
      ({ begin, end }) => `${begin}/${end}`,
    ),
    place: most(
      rows,
      ({ place }) => place,
      ({ name, country }) => `${name}|${country}`,
    ),
    killed: figureOf(rows, "killed"),
    injured: figureOf(rows, "injured"),
    missing: figureOf(rows, "missing"),
    displaced: figureOf(rows, "displaced"),
    arrested: figureOf(rows, "arrested"),
    victimsKilled: figureOf(rows, "victimsKilled"),
    perpetratorsKilled: figureOf(rows, "perpetratorsKilled"),
    actors: [],
  }
}
