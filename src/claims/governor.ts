/** What governs a figure says of it: the verb right before it, or its head in the tree of its sentence. */
import type { Context, Figure } from "./context.ts"
import { patientProperty, stateOf } from "./property-words.ts"
import { found, numberOf, patientAt, type Said, saidAt } from "./said.ts"
import { classOf, tokensIn } from "./things.ts"

/** "Wounding hundreds", "injured at least 12": the verb right before the number. */
export function byVerbBefore(context: Context, { first, head, mention }: Figure): Said | null {
  const { lower, lemmas, tokens } = context
  if (mention.dimension !== "count") return null
  let at = first - 1
  while (
    at > 0 &&
    /^(at|least|about|around|some|nearly|almost|more|than|over|up|to|another|all|the|["“”'‘’]|``|'')$/.test(lower[at]!)
  ) {
    at -= 1
  }
  const joined = lower[at - 1] === "and"
  const active = /^(VBD|VBG|VBP|VBZ|VB)$/.test(tokens[at]?.tag ?? "") || joined
  // "Killed 30 and wounded more than 50": what looks like an adjective is a verb where it has an object.
  const state = joined ? stateOf(lower[at] ?? "") : undefined
  const row =
    active && at >= 0
      ? (patientAt(context, at, lemmas[head]) ?? (state?.kind === "casualties" ? state : undefined))
      : undefined
  return row === undefined ? null : found(saidAt(context, at, row), at)
}

/** Who is searched for by rescuers, not by the police. */
const sought = /^(person|passenger|crew|child|tourist|worker|soldier|rescuer|refugee)$/

/** "We are still searching for 51 others": they are missing. */
export function bySearch({ lower, lemmas, tokens }: Context, { first, head, mention }: Figure): Said | null {
  const row = stateOf("missing")
  if (mention.dimension !== "count" || row === undefined) return null
  const bare = head < 0 && lower[first - 1] === "remaining"
  if (!bare && !sought.test(classOf(tokens[head] ?? tokens[first]!) ?? "")) return null
  let at = first - 1
  while (
    at > 0 &&
    /^(at|least|about|around|some|nearly|almost|more|than|over|up|to|another|all|the|remaining)$/.test(lower[at]!)
  )
    at -= 1
  const verb = at - 1
  const searches = lower[at] === "for" && lemmas[verb] === "search" && /^VB/.test(tokens[verb]!.tag)
  return searches ? found(row, verb) : null
}

/**
 * What the verb that governs the figure in the tree of its sentence says of it, where a list knows the verb: "killed
 * 100 and wounded hundreds", "the number of those hurt rose to 39".
 */
export function byTree(context: Context, figure: Figure): Said | null {
  const { tokens, lemmas, sentenceOf } = context
  if (figure.mention.dimension !== "count" || tokens[figure.end]?.tag === "CD") return null
  const changed = changedNumber(context, figure)
  if (changed !== null) return changed
  let at = figure.head >= figure.first ? figure.head : tokensIn(tokens, figure.mention)[1] - 1
  for (let steps = 0; steps < 6 && at >= 0 && sentenceOf[at] === sentenceOf[figure.first]; steps += 1) {
    const { rel, head } = tokens[at]!
    const verb = lemmas[head]
    if (verb === undefined) return null
    if (rel === "obj" || rel === "nsubj:pass") {
      const row = patientAt(context, head, lemmas[figure.head])
      return row === undefined || harmsBetween(context, head, figure.first)
        ? null
        : found(saidAt(context, head, row), head)
    }
    if (rel !== "nummod" && rel !== "conj") return null
    at = head
  }
  return null
}

const changing = /^(rise|climb|grow|jump|mount|increase|reach|stand|pass|exceed|hit|fall|drop)$/

/** "The number of dockers hurt on the quays of the old harbour has risen to 39": its subject says of whom. */
function changedNumber({ tokens, lower, lemmas }: Context, figure: Figure): Said | null {
  const { head: verb, rel } = tokens[figure.head >= 0 ? figure.head : figure.end - 1]!
  if (!/^(obl|obj|nummod)$/.test(rel) || !changing.test(lemmas[verb] ?? "")) return null
  const subject = tokens.slice(Math.max(0, verb - 60), verb).find(({ head, rel }) => head === verb && rel === "nsubj")
  const at = subject === undefined ? -1 : tokens.indexOf(subject)
  const row = at >= 0 && /^(number|toll)$/.test(lemmas[at]!) ? numberOf(lower, lemmas, at) : undefined
  return row === undefined ? null : found(row, at)
}

/** "Killed and injured five", "killed a cook and wounded two": a second verb stands before the figure. */
function harmsBetween({ tokens, lemmas }: Context, verb: number, first: number): boolean {
  for (let at = verb + 1; at < first; at += 1) {
    if (/^(VB|JJ)/.test(tokens[at]!.tag) && patientProperty(lemmas[at]!) !== undefined) return true
  }
  return false
}
