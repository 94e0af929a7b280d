/** Reads the words: tags and dictionary forms of tokens, and candidates for names. */
import type { Token } from "../model/types.ts"
import type { Draft } from "./draft.ts"
import { guessTag } from "./guess.ts"
import { type Lemmas, lemmaOf } from "./lemma.ts"
import { candidatesOf } from "./names/candidates.ts"
import { complete } from "./names/completion.ts"
import { viewNames } from "./names/features.ts"
import { introduce } from "./names/introduced.ts"
import { recognise } from "./names/recognizer.ts"
import { recover, withoutTitled } from "./names/recovery.ts"
import { mendTags } from "./news-tags.ts"
import type { Nouns } from "./nouns.ts"
import { parseSentences, relationName } from "./parser/parse.ts"
import type { Resources } from "./resources.ts"
import { tagWords } from "./tagger.ts"
import type { WordCodes } from "./wordcodes.ts"
import { type WordMemory, wordEntry, wordMemory } from "./wordmemory.ts"

const noLemmas: Lemmas = new Map()

const memories = new WeakMap<Lemmas, WordMemory>()

/** What was looked up in these dictionaries before. */
function memoryOf(lemmas: Lemmas, nouns: Nouns | null): WordMemory {
  const known = memories.get(lemmas)
  if (known?.nouns === nouns) return known
  const memory = wordMemory(lemmas, nouns)
  memories.set(lemmas, memory)
  return memory
}

/** Tags by closed classes and endings, when no tagger is loaded. */
function guessTags(draft: Draft, lemmas: Lemmas): readonly Token[] {
  return draft.sentences.flatMap(({ first, end }) =>
    draft.tokens.slice(first, end).map((token, index) => {
      const word = draft.report.text.slice(token.from, token.to)
      const { pos, tag } = guessTag(word, index === 0)
      return { ...token, pos, tag, lemma: lemmaOf(lemmas, word, tag) }
    }),
  )
}

/**
 * The same draft with tags, lemmas, trees and candidates for names. Without a tagger, tags are guessed from closed
 * classes and endings; without a parser no word has a head; without a name model there are no candidates.
 */
export function readWords(draft: Draft, codes: WordCodes, resources: Resources): Draft {
  const { tagger, lemmas = noLemmas, names, nouns, parser } = resources
  if (tagger === undefined) return { ...draft, tokens: guessTags(draft, lemmas) }
  const { text } = draft.report
  const tags = tagWords(tagger, codes, draft.sentences)
  mendTags({ tags, pairs: tagger.tags, text, tokens: draft.tokens }, codes, draft.sentences)
  const trees = parser === undefined ? null : parseSentences(parser, codes, tags, tagger.tags, draft.sentences)
  const memory = memoryOf(lemmas, nouns ?? null)
  const tokens = draft.tokens.map((token, index) => {
    const { pos, tag } = tagger.tags[tags[index]!]!
    const { lemma, thing } = wordEntry(memory, draft.words[index]!, tag)
    const head = trees === null ? token.head : trees.heads[index]!
    const rel = parser === undefined || trees === null ? token.rel : relationName(parser, trees.relations[index]!)
    return { from: token.from, to: token.to, lemma, pos, tag, head, rel, thing }
  })
  if (names === undefined) return { ...draft, tokens }
  const view = viewNames(codes, tags, draft.sentences, names.phrases)
  const modelled = withoutTitled(view, draft.sentences, recognise(names, view, draft.sentences))
  const around = { ...view, text, words: tokens }
  const found = complete(around, draft.sentences, introduce(around, draft.sentences, modelled))
  return { ...draft, tokens, names: candidatesOf(text, tokens, recover(around, draft.sentences, found)) }
}
