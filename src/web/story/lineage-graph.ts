/** The lineage as columns: who said it first, the agencies and outlets between, the reports. */
import type { LineageEdge } from "../../model/types.ts"
import { showSpeaker } from "../../view/unnamed.ts"
import type { AccountJson } from "../data/shapes.ts"

type Column = "origin" | "agency" | "report"

export interface LineageNode {
  readonly id: string
  readonly words: string
  readonly column: Column
  /** How many reports it leads to. */
  readonly reports: number
}

export interface LineageGraph {
  /** Origins and agencies, those of most reports first. */
  readonly sources: readonly LineageNode[]
  readonly edges: readonly LineageEdge[]
}

/** Through whom each origin reached each report, as far as statements and readings tell: the last name of the chain. */
function routesOf({ statements, questions }: AccountJson): ReadonlyMap<string, ReadonlySet<string>> {
  const told = [
    ...statements.map(({ origin, chain, anchors }) => ({
      origin,
      chain,
      reports: anchors.map(({ report }) => report),
    })),
    ...questions.flatMap(({ readings }) => readings),
  ]
  const routes = new Map<string, Set<string>>()
  for (const { origin, chain, reports } of told) {
    const last = chain.slice(1).at(-1)
    if (origin === null || last === undefined) continue
    for (const report of reports) {
      const key = JSON.stringify([origin, report])
      const names = routes.get(key) ?? new Set()
      routes.set(key, names.add(last))
    }
  }
  return routes
}

/** An origin that passed through an agency is joined to it, and the agency to the report. */
function throughAgencies(account: AccountJson): readonly LineageEdge[] {
  const routes = routesOf(account)
  const origins = new Map(account.origins.map((origin) => [origin.id, origin]))
  const agencies = new Map(
    account.origins.flatMap(({ id, kind, names }) =>
      kind === "agency" ? names.map((name) => [name, id] as const) : [],
    ),
  )
  const speakers = new Set(account.origins.flatMap(({ kind, names }) => (kind === "agency" ? [] : names)))
  return account.lineage.edges.flatMap((edge): readonly LineageEdge[] => {
    const origin = origins.get(edge.from)
    const names = [...(routes.get(JSON.stringify([edge.from, edge.to])) ?? [])]
    const known = names.filter((name) => origin?.via.includes(name) && !speakers.has(name))
    if (origin === undefined || known.length === 0) return [edge]
    return known.flatMap((name) => {
      const agency = agencies.get(name) ?? name
      return [
        { ...edge, to: agency },
        { ...edge, from: agency },
      ]
    })
  })
}

/** The picture of an account. Edges between reports lead from report to report; nobody stands in it without an edge. */
export function lineageGraph(account: AccountJson): LineageGraph {
  const isReport = new Set(account.reports.map(({ id }) => id))
  const edges = [
    ...new Map(
      throughAgencies(account).map((edge) => [JSON.stringify([edge.from, edge.to, edge.kind]), edge]),
    ).values(),
  ]
  const origins = new Map(account.origins.map((origin) => [origin.id, origin]))
  const leads = new Map<string, Set<string>>()
  for (const { from, to } of account.lineage.edges) leads.set(from, (leads.get(from) ?? new Set()).add(to))
  for (const { from, to } of edges) leads.set(from, (leads.get(from) ?? new Set()).add(to))
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].filter((id) => !isReport.has(id))
  const nodes = ids.map((id): LineageNode => {
    const origin = origins.get(id)
    const isOrigin = origin !== undefined && origin.kind !== "agency"
    const reports = [...(leads.get(id) ?? [])].filter((to) => isReport.has(to)).length
    return { id, words: showSpeaker(origin?.name ?? id), column: isOrigin ? "origin" : "agency", reports }
  })
  return { sources: nodes.toSorted((a, b) => b.reports - a.reports), edges }
}
