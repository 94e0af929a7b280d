/** Trains the splitter: an averaged perceptron with one label. */

import { randomFrom } from "../src/base/random.ts"
import type { Clusters } from "../src/language/clusters.ts"
import { judgeAll } from "../src/language/sentences.ts"
import { type SplitView, splitFeatures, viewSplits, writeSplitFeatures } from "../src/language/splitter.ts"
import { cutTokens } from "../src/language/tokens.ts"
import { codeWords } from "../src/language/wordcodes.ts"
import { modelBytes } from "./modelfile.ts"
import { learnerOf, packLearner, scoreRows, update } from "./perceptron.ts"
import { shuffle } from "./random.ts"
import type { TreeSentence } from "./treebank.ts"

/** Knobs of the training, with the values that the shipped model was made with. */
export const splitterSettings = { epochs: 8, seed: 5, least: 2, scale: 10 }

/** A paragraph with the positions where its sentences begin. */
interface Paragraph {
  readonly text: string
  readonly starts: ReadonlySet<number>
}

/** The documents as they would be written: sentences in a row, paragraphs apart. */
function paragraphs(sentences: readonly TreeSentence[]): readonly Paragraph[] {
  const found: { text: string; starts: Set<number> }[] = []
  let gap = ""
  for (const { text, opensParagraph, gapAfter } of sentences) {
    if (opensParagraph || found.length === 0) found.push({ text: "", starts: new Set() })
    else found.at(-1)!.text += gap
    const last = found.at(-1)!
    last.starts.add(last.text.length)
    last.text += text
    gap = gapAfter ? " " : ""
  }
  return found
}

interface Example {
  readonly view: SplitView
  readonly next: number
  readonly first: number
  readonly ends: boolean
}

/** Every place of a paragraph that the rules leave open. */
function examplesOf({ text, starts }: Paragraph, clusters: Clusters): readonly Example[] {
  const tokens = cutTokens(text)
  const view = viewSplits(text, tokens, codeWords(text, tokens, clusters))
  let first = 0
  return judgeAll(text, tokens).flatMap(([verdict], at) => {
    const next = at + 1
    const ends = starts.has(tokens[next]!.from)
    const example = { view, next, first, ends }
    if (ends) first = next
    return verdict === "ask" ? [example] : []
  })
}

/** Trains on the sentences and answers the bytes of the model file. */
export function splitterModel(
  sentences: readonly TreeSentence[],
  clusters: Clusters,
  settings: typeof splitterSettings = splitterSettings,
): Uint8Array {
  const examples = paragraphs(sentences).flatMap((paragraph) => examplesOf(paragraph, clusters))
  const keys = new Int32Array(splitFeatures)
  const counts = new Map<number, number>()
  for (const { view, next, first } of examples) {
    writeSplitFeatures(view, next, first, keys)
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const learner = learnerOf(counts, settings.least, 1)
  const random = randomFrom(settings.seed)
  const rows = new Int32Array(splitFeatures)
  const score = new Float32Array(1)
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(examples, random)
    for (const { view, next, first, ends } of examples) {
      writeSplitFeatures(view, next, first, keys)
      for (let index = 0; index < keys.length; index += 1) rows[index] = learner.rowOf(keys[index]!)
      scoreRows(learner, rows, score)
      const lead = ends ? score[0]! : -score[0]!
      if (lead < 2) update(learner, rows, 0, ends ? 1 : -1)
      learner.step += 1
    }
  }
  return modelBytes("splitter", {}, packLearner(learner, settings.scale, 1))
}
