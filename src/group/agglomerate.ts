/**
 * Reports to stories by average linkage (Sokal & Michener 1958): the two likest groups become one, as long as the
 * mean likeness of their reports is above the threshold. The order in which reports are given plays no part.
 */
import { type Heap, heap, pop, push } from "./heap.ts"
import { conflict, type NameCounts, nameCounts, signReports } from "./signature.ts"

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
  /** Likeness of each report to others. */
  readonly likeness: Map<number, number>[]
  /** Counted when they are asked for; null = not counted since the group last grew. */
  readonly names: (NameCounts | null)[]
  readonly namesOf: (at: number) => Iterable<number>
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

/** Shared by the reports that are like no other: most are. Never written to. */
const alone: Map<number, number> = new Map()
const free: Set<number> = new Set()

/** For each report whether it is like another, or all where persons have decided: these may be joined to any. */
function joinable({ reports, pairs, decisions }: Given): Uint8Array {
  const decided = decisions.same.length + decisions.different.length > 0
  const found = new Uint8Array(reports).fill(decided ? 1 : 0)
  for (const [left, right] of pairs) {
    found[left] = 1
    found[right] = 1
  }
  return found
}

function start(given: Given): Groups {
  const { reports, namesOf, pairs, decisions } = given
  const each = Array.from({ length: reports }, (_, at) => at)
  const joins = joinable(given)
  const apart = decisions.different.length > 0
  const groups: Groups = {
    members: each.map((at) => [at]),
    sums: each.map((at) => (joins[at] === 1 ? new Map() : alone)),
    likeness: each.map((at) => (joins[at] === 1 ? new Map() : alone)),
    names: each.map(() => null),
    namesOf,
    apart: each.map(() => (apart ? new Set() : free)),
    version: each.map(() => 0),
    queue: heap(),
  }
  for (const [left, right, likeness] of pairs) {
    groups.likeness[left]!.set(right, likeness)
    groups.likeness[right]!.set(left, likeness)
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
  groups.names[left] = null
  groups.version[left]! += 1
}

/** What the names of two groups say against them: see `signature.ts`. */
function against(groups: Groups, left: number, right: number): number {
  const [a, b] = [groups.members[left]!, groups.members[right]!]
  if (Math.min(a.length, b.length) < signReports) return 1
  groups.names[left] ??= nameCounts(a.map(groups.namesOf))
  groups.names[right] ??= nameCounts(b.map(groups.namesOf))
  return conflict(groups.names[left], groups.names[right])
}

/** What the reports of a group but its likest one must have in common with another, as a share of the threshold. */
const bridgeLeast = 0.7

/** One report of `left` alone is like those of `right`: it tells of both, and they are not one for that. */
function isBridged(groups: Groups, left: number, right: number, threshold: number): boolean {
  const [own, others] = [groups.members[left]!, groups.members[right]!]
  if (own.length < 2) return false
  let all = 0
  let most = 0
  for (const one of own) {
    let sum = 0
    for (const other of others) sum += groups.likeness[one]!.get(other) ?? 0
    all += sum
    most = Math.max(most, sum)
  }
  return all - most < bridgeLeast * threshold * (own.length - 1) * others.length
}

/** 0 when the groups hang together by one report alone, however like that is to both. */
const bridged = (groups: Groups, left: number, right: number, threshold: number): number =>
  isBridged(groups, left, right, threshold) || isBridged(groups, right, left, threshold) ? 0 : 1

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

/** What persons hold together: their groups become one, as long as nobody holds these apart. */
function joinDecided(groups: Groups, { same }: Decisions): void {
  const groupOf = new Map<number, number>()
  for (const [group, members] of groups.members.entries()) for (const at of members ?? []) groupOf.set(at, group)
  for (const pair of same) {
    const [left, right] = [groupOf.get(pair[0])!, groupOf.get(pair[1])!]
    if (left === right || groups.apart[left]!.has(right)) continue
    const [stay, go] = stays(groups, left, right)
    for (const at of groups.members[go]!) groupOf.set(at, stay)
    merge(groups, stay, go)
  }
}

/** What is grouped: so many reports, sorted, for ties; their names, and the pairs that are alike at all. */
export interface Given {
  readonly reports: number
  readonly namesOf: (at: number) => Iterable<number>
  readonly pairs: readonly Pair[]
  readonly decisions: Decisions
}

/**
 * Groups as lists of places of reports. What persons hold apart never meets in one group; the groups of two reports
 * that they hold together become one at the end.
 */
export function agglomerate(given: Given, threshold: number): readonly (readonly number[])[] {
  const groups = start(given)
  for (const [left, members] of groups.members.entries())
    if (members !== null)
      for (const right of groups.sums[left]!.keys()) if (left < right) offer(groups, left, right, threshold)
  for (let best = pop(groups.queue); best !== null; best = pop(groups.queue)) {
    const candidate = best.item
    if (isStale(groups, candidate)) continue
    const { left, right } = candidate
    const less = candidate.checked ? 1 : against(groups, left, right) * bridged(groups, left, right, threshold)
    if (less < 1) {
      if (best.value * less >= threshold) push(groups.queue, best.value * less, { ...candidate, checked: true })
      continue
    }
    const [stay, go] = stays(groups, left, right)
    merge(groups, stay, go)
    for (const other of groups.sums[stay]!.keys()) offer(groups, stay, other, threshold)
  }
  joinDecided(groups, given.decisions)
  return groups.members.flatMap((members) => (members === null ? [] : [members.sort((a, b) => a - b)]))
}
