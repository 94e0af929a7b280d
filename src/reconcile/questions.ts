/** Entries -> groups that answer one question each. */
import { hash } from "../base/hash.ts"
import { limits } from "../base/limits.ts"
import { by, byText, inOrder } from "../base/order.ts"
import { type Ruling, ruledGroups, rulingWords, verdictsOf } from "../model/rulings.ts"
import type { Entry } from "./entry.ts"
import { isSum } from "./owners.ts"
import { comparableKey, isPerson, narrowing, scopeDifference } from "./scope.ts"
import { isWorth, settled } from "./settle.ts"
import { areCompatible } from "./standing.ts"
import { gapInDays } from "./times.ts"

/** Entries that answer one question. */
export interface QuestionGroup {
  readonly key: string
  readonly entries: readonly Entry[]
  /** What persons ruled on it, in words. */
  readonly ruled: readonly string[]
}

/** The order of entries that no order of the reports can change. */
export const byEntry = inOrder<Entry>(
  by((entry) => entry.report),
  by((entry) => entry.anchor.from),
  by((entry) => entry.anchor.to),
  (a, b) => byText(a.claim, b.claim),
)

const timed = (entry: Entry): boolean => entry.scope.begin !== null || entry.scope.end !== null

/** What decides where an entry belongs, as text: copies of one sentence have one signature. */
function signature(entry: Entry): string {
  const { value, modifier, scope, partOf, predicate, counted, summands, owner } = entry
  return JSON.stringify([
    value,
    modifier,
    entry.written,
    scope,
    predicate,
    counted,
    ...(summands.length > 0 ? [summands] : []),
    ...(owner.size > 0 ? [[...owner].sort(byText)] : []),
    partOf === null ? null : [entry.report, partOf],
  ])
}

/** Union-find over indexes: the root of an index. */
function root(parents: number[], index: number): number {
  let at = index
  while (parents[at] !== at) {
    parents[at] = parents[parents[at] ?? at] ?? at
    at = parents[at] ?? at
  }
  return at
}

/** Groups of items that are linked directly or through others; the order of items is kept. */
export function linked<Item>(items: readonly Item[], isLinked: (a: Item, b: Item) => boolean): readonly Item[][] {
  const parents = items.map((_, index) => index)
  items.forEach((a, i) => {
    for (let j = 0; j < i; j += 1) {
      const [x, y] = [root(parents, i), root(parents, j)]
      if (x !== y && isLinked(a, items[j] as Item)) parents[Math.max(x, y)] = Math.min(x, y)
    }
  })
  const groups = new Map<number, Item[]>()
  items.forEach((item, index) => {
    const at = root(parents, index)
    const group = groups.get(at)
    if (group === undefined) groups.set(at, [item])
    else group.push(item)
  })
  return [...groups.values()]
}

const joins = (a: Entry, b: Entry): boolean => {
  const difference = scopeDifference(a, b)
  return difference === null || difference.together
}

/** Entries of one signature, told once. */
function classesOf(entries: readonly Entry[]): readonly SignatureClass[] {
  const classes = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = signature(entry)
    const known = classes.get(key)
    if (known === undefined) classes.set(key, [entry])
    else known.push(entry)
  }
  return [...classes.keys()].sort(byText).map((key) => classes.get(key) ?? [])
}

type SignatureClass = readonly Entry[]

/** A figure that can hold a group together: it has a time and is said as a number. */
const isFirm = (members: SignatureClass): boolean =>
  members.some((entry) => timed(entry) && entry.modifier !== "vague" && !entry.counted)

const joinsClass = (a: SignatureClass, b: SignatureClass): boolean => joins(a[0] as Entry, b[0] as Entry)

const sameNarrowing = (a: Entry, b: Entry): boolean =>
  [...narrowing(a)].sort(byText).join(" ") === [...narrowing(b)].sort(byText).join(" ")

/**
 * How well a class fits a group: by the words for what is counted, by the happening, by the day, then by how many of
 * its figures it allows.
 */
