/** Quoted words without a reporter of their own go on from whoever spoke in the sentence before. */
import type { Found } from "./found.ts"
import { isSign, type Run, type Words } from "./words.ts"

const SPEECH = /^(?:speech|according)/

/** The run fills its sentences from the first word to the last. */
function fillsSentences(words: Words, { first, end }: Run): boolean {
  const opening = words.document.sentences[words.sentence[first] ?? -1]
  const closing = words.document.sentences[words.sentence[end - 1] ?? -1]
  if (opening === undefined || closing === undefined || opening.first !== first) return false
  for (let at = end; at < closing.end; at += 1) if (!isSign(words, at)) return false
  return opening.part === "body"
}

/** The attribution whose speaker the quotation goes on from; -1 when nobody spoke right before it. */
function speakerBefore(words: Words, found: readonly Found[], run: Run, ends: ReadonlyMap<number, number>): number {
  const before = (words.sentence[run.first] ?? 0) - 1
  const known = ends.get(before)
  if (known !== undefined) return known
  const at = found.findLastIndex(({ cue, by, source }) => {
    return SPEECH.test(by) && source.length > 0 && words.sentence[cue[0]!.first] === before
  })
  const part = words.document.sentences[before]?.part
  return part === "body" ? at : -1
}

/**
 * The attributions, those with more content whose speaker goes on in quoted words: `The ward was full, a doctor said.
 * "We have no beds."`, also in a paragraph of its own.
 */
export function continued(words: Words, found: readonly Found[]): Found[] {
  const taken = new Set(found.flatMap(({ content }) => content.flatMap((run) => quotationsIn(words, run))))
  const ends = new Map<number, number>()
  const result = [...found]
  for (const [quotation, run] of words.quoted) {
    if (taken.has(quotation) || !fillsSentences(words, run)) continue
    const at = speakerBefore(words, found, run, ends)
    if (at < 0) continue
    result[at] = { ...result[at]!, content: [...result[at]!.content, run] }
    ends.set(words.sentence[run.end - 1]!, at)
  }
  return result
}

function quotationsIn(words: Words, { first, end }: Run): readonly number[] {
  const all: number[] = []
  for (let at = first; at < end; at += 1) if (words.quotation[at]! >= 0) all.push(words.quotation[at]!)
  return all
}
