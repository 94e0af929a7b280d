/** Zero without a numeral: "no one was injured", "none of them", "no casualties", "without any injuries". */
import type { QuantityMention, Span } from "../../model/types.ts"
import type { Draft } from "../draft.ts"
import { deniable, harmed, harming } from "../english/amounts.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"
import { countedAfter } from "./counted.ts"
import { quantityMention } from "./mention.ts"

/** Words a count of zero may begin with. */
export const beginsZero: ReadonlySet<string> = new Set(["no", "nobody", "none", "without"])

function zero(span: Span, counts: Span | null, countsHead: Span | null): QuantityMention {
  const rest = { share: false, whole: null, ordinal: false, rate: null, change: null, age: false }
  const found = { span, low: 0, high: 0, modifier: "exact", written: null, unit: null, unitText: "" } as const
  return quantityMention({ ...found, counts, countsHead, ...rest })
}

/** A word of harm within the next eight pieces of the sentence. */
function saysHarm(pieces: readonly Piece[], index: number): boolean {
  for (let at = index; at < index + 8; at += 1) {
    const piece = pieceAt(pieces, at)
    if (piece.gap === 2 || /^[.;:!?]$/.test(piece.text)) return false
    if (harmed.has(piece.text)) return true
  }
  return false
}

/** "No clue the wound could kill": another noun phrase begins. */
const determiner = /^(?:the|an?|his|her|their|its|my|our|your|this|that)$/

/** A noun of harm or of people within the next four words: "no further civilian casualties". */
function deniedNoun(pieces: readonly Piece[], index: number): Piece | null {
  for (let at = index; at < index + 4; at += 1) {
    const piece = pieceAt(pieces, at)
    if (piece.kind !== "word" || piece.gap === 2 || determiner.test(piece.text)) return null
    if (deniable.has(piece.text)) return piece
  }
  return null
}

const between = /^(?:was|were|is|are|has|have|had|been|being|\w+ly)$/

/** Any plural that harm is denied of right behind it, after one adjective at most: "no local hikers were hurt". */
function sparedNoun(pieces: readonly Piece[], index: number): Piece | null {
  for (let at = index; at < index + 2; at += 1) {
    const noun = pieceAt(pieces, at)
    if (noun.kind !== "word" || noun.gap === 2) return null
    let next = at + 1
    while (next < at + 4 && between.test(pieceAt(pieces, next).text)) next += 1
    if (harmed.has(pieceAt(pieces, next).text)) return /[^s]s$/.test(noun.text) ? noun : null
  }
  return null
}

/** "Killed nobody", "hurting no one". */
const isSpared = (pieces: readonly Piece[], index: number): boolean =>
  saysHarm(pieces, index + 1) || harming.has(pieceAt(pieces, index - 1).text)

const bare = ({ from, to }: Span): Span => ({ from, to })

/** The zero whose first word is the piece, or null. */
export function readZero(draft: Draft, pieces: readonly Piece[], index: number): QuantityMention | null {
  const piece = pieceAt(pieces, index)
  const next = pieceAt(pieces, index + 1)
  if (piece.text === "nobody") return isSpared(pieces, index) ? zero(bare(piece), null, null) : null
  if (piece.text === "none") {
    if (next.text !== "of") return saysHarm(pieces, index + 1) ? zero(bare(piece), null, null) : null
    const counted = countedAfter(draft, piece.to, draft.report.text.length)
    return counted && zero(bare(piece), counted.phrase, counted.head)
  }
  if (piece.text === "no" && next.text === "one" && next.gap < 2)
    return isSpared(pieces, index) || saysHarm(pieces, index + 2)
      ? zero({ from: piece.from, to: next.to }, null, null)
      : null
  const single = next.text === "a" && pieceAt(pieces, index + 2).text === "single" ? 2 : 0
  const spared = piece.text === "no" ? sparedNoun(pieces, index + 1 + single) : null
  const noun = spared ?? deniedNoun(pieces, index + 1 + single)
  if (noun === null) return null
  const people = !/^(?:casualt|death|injur|fatalit|victim|arrest|damage|loss)/.test(noun.text)
  if (people && !saysHarm(pieces, index + 1)) return null
  const from = pieceAt(pieces, index + 1 + single).from
  return zero(
    { from: piece.from, to: single > 0 ? pieceAt(pieces, index + 2).to : piece.to },
    { from, to: noun.to },
    bare(noun),
  )
}
