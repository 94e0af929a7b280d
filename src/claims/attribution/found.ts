/** What a finder of attributions hands on: runs of tokens, before the source is resolved. */
import type { Attribution } from "../../model/types.ts"
import type { Run, Words } from "./words.ts"

export interface Found {
  readonly source: readonly Run[]
  readonly cue: readonly Run[]
  readonly content: readonly Run[]
  readonly stance: Attribution["stance"]
  /** Who was told: "told [Radio North]". An agency or outlet here hands the words on. */
  readonly told: Run | null
  /** The rule, as it stands in `Attribution.by`. */
  readonly by: string
}

/** Looks at one sentence, by index, and says what it found there. */
export type Finder = (words: Words, sentence: number) => readonly Found[]
