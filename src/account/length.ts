/** An account cut to a length for people: the weightiest of every part; data formats always get all. */
import type { Account, Finding } from "../model/types.ts"
import type { Length } from "./brief.ts"

/** Most entries of each part. */
interface Most {
  readonly answers: number
  readonly timeline: number
  readonly places: number
  readonly statements: number
  readonly edges: number
}

const most: Readonly<Record<"short" | "normal", Most>> = {
  short: { answers: 6, timeline: 6, places: 5, statements: 6, edges: 0 },
  normal: { answers: 40, timeline: 40, places: 24, statements: 40, edges: 40 },
}

/** The weightiest entries, in the order they had. */
function weightiest<Item>(items: readonly Item[], count: number, weightOf: (item: Item) => number): readonly Item[] {
  if (items.length <= count) return items
  const order = items.map((item, index) => ({ index, weight: weightOf(item) }))
  order.sort((a, b) => b.weight - a.weight || a.index - b.index)
  const kept = new Set(order.slice(0, count).map(({ index }) => index))
  return items.filter((_, index) => kept.has(index))
}

const reportsIn = (anchors: readonly { readonly report: string }[]): number =>
  new Set(anchors.map(({ report }) => report)).size

function noteOf(length: Length, left: readonly (readonly [count: number, what: string])[]): readonly Finding[] {
  const parts = left.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  if (parts.length === 0) return []
  const message = `Left out at length "${length}": ${parts.join(", ")}; length "full" shows all.`
  return [{ rule: "account/length", message, severity: "note", report: null, span: null }]
}

/**
 * The account at a length: what most reports tell of each part, and a finding that counts what is left out. "full" is
 * the account itself.
 */
export function atLength(account: Account, length: Length): Account {
  if (length === "full") return account
  const caps = most[length]
  const answers = account.answers.slice(0, caps.answers)
  const timeline = weightiest(
    account.timeline,
    caps.timeline,
    (entry) => reportsIn(entry.anchors) - (entry.background ? 1 : 0),
  )
  const places = account.places.slice(0, caps.places)
  const statements = weightiest(account.statements, caps.statements, ({ anchors }) => reportsIn(anchors))
  const edges = account.lineage.edges.slice(0, caps.edges)
  const note = noteOf(length, [
    [account.answers.length - answers.length, "answers"],
    [account.timeline.length - timeline.length, "entries of the timeline"],
    [account.places.length - places.length, "places"],
    [account.statements.length - statements.length, "statements"],
    [account.lineage.edges.length - edges.length, "lines of lineage"],
  ])
  const lineage = { ...account.lineage, edges }
  return { ...account, answers, timeline, places, statements, lineage, findings: [...account.findings, ...note] }
}
