/** Answers a reader looks at twice: disputed ones, and those that hang on one witness. */
import type { Answer } from "../model/types.ts"

/** Answers whose readings cannot all hold, in the order given. */
export const disputedPoints = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ state }) => state === "disputed" || state === "unresolved")

/** Answers that one witness alone gives, in the order given. */
export const singlePoints = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ state }) => state === "single")
