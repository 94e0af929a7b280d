/** A line told to be furniture, and what the rules know of the report while they look. */
import type { Furniture, FurnitureKind, Span } from "../../model/types.ts"
import type { Line } from "../lines.ts"

/** What stands around a line: the rules read it and never change it. */
export interface Page {
  readonly text: string
  readonly lines: readonly Line[]
  /** The line that is the title: no furniture, whatever it looks like. */
  readonly titleLine: number | null
  /** The text has empty lines: then lines without one between them belong together. */
  readonly spaced: boolean
}

/** Kinds by the index of a line. */
export type Marks = ReadonlyMap<number, FurnitureKind>

/** A piece of furniture. */
export const piece = ({ from, to }: Span, kind: FurnitureKind): Furniture => ({ from, to, kind })

/** True for a line that could be a paragraph of the report: a closed sentence of some length. */
export const isParagraph = (line: Line): boolean => line.closed && line.words >= 9
