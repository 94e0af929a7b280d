/** Who stands behind whom as nodes and edges: original speakers, the agencies between, and the reports. */
import type { Account, Analysis, LineageEdge, Origin } from "../model/types.ts"
import { printable } from "./plain.ts"
import { reportRows } from "./rows.ts"
import { showSpeaker } from "./unnamed.ts"

export interface GraphNode {
  readonly id: string
  readonly words: string
  /** The column it stands in: 0 original speakers, 1 agencies, 2 reports. */
  readonly layer: 0 | 1 | 2
  /** Reports with one number are one witness; null for speakers. */
  readonly witness: number | null
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly kind: LineageEdge["kind"]
  /** Share of the report's prose that was copied. */
  readonly share: number | null
  readonly reason: string
}

export interface LineageGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

const agencyId = (name: string): string => `agency ${name}`

/** Through whom an origin reached one report: the last link of each of its chains there; null = nobody between. */
function routes(origin: Origin, report: string, analyses: ReadonlyMap<string, Analysis>): readonly (string | null)[] {
  const found = origin.attributions.flatMap(([id, index]) => {
    if (id !== report) return []
    const chain = analyses.get(id)?.attributions[index]?.chain ?? []
    const last = chain.at(-1)
    const between = last !== undefined && chain.length > 1 && (last.kind === "agency" || last.kind === "outlet")
    return [between && !origin.names.includes(last.name) ? last.name : null]
  })
  return found.length === 0 ? [null] : [...new Set(found)]
}

/** Edges without repeats: the first of each pair and kind. */
function distinct(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const seen = new Map<string, GraphEdge>()
  for (const edge of edges) {
    const name = JSON.stringify([edge.from, edge.to, edge.kind])
    if (!seen.has(name)) seen.set(name, edge)
  }
  return [...seen.values()]
}

/**
 * The graph of an account. An origin that reached a report through an agency is joined to it through that agency; one
 * that is itself an agency stands among the agencies. Speakers nobody leans on are left out.
 */
export function lineageGraph(account: Account, analyses: readonly Analysis[]): LineageGraph {
  const byReport = new Map(analyses.map((analysis) => [analysis.document.report.id, analysis]))
  const origins = new Map(account.lineage.origins.map((origin) => [origin.id, origin]))
  const asAgency = new Map(
    account.lineage.origins.flatMap((origin) =>
      origin.kind === "agency" ? origin.names.map((name) => [name, origin.id] as const) : [],
    ),
  )
  const between = new Map<string, string>()
  const edges = account.lineage.edges.flatMap((edge): readonly GraphEdge[] => {
    const { from, to, kind, share, reason } = edge
    const origin = origins.get(from)
    if (origin === undefined) return [{ from, to, kind, share, reason }]
    return routes(origin, to, byReport).flatMap((name): readonly GraphEdge[] => {
      if (name === null) return [{ from, to, kind, share, reason }]
      const agency = asAgency.get(name) ?? agencyId(name)
      if (!asAgency.has(name)) between.set(agency, name)
      return [
        { from, to: agency, kind, share: null, reason },
        { from: agency, to, kind, share: null, reason },
      ]
    })
  })
  const used = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const speakers = account.lineage.origins.flatMap((origin): readonly GraphNode[] => {
    if (!used.has(origin.id)) return []
    const layer = origin.kind === "agency" ? 1 : 0
    return [{ id: origin.id, words: printable(showSpeaker(origin.name)), layer, witness: null }]
  })
  const agencies = [...between].map(
    ([id, name]): GraphNode => ({ id, words: printable(name), layer: 1, witness: null }),
  )
  const reports = reportRows(account).map(
    (row): GraphNode => ({
      id: row.id,
      words: `${row.label} ${printable(row.outlet === "outlet not named" ? row.title : row.outlet)}`,
      layer: 2,
      witness: row.witness,
    }),
  )
  return { nodes: [...speakers, ...agencies, ...reports], edges: distinct(edges) }
}
