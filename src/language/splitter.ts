/** Decides by a small linear model where a sentence ends when the signs alone do not tell. */
import type { Span } from "../model/types.ts"
import { addFeatures, type LinearModel, readLinear } from "./linear.ts"
import { featureKey } from "./lookup.ts"
import type { ModelFile } from "./modelfile.ts"
import { shapes, type WordCodes } from "./wordcodes.ts"

/** A splitter, loaded. Its one label is "a sentence ends here". */
export interface Splitter {
  readonly linear: LinearModel
}

/** The splitter in a model file. */
export const readSplitter = (file: ModelFile): Splitter => ({ linear: readLinear(file) })

/** What features of a place between two words are made from. */
export interface SplitView {
  readonly text: string
  readonly tokens: readonly Span[]
  readonly codes: WordCodes
  /** How carelessly the text is written: how many of its full stops a small letter follows, in four steps. */
  readonly careless: number
}

const stop = /^[.!?…]+$/

/** Prepares a text for the splitter. */
export function viewSplits(text: string, tokens: readonly Span[], codes: WordCodes): SplitView {
  let stops = 0
  let small = 0
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    if (!(codes.shape[at]! & shapes.sign) || !stop.test(text.slice(tokens[at]!.from, tokens[at]!.to))) continue
    if (codes.shape[at + 1]! & (shapes.sign | shapes.numeric) || tokens[at]!.to === tokens[at + 1]!.from) continue
    stops += 1
    if (!(codes.shape[at + 1]! & shapes.capital)) small += 1
  }
  const careless = stops < 2 ? 3 : small === 0 ? 0 : small * 3 < stops ? 1 : 2
  return { text, tokens, codes, careless }
}

/** Number of keys that `writeSplitFeatures` writes. */
export const splitFeatures = 26

/** Kinds of sign before a place. */
function signOf({ text, tokens, codes }: SplitView, at: number): number {
  if (at < 0) return 0
  if (!(codes.shape[at]! & shapes.sign)) return codes.shape[at]! & shapes.period ? 1 : 2
  const first = text[tokens[at]!.from]!
  const length = tokens[at]!.to - tokens[at]!.from
  const kind = ".!?…:;,-–—)]}\"'”’*=_".indexOf(first)
  return kind < 0 ? 3 : 4 + kind * 2 + (length > 1 ? 1 : 0)
}

/** Writes the keys of the features of the place before word `next`; the sentence so far begins at `first`. */
export function writeSplitFeatures(view: SplitView, next: number, first: number, keys: Int32Array): void {
  const { codes, tokens, careless } = view
  const { lower, shape, cluster, outline } = codes
  const at = next - 1
  const end = tokens.length
  const cased = shapes.capital | shapes.shouted | shapes.sign | shapes.numeric
  const caseNext = shape[next]! & cased
  const caseAt = shape[at]! & cased
  const caseBefore = at > 0 ? shape[at - 1]! & cased : 1
  const caseAfter = next + 1 < end ? shape[next + 1]! & cased : 1
  const sign = signOf(view, at)
  const before = at > 0 ? lower[at - 1]! : 1
  const after = next + 1 < end ? lower[next + 1]! : 2
  const length = Math.min(next - first, 12)
  const gap = tokens[next]!.from > tokens[at]!.to ? 1 : 0
  keys[0] = featureKey(200, lower[at]!, 0)
  keys[1] = featureKey(201, lower[next]!, 0)
  keys[2] = featureKey(202, lower[next]!, caseNext)
  keys[3] = featureKey(203, sign, caseNext)
  keys[4] = featureKey(204, sign * 8 + careless, caseNext)
  keys[5] = featureKey(205, before, sign)
  keys[6] = featureKey(206, lower[next]!, sign)
  keys[7] = featureKey(207, lower[at]!, caseNext)
  keys[8] = featureKey(208, cluster[at]! >> 4, cluster[next]! >> 4)
  keys[9] = featureKey(209, cluster[at]!, caseNext)
  keys[10] = featureKey(210, cluster[next]!, caseNext * 64 + sign)
  keys[11] = featureKey(211, length, sign)
  keys[12] = featureKey(212, caseBefore, caseAt * 4096 + caseNext)
  keys[13] = featureKey(213, caseAt, caseNext * 4096 + caseAfter)
  keys[14] = featureKey(214, after, caseNext)
  keys[15] = featureKey(215, lower[at]!, lower[next]!)
  keys[16] = featureKey(216, sign, signOf(view, next) * 2 + gap)
  keys[17] = featureKey(217, signOf(view, at - 1), sign * 4096 + caseNext)
  keys[18] = featureKey(218, lower[first]!, sign)
  keys[19] = featureKey(219, careless, sign)
  keys[20] = featureKey(220, outline[next]!, sign)
  keys[21] = featureKey(221, outline[at]!, caseNext)
  keys[22] = featureKey(222, length, caseNext * 8 + careless)
  keys[23] = featureKey(223, at > 0 ? cluster[at - 1]! >> 4 : 1, sign * 4096 + caseNext)
  keys[24] = featureKey(224, lower[next]!, after)
  keys[25] = featureKey(225, 0, 0)
}

const score = new Int32Array(1)
const only = Uint8Array.of(0)

/** How sure the model must be where no sign stands before the place. */
const bareScore = 40

/** True when the model says that a sentence ends before word `next`. */
export function splits(splitter: Splitter, view: SplitView, next: number, first: number, keys: Int32Array): boolean {
  score[0] = 0
  writeSplitFeatures(view, next, first, keys)
  addFeatures(splitter.linear, keys, only, score)
  return score[0]! > (view.codes.shape[next - 1]! & (shapes.sign | shapes.period) ? 0 : bareScore)
}
