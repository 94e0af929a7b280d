/** Who copied or cited whom, in sentences. */
import { by } from "../base/order.ts"
import type { Account, LineageEdge } from "../model/types.ts"
import { labels } from "./rows.ts"
import { listed } from "./show.ts"
import { showSpeaker } from "./unnamed.ts"

/** A copy in the lineage picture as a sentence. */
function copySentence({ from, to, share }: LineageEdge, labelOf: ReadonlyMap<string, string>): string {
  const words = share === null ? "" : ` (${Math.round(share * 100)} % of its prose)`
  return `report ${labelOf.get(to) ?? to} takes over prose of report ${labelOf.get(from) ?? from}${words}`
}

/** Sources with the reports that name them, or seem to rest on them. */
interface Cited {
  readonly kind: LineageEdge["kind"]
  readonly reports: readonly string[]
  readonly source: string
}

/** The sources of a story other than what was copied, each with all its reports. */
function citedSources(
  { lineage: { edges, origins } }: Account,
  labelOf: ReadonlyMap<string, string>,
): readonly Cited[] {
  const nameOf = new Map(origins.map(({ id, name }) => [id, showSpeaker(name)]))
  const groups = Map.groupBy(
    edges.filter(({ kind }) => kind !== "copied"),
    ({ from, kind }) => JSON.stringify([kind, from]),
  )
  return [...groups.values()].map((group) => {
    const { from, kind } = group[0]!
    const reports = [...new Set(group.map(({ to }) => labelOf.get(to) ?? to))].sort((a, b) => Number(a) - Number(b))
    return { kind, reports, source: nameOf.get(from) ?? from }
  })
}

/**
 * The edges of the lineage picture as sentences: copies one by one, then each source that several reports name, then
 * each report with those that it alone names.
 */
export function lineageSentences(account: Account): readonly string[] {
  const labelOf = labels(account)
  const copies = account.lineage.edges.filter(({ kind }) => kind === "copied")
  const cited = citedSources(account, labelOf).toSorted((a, b) => b.reports.length - a.reports.length)
  const shared = cited.filter(({ reports }) => reports.length > 1)
  const single = cited.filter(({ reports }) => reports.length === 1)
  const own = Map.groupBy(single.toSorted(by(({ reports: [label] }) => Number(label))), ({ kind, reports }) =>
    JSON.stringify([kind, reports]),
  )
  return [
    ...copies.map((edge) => copySentence(edge, labelOf)),
    ...shared.map(
      ({ kind, reports, source }) =>
        `reports ${listed(reports)} ${kind === "named" ? "name" : "seem to rest on"} ${source}`,
    ),
    ...[...own.values()].map((group) => {
      const { kind, reports } = group[0]!
      const names = listed([...new Set(group.map(({ source }) => source))])
      return `report ${reports[0]} ${kind === "named" ? "names" : "seems to rest on"} ${names}`
    }),
  ]
}
