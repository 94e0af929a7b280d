/** What of a long list of spans lies near a place, without looking through the whole list. */
import { once } from "../base/once.ts"
import { contains } from "./span.ts"
import type { Span } from "./types.ts"

/** Shorter lists are looked through: that is as fast. */
const indexedLeast = 48

/** A list in order of its starts, with the farthest end of each half, quarter and so on: a tree of segments. */
interface Index {
  /** Places in the list. */
  readonly places: Int32Array
  readonly starts: Float64Array
  /** Node 1 is the whole, nodes 2n and 2n + 1 the halves of node n; leaves from `width` on. */
  readonly ends: Float64Array
  readonly width: number
  /** The list itself is in order of its starts. */
  readonly isOrdered: boolean
}

function indexOf(items: readonly Span[]): Index {
  const isOrdered = items.every(({ from }, at) => at === 0 || items[at - 1]!.from <= from)
  const places = Int32Array.from(items, (_, at) => at)
  if (!isOrdered) places.sort((a, b) => items[a]!.from - items[b]!.from || a - b)
  let width = 1
  while (width < items.length) width *= 2
  const ends = new Float64Array(2 * width).fill(-1)
  places.forEach((place, at) => {
    ends[width + at] = items[place]!.to
  })
  for (let node = width - 1; node > 0; node -= 1) ends[node] = Math.max(ends[2 * node]!, ends[2 * node + 1]!)
  return { places, starts: Float64Array.from(places, (place) => items[place]!.from), ends, width, isOrdered }
}

/** Made once a list, however many spans are looked up in it. */
const keptIndex = once(indexOf)

/** Adds the places below a node, which holds `width` items from `first` on, that touch the span. */
function gather(index: Index, span: Span, found: number[], node: number, first: number, width: number): void {
  const { starts, ends, places } = index
  if (first >= starts.length || starts[first]! > span.to || ends[node]! < span.from) return
  if (width === 1) {
    found.push(places[first]!)
    return
  }
  const half = width / 2
  gather(index, span, found, 2 * node, first, half)
  gather(index, span, found, 2 * node + 1, first + half, half)
}

/** Places in the list of the items that share a unit or an edge with the span, ascending. */
export function placesTouching(items: readonly Span[], span: Span): readonly number[] {
  const found: number[] = []
  if (items.length < indexedLeast) {
    for (const [at, { from, to }] of items.entries()) if (from <= span.to && span.from <= to) found.push(at)
    return found
  }
  const index = keptIndex(items)
  gather(index, span, found, 1, 0, index.width)
  return index.isOrdered ? found : found.sort((a, b) => a - b)
}

/** The items that share a unit or an edge with the span, in the order of the list. */
export const touching = <Item extends Span>(items: readonly Item[], span: Span): readonly Item[] =>
  placesTouching(items, span).map((at) => items[at]!)

/** The place of the first item that holds the whole span; -1 when none does. */
export const placeAround = (items: readonly Span[], span: Span): number =>
  placesTouching(items, span).find((at) => contains(items[at]!, span)) ?? -1

/** The first item that holds the whole span. */
export const around = <Item extends Span>(items: readonly Item[], span: Span): Item | undefined =>
  items[placeAround(items, span)]

/** The first item that holds the unit at a place. */
export const aroundUnit = <Item extends Span>(items: readonly Item[], at: number): Item | undefined =>
  around(items, { from: at, to: at + 1 })

/** The place of the first item that begins at or after a unit, in a list in order of its starts; -1 when none does. */
export function firstFrom(items: readonly Span[], at: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.from < at) low = middle + 1
    else high = middle
  }
  return low < items.length ? low : -1
}
