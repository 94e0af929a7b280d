import type { Draft } from "../../src/language/draft.ts"
import { guessTag } from "../../src/language/guess.ts"
import { cutPieces } from "../../src/language/numerals/pieces.ts"
import { cutSentences } from "../../src/language/sentences.ts"
import { cutTokens } from "../../src/language/tokens.ts"
import type { Mention, Report } from "../../src/model/types.ts"

/** A report of that text, published then. */
export function reportOf(text: string, published: string | null = null): Report {
  const when = { value: published, span: null, basis: "given", earliest: published, latest: published }
  const nothing = { story: null, title: null, outlet: null, byline: null, url: null, language: "en", map: null }
  return { id: "r", text, published: published === null ? null : when, furniture: [], findings: [], ...nothing }
}

/** A draft with tokens, guessed tags and sentences; what a finder of values gets. */
export function draftOf(text: string, published: string | null = null, mentions: readonly Mention[] = []): Draft {
  const report = reportOf(text, published)
  const spans = cutTokens(text)
  const cuts = cutSentences(text, spans, [], { tokensMax: 400 })
  const tokens = cuts.flatMap(({ first, end }) =>
    spans.slice(first, end).map(({ from, to }, index) => {
      const word = text.slice(from, to)
      return { from, to, lemma: word.toLowerCase(), ...guessTag(word, index === 0), head: -1, rel: "dep", thing: null }
    }),
  )
  const sentences = cuts.map((cut) => ({ ...cut, part: "body" as const }))
  const words = tokens.map(({ from, to }) => text.slice(from, to))
  return { report, pieces: cutPieces(text), tokens, words, sentences, quotations: [], names: [], mentions }
}
