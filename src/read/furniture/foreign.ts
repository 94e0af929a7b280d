/** Paragraphs in another language than the report: a help line, a notice, the words of a post. */
import { languageOf } from "../language.ts"
import type { Line } from "../lines.ts"
import type { Marks, Page } from "./mark.ts"

/** Shortest line of which a language can be told, in code units. */
const shortest = 60

/** Words that hardly an English sentence of that length does without: most lines are known by these. */
const english = [" the ", " of ", " and ", " to "] as const

const isForeign = (text: string, { from, to }: Line): boolean => {
  const line = text.slice(from, to)
  if (line.length < shortest || english.some((word) => line.includes(word))) return false
  const language = languageOf(line)
  return language !== null && language !== "en"
}

/** Lines in another language; none where they are half of the text or more: then it is the report's own. */
export function foreignLines({ text, lines }: Page): Marks {
  const foreign = lines.filter((line) => isForeign(text, line))
  const length = foreign.reduce((sum, { from, to }) => sum + to - from, 0)
  return new Map(length * 2 >= text.length ? [] : foreign.map(({ index }) => [index, "other"]))
}
