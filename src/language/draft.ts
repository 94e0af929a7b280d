/** What the steps of understanding hand to each other: a document in the making. */

import type { Mention, Quotation, Report, Sentence, Token } from "../model/types.ts"
import type { Piece } from "./numerals/pieces.ts"

/** Words that look like a name, before places, persons and groups are told apart for good. */
export interface NameCandidate {
  readonly from: number
  readonly to: number
  readonly type: "person" | "organization" | "place" | "other"
  /** 0..1: how sure the model is of the type. */
  readonly score: number
}

/** A document in the making. Each step returns a new draft or mentions for it; none changes what it was given. */
export interface Draft {
  readonly report: Report
  /** Its text cut for values. */
  readonly pieces: readonly Piece[]
  readonly tokens: readonly Token[]
  /** The tokens as they are written: the same strings for all who ask, which know their hashes by then. */
  readonly words: readonly string[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly names: readonly NameCandidate[]
  /** Found by the steps before. */
  readonly mentions: readonly Mention[]
}
