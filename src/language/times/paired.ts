/** The year of a month or a day that is told together with a later one: "between January and March 2017". */
import { monthNames } from "../../base/months.ts"

const shorts = monthNames.map((name) => name.slice(0, 3).toLowerCase())
const second = new RegExp(
  "^ ?(?:to|and|or|until|till|through|-|–) ?(?:early |late |mid-)?(?:\\d{1,2}(?:st|nd|rd|th)? )?" +
    `(${shorts.join("|")})[a-z]{0,6}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?,? (\\d{4})(?!\\d)`,
  "i",
)

/** Code units behind the first that the second takes at most. */
const reach = 48

/**
 * The year of the month that ends at `end` of the text, where a joint and another month with a year follow; one less
 * for a month that comes after the other in the year ("December to March 2017"). Null where nothing like it follows.
 */
export function pairedYear(text: string, end: number, month: number): number | null {
  const [, name = "", year = ""] = second.exec(text.slice(end, end + reach)) ?? []
  if (year === "") return null
  return Number(year) - (month > shorts.indexOf(name.toLowerCase()) + 1 ? 1 : 0)
}
