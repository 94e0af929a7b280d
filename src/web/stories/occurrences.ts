/** Which kinds of claim tell of something that happened, and not of words about it. */
import { kinds } from "../../claims/kinds.ts"
import type { StoryRow } from "../data/shapes.ts"

const occurring = new Set(kinds.filter(({ occurrence }) => occurrence).map(({ name }) => name))

/** The kinds of happening a story tells of, those with most claims first; any kind when it tells of none. */
export function occurrencesOf(story: StoryRow): readonly string[] {
  const names = story.kinds.map(({ kind }) => kind)
  const told = names.filter((name) => occurring.has(name))
  return told.length > 0 ? told : names
}