function fitness(members: SignatureClass, group: readonly SignatureClass[]): number {
  const entry = members[0] as Entry
  const worded = group.some((other) => sameNarrowing(entry, other[0] as Entry))
  const fitting = group.map((other) => other[0] as Entry).filter((other) => areCompatible(entry, other))
  const sameDay = fitting.some((other) => gapInDays(entry.scope, other.scope) === 0)
  const { happening } = entry.scope
  const told = happening !== null && group.some((other) => other[0]?.scope.happening === happening)
  return (worded && fitting.length > 0 ? 2000 : 0) + (told ? 1500 : 0) + (sameDay ? 1000 : 0) + fitting.length
}

/** Round words that their own report says in numbers too: "hundreds" in a headline is the body's "more than 300". */
const isOwnNumber = (members: SignatureClass, other: SignatureClass): boolean =>
  !isNumber(members) &&
  other.some(
    (own) =>
      own.modifier !== "vague" &&
      !own.counted &&
      members.every((entry) => entry.report === own.report && areCompatible(entry, own)),
  )

/** Groups in the making: what they are held together by, and all that is in them. */
interface Making {
  readonly firm: readonly SignatureClass[]
  readonly all: SignatureClass[]
}

/** Puts a class to the group that it fits best; false when none takes it. */
function attach(members: SignatureClass, groups: readonly Making[]): boolean {
  const open = groups.filter(({ firm }) => firm.some((other) => joinsClass(members, other)))
  const own = open.filter(({ firm }) => firm.some((other) => isOwnNumber(members, other)))
  const able = own.length > 0 ? own : open
  const ranks = able.map(({ firm }) => fitness(members, firm))
  const best = able[ranks.indexOf(Math.max(...ranks))]
  best?.all.push(members)
  return best !== undefined
}

/** A figure said as a number, though nobody says when. */
const isNumber = (members: SignatureClass): boolean =>
  members.some((entry) => entry.modifier !== "vague" && !entry.counted)

const making = (firm: readonly SignatureClass[]): Making => ({ firm, all: [...firm] })

/**
 * Classes of firm figures are linked among themselves first. A round or undated one would link what times and words
 * keep apart: it goes to the one group it fits best, or stays with its like; numbers before round words.
 */
function attached(classes: readonly SignatureClass[]): readonly (readonly SignatureClass[])[] {
  const groups = linked(classes.filter(isFirm), joinsClass).map(making)
  const loose = classes.filter((each) => !isFirm(each))
  const numbers = loose.filter((each) => isNumber(each) && !attach(each, groups))
  const all = [...groups, ...linked(numbers, joinsClass).map(making)]
  const alone = loose.filter((each) => !isNumber(each) && !attach(each, all))
  return [...all.map((group) => group.all), ...linked(alone, joinsClass)]
}

const figures = limits.comparedFigures.value

/** Said of a figure that is held against no other, because there are too many of its sort. */
export const standsAlone = `held against no other: there are more than ${figures} figures of its sort`

/** As many classes as are held together, those of most figures first where there are more; and the others. */
function mostTold(
  classes: readonly SignatureClass[],
): readonly [held: readonly SignatureClass[], alone: readonly SignatureClass[]] {
  const most = limits.comparedFigures.value
  if (classes.length <= most) return [classes, []]
  const sorted = classes.toSorted((a, b) => b.length - a.length)
  return [sorted.slice(0, most), sorted.slice(most)]
}

/**
 * Groups of entries of which each answers the same question as some other. Single linkage, so that the outcome depends
 * neither on the order of reports nor on how often a thing is said, and a report taken away parts nobody but its own.
 */
