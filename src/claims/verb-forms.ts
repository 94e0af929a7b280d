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

const shotBefore = /^(to|dead|and|in|at|by|near|outside|inside|after|while|during|on|multiple|several|,)$/

/** "Somebody stabbed and killed two guards": both verbs act on what stands behind the second. */
const actsAfterAnd = (tokens: readonly Token[], lower: readonly string[], at: number): boolean =>
  lower[at + 1] === "and" &&
  /^(killed|wounded|injured|hurt|robbed)$/.test(lower[at + 2] ?? "") &&
  /^(CD|DT|PRP|PRP\$|NN|NNS|NNP|NNPS|JJ)$/.test(tokens[at + 3]?.tag ?? "") &&
  !/^(is|are|was|were|been|being)$/.test(lower[at - 1] ?? "")

function tagOf(tokens: readonly Token[], lower: readonly string[], at: number): string {
  const { tag } = tokens[at]!
  const before = tokens[at - 1]?.tag ?? ""
  const after = tokens[at + 1]?.tag ?? ""
  if (!/^(JJ|NN|NNP|RB)$/.test(tag)) return tag
  // "Two teens shot in a park", "found shot to death"; not "a shot in the dark".
  const hit =
    lower[at] === "shot" && /^(NN|NNS|NNP|CD|VBD|VBN|PRP|RB|,)$/.test(before) && shotBefore.test(lower[at + 1] ?? "")
  if (hit) return actsAfterAnd(tokens, lower, at) ? "VBD" : "VBN"
  if (/^(killed|wounded|injured|hurt)$/.test(lower[at]!) && before === "CC" && /^(CD|DT)$/.test(after)) return "VBD"
  const helped = be.test(lower[at - 1] ?? "") || (/^RB/.test(before) && be.test(lower[at - 2] ?? ""))
  if (helped && !/^(NN|JJ)/.test(after)) return "VBN"
  const acts = /^(NN|NNS|NNP|NNPS|PRP)$/.test(before) && /^(DT|NNP|PRP|PRP\$|CD|IN|RP|TO)$/.test(after)
  return acts && /ed$|^(fled|fell|shot|overran|withdrew|struck|hit)$/.test(lower[at]!) ? "VBD" : tag
}

const counted = /^(dozens|scores|hundreds|thousands|several|many|at|more|over|up|nearly|some)$/

/** "Blasts kill 30 fighters": the harm is the verb, and what looks like one before it is its subject. */
function headlineTag(tokens: readonly Token[], lower: readonly string[], at: number): string | null {
  if (isHarm(tokens, lower, at)) return "VBP"
  // "Blast kills officer's son": no noun looks like that before another noun.
  const acts = /^(kills|injures)$/.test(lower[at]!) && /^(NN|NNP|NNPS|NNS|DT|PRP\$)$/.test(tokens[at + 1]?.tag ?? "")
  if (acts && tokens[at]!.tag.startsWith("NN")) return "VBZ"
  const subject = /^VB[ZP]$/.test(tokens[at]!.tag) && /^(NN|JJ)/.test(tokens[at - 1]?.tag ?? "")
  return subject && isHarm(tokens, lower, at + 1) ? "NNS" : null
}

const isHarm = (tokens: readonly Token[], lower: readonly string[], at: number): boolean =>
  /^(kill|kills|wound|wounds|injure|injures|hurt)$/.test(lower[at] ?? "") &&
  (tokens[at + 1]?.tag === "CD" || counted.test(lower[at + 1] ?? ""))

/** The tokens with the tags and lemmas of known past forms mended; the same array when nothing needed it. */
export function mended(tokens: readonly Token[], lower: readonly string[]): readonly Token[] {
  let changed = false
  const result = tokens.map((token, at) => {
    const headline = headlineTag(tokens, lower, at)
    if (headline !== null && headline !== token.tag) {
      changed = true
      const verb = headline.startsWith("VB")
      return { ...token, tag: headline, pos: verb ? "VERB" : "NOUN", lemma: lower[at]!.replace(/s$/, "") }
    }
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
