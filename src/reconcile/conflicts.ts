/** Smallest sets of readings that cannot all hold. */
import type { Relation } from "../model/types.ts"

/**
 * Pairs of readings, by index, that no value satisfies. Stretches of one line that meet two by two have a value in
 * common (Helly's theorem), so among figures of one scope a smallest conflicting set is always a pair; sums are
 * checked in `sums.ts`.
 */
export const conflictingSets = (relations: readonly Relation[]): readonly (readonly [number, number])[] =>
  relations
    .filter(({ relation }) => relation === "conflicts")
    .map(({ a, b }) => [Math.min(a, b), Math.max(a, b)] as const)
