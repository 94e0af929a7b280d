/** How many independent sources stand behind readings: origins, those that repeat one statement counted once. */
import type { EntrySource } from "./entry.ts"
import { linked } from "./questions.ts"

/** A reading as its sources are counted. */
interface Sourced {
  readonly origin: string | null
  readonly entries: readonly { readonly source: EntrySource }[]
}

/** A person holds its origin apart: an equal answer makes it no repetition. */
const isParted = ({ entries, origin }: Sourced): boolean =>
  entries.some(({ source }) => source.parted && source.origin === origin)

/** The state that a reading's origin speaks for; null when none, or when a person holds the origin apart. */
export const stateBehind = (held: Sourced): string | null =>
  isParted(held) ? null : (held.entries.find(({ source }) => source.origin === held.origin)?.source.state ?? null)

/** True when both speak for one state. */
const speakAsOne = (a: Sourced, b: Sourced): boolean => {
  const state = stateBehind(a)
  return state !== null && state === stateBehind(b)
}

/**
 * The number of independent origins; the outlets' own voices are none. Organs of one state whose answers fit are one,
 * and so are two readings that `repeats` tells for one statement.
 */
export function countOrigins<One extends Sourced>(
  held: readonly One[],
  fits: (a: One, b: One) => boolean,
  repeats: (a: One, b: One) => boolean = () => false,
): number {
  const attributed = held.filter(({ origin }) => origin !== null)
  return linked(
    attributed,
    (a, b) =>
      a.origin === b.origin || (!isParted(a) && !isParted(b) && (repeats(a, b) || (speakAsOne(a, b) && fits(a, b)))),
  ).length
}
