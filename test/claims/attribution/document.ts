import { understand } from "../../../src/language/index.ts"
import { findQuotations } from "../../../src/language/quotations.ts"
import type { Document } from "../../../src/model/types.ts"
import { plainReport } from "../../language/report.ts"

/** Verbs of the test sentences with their lemmas: these tests are about attribution, not about tagging. */
const verbs: Readonly<Record<string, string>> = {
  said: "say",
  says: "say",
  say: "say",
  told: "tell",
  added: "add",
  adding: "add",
  asked: "ask",
  reported: "report",
  citing: "cite",
  quoted: "quote",
  saying: "say",
  fled: "flee",
  cross: "cross",
  crossed: "cross",
  fell: "fall",
  holds: "hold",
  held: "hold",
  leave: "leave",
  plans: "plan",
  fear: "fear",
  denied: "deny",
  admitted: "admit",
  accused: "accuse",
  firing: "fire",
  expected: "expect",
  rise: "rise",
  believe: "believe",
  ran: "run",
  runs: "run",
  announced: "announce",
  resign: "resign",
  wants: "want",
  refused: "refuse",
  open: "open",
  opened: "open",
  disputed: "dispute",
  seems: "seem",
  authorized: "authorize",
  speak: "speak",
  rose: "rise",
  lost: "lose",
} // prettier-ignore
const others: Readonly<Record<string, string>> = {
  to: "PART",
  according: "VERB",
  that: "SCONJ",
  who: "PRON",
  which: "PRON",
  he: "PRON",
  she: "PRON",
  they: "PRON",
  it: "PRON",
  was: "AUX",
  is: "AUX",
  were: "AUX",
  had: "AUX",
  has: "AUX",
  will: "AUX",
  not: "PART",
  and: "CCONJ",
  but: "CCONJ",
  in: "ADP",
  of: "ADP",
  on: "ADP",
  from: "ADP",
  by: "ADP",
  at: "ADP",
  for: "ADP",
  the: "DET",
  a: "DET",
  an: "DET",
  his: "PRON",
  her: "PRON",
  their: "PRON",
  reportedly: "ADV",
  also: "ADV",
  senior: "ADJ",
  northern: "ADJ",
  them: "PRON",
  as: "SCONJ",
  because: "SCONJ",
  more: "ADJ",
} // prettier-ignore

/** A document of the text whose words are tagged well enough: verbs and function words by list, capitals as names. */
export function documentOf(text: string): Document {
  const report = plainReport(text)
  const document = understand(report, {})
  const starts = new Set(document.sentences.map((one) => document.tokens[one.first]?.from))
  const tokens = document.tokens.map((token) => {
    const form = text.slice(token.from, token.to)
    const low = form.toLowerCase()
    const verb = Object.hasOwn(verbs, low) ? verbs[low]! : null
    if (verb !== null) return { ...token, pos: "VERB", tag: /ing$/.test(low) ? "VBG" : "VBD", lemma: verb }
    const other = Object.hasOwn(others, low) ? others[low]! : null
    if (other !== null) return { ...token, pos: other, lemma: low }
    if (!/[\p{L}\p{N}]/u.test(form)) return { ...token, pos: "PUNCT", tag: ".", lemma: form }
    const name = /^\p{Lu}/u.test(form) && !starts.has(token.from)
    const lemma = /[^s]s$/.test(low) ? low.slice(0, -1) : low
    return { ...token, pos: name ? "PROPN" : /^\d/.test(form) ? "NUM" : "NOUN", lemma: name ? form : lemma }
  })
  return { ...document, tokens, quotations: findQuotations(text, tokens, document.sentences) }
}
