/** What stands before a number: "more than 300". */
import type { Modifier } from "./types.ts"

/** The words of each modifier with a space behind them; empty where the bounds say it all. */
export const modifierWords: Readonly<Record<Modifier, string>> = {
  exact: "",
  "more than": "more than ",
  "at least": "at least ",
  about: "about ",
  nearly: "nearly ",
  "up to": "up to ",
  "less than": "fewer than ",
  range: "",
  vague: "",
}
