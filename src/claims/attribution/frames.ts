/** What may follow a verb that reports: the lexicon, looked up by lemma. */
import { belief, intention, judgement, speech } from "../english/reporting.ts"

type FrameClass = "speech" | "belief" | "intention" | "judgement"

export interface Frame {
  readonly lemma: string
  readonly class: FrameClass
  /** Letters as explained in english/reporting.ts. */
  readonly takes: string
  readonly prepositions: readonly string[]
}

const classes: readonly (readonly [FrameClass, Readonly<Record<string, string>>])[] = [
  ["speech", speech],
  ["belief", belief],
  ["intention", intention],
  ["judgement", judgement],
]

/** The entries of all classes; a verb in two classes takes what both take and belongs to the first. */
function merged(): ReadonlyMap<string, Frame> {
  const frames = new Map<string, Frame>()
  for (const [name, table] of classes) {
    for (const [lemma, entry] of Object.entries(table)) {
      const [letters, ...rest] = entry.split(" ")
      const bare = /^[acgnoiqw]+$/.test(letters!) && !["in", "on"].includes(letters!)
      const before = frames.get(lemma)
      const takes = (before?.takes ?? "") + (bare ? letters! : "")
      const prepositions = [...(before?.prepositions ?? []), ...(bare ? rest : [letters!, ...rest])]
      frames.set(lemma, { lemma, class: before?.class ?? name, takes, prepositions })
    }
  }
  return frames
}

const frames = merged()

/** The frame of a verb by its lemma in small letters; null when it does not report. */
export const frameOf = (lemma: string): Frame | null => frames.get(lemma) ?? null
