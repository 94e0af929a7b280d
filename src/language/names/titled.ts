/** Tells headlines that are set with a capital on almost every word. */
import { shapes } from "../wordcodes.ts"
import type { NameView } from "./features.ts"

const titledShare = 0.7
const titledWordsMin = 5

/** True for a headline set with a capital on almost every word, which says nothing of names. */
export function isTitled(
  { codes }: NameView,
  { first, end }: { readonly first: number; readonly end: number },
): boolean {
  let words = 0
  let capitals = 0
  for (let at = first; at < end; at += 1) {
    if (codes.shape[at]! & (shapes.sign | shapes.numeric)) continue
    words += 1
    if (codes.shape[at]! & shapes.capital) capitals += 1
  }
  return words >= titledWordsMin && capitals >= words * titledShare
}
