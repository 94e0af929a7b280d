/** What holds for everything a step returns, whatever the text was. */
import assert from "node:assert/strict"
import { checkSpan } from "../src/model/span.ts"
import type { Analysis, Span } from "../src/model/types.ts"

/** Neighbours in order, and not over each other. */
function inOrder(spans: readonly Span[], name: string): void {
  for (let index = 1; index < spans.length; index += 1) {
    const [before, after] = [spans[index - 1]!, spans[index]!]
    assert.ok(before.to <= after.from, `${name} ${index - 1} and ${index} overlap: ${before.to} > ${after.from}`)
  }
}

const visible = /[^\s\p{Cf}\p{Cc}]/u

/** Tokens and the gaps between them rebuild the text: no visible character lies in a gap. */
function totalCoverage(text: string, tokens: readonly Span[]): void {
  let at = 0
  for (const { from, to } of tokens) {
    assert.ok(!visible.test(text.slice(at, from)), `visible characters between tokens at ${at}..${from}`)
    at = to
  }
  assert.ok(!visible.test(text.slice(at)), `visible characters after the last token at ${at}`)
}

function checkIndexes(analysis: Analysis): void {
  const { document, attributions, claims } = analysis
  const kindAt = (index: number): string | undefined => document.mentions[index]?.kind
  for (const claim of claims) {
    for (const { quantity } of claim.measures) assert.equal(kindAt(quantity), "quantity", claim.id)
    for (const place of claim.places) assert.equal(kindAt(place), "place", claim.id)
    if (claim.time !== null) assert.equal(kindAt(claim.time), "time", claim.id)
    if (claim.attribution !== null) assert.ok(attributions[claim.attribution] !== undefined, claim.id)
  }
  assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length, "two claims have one id")
}

/** Throws unless the words from `first` to before `end` have one root and heads among themselves, without circles. */
export function checkTree(heads: readonly number[], first: number, end: number): void {
  const own = heads.slice(first, end)
  if (own.length > 0) assert.equal(own.filter((head) => head === -1).length, 1, `sentence at ${first}: roots`)
  const state = new Uint8Array(own.length)
  own.forEach((_, start) => {
    const trail: number[] = []
    for (let at = start; at >= 0 && state[at] !== 2; at = own[at]! < 0 ? -1 : own[at]! - first) {
      assert.ok(at < own.length && state[at] === 0, `sentence at ${first}: a circle, or a head outside, at ${at}`)
      state[at] = 1
      trail.push(at)
    }
    for (const at of trail) state[at] = 2
  })
}

/** Throws when anything of the analysis is not as `types.ts` promises. */
export function checkAnalysis(analysis: Analysis): void {
  const { document, attributions, claims } = analysis
  const { report, sentences, tokens, mentions, quotations } = document
  const inside = (span: Span): Span => checkSpan(span, report.text.length)
  for (const spans of [sentences, tokens, mentions, quotations, claims, report.furniture]) spans.forEach(inside)
  for (const { source, cue, content } of attributions) for (const spans of [source, cue, content]) spans.forEach(inside)
  for (const { roles } of claims) roles.forEach(inside)
  inOrder(sentences, "sentence")
  inOrder(tokens, "token")
  inOrder(report.furniture, "furniture")
  totalCoverage(report.text, tokens)
  const heads = tokens.map(({ head }) => head)
  const parsed = tokens.some(({ rel }) => rel === "root")
  for (const { first, end } of sentences) {
    assert.ok(first <= end && end <= tokens.length)
    if (parsed) checkTree(heads, first, end)
  }
  for (const mention of mentions) {
    if (mention.kind !== "quantity") continue
    const { low, high, counts } = mention
    assert.ok(low === null || high === null || low <= high, `${low} > ${high}`)
    if (counts !== null) inside(counts)
  }
  checkIndexes(analysis)
}
