/** The places that a claim names, as reconciliation compares them. */
import { placesNamed } from "../group/occurrence.ts"
import { around } from "../model/near.ts"
import type { Claim, Document, PlaceMention, Span } from "../model/types.ts"
import type { EntryPlace } from "./entry.ts"

/** The places a claim names, as reconciliation compares them. */
export const placesOf = (document: Document, claim: Claim): readonly EntryPlace[] =>
  placesNamed(document, claim).flatMap((mention) => (mention.location ? [placeOf(document, mention)] : []))

/** What stands behind the place of a dateline: "POKHARA:", "LIMA, May 3 (Global Wire) -". */
const filedAfter = /^[^.\n]{0,60}?(?:\s[-–—]{1,2}\s|:\s)/u

/** "POKHARA: A bus fell into a gorge": in capitals at the head of its sentence. */
function isFiled({ report: { text }, sentences }: Document, { from, to }: Span): boolean {
  const sentence = around(sentences, { from, to })
  const head = text.slice(sentence?.from ?? from, to)
  return head.length <= 60 && /\p{Lu}/u.test(head) && !/\p{Ll}/u.test(head) && filedAfter.test(text.slice(to, to + 80))
}

function placeOf(document: Document, mention: PlaceMention): EntryPlace {
  const name = mention.name ?? document.report.text.slice(mention.from, mention.to)
  const path = mention.path[0] === name ? mention.path : [name, ...mention.path]
  return { name, country: mention.country, path, filed: isFiled(document, mention) }
}
