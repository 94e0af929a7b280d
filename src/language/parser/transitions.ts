/**
 * Builds a tree word by word (arc-hybrid transitions: Kuhlmann, Gómez-Rodríguez and Satta 2011). A stack holds the
 * words whose head is not known yet; the rest of the sentence waits in order. 2n - 1 steps for n words, whatever they
 * are.
 */

/** What one step does. Shift takes the next word; left and right give the top of the stack its head. */
export const moves = { shift: 0, left: 1, right: 2 } as const

/** A sentence half parsed. Words are counted from 0 inside the sentence; -1 = none. */
export interface ParserState {
  count: number
  /** Words without a head, the last one at `size - 1`. */
  readonly stack: Int32Array
  size: number
  /** The next word that waits; `count` when none does. */
  next: number
  readonly heads: Int32Array
  readonly relations: Uint8Array
  /** Children found last and before last, on either side: the outermost two. */
  readonly left: Int32Array
  readonly left2: Int32Array
  readonly right: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Uint8Array
  readonly rightCount: Uint8Array
}

/** A state with room for sentences of so many words. */
export function makeState(most: number): ParserState {
  const column = () => new Int32Array(most)
  return {
    count: 0,
    stack: column(),
    size: 0,
    next: 0,
    heads: column(),
    relations: new Uint8Array(most),
    left: column(),
    left2: column(),
    right: column(),
    right2: column(),
    leftCount: new Uint8Array(most),
    rightCount: new Uint8Array(most),
  }
}

/** Begins a sentence of `count` words. */
export function begin(state: ParserState, count: number): void {
  state.count = count
  state.size = 0
  state.next = 0
  state.heads.fill(-1, 0, count)
  state.left.fill(-1, 0, count)
  state.left2.fill(-1, 0, count)
  state.right.fill(-1, 0, count)
  state.right2.fill(-1, 0, count)
  state.leftCount.fill(0, 0, count)
  state.rightCount.fill(0, 0, count)
}

/** Whether the tree is whole: one word is left on the stack, and that is the root. */
export const isDone = (state: ParserState): boolean => state.next === state.count && state.size <= 1

/** Whether a move can be made now. */
export function isAllowed(state: ParserState, move: number): boolean {
  if (move === moves.shift) return state.next < state.count
  return move === moves.left ? state.size > 0 && state.next < state.count : state.size > 1
}

const most = 255

/** Makes a move; `relation` is that of the word that gets its head. */
export function make(state: ParserState, move: number, relation: number): void {
  const { stack, heads, left, right, leftCount, rightCount } = state
  if (move === moves.shift) {
    stack[state.size] = state.next
    state.size += 1
    state.next += 1
    return
  }
  state.size -= 1
  const child = stack[state.size]!
  const head = move === moves.left ? state.next : stack[state.size - 1]!
  heads[child] = head
  state.relations[child] = relation
  if (move === moves.left) {
    state.left2[head] = left[head]!
    left[head] = child
    if (leftCount[head]! < most) leftCount[head] = leftCount[head]! + 1
  } else {
    state.right2[head] = right[head]!
    right[head] = child
    if (rightCount[head]! < most) rightCount[head] = rightCount[head]! + 1
  }
}
