/** Who or what a figure counts, in the words by which figures are compared. */
import { byText } from "../base/order.ts"
import type { Document, Measure, QuantityMention } from "../model/types.ts"
import { emptyThings, idleModifiers, peopleNouns } from "./english/properties.ts"
import type { EntryScope } from "./entry.ts"
import { nationalityOf } from "./nationalities.ts"
import { familyName, isTelling } from "./properties.ts"

const idle: ReadonlySet<string> = new Set(idleModifiers)

/** Modifiers with nationalities by one word each, also those of two words ("costa", "rican"), in whatever order. */
function peoplesOf(words: readonly string[]): readonly string[] {
  const pairOf = (word: string): string | undefined =>
    words.find((other) => (nationalityOf(`${word} ${other}`) ?? nationalityOf(`${other} ${word}`)) !== null)
  return words.flatMap((word) => {
    const other = pairOf(word)
    const pair = other === undefined ? null : (nationalityOf(`${word} ${other}`) ?? nationalityOf(`${other} ${word}`))
    return [pair ?? nationalityOf(word) ?? word]
  })
}

/** "Injured survivors" who were injured: a modifier that says the property again, by its form or its lemma. */
const repeats = (word: string, property: string): boolean =>
  [word, `${word}d`, `${word}ed`].some((form) => familyName(form) === property)

/** Properties of things: what they count without a noun is no people. */
export const thingProperties: ReadonlySet<string> = new Set(["destroyed", "damaged", "cancelled", "launched", "stolen"])

/** What is counted: people where a property of people counts nothing by name; nationalities by one word. */
export function thingOf(
  measure: Pick<Measure, "thing" | "of">,
  property: string,
  more: readonly string[],
): Pick<EntryScope, "thing" | "of"> {
  const nation = nationalityOf(measure.thing.toLowerCase())
  const empty = measure.thing === "" || emptyThings.includes(measure.thing)
  const thing =
    nation !== null || (empty && isTelling(property) && !thingProperties.has(property))
      ? "person"
      : empty
        ? ""
        : measure.thing
  const of = [...peoplesOf(measure.of), ...(nation === null ? [] : [nation]), ...more]
  return { thing, of: [...new Set(of)].filter((word) => !idle.has(word) && !repeats(word, property)).sort(byText) }
}

/** The sort of people that the counted noun itself names: "foreigners" are foreign people. */
export function sortOf(document: Document, quantity: QuantityMention | null): readonly string[] {
  if (quantity?.counts == null) return []
  const words = document.report.text.slice(quantity.counts.from, quantity.counts.to).toLowerCase().split(/\s+/)
  const sort = peopleNouns[words.at(-1) ?? ""]
  return sort === undefined ? [] : [sort]
}
