/** Answers a reader looks at twice: disputed ones, and those that one report alone gives. */
import type { Answer } from "../model/types.ts"

/** Its readings cannot all hold, or nothing settles which do. */
export const isDisputed = ({ state }: Answer): boolean => state === "disputed" || state === "unresolved"

/** One report alone gives it, in one reading. */
export const isSingle = ({ readings }: Answer): boolean => readings.length === 1 && readings[0]?.reports.length === 1
