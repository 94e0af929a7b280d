/**
 * A queue that gives the item of the highest value first (binary heap, Williams 1964). Equal values come in the order
 * they were put.
 */
export interface Heap<Item> {
  readonly value: number[]
  readonly turn: number[]
  readonly item: Item[]
  turns: number
}

/** An empty queue. */
export const heap = <Item>(): Heap<Item> => ({ value: [], turn: [], item: [], turns: 0 })

const above = <Item>({ value, turn }: Heap<Item>, a: number, b: number): boolean =>
  value[a]! > value[b]! || (value[a] === value[b] && turn[a]! < turn[b]!)

function swap<Item>(queue: Heap<Item>, a: number, b: number): void {
  for (const row of [queue.value, queue.turn, queue.item] as unknown[][]) {
    const kept = row[a]
    row[a] = row[b]
    row[b] = kept
  }
}

/** Puts an item in. */
export function push<Item>(queue: Heap<Item>, value: number, item: Item): void {
  queue.value.push(value)
  queue.turn.push(queue.turns)
  queue.item.push(item)
  queue.turns += 1
  let at = queue.value.length - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!above(queue, at, parent)) break
    swap(queue, at, parent)
    at = parent
  }
}

function sink<Item>(queue: Heap<Item>): void {
  let at = 0
  for (;;) {
    let top = at
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < queue.value.length && above(queue, child, top)) top = child
    if (top === at) return
    swap(queue, at, top)
    at = top
  }
}

/** Takes the item of the highest value out; null when there is none. */
export function pop<Item>(queue: Heap<Item>): { readonly value: number; readonly item: Item } | null {
  if (queue.value.length === 0) return null
  swap(queue, 0, queue.value.length - 1)
  const value = queue.value.pop()!
  queue.turn.pop()
  const item = queue.item.pop()!
  sink(queue)
  return { value, item }
}
