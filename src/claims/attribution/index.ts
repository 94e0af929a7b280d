/** Who says what: all attributions of a document. */
import { limits } from "../../base/limits.ts"
import { contains } from "../../model/span.ts"
import type { Attribution, Document, Finding, Link, Span } from "../../model/types.ts"
import { findAccording, findHearsay, findSurveys } from "./according.ts"
import { findAdjectives } from "./adjectives.ts"
import { anonymityReason, isCredit } from "./anonymity.ts"
import { chainOf, cited, fullNames, joined, type Memory, remember, resolve } from "./chain.ts"
import { findColon } from "./colon.ts"
import { continued } from "./continued.ts"
import type { Finder, Found } from "./found.ts"
import { frameOf } from "./frames.ts"
import { findNouns } from "./nouns.ts"
import { findPassives } from "./passives.ts"
import type { Speaker } from "./speaker.ts"
import { findVerbs } from "./verbs.ts"
import { type Run, spanOf, type Words, wordsOf } from "./words.ts"

/**
 * All finders, each on one sentence; where two find the same cue the first is kept: "as saying" of the passives
 * before the participle.
 */
const finders: readonly Finder[] = [
  findPassives,
  findVerbs,
  findAccording,
  findSurveys,
  findHearsay,
  findColon,
  findNouns,
  findAdjectives,
]

/** Rules whose source speaks for itself: only these carry chains on. */
const SPEECH = /^(?:speech|according|colon|survey)/

const spansOf = (words: Words, runs: readonly Run[]): Span[] =>
  runs.map((run) => spanOf(words, run)).filter((span) => span !== null)

function findAll(words: Words): Found[] {
  const { sentences } = words.document
  const all = sentences.flatMap((sentence, index) => {
    if (sentence.part === "furniture" || isCredit(words.text, sentence)) return []
    const taken = new Set<number>()
    const found = finders
      .flatMap((find) => find(words, index))
      .filter((one) => {
        const run = one.cue[0]
        if (run === undefined || one.content.length === 0) return false
        for (let at = run.first; at < run.end; at += 1) if (taken.has(at)) return false
        for (let at = run.first; at < run.end; at += 1) taken.add(at)
        return true
      })
    return found.sort((a, b) => a.cue[0]!.first - b.cue[0]!.first)
  })
  return all
}

function attributionOf(words: Words, found: Found, source: Speaker | null): Attribution {
  const sentence = words.document.sentences[words.sentence[found.cue[0]!.first]!]!
  const chain = chainOf(words, found, source)
  const anonymous = source === null ? found.source.length === 0 : source.kind === "unnamed"
  const hearsay: Link[] =
    found.source.length === 0 && /^(?:hearsay|passive: (?:report|say|claim))/.test(found.by)
      ? [{ name: "unnamed", kind: "unnamed", span: null, inferred: true }]
      : []
  return {
    source: spansOf(words, found.source),
    cue: spansOf(words, found.cue),
    content: spansOf(words, found.content),
    direct: found.content.some((run) => (words.quotation[run.first] ?? -1) >= 0),
    stance: found.stance,
    chain: chain.length > 0 ? chain : hearsay,
    anonymous,
    anonymityReason: anonymous ? anonymityReason(words.text, sentence) : null,
    by: found.by,
  }
}

const inside = (outer: Attribution, inner: Attribution): boolean =>
  inner.cue.every((cue) => outer.content.some((span) => contains(span, cue)))

/** What a report says that someone says: the outer one stands behind the inner one. */
function nested(all: readonly Attribution[]): Attribution[] {
  const speaks = all.map(({ by, chain }) => chain.length > 0 && SPEECH.test(by))
  return all.map((inner, index) => {
    let chain: readonly Link[] = inner.chain
    for (let at = Math.max(0, index - 12); at < Math.min(all.length, index + 6); at += 1) {
      const outer = all[at]!
      if (at !== index && speaks[at]! && inside(outer, inner)) chain = joined(chain, outer.chain)
    }
    return chain === inner.chain ? inner : { ...inner, chain }
  })
}

/** "Reuters reported, citing a police source": the one cited comes first in what the other says in that sentence. */
function withCited(
  words: Words,
  found: readonly Found[],
  all: readonly Attribution[],
  origins: readonly (Speaker | null)[],
  memory: Memory,
): Attribution[] {
  const result = [...all]
  found.forEach((one, index) => {
    const origin = origins[index]
    const run = cited(words, one)
    if (run === null || origin === null || origin === undefined) return
    const sentence = words.sentence[one.cue[0]!.first]
    const by = resolve(words, run, { ...memory, speakers: [] })
    if (by === null) return
    const link: Link = { name: by.name, kind: by.kind, span: by.span, inferred: false }
    for (let at = Math.max(0, index - 6); at < Math.min(found.length, index + 4); at += 1) {
      const other = found[at]!
      const same = at !== index && words.sentence[other.cue[0]!.first] === sentence && origins[at]?.name === origin.name
      if (same && SPEECH.test(other.by)) result[at] = { ...result[at]!, chain: joined([link], result[at]!.chain) }
    }
  })
  return result
}

/** One note for each sentence whose reporting verbs go beyond the limit; none for ordinary texts. */
export function attributionFindings({ report, sentences, tokens }: Document): readonly Finding[] {
  const { value } = limits.reportingVerbs
  return sentences.flatMap(({ from, to, first, end }) => {
    if (end - first <= value) return []
    const verbs = tokens
      .slice(first, end)
      .filter((one) => one.pos === "VERB" && frameOf(one.lemma.toLowerCase()) !== null)
    if (verbs.length <= value) return []
    const message = `a sentence holds ${verbs.length} verbs of saying or thinking: only the first ${value} count.`
    return [{ rule: "claims/reporting-verbs", message, severity: "note", report: report.id, span: { from, to } }]
  })
}

/**
 * All attributions in the order of the text: who says, thinks, wants or judges what. Wide on purpose (as in
 * PolNeAR's guidelines); `by` names the class and the word ("speech: say", "belief: think", "according", "noun:
 * plan"), so that a reader who needs speech acts alone can keep those. The chain runs from the origin to the last
 * agency; a source that cannot be resolved has an empty chain.
 */
export function findAttributions(document: Document): readonly Attribution[] {
  const words = wordsOf(document)
  const found = continued(words, findAll(words))
  const memory: Memory = { names: fullNames(words), speakers: [] }
  const origins = found.map((one) => {
    const source = one.source[0] === undefined ? null : resolve(words, one.source[0], memory)
    if (source !== null) remember(memory, source, words, one)
    return source
  })
  const all = found.map((one, index) => attributionOf(words, one, origins[index] ?? null))
  return nested(withCited(words, found, all, origins, memory))
}
