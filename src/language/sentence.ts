/** Finding tokens and sentences by offset and index. */
import type { Token } from "../model/types.ts"
import type { Draft } from "./draft.ts"

/** Index of the first token that begins at or after the offset; by bisection. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.from ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the sentence of the token ends, as an index of tokens; by bisection. */
export function sentenceEnd(draft: Draft, index: number): number {
  let low = 0
  let high = draft.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((draft.sentences[middle]?.end ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return draft.sentences[low]?.end ?? draft.tokens.length
}
