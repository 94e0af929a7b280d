/**
 * Reports to stories by average linkage (Sokal & Michener 1958): the two likest groups become one, as long as the
 * mean likeness of their reports is above the threshold. The order in which reports are given plays no part.
 */
import { byText } from "../base/order.ts"
import type { Compared } from "./features.ts"
import { type Heap, heap, pop, push } from "./heap.ts"
import { conflict, type NameCounts, nameCounts, withNames } from "./signature.ts"

/** Likeness of two reports by their places in the list. */
export type Pair = readonly [left: number, right: number, likeness: number]

/** What persons have decided, by places in the list. */
export interface Decisions {
  readonly same: readonly (readonly [number, number])[]
  readonly different: readonly (readonly [number, number])[]
}

interface Groups {
  readonly members: (number[] | null)[]
  /** Sum of the likeness between the members of two groups. */
  readonly sums: Map<number, number>[]
  readonly names: NameCounts[]
  /** Groups that persons hold apart. */
  readonly apart: Set<number>[]
  readonly version: number[]
  readonly queue: Heap<Candidate>
}

interface Candidate {
  readonly left: number
  readonly right: number
  readonly versions: number
  readonly checked: boolean
}

const meanLikeness = (groups: Groups, left: number, right: number): number =>
  (groups.sums[left]!.get(right) ?? 0) / (groups.members[left]!.length * groups.members[right]!.length)

function offer(groups: Groups, left: number, right: number, threshold: number): void {
  const mean = meanLikeness(groups, left, right)
  if (mean < threshold || groups.apart[left]!.has(right)) return
  push(groups.queue, mean, { left, right, versions: groups.version[left]! + groups.version[right]!, checked: false })
}

function start(reports: readonly Compared[], pairs: readonly Pair[], decisions: Decisions): Groups {
  const groups: Groups = {
    members: reports.map((_, at) => [at]),
    sums: reports.map(() => new Map()),
    names: reports.map(nameCounts),
    apart: reports.map(() => new Set()),
    version: reports.map(() => 0),
    queue: heap(),
  }
  for (const [left, right, likeness] of pairs) {
    groups.sums[left]!.set(right, likeness)
    groups.sums[right]!.set(left, likeness)
  }
  for (const [left, right] of decisions.different) {
    groups.apart[left]!.add(right)
    groups.apart[right]!.add(left)
  }
  return groups
}

/** `right` goes into `left`. */
function merge(groups: Groups, left: number, right: number): void {
  groups.members[left]!.push(...groups.members[right]!)
  groups.members[right] = null
  const sums = groups.sums[left]!
  for (const [other, sum] of groups.sums[right]!) {
    groups.sums[other]!.delete(right)
    if (other === left) continue
    sums.set(other, (sums.get(other) ?? 0) + sum)
    groups.sums[other]!.set(left, sums.get(other)!)
  }
  sums.delete(right)
  groups.sums[right]!.clear()
  for (const other of groups.apart[right]!) {
    groups.apart[other]!.delete(right)
    groups.apart[other]!.add(left)
    groups.apart[left]!.add(other)
  }
  groups.names[left] = withNames(groups.names[left]!, groups.names[right]!)
  groups.version[left]! += 1
}

/** The group with more members stays; ties fall to the earlier one, so that the outcome is the same each time. */
function stays(groups: Groups, left: number, right: number): readonly [number, number] {
  const a = groups.members[left]!.length
  const b = groups.members[right]!.length
  return a > b || (a === b && left < right) ? [left, right] : [right, left]
}

function isStale(groups: Groups, { left, right, versions }: Candidate): boolean {
  if (groups.members[left] === null || groups.members[right] === null) return true
  return groups.version[left]! + groups.version[right]! !== versions
}

function joinDecided(groups: Groups, decisions: Decisions, count: number): void {
  const place = Array.from({ length: count }, (_, at) => at)
  const find = (at: number): number => {
    while (place[at] !== at) at = place[at]!
    return at
  }
  for (const pair of decisions.same) {
    const [left, right] = [find(pair[0]), find(pair[1])]
    if (left === right || groups.apart[left]!.has(right)) continue
    const [stay, go] = stays(groups, left, right)
    merge(groups, stay, go)
    place[go] = stay
  }
}

/**
 * Groups as lists of places in `reports`. Give the reports sorted, for ties. What persons hold together is joined
 * first; what they hold apart never meets in one group.
 */
export function agglomerate(
  reports: readonly Compared[],
  pairs: readonly Pair[],
  threshold: number,
  decisions: Decisions = { same: [], different: [] },
): readonly (readonly number[])[] {
  const groups = start(reports, pairs, decisions)
  joinDecided(groups, decisions, reports.length)
  for (const [left, members] of groups.members.entries())
    if (members !== null)
      for (const right of groups.sums[left]!.keys()) if (left < right) offer(groups, left, right, threshold)
  for (let best = pop(groups.queue); best !== null; best = pop(groups.queue)) {
    const candidate = best.item
    if (isStale(groups, candidate)) continue
    const { left, right } = candidate
    const against = candidate.checked ? 1 : conflict(groups.names[left]!, groups.names[right]!)
    if (against < 1) {
      if (best.value * against >= threshold) push(groups.queue, best.value * against, { ...candidate, checked: true })
      continue
    }
    const [stay, go] = stays(groups, left, right)
    merge(groups, stay, go)
    for (const other of groups.sums[stay]!.keys()) offer(groups, stay, other, threshold)
  }
  return groups.members.flatMap((members) => (members === null ? [] : [members.sort((a, b) => a - b)]))
}

/** Reports in one fixed order, whatever order they came in. */
export const byId = (a: Compared, b: Compared): number => byText(a.gist.id, b.gist.id)
