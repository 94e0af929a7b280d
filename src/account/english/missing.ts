/** What readers ask after harm, and the sentence that says no report tells. By hand. */
import { table } from "../../base/table.ts"
import { accidentKinds, attackKinds } from "../../reconcile/english/events.ts"
import { dangerous } from "./brief.ts"

/** Kinds of happening that do harm. */
export const harmful: ReadonlySet<string> = new Set(dangerous)

/** Figures that many a reader asks for after harm, and the sentence that says that no report gives them. */
export const askedAfter: readonly (readonly [property: string, sentence: string])[] = [
  ["killed", "No report says how many people were killed, or that nobody was."],
  ["injured", "No report says how many people were hurt, or that nobody was."],
]

/** Kinds that have a cause, and kinds that somebody did. */
export const hasCause: ReadonlySet<string> = accidentKinds
export const doneBySomebody: ReadonlySet<string> = new Set([...attackKinds].filter((kind) => kind !== "armed clash"))

/** How those are called whom figures of a property count. */
export const whoWere: Readonly<Record<string, string>> = table({
  crossed: "that crossed",
  displaced: "that were displaced",
})

export const unsaid = {
  cause: "No report states a cause.",
  doer: "No report says who did it.",
  place: "No report says where it happened.",
  published: "No report states when it was published.",
} as const
