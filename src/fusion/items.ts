/** Claims of a table (object, property, source, value) brought together by what they are about. */

import { columnOf, findColumn, type Table } from "../aggregate/table.ts"
import { byText } from "../base/order.ts"
import { type Kind, kindOf, type ReadValue, readValue } from "./values.ts"

/** One value that is claimed, with everyone who claims it (indexes into `Claims.sources`, ascending). */
export interface Candidate {
  readonly key: string | number
  /** As most of its sources write it. */
  readonly shown: string
  readonly sources: readonly number[]
}

/** One property of one object, and the values claimed for it, in ascending order of their keys. */
export interface Item {
  readonly object: string
  readonly property: string
  readonly kind: Kind
  readonly candidates: readonly Candidate[]
}

export interface Claims {
  readonly items: readonly Item[]
  readonly sources: readonly string[]
  /** Cells that say nothing ("Not available", an empty cell), which are no claims. */
  readonly setAside: number
}

interface Claim {
  readonly object: string
  readonly property: string
  readonly source: string
  readonly value: string
}

/** The first column there is of several names for one thing. */
function cells(table: Table, names: readonly string[]): readonly string[] {
  const found = names.find((name) => findColumn(table, name) !== null)
  return columnOf(table, found ?? names[0]!).values.map((cell) => (cell === null ? "" : String(cell)))
}

function claimsOf(table: Table): readonly Claim[] {
  const objects = cells(table, ["object", "obj", "event_id"])
  const sources = cells(table, ["source", "src"])
  const values = cells(table, ["value"])
  const properties = findColumn(table, "property")?.values
  return objects.map((object, row) => ({
    object,
    property: String(properties?.[row] ?? ""),
    source: sources[row]!,
    value: values[row]!,
  }))
}

const byKey = (a: Candidate, b: Candidate): number =>
  typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : byText(String(a.key), String(b.key))

/** What was written most often; of several the first by code unit. */
function commonest(written: ReadonlyMap<string, number>): string {
  return [...written].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))[0]![0]
}

interface Gathered {
  readonly sources: Set<number>
  readonly written: Map<string, number>
}

function gather(into: Map<string | number, Gathered>, { key, shown }: ReadValue, source: number): void {
  const found = into.get(key) ?? { sources: new Set<number>(), written: new Map<string, number>() }
  found.sources.add(source)
  found.written.set(shown, (found.written.get(shown) ?? 0) + 1)
  into.set(key, found)
}

/** Kinds of the properties' values: times of day, numbers, or text. */
function kindsOf(claims: readonly Claim[]): ReadonlyMap<string, Kind> {
  const values = new Map<string, string[]>()
  for (const { property, value } of claims) {
    const list = values.get(property)
    if (list === undefined) values.set(property, [value])
    else list.push(value)
  }
  return new Map([...values].map(([property, list]) => [property, kindOf(list)]))
}

/**
 * The claims of a table with the columns object (or obj), source (or src), value and, where objects have several,
 * property. The order of the rows changes nothing. Throws a TableError when a column is missing. `kind` says how all
 * values are to be read; without it each property's values are looked at.
 */
export function gatherClaims(table: Table, kind?: Kind): Claims {
  const claims = claimsOf(table)
  const kinds = kindsOf(claims)
  const sources = [...new Set(claims.map(({ source }) => source))].sort(byText)
  const numbers = new Map(sources.map((source, index) => [source, index]))
  const groups = new Map<string, { claim: Claim; values: Map<string | number, Gathered> }>()
  let setAside = 0
  for (const claim of claims) {
    const read = readValue(claim.value, kind ?? kinds.get(claim.property)!)
    if (read === null) {
      setAside += 1
      continue
    }
    const name = JSON.stringify([claim.object, claim.property])
    const group = groups.get(name) ?? { claim, values: new Map<string | number, Gathered>() }
    gather(group.values, read, numbers.get(claim.source)!)
    groups.set(name, group)
  }
  const items = [...groups.values()].map(({ claim: { object, property }, values }): Item => {
    const candidates = [...values].map(([key, { sources: held, written }]) => ({
      key,
      shown: commonest(written),
      sources: [...held].sort((a, b) => a - b),
    }))
    return { object, property, kind: kind ?? kinds.get(property)!, candidates: candidates.sort(byKey) }
  })
  items.sort((a, b) => byText(a.object, b.object) || byText(a.property, b.property))
  return { items, sources, setAside }
}
