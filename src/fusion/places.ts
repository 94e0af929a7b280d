/**
 * Which of several claimed places is right, when one may lie inside another: a wider place does not contradict a
 * narrower one. Source accuracy is estimated as elsewhere; a claim is right when its place holds the chosen one.
 */

import { columnOf, findColumn, type Table, TableError } from "../aggregate/table.ts"
import { byText } from "../base/order.ts"
import { fold } from "../base/text.ts"
import { type Belief, weightOf } from "./accuracy.ts"
import type { Candidate, Claims, Item } from "./items.ts"

/** For each place (by folded name) all places that hold it, of every place of that name. */
export type Containment = ReadonlyMap<string, ReadonlySet<string>>

/** A voice for a wider place speaks half for each narrower one, one for a narrower place a fifth for the wider. */
const upward = 0.5
const downward = 0.2
const firstAccuracy = 0.8
/** Voices of the first accuracy that every source is given on top of its own claims. */
const before = 5
const rounds = 6

function column(table: Table, names: readonly string[]): readonly string[] {
  const name = names.find((each) => findColumn(table, each) !== null)
  return columnOf(table, name ?? names[0]!).values.map((cell) => String(cell ?? ""))
}

/**
 * Reads a table with the columns id, name and parent (the id of the place around it; also ID, parentID). A parent
 * that the table lacks ends a way up; one that leads back to itself is a TableError.
 */
export function readContainment(table: Table): Containment {
  const [ids, names, parents] = [
    column(table, ["id", "ID"]),
    column(table, ["name"]),
    column(table, ["parent", "parentID", "parent_id"]),
  ]
  const rowOf = new Map(ids.map((id, row) => [id, row]))
  const above = new Map<string, Set<string>>()
  for (const [row, name] of names.entries()) {
    const own = above.get(fold(name)) ?? new Set<string>()
    let steps = 0
    for (let at = rowOf.get(parents[row]!); at !== undefined; at = rowOf.get(parents[at]!)) {
      own.add(fold(names[at]!))
      steps += 1
      if (steps > 100) throw new TableError(`“${name}” lies inside itself: its parents lead back to it.`)
    }
    above.set(fold(name), own)
  }
  return above
}

/** For each candidate of an item those that hold it, and those that it holds. */
interface Nested {
  readonly wider: readonly (readonly number[])[]
  readonly narrower: readonly (readonly number[])[]
  /** How many places hold it at all. */
  readonly depth: readonly number[]
}

function nestedOf(candidates: readonly Candidate[], containment: Containment): Nested {
  const holders = candidates.map(({ key }) => containment.get(String(key)) ?? new Set<string>())
  const inside = (narrow: number, wide: number): boolean => holders[narrow]!.has(String(candidates[wide]!.key))
  const all = candidates.map((_, index) => index)
  return {
    wider: all.map((narrow) => all.filter((wide) => wide !== narrow && inside(narrow, wide))),
    narrower: all.map((wide) => all.filter((narrow) => narrow !== wide && inside(narrow, wide))),
    depth: holders.map(({ size }) => size),
  }
}

/** What speaks for each candidate: its own voices, and in part those for places around and inside it. */
function scores({ candidates }: Item, { wider, narrower }: Nested, weights: readonly number[]): readonly number[] {
  const own = candidates.map(({ sources }) => sources.reduce((sum, source) => sum + weights[source]!, 0))
  const total = (indexes: readonly number[]): number => indexes.reduce((sum, index) => sum + own[index]!, 0)
  return own.map((score, at) => score + upward * total(wider[at]!) + downward * total(narrower[at]!))
}

/** The best candidate: highest score, then the narrower place, then the first by name. */
function bestOf({ candidates }: Item, { depth }: Nested, score: readonly number[]): number {
  const order = candidates.map((_, index) => index)
  order.sort(
    (a, b) =>
      Math.round((score[b]! - score[a]!) * 1e9) ||
      depth[b]! - depth[a]! ||
      byText(String(candidates[a]!.key), String(candidates[b]!.key)),
  )
  return order[0]!
}

/** How often each source names the chosen place or one around it, where at least two claims can be compared. */
function accuracies(claims: Claims, nested: readonly Nested[], chosen: readonly number[]): readonly number[] {
  const right = claims.sources.map(() => before * firstAccuracy)
  const all = claims.sources.map(() => before)
  for (const [index, { candidates }] of claims.items.entries()) {
    if (candidates.reduce((sum, { sources }) => sum + sources.length, 0) < 2) continue
    const best = chosen[index]!
    for (const [at, { sources }] of candidates.entries()) {
      const holds = at === best || nested[index]!.wider[best]!.includes(at)
      for (const source of sources) {
        all[source]! += 1
        if (holds) right[source]! += 1
      }
    }
  }
  return right.map((count, source) => count / all[source]!)
}

/** The belief in each claimed place; the shares of an item add to 1. */
export function estimatePlaces(claims: Claims, containment: Containment): Belief {
  const nested = claims.items.map(({ candidates }) => nestedOf(candidates, containment))
  let accuracy: readonly number[] = claims.sources.map(() => firstAccuracy)
  let score: readonly (readonly number[])[] = []
  for (let round = 0; round < rounds; round += 1) {
    const weights = accuracy.map((each) => Math.max(0.01, weightOf(Math.max(each, 0.05), likelyWrong)))
    score = claims.items.map((item, index) => scores(item, nested[index]!, weights))
    const chosen = claims.items.map((item, index) => bestOf(item, nested[index]!, score[index]!))
    accuracy = accuracies(claims, nested, chosen)
  }
  const values = score.map((each, index) => {
    // A nudge far below any difference of voices keeps the narrower of two even places in front.
    const nudged = each.map((value, at) => value + nested[index]!.depth[at]! * 1e-9)
    const total = nudged.reduce((sum, value) => sum + value, 0)
    return nudged.map((value) => value / total)
  })
  return { values, accuracy, dependence: new Map() }
}

/** Wrong places that a source could name: fewer than wrong figures, since they lie in the same few countries. */
const likelyWrong = 10
