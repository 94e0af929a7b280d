/** One figure for two states: "40 killed or injured", "30 dead and missing" counts neither the dead nor the others. */
import type { Context, Figure } from "./context.ts"
import type { Property } from "./english/properties.ts"
import { nounProperty, patientProperty, stateOf } from "./property-words.ts"
import type { Found } from "./said.ts"

const harms = /^(killed|injured|missing)$/
const grading = /^(seriously|severely|critically|badly|slightly|lightly|either|otherwise|gone|went|were|are|still)$/

const rowAt = ({ lower, lemmas }: Context, at: number): Property | undefined =>
  stateOf(lower[at] ?? "") ?? patientProperty(lemmas[at] ?? "") ?? nounProperty(lemmas[at] ?? "")

/** The harm that is joined to the one at a token on one side, by "or" and "and" alone; null when none is. */
function joinedTo(context: Context, at: number, step: 1 | -1): string | null {
  const { lower } = context
  let next = at + step
  if (step < 0) while (grading.test(lower[next] ?? "")) next -= 1
  if (!/^(or|and|&|\/)$/.test(lower[next] ?? "")) return null
  next += step
  while (grading.test(lower[next] ?? "")) next += step
  const name = rowAt(context, next)?.name ?? ""
  return harms.test(name) ? name : null
}

const names: readonly string[] = ["killed", "injured", "missing"]

/** The property of those of whom two harms are said at once; as it was where one is said, or nobody was harmed. */
export function jointly(context: Context, figure: Figure, found: Found): Found {
  if (!harms.test(found.name) || figure.mention.high === 0) return found
  const at = found.predicate
  // "The dead and injured include four cooks" says of none of them what befell him.
  if (figure.first <= at && at < figure.end && figure.mention.dimension !== "count") return found
  const other = joinedTo(context, at, 1) ?? joinedTo(context, at, -1)
  if (other === null || other === found.name) return found
  const [one, two] = names.filter((name) => name === other || name === found.name)
  return { ...found, name: `${one} or ${two}` }
}
