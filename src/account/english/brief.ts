/** Words that decide what a brief may open with, and which answers a reader asks for first. By hand. */

import { table } from "../../base/table.ts"

/** Sentences that open with one of these lean on what stood before them. */
export const leaning =
  "he she it they this these that those his her its their there here him them such so then also another both " +
  "we i you our my your one neither either"

/** Words at the start of a sentence that may go without loss. */
export const openers: readonly string[] = [
  "however",
  "meanwhile",
  "but",
  "and",
  "also",
  "still",
  "now",
  "moreover",
  "in addition",
  "afterwards",
  "later",
  "on the other hand",
]

/** How much a reader wants to know of each property first. */
export const interest: Readonly<Record<string, number>> = table({
  killed: 5,
  place: 0.2,
  injured: 3.5,
  crossed: 4,
  missing: 3,
  displaced: 3,
  evacuated: 3,
  captured: 2.5,
  arrested: 2.5,
  deployed: 2,
  held: 2,
  aboard: 2,
  trapped: 1.5,
  rescued: 1.5,
  staying: 1.5,
})

/** Properties that many a reader asks for, and the sentence that says no report tells. */
export const askedFor: readonly (readonly [property: string, sentence: string])[] = [
  ["killed", "No report says how many people were killed, or that nobody was."],
  ["injured", "No report says how many people were hurt, or that nobody was."],
]

/** Kinds of happening after which a reader asks for dead and hurt. */
export const dangerous: readonly string[] = [
  "shooting",
  "bombing",
  "airstrike",
  "shelling",
  "stabbing",
  "armed clash",
  "attack",
  "crash",
  "collision",
  "sinking",
  "explosion",
  "fire",
  "collapse",
  "natural disaster",
  "accident",
  "riot",
  "crossing",
]
