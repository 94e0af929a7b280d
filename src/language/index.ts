/** From a report to a document: the ordered list of language steps. */
import { limits } from "../base/limits.ts"
import { bySpan } from "../model/span.ts"
import type { Document, Finding, Report } from "../model/types.ts"
import type { Draft } from "./draft.ts"
import { guessTag } from "./guess.ts"
import { placeParts } from "./parts.ts"
import type { Resources } from "./resources.ts"
import { cutSentences } from "./sentences.ts"
import { cutTokens } from "./tokens.ts"

type Step = (draft: Draft, resources: Resources) => Draft

/** Tags by endings while no tagger is loaded. */
const tag: Step = (draft) => ({
  ...draft,
  tokens: draft.sentences.flatMap(({ first, end }) =>
    draft.tokens.slice(first, end).map((token, index) => {
      const word = draft.report.text.slice(token.from, token.to)
      return { ...token, ...guessTag(word, index === 0), lemma: word.toLowerCase() }
    }),
  ),
})

/**
 * What happens to a draft, in this order. Quotations come first: they need tokens only. Names need tags; times and
 * quantities need both; places need names and leave the rest to persons and groups, which come last.
 */
const steps: readonly Step[] = [tag]

/** Tokens and sentences: what every step stands on. */
function begin(report: Report): Draft {
  const spans = cutTokens(report.text)
  const cuts = cutSentences(report.text, spans, report.furniture, limits.sentenceTokens.value)
  const tokens = spans.map(({ from, to }) => ({ from, to, lemma: "", pos: "X", tag: "FW", head: -1, rel: "dep" }))
  return { report, tokens, sentences: placeParts(report, cuts), quotations: [], names: [], mentions: [] }
}

/** A note when a sentence was cut because it was too long. */
function longSentences(draft: Draft): readonly Finding[] {
  const longest = draft.sentences.find(({ first, end }) => end - first >= limits.sentenceTokens.value)
  if (longest === undefined) return []
  const message = `A sentence of ${limits.sentenceTokens.value} words or more was cut into parts.`
  const span = { from: longest.from, to: longest.to }
  return [{ rule: "language/sentence-tokens", message, severity: "note", report: draft.report.id, span }]
}

/**
 * The report cut into tokens, sentences, quotations and mentions (sorted by `from`, then longest first). Never throws,
 * whatever the text; the same report and resources give the same document.
 */
export function understand(report: Report, resources: Resources): Document {
  const draft = steps.reduce((before, step) => step(before, resources), begin(report))
  const mentions = [...draft.mentions].sort(bySpan)
  const { tokens, sentences, quotations } = draft
  return { report, sentences, tokens, quotations, mentions, findings: longSentences(draft) }
}
