/** Which moves of the parser lose none of the arcs that can still be had (Goldberg and Nivre 2013, for arc-hybrid). */
import { isAllowed, moves, type ParserState } from "../../src/language/parser/transitions.ts"

/** The true tree of a sentence. */
export interface TrueTree {
  /** -1 = root. */
  readonly heads: Int32Array
  readonly relations: Uint8Array
  /** The children of word w are `children[starts[w]]` to `children[starts[w + 1] - 1]`, in order. */
  readonly starts: Int32Array
  readonly children: Int32Array
}

/** A tree with the children of each word listed. */
export function treeOf(heads: Int32Array, relations: Uint8Array): TrueTree {
  const count = heads.length
  const starts = new Int32Array(count + 1)
  for (const head of heads) if (head >= 0) starts[head + 1] = starts[head + 1]! + 1
  for (let word = 0; word < count; word += 1) starts[word + 1] = starts[word + 1]! + starts[word]!
  const at = starts.slice()
  const children = new Int32Array(count)
  heads.forEach((head, word) => {
    if (head < 0) return
    children[at[head]!] = word
    at[head] = at[head]! + 1
  })
  return { heads, relations, starts, children }
}

/** Children of a word that still wait in the buffer. */
function waitingChildren({ starts, children }: TrueTree, word: number, next: number): number {
  let found = 0
  for (let at = starts[word + 1]! - 1; at >= starts[word]! && children[at]! >= next; at -= 1) found += 1
  return found
}

/** Whether a word stands on the stack below its top. */
function isBelowTop({ stack, size }: ParserState, word: number): boolean {
  for (let at = 0; at < size - 1; at += 1) if (stack[at] === word) return true
  return false
}

function shiftCost(state: ParserState, tree: TrueTree): number {
  const { next, size, stack } = state
  const head = tree.heads[next]!
  let cost = head < 0 ? (size > 0 ? 1 : 0) : head < next && isBelowTop(state, head) ? 1 : 0
  for (let at = tree.starts[next]!; at < tree.starts[next + 1]! && tree.children[at]! < next; at += 1) {
    const child = tree.children[at]!
    if (stack[size - 1] === child || isBelowTop(state, child)) cost += 1
  }
  return cost
}

function leftCost({ next, size, stack }: ParserState, tree: TrueTree): number {
  const top = stack[size - 1]!
  const head = tree.heads[top]!
  const lost = head > next || (head < 0 ? size === 1 : size > 1 && head === stack[size - 2])
  return (lost ? 1 : 0) + waitingChildren(tree, top, next)
}

function rightCost({ next, size, stack }: ParserState, tree: TrueTree): number {
  const top = stack[size - 1]!
  return (tree.heads[top]! >= next ? 1 : 0) + waitingChildren(tree, top, next)
}

const never = 1_000_000

/** Writes the number of arcs lost by each move into `costs`; a move that cannot be made costs a million. */
export function writeCosts(state: ParserState, tree: TrueTree, costs: Int32Array): void {
  costs[moves.shift] = isAllowed(state, moves.shift) ? shiftCost(state, tree) : never
  costs[moves.left] = isAllowed(state, moves.left) ? leftCost(state, tree) : never
  costs[moves.right] = isAllowed(state, moves.right) ? rightCost(state, tree) : never
}
