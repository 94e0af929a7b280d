/** How the memory of a long import is looked after. */
import { setFlagsFromString } from "node:v8"

/** Share of the way from what was left after the last collection to the limit, in hundredths. */
const markFrom = 80

/**
 * Lets V8 mark the old part of its heap when most of the room below its limit is used. By itself it begins once less
 * room is left than the young part may take, which with a heap as small as ours is always: it marks all models and the
 * state of grouping over and over, a twelfth of the processor time of a long import.
 */
const markLate = `--incremental-marking-hard-trigger=${markFrom}`

/**
 * Lets the thread that imports collect what is new and soon forgotten alone. By itself V8 shares that out among
 * helpers: what is there to share is so little that they cost more processor time than they take over, and where other
 * programs have the processors the import stands still until each of them has had a turn.
 */
const collectAlone = "--no-parallel-scavenge"

/** To be called before a long import, once. */
export function prepareHeap(): void {
  for (const flag of [markLate, collectAlone]) setFlagsFromString(flag)
}
