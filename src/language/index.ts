/** From a report to a document: the ordered list of language steps. */
import { limits } from "../base/limits.ts"
import { bySpan } from "../model/span.ts"
import type { Document, Finding, Mention, Report } from "../model/types.ts"
import { noClusters } from "./clusters.ts"
import type { Draft } from "./draft.ts"
import { findPersonsAndGroups } from "./names/index.ts"
import { cutPieces } from "./numerals/pieces.ts"
import { placeParts } from "./parts.ts"
import { findPlaces } from "./places/find.ts"
import { findQuantities } from "./quantities/index.ts"
import { findQuotations } from "./quotations.ts"
import type { Resources } from "./resources.ts"
import { cutSentences } from "./sentences.ts"
import { readWords } from "./tagging.ts"
import { findTimes } from "./times/index.ts"
import { cutTokens } from "./tokens.ts"
import { codeWords } from "./wordcodes.ts"

/** Mentions for a draft that holds the mentions of all finders before. */
type Find = (draft: Draft, resources: Resources) => readonly Mention[]

/**
 * Who finds mentions, in this order: times and quantities need tags; places need names and leave the rest to
 * persons and groups, which come last.
 */
const finders: readonly Find[] = [
  findTimes,
  findQuantities,
  (draft, { gazetteer }) => (gazetteer === undefined ? [] : findPlaces(draft, gazetteer)),
  findPersonsAndGroups,
]

/** Tokens, sentences, quotations, tags and candidates for names, in this order: what every finder stands on. */
function begin(report: Report, resources: Resources): Draft {
  const { splitter, clusters = noClusters } = resources
  const spans = cutTokens(report.text)
  const codes = codeWords(report.text, spans, clusters)
  const tokensMax = limits.sentenceTokens.value
  const words = spans.map(({ from, to }) => report.text.slice(from, to))
  const cuts = cutSentences(report.text, spans, report.furniture, { tokensMax, splitter, codes, words })
  const tokens = spans.map(({ from, to }) => ({
    from,
    to,
    lemma: "",
    pos: "X",
    tag: "FW",
    head: -1,
    rel: "dep",
    thing: null,
  }))
  const sentences = placeParts(report, cuts)
  const quotations = findQuotations(report.text, tokens, sentences)
  const pieces = cutPieces(report.text)
  const draft = { report, pieces, tokens, words, sentences, quotations, names: [], mentions: [] }
  return readWords(draft, codes, resources)
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
  let draft = begin(report, resources)
  for (const find of finders) draft = { ...draft, mentions: [...draft.mentions, ...find(draft, resources)] }
  const mentions = [...draft.mentions].sort(bySpan)
  const { tokens, sentences, quotations } = draft
  return { report, sentences, tokens, quotations, mentions, findings: longSentences(draft) }
}