export function groupEntries(entries: readonly Entry[], rulings: readonly Ruling[] = []): readonly QuestionGroup[] {
  const buckets = new Map<string, Entry[]>()
  for (const entry of settled(entries).filter(isWorth)) {
    const key = comparableKey(entry)
    const known = buckets.get(key)
    if (known === undefined) buckets.set(key, [entry])
    else known.push(entry)
  }
  const groups = [...buckets.keys()].sort(byText).flatMap((key) => {
    const classes = classesOf(buckets.get(key) ?? [])
    const [held, alone] = mostTold(classes)
    const questionOf = (group: readonly SignatureClass[], ruled: readonly string[]): QuestionGroup => ({
      key: hash(key, ...group.map((members) => signature(members[0] as Entry))),
      entries: group.flat().sort(byEntry),
      ruled,
    })
    return [
      ...attached(held).map((group) => questionOf(group, [])),
      ...alone.map((members) => questionOf([members], [standsAlone])),
    ]
  })
  return rulings.length === 0 ? groups : obeying(groups, rulings)
}

/** How strongly two figures are linked when a person parts their question; null = not at all. */
function likeness(a: Entry, b: Entry): number | null {
  if (signature(a) === signature(b)) return 8
  if (!joins(a, b)) return null
  const sameDay = gapInDays(a.scope, b.scope) === 0
  return (areCompatible(a, b) ? 4 : 0) + (sameNarrowing(a, b) ? 2 : 0) + (sameDay ? 1 : 0)
}

/** The groups as persons ruled. Figures that a person put together have one scope: nothing sets them apart. */
function obeying(groups: readonly QuestionGroup[], rulings: readonly Ruling[]): readonly QuestionGroup[] {
  const keyOf = new Map(groups.map(({ key, entries }) => [entries, key]))
  const obeyed = ruledGroups(
    groups.map(({ entries }) => entries),
    {
      verdicts: verdictsOf(rulings),
      keysOf: ({ figure }) => [figure],
      likeness,
      mayJoin: (a, b) => a.dimension === b.dimension,
    },
  )
  return obeyed.map(({ members, rulings: own }): QuestionGroup => {
    const key = keyOf.get(members) ?? hash("ruled", ...members.map(({ figure }) => figure).sort(byText))
    const together = own.some(({ verdict }) => verdict === "same")
    const entries = together ? members.map((entry) => ({ ...entry, question: key })) : members
    return { key, entries: [...entries].sort(byEntry), ruled: rulingWords(own) }
  })
}

/** The widest class and the fewest modifiers that all entries of a group share. */
export function sharedThing(entries: readonly Entry[]): { readonly thing: string; readonly of: readonly string[] } {
  const named = entries.filter(({ scope }) => scope.thing !== "")
  const sums = named.length > 0 && isSum(named[0]!.dimension) ? named : entries
  const things = [...new Set(sums.map(({ scope }) => scope.thing))].sort(byText)
  const thing =
    things.length === 1
      ? (things[0] ?? "thing")
      : things.every(isPerson) || sums === named
        ? commonest(sums, ({ scope }) => scope.thing)
        : (things[0] ?? "thing")
  const [first, ...rest] = entries.map(({ scope }) => scope.of)
  const of = (first ?? []).filter((word) => rest.every((words) => words.includes(word)))
  return { thing, of: of.length > 0 ? of : mostNamed(entries) }
}

/** The word most witnesses use. */
function commonest(entries: readonly Entry[], wordOf: (entry: Entry) => string): string {
  const counts = new Map<string, Set<number>>()
  for (const entry of entries) {
    const word = wordOf(entry)
    counts.set(word, (counts.get(word) ?? new Set()).add(entry.source.witness))
  }
  const order = [...counts].sort(([a, x], [b, y]) => y.size - x.size || byText(a, b))
  return order[0]?.[0] ?? ""
}

/** The property most witnesses give; one that says which way of leaving it was before "left", "paid" before "cost". */
export function sharedProperty(entries: readonly Entry[]): string {
  const narrow = entries.filter(({ scope }) => scope.property !== "left" && scope.property !== "cost")
  return commonest(narrow.length > 0 ? narrow : entries, ({ scope }) => scope.property)
}

/** Modifiers that more than half of the entries carry. */
function mostNamed(entries: readonly Entry[]): readonly string[] {
  const words = [...new Set(entries.flatMap(({ scope }) => scope.of))].sort(byText)
  return words.filter((word) => entries.filter(({ scope }) => scope.of.includes(word)).length * 2 > entries.length)
}
