/** Counts that an ordinal tells: who is the third miner to die is one of three who have died. */

import { patientProperty, subjectProperty } from "../claims/property-words.ts"
import { classOf } from "../claims/things.ts"
import { placeAround, touching } from "../model/near.ts"
import { anchor } from "../model/span.ts"
import type { Analysis, QuantityMention, Span } from "../model/types.ts"
import type { Entry } from "./entry.ts"
import { inPlace } from "./facilities.ts"
import { figureHandle, propertyEntry, type Sources } from "./lift.ts"
import { point } from "./sets.ts"

/** What comes of the Nth: "to die", "in the province to be taken". No comma between. */
const toBe = /^[^,.;:()]{0,60}?\sto\s(be\s)?(\p{L}{2,20})/u

/** Ordinals beyond this are of years, streets and editions more often than of people. */
const greatest = 1000

/** "The fifth town in the province of Orn to fall": towns there, and no others. */
const placesIn = ({ document: { mentions } }: Analysis, span: Span): readonly string[] =>
  touching(mentions, span).flatMap(({ kind, name, from, to }) =>
    kind === "place" && name !== null && span.from <= from && to <= span.to ? `${inPlace}${name.toLowerCase()}` : [],
  )

function countAt(analysis: Analysis, mention: QuantityMention, index: number, sources: Sources): Entry | null {
  const { report, tokens, sentences } = analysis.document
  const { counts, low } = mention
  if (!mention.ordinal || counts === null || low === null || low < 2 || low > greatest) return null
  const sentence = placeAround(sentences, mention)
  const found = toBe.exec(report.text.slice(counts.to, Math.min(counts.to + 90, sentences[sentence]?.to ?? 0)))
  if (found === null) return null
  const end = counts.to + found[0].length
  const verb = touching(tokens, { from: end, to: end }).find((token) => token.to === end)
  const row =
    verb === undefined ? undefined : found[1] === undefined ? subjectProperty(verb.lemma) : patientProperty(verb.lemma)
  const claim = touching(analysis.claims, { from: end, to: end })
    .filter(({ from, to, predicate }) => from < end && end <= to && predicate === verb?.lemma)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0]
  const head = touching(tokens, counts).findLast((token) => token.from >= counts.from && token.to <= counts.to)
  if (row === undefined || claim === undefined || head === undefined) return null
  const thing = classOf(head) ?? head.lemma.toLowerCase()
  const counted = { property: row.name, thing, of: placesIn(analysis, { from: counts.to, to: end }) }
  const entry = propertyEntry(analysis, claim, counted, sources)
  return {
    ...entry,
    // So many so far: no count of one window.
    scope: { ...entry.scope, aspect: "total", window: null },
    figure: figureHandle(claim, `nth ${mention.from - claim.from}`),
    value: point(low),
    written: low,
    dimension: "count",
    anchor: anchor(report, { from: mention.from, to: end }),
    quantity: index,
    sentence,
    derived: `the ${report.text.slice(mention.from, mention.to)}`,
  }
}

/** "The third miner to die", "the fifth town to fall": so many so far. */
export const ordinalCounts = (analysis: Analysis, sources: Sources): readonly Entry[] =>
  analysis.document.mentions.flatMap((mention, index) =>
    mention.kind === "quantity" ? (countAt(analysis, mention, index, sources) ?? []) : [],
  )
