/** The ends of lists of any length: `Math.min(...list)` fails beyond some hundred thousand. */

/** The smallest number; Infinity when there is none. */
export const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY)

/** The greatest number; -Infinity when there is none. */
export const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY)
