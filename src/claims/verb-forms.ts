/**
 * Mends tags and lemmas of the verbs that claims hang on, where the tagger and the lemmatizer go wrong on news:
 * "the US
 * vacated [JJ] the base", "was overrun [JJ]", "fled" as "flead". Only words of our own tables are touched.
 */
import type { Token } from "../model/types.ts"
import { participles, pasts } from "./english/grammar.ts"
import { properties } from "./english/properties.ts"
import { triggers } from "./english/triggers.ts"

const verbs = new Set([
  ...triggers.flatMap((row) => (row.verbs ?? "").split(",").map((phrase) => phrase.trim().split(" ")[0]!)),
  ...properties.flatMap((row) => [...(row.patient ?? "").split(" "), ...(row.subject ?? "").split(" ")]),
])
verbs.delete("")

function regularPast(lemma: string): readonly string[] {
  if (lemma.endsWith("e")) return [`${lemma}d`]
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`]
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(lemma) ? [`${lemma}${lemma.at(-1)}ed`] : []
  return [...doubled, `${lemma}ed`]
}

function presentParticiple(lemma: string): readonly string[] {
  if (/[^aeio]e$/.test(lemma)) return [`${lemma.slice(0, -1)}ing`]
  return /[^aeiou][aeiou][bdglmnprt]$/.test(lemma) ? [`${lemma}${lemma.at(-1)}ing`, `${lemma}ing`] : [`${lemma}ing`]
}

/** Past form or participle -> lemma. */
const lemmaOf = new Map<string, string>([
  ...[...verbs].flatMap((lemma) => presentParticiple(lemma).map((form) => [form, lemma] as const)),
  ...[...verbs].flatMap((lemma) =>
    participles[lemma] === undefined ? regularPast(lemma).map((form) => [form, lemma] as const) : [],
  ),
  ...Object.entries(participles).map(([lemma, form]) => [form, lemma] as const),
  ...Object.entries(pasts).map(([form, lemma]) => [form, lemma] as const),
])

const be = /^(be|is|are|was|were|been|being|get|gets|got)$/

function tagOf(tokens: readonly Token[], lower: readonly string[], at: number): string {
  const { tag } = tokens[at]!
  const before = tokens[at - 1]?.tag ?? ""
  const after = tokens[at + 1]?.tag ?? ""
  if (!/^(JJ|NN|NNP|RB)$/.test(tag)) return tag
  const helped = be.test(lower[at - 1] ?? "") || (/^RB/.test(before) && be.test(lower[at - 2] ?? ""))
  if (helped && !/^(NN|JJ)/.test(after)) return "VBN"
  // "83 men sustained injuries": no such injuries are meant.
  if (/^(sustained|suffered)$/.test(lower[at]!) && /^(NN|NNS|NNP|PRP|CD)$/.test(before) && /^(NN|JJ)/.test(after))
    return "VBD"
  const acts = /^(NN|NNS|NNP|NNPS|PRP)$/.test(before) && /^(DT|NNP|PRP|PRP\$|CD|IN|RP|TO)$/.test(after)
  return acts && /ed$|^(fled|fell|shot|overran|withdrew|struck|hit)$/.test(lower[at]!) ? "VBD" : tag
}

/** The tokens with the tags and lemmas of known past forms mended; the same array when nothing needed it. */
export function mended(tokens: readonly Token[], lower: readonly string[]): readonly Token[] {
  let changed = false
  const result = tokens.map((token, at) => {
    const lemma = lemmaOf.get(lower[at]!)
    if (lemma === undefined) return token
    const tag = tagOf(tokens, lower, at)
    const right = /^VB/.test(tag) ? lemma : token.lemma
    if (tag === token.tag && right === token.lemma) return token
    changed = true
    return { ...token, tag, lemma: right, pos: /^VB/.test(tag) ? "VERB" : token.pos }
  })
  return changed ? result : tokens
}
