/** How kinds of happening go together and how a happening is named. */

import { table } from "../../base/table.ts"

/** A general kind and the narrower ones that may tell the same happening. */
export const tellSame: readonly (readonly [general: string, ...narrow: string[]])[] = [
  ["attack", "shooting", "bombing", "airstrike", "shelling", "stabbing", "armed clash"],
  ["accident", "crash", "collision", "sinking", "collapse", "fire", "explosion"],
  ["explosion", "bombing", "airstrike", "fire"],
  ["crash", "collision", "sinking", "collapse"],
  ["crossing", "retreat", "displacement"],
  ["retreat", "withdrawal"],
  ["evacuation", "displacement", "rescue"],
  ["armed clash", "shooting", "shelling"],
  ["protest", "riot"],
  ["arrest", "capture"],
]

/** Kinds that tell what a happening did, not a happening of their own: they join one that fits. */
export const consequences: ReadonlySet<string> = new Set(["casualties", "damage", "hospitalization", "rescue"])

/** Kinds in which something on its way comes to harm. */
export const stoppedKinds: ReadonlySet<string> = new Set(["accident", "crash", "collision", "sinking"])

/** The noun phrase of a kind where its name alone will not do. */
export const nouns: Readonly<Record<string, string>> = table({
  casualties: "deaths and injuries",
  "territorial control": "taking of territory",
  movement: "journey",
  "claim of responsibility": "claim of responsibility",
})

/** The word before the place. */
export const placeWords: Readonly<Record<string, string>> = table({
  crossing: "into",
  displacement: "from",
  retreat: "from",
  withdrawal: "from",
  "missile launch": "over",
})
