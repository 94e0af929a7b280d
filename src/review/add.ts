/** Claims that persons mark in the words of a report, put among those of its analysis. */
import { by, inOrder } from "../base/order.ts"
import { isStock } from "../claims/property-words.ts"
import { tokensIn } from "../claims/things.ts"
import { bySpan, contains } from "../model/span.ts"
import type { AddedClaim, Analysis, Claim, Document, Sentence, Span } from "../model/types.ts"
import { type Person, type Work, withChanges, withMeasure } from "./change.ts"
import type { Decision } from "./decide.ts"

const sentenceAt = (document: Document, at: number): Sentence | undefined =>
  document.sentences.find(({ from, to }) => from <= at && at < to)

/** The first verb of the words, else their first word; "" where there is none. */
function predicateOf({ tokens }: Document, span: Span): string {
  const [first, end] = tokensIn(tokens, span)
  const own = tokens.slice(first, end)
  return (own.find(({ pos }) => pos === "VERB") ?? own[0])?.lemma.toLowerCase() ?? ""
}

/** Places named as places in the words, else in their sentence. */
function placesIn(document: Document, span: Span): readonly number[] {
  const within = (outer: Span): readonly number[] =>
    document.mentions.flatMap((mention, index) =>
      mention.kind === "place" && mention.location && contains(outer, mention) ? [index] : [],
    )
  const own = within(span)
  const sentence = sentenceAt(document, span.from)
  return own.length > 0 || sentence === undefined ? own : within(sentence)
}

/** The date named in the words, else in their sentence; null when there is none. */
function timeIn(document: Document, span: Span): number | null {
  const within = (outer: Span): number =>
    document.mentions.findIndex(
      (mention) => mention.kind === "time" && mention.type !== "SET" && contains(outer, mention),
    )
  const sentence = sentenceAt(document, span.from)
  const found = [within(span), ...(sentence === undefined ? [] : [within(sentence)])].find((index) => index >= 0)
  return found ?? null
}

function whenOf(document: Document, time: number | null): Claim["when"] {
  const mention = time === null ? undefined : document.mentions[time]
  if (mention?.kind !== "time" || (mention.begin === null && mention.end === null)) return null
  return { begin: mention.begin, end: mention.end, reason: "stated in the claim" }
}

function bareClaim(document: Document, id: string, added: AddedClaim, person: string): Claim {
  const span = { from: added.from, to: added.to }
  const time = timeIn(document, span)
  return {
    id,
    report: added.report,
    ...span,
    kind: added.kind,
    predicate: predicateOf(document, span),
    certainty: added.certainty,
    polarity: added.certainty === "denied" ? "negative" : "positive",
    background: added.kind === "background",
    aspect: isStock(added.property) ? "stock" : "happening",
    part: sentenceAt(document, added.from)?.part ?? "body",
    roles: [],
    measures: [],
    places: placesIn(document, span),
    time,
    when: whenOf(document, time),
    asOf: null,
    attribution: null,
    by: person,
  }
}

const inTextOrder = inOrder<Claim>(
  bySpan,
  by(({ kind }) => kind),
  by(({ id }) => id),
)

/** The analysis with the claim of a decision; one that stands there already is only marked as added. */
export function withAdded(work: Work, decision: Decision & { readonly added: AddedClaim }, person: Person): Work {
  const { claim: id, added } = decision
  const claim = bareClaim(work.analysis.document, id, added, person.by)
  const analysis: Analysis = { ...work.analysis, claims: [...work.analysis.claims, claim].sort(inTextOrder) }
  const { low, high, lowOpen, highOpen, property, thing, of, begin, end, speaker, certainty } = added
  const figure = added.figure ?? claim
  const value = { low, high, lowOpen, highOpen, property, thing, of }
  const counted =
    low === null && high === null ? { ...work, analysis } : withMeasure({ ...work, analysis }, id, figure, value)
  const time = begin === null && end === null ? {} : { begin, end }
  const change = { ...time, speaker, certainty }
  return withChanges(counted, { ...decision, change, figures: new Map() }, person)
}
