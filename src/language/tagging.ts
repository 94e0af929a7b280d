/** Gives every token its tags and its dictionary form. */
import type { Token } from "../model/types.ts"
import { noClusters } from "./clusters.ts"
import type { Draft } from "./draft.ts"
import { guessTag } from "./guess.ts"
import { type Lemmas, lemmaOf } from "./lemma.ts"
import type { Resources } from "./resources.ts"
import { tagWords } from "./tagger.ts"
import { codeWords } from "./wordcodes.ts"

const noLemmas: Lemmas = new Map()

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

/** The same draft with tags and lemmas. Without a tagger they are guessed from closed classes and endings. */
export function addTags(draft: Draft, { tagger, clusters = noClusters, lemmas = noLemmas }: Resources): Draft {
  if (tagger === undefined) return { ...draft, tokens: guessTags(draft, lemmas) }
  const { text } = draft.report
  const found = tagWords(tagger, codeWords(text, draft.tokens, clusters), draft.sentences)
  const tokens = draft.tokens.map((token, index) => {
    const { pos, tag } = tagger.tags[found[index]!]!
    const lemma = lemmaOf(lemmas, text.slice(token.from, token.to), tag)
    return { from: token.from, to: token.to, lemma, pos, tag, head: token.head, rel: token.rel }
  })
  return { ...draft, tokens }
}
