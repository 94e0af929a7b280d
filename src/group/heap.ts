/**
 * A queue that gives the item of the highest value first (binary heap, Williams 1964). Equal values come in the order
 * they were put.
 */
import { withRoom } from "../base/grow.ts"

/** Grows in place: its first `item.length` rows are the heap. */
export interface Heap<Item> {
  value: Float64Array
  turn: Float64Array
  readonly item: Item[]
  turns: number
}

/** An empty queue. */
export const heap = <Item>(): Heap<Item> => ({
  value: new Float64Array(64),
  turn: new Float64Array(64),
  item: [],
  turns: 0,
})

/** Copies a row to another place. */
function move<Item>({ value, turn, item }: Heap<Item>, from: number, to: number): void {
  value[to] = value[from]!
  turn[to] = turn[from]!
  item[to] = item[from]!
}

function put<Item>(queue: Heap<Item>, at: number, value: number, turn: number, item: Item): void {
  queue.value[at] = value
  queue.turn[at] = turn
  queue.item[at] = item
}

/** Puts an item in. */
export function push<Item>(queue: Heap<Item>, value: number, item: Item): void {
  let at = queue.item.length
  queue.value = withRoom(queue.value, at + 1)
  queue.turn = withRoom(queue.turn, at + 1)
  queue.item.push(item)
  while (at > 0) {
    const parent = (at - 1) >> 1
    // It came last: of equal values it stays below.
    if (!(value > queue.value[parent]!)) break
    move(queue, parent, at)
    at = parent
  }
  put(queue, at, value, queue.turns, item)
  queue.turns += 1
}

/** Finds the place of what was last, from the top down, and puts it there. */
function sink<Item>(queue: Heap<Item>, last: number, turnLast: number, item: Item): void {
  const { value, turn } = queue
  const count = queue.item.length
  const above = (a: number, b: number): boolean =>
    value[a]! > value[b]! || (value[a] === value[b] && turn[a]! < turn[b]!)
  let at = 0
  for (let child = 1; child < count; child = 2 * at + 1) {
    if (child + 1 < count && above(child + 1, child)) child += 1
    if (last > value[child]! || (last === value[child] && turnLast < turn[child]!)) break
    move(queue, child, at)
    at = child
  }
  put(queue, at, last, turnLast, item)
}

/** Takes the item of the highest value out; null when there is none. */
export function pop<Item>(queue: Heap<Item>): { readonly value: number; readonly item: Item } | null {
  if (queue.item.length === 0) return null
  const best = { value: queue.value[0]!, item: queue.item[0]! }
  const item = queue.item.pop()!
  const end = queue.item.length
  if (end > 0) sink(queue, queue.value[end]!, queue.turn[end]!, item)
  return best
}
