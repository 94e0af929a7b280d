/** The subject of a verb by the tree of its sentence, where the parser gave one: for what word order leaves open. */
import { subjectOf, subtree, type Tree, treeOf } from "../../language/tree.ts"
import type { Sentence } from "../../model/types.ts"
import { headOf } from "./phrases.ts"
import { canSpeak } from "./speaker.ts"
import { subjectOfEarlierSpeech } from "./subject.ts"
import type { VerbGroup } from "./verb-group.ts"
import { pos, type Run, type Words, word } from "./words.ts"

/** Words that stand for a subject and name nobody. */
const EMPTY = new Set(["that", "which", "it", "there", "what"])

/** The tree of a sentence; null when no parser has hung its words on each other. */
export function treeIn(words: Words, sentence: Sentence): Tree | null {
  const hung = words.tokens
    .slice(sentence.first, Math.min(sentence.end, sentence.first + 8))
    .some(({ head }) => head >= 0)
  return hung ? treeOf(words.tokens, sentence) : null
}

/** The subject of a verb, or of the one it hangs on: "Moor left, [noting] the rain". */
function subjectFor(tree: Tree, verb: number): number {
  const own = subjectOf(tree, verb)
  const hangs = /^(?:advcl|parataxis)$/.test(tree.tokens[verb]!.rel)
  return own < 0 && hangs ? subjectOf(tree, tree.tokens[verb]!.head) : own
}

/** All words that hang on the subject of the verb at `head`; null without a tree, or when it names nobody. */
export function subjectInTree(words: Words, tree: Tree | null, head: number): Run | null {
  const subject = tree === null ? -1 : subjectFor(tree, head)
  if (tree === null || subject < 0 || EMPTY.has(word(words, subject))) return null
  const { first, end } = subtree(tree, subject)
  return head >= first && head < end ? null : { first, end }
}

/**
 * The subject of a verb of saying in the tree; behind "and", what cannot speak hands over to who spoke before it: "Moor
 * denied that the [boat] was full and said". Null as in `subjectInTree`.
 */
export function speakerInTree(words: Words, tree: Tree | null, group: VerbGroup, floor: number): Run | null {
  const subject = subjectInTree(words, tree, group.head)
  if (subject === null || word(words, group.first - 1) !== "and") return subject
  const mute = pos(words, headOf(words, subject)) === "NOUN" && !canSpeak(words, subject)
  return mute ? (subjectOfEarlierSpeech(words, group, floor) ?? subject) : subject
}
