/** One value for each property of each object from what many sources claim. */
import { makeColumn, makeTable, type Table, TableError } from "../aggregate/table.ts"
import { type Belief, estimateAccuracy, shares } from "./accuracy.ts"
import { pairOf } from "./copying.ts"
import { type Claims, gatherClaims, type Item } from "./items.ts"
import { estimateMedian } from "./median.ts"
import type { MethodName } from "./methods.ts"
import { type Containment, estimatePlaces } from "./places.ts"
import { twinsOf, withoutTwins } from "./twins.ts"

export interface Choice {
  readonly value: string
  readonly confidence: number
  readonly sources: readonly string[]
}

export interface Fused {
  readonly object: string
  readonly property: string
  readonly chosen: Choice
  /** Other values claimed, the likeliest first. */
  readonly others: readonly Choice[]
}

export interface SourceRow {
  readonly source: string
  readonly claims: number
  /** Estimated share of its claims that are right; null for a vote, which estimates none. */
  readonly accuracy: number | null
  /** The first of the sources that say the same of the same things, itself included. */
  readonly witness: string
  /** Sources it seems to share values with by copying, in either direction, the likeliest first. */
  readonly dependent: readonly { readonly source: string; readonly probability: number }[]
}

export interface Fusion {
  readonly values: readonly Fused[]
  readonly sources: readonly SourceRow[]
  /** Cells that say nothing and are no claims. */
  readonly setAside: number
}

function voteOf({ items, sources }: Claims): Belief {
  return { values: items.map(shares), accuracy: sources.map(() => 0), dependence: new Map() }
}

function medianOf(claims: Claims): Belief {
  const text = claims.items.find(({ kind }) => kind === "text")
  if (text === undefined) return estimateMedian(claims)
  const what = text.property === "" ? "the values" : `the values of “${text.property}”`
  throw new TableError(`${what} are no numbers: the method median needs numbers or times of day.`)
}

function beliefIn(claims: Claims, method: MethodName, places: Containment | null): Belief {
  if (method === "vote") return voteOf(claims)
  if (places !== null) return estimatePlaces(claims, places)
  if (method === "median") return medianOf(claims)
  return estimateAccuracy(claims, { copying: method !== "accu", compared: method === "witnesses" })
}

/** Candidates by belief; of even ones the smaller number, the first text by code unit, which is their order. */
function ranked({ candidates }: Item, belief: readonly number[]): readonly number[] {
  const order = candidates.map((_, index) => index)
  return order.sort((a, b) => Math.sign(Math.round((belief[b]! - belief[a]!) * 1e12)) || a - b)
}

function fusedItem(item: Item, whole: Item, belief: readonly number[], names: readonly string[]): Fused {
  const choice = (index: number): Choice => ({
    value: whole.candidates[index]!.shown,
    confidence: Math.round(belief[index]! * 1e4) / 1e4,
    sources: whole.candidates[index]!.sources.map((source) => names[source]!),
  })
  const [first, ...rest] = ranked(item, belief)
  return { object: item.object, property: item.property, chosen: choice(first!), others: rest.map(choice) }
}

function sourceRows(
  claims: Claims,
  { accuracy, dependence }: Belief,
  witness: readonly number[],
  vote: boolean,
): readonly SourceRow[] {
  const counts = claims.sources.map(() => 0)
  for (const { candidates } of claims.items) {
    for (const { sources } of candidates) for (const source of sources) counts[source]! += 1
  }
  const partners = new Map<number, { source: string; probability: number }[]>()
  for (const [name, probability] of dependence) {
    if (probability < 0.5) continue
    const [a, b] = pairOf(name)
    const rounded = Math.round(probability * 1e4) / 1e4
    partners.set(a, [...(partners.get(a) ?? []), { source: claims.sources[b]!, probability: rounded }])
    partners.set(b, [...(partners.get(b) ?? []), { source: claims.sources[a]!, probability: rounded }])
  }
  return claims.sources.map((source, index) => ({
    source,
    claims: counts[index]!,
    accuracy: vote ? null : Math.round(accuracy[witness[index]!]! * 1e4) / 1e4,
    witness: claims.sources[witness[index]!]!,
    dependent: (partners.get(index) ?? []).sort((a, b) => b.probability - a.probability),
  }))
}

/**
 * Fuses a table of claims. `witnesses`, the method of choice, first makes one witness of sources that say the same of
 * the same things, then estimates accuracy and copying; the others are the published methods. With `places` values
 * are names of places that may hold each other. The order of the rows changes nothing. TableError when the table
 * lacks a column or has no claim.
 */
export function fuse(table: Table, method: MethodName, places: Containment | null = null): Fusion {
  const claims = gatherClaims(table, places === null ? undefined : "text")
  if (claims.items.length === 0) throw new TableError("the table holds no claim: every value is empty.")
  const witness = method === "witnesses" ? twinsOf(claims) : claims.sources.map((_, source) => source)
  const weighed = method === "witnesses" ? withoutTwins(claims, witness) : claims
  const belief = beliefIn(weighed, method, places)
  return {
    values: claims.items.map((item, index) =>
      fusedItem(weighed.items[index]!, item, belief.values[index]!, claims.sources),
    ),
    sources: sourceRows(claims, belief, witness, method === "vote"),
    setAside: claims.setAside,
  }
}

/** The values as a table: object, property, value, confidence, the sources that hold it, and how many values lost. */
export function fusedTable({ values }: Fusion): Table {
  const column = (name: string, pick: (fused: Fused) => string | number) => makeColumn(name, values.map(pick))
  return makeTable([
    column("object", ({ object }) => object),
    column("property", ({ property }) => property),
    column("value", ({ chosen }) => chosen.value),
    column("confidence", ({ chosen }) => chosen.confidence),
    column("sources", ({ chosen }) => chosen.sources.join("; ")),
    column("number_of_sources", ({ chosen }) => chosen.sources.length),
    column("other_values", ({ others }) => others.length),
  ])
}

/** The sources as a table: how much each claims, its accuracy, the witness it belongs to, and whom it depends on. */
export function sourceTable({ sources }: Fusion): Table {
  const column = (name: string, pick: (row: SourceRow) => string | number | null) => makeColumn(name, sources.map(pick))
  return makeTable([
    column("source", ({ source }) => source),
    column("claims", ({ claims }) => claims),
    column("accuracy", ({ accuracy }) => accuracy),
    column("witness", ({ witness }) => witness),
    column("dependent", ({ dependent }) => dependent.map(({ source }) => source).join("; ")),
  ])
}
