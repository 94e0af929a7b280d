/** Lives that are taken or lost, and how many children somebody has: figures whose noun says all. */
import type { Clause } from "./clauses.ts"
import type { Context, Figure } from "./context.ts"
import { stateOf } from "./property-words.ts"
import { found, type Said } from "./said.ts"

const takingLife = /^(claim|take|cost|lose|end)$/

/** The verb of a clause takes life: "claimed the lives of", "lost his life". */
export function takesLife({ lemmas }: Context, { verb, groupEnd, end }: Clause): boolean {
  if (verb === null || !takingLife.test(lemmas[verb]!)) return false
  const after = lemmas.slice(groupEnd, Math.min(end, groupEnd + 8))
  return after.includes("life") || (lemmas[verb] === "claim" && after.includes("victim"))
}

const weapon = /^(gun|handgun|rifle|shotgun|pistol|weapon|firearm|knife)$/
const lived = /^(survived|survives|wounded|wounding|injured|injuring|critical|hospital|hospitalized|misfired)$/

/**
 * Tokens of whoever dies by their own hand: "[his own life]" behind "took", "[himself]" behind "turned the gun on".
 * Null for others and for those who lived.
 */
export function ownHand({ lemmas, lower }: Context, clause: Clause): readonly [first: number, end: number] | null {
  const { verb, groupEnd, end } = clause
  if (verb === null || clause.negative || clause.passive) return null
  const own = /^(his|her|their)$/.test(lower[groupEnd] ?? "") && lower[groupEnd + 1] === "own"
  if (lemmas[verb] === "take" && own && /^(life|lives)$/.test(lower[groupEnd + 2] ?? ""))
    return [groupEnd, groupEnd + 3]
  if (lemmas[verb] !== "turn" || lower.slice(groupEnd, end + 12).some((word) => lived.test(word))) return null
  for (let at = groupEnd + 2; at < Math.min(end, groupEnd + 6); at += 1) {
    const arm = weapon.test(lemmas[at - 2]!) && /^(on|upon)$/.test(lower[at - 1]!)
    if (arm && /^(himself|herself)$/.test(lower[at]!)) return [at, at + 1]
  }
  return null
}

/** "claimed 12 lives", "cost the lives of 12 people", "12 people lost their lives". */
export const byLife = (context: Context, { first, head, clause: index, mention }: Figure): Said | null => {
  const clause = context.clauses[index]!
  const lemma = context.lemmas[head] ?? ""
  // "With the loss of nine lives".
  const lossOf = lemma === "life" ? lossBefore(context, first) : -1
  if (lossOf !== -1) return found(stateOf("dead")!, lossOf)
  if (mention.dimension !== "count" || clause.verb === null) return null
  // "12 lives were lost".
  const gone = clause.passive && lemma === "life" && takingLife.test(context.lemmas[clause.verb]!)
  if (gone && first < clause.groupFirst) return found(stateOf("dead")!, clause.verb)
  if (!takesLife(context, clause)) return null
  const lost = first < clause.groupFirst && context.lemmas[clause.verb] === "lose"
  const taken =
    /^(life|victim)$/.test(lemma) || /^(life|victim) of$/.test(context.lemmas.slice(first - 2, first).join(" "))
  return lost || (taken && first >= clause.groupEnd) ? found(stateOf("dead")!, clause.verb) : null
}

const kin = /^(father|mother|parent|grandfather|grandmother|grandparent|dad|mom|mum|family|widow|widower|couple)$/

/** "a father of four": how many children, whatever happened to him. */
export const byKin = ({ lower, lemmas }: Context, { first, end, head, mention }: Figure): Said | null =>
  mention.dimension === "count" &&
  head < 0 &&
  end - first === 1 &&
  lower[first - 1] === "of" &&
  kin.test(lemmas[first - 2] ?? "")
    ? { name: "children", kind: "identity", predicate: first - 2, partOf: null }
    : null

/** "Fighting for their lives". */
export const isForLife = (lower: readonly string[], lemmas: readonly string[], verb: number): boolean =>
  /^(fight|battle)$/.test(lemmas[verb]!) &&
  lower[verb + 1] === "for" &&
  /^(their|his|her)$/.test(lower[verb + 2] ?? "") &&
  /^(life|lives)$/.test(lower[verb + 3] ?? "")

/** Token of "loss" in "the loss of at least nine lives"; -1 where no such word stands before the figure. */
function lossBefore({ lower }: Context, first: number): number {
  let of = first - 1
  while (/^(at|least|about|some|nearly|over|more|than)$/.test(lower[of] ?? "")) of -= 1
  return lower[of] === "of" && /^(loss|losses)$/.test(lower[of - 1] ?? "") ? of - 1 : -1
}
