/** Who stands by a figure: "police put the toll at 14", "confirmed the deaths of three". */
import { objectEnd } from "./content.ts"
import type { Found } from "./found.ts"
import { headOf, phraseEnd } from "./phrases.ts"
import { subjectBefore, subjectShared } from "./subject.ts"
import { type VerbGroup, verbGroup } from "./verb-group.ts"
import { lemma, outside, pos, type Run, type Words, word } from "./words.ts"

const putting = new Set(["put", "place", "give", "estimate"])
const confirming = new Set(["confirm", "verify", "document"])
const figures = new Set(
  "toll number figure count total tally estimate turnout attendance loss damage cost crowd size".split(" "),
)
const losses = new Set("death fatality casualty killing injury case arrest loss toll".split(" "))

/** The object from the verb to where its noun phrase ends; null when none stands there. */
function objectOf(words: Words, group: VerbGroup, ceiling: number): Run | null {
  const end = phraseEnd(words, group.end, ceiling)
  return end > group.end ? { first: group.end, end } : null
}

/** A number before the head, as in "14 deaths". */
function hasNumber(words: Words, { first, end }: Run): boolean {
  for (let at = first; at < end; at += 1) if (pos(words, at) === "NUM") return true
  return false
}

/** "... at", "... as" behind the head of the object, no farther than a few words, and a number behind that. */
function leadsIn(words: Words, head: number, ceiling: number): boolean {
  for (let at = head + 1; at < Math.min(ceiling, head + 16); at += 1) {
    if (!outside(words, at) || [",", ";"].includes(word(words, at))) return false
    const preposition = ["at", "as"].includes(word(words, at))
    if (preposition && ["NUM", "ADP", "ADV", "ADJ"].includes(pos(words, at + 1))) return true
  }
  return false
}

/** Whether the verb at the head of the group hands on a figure with its object. */
function handsOn(words: Words, group: VerbGroup, ceiling: number): boolean {
  const verb = lemma(words, group.head)
  const object = objectOf(words, group, ceiling)
  const head = object === null ? -1 : headOf(words, object)
  if (object === null || head < 0) return false
  const noun = lemma(words, head)
  if (confirming.has(verb)) return losses.has(noun) || (hasNumber(words, object) && words.tokens[head]?.tag === "NNS")
  if (!figures.has(noun)) return false
  // "Gave a toll of 57".
  if (verb === "give" && word(words, head + 1) === "of" && hasNumber(words, object)) return true
  return leadsIn(words, head, ceiling)
}

/** "The toll was put at 14 by the ministry": the one behind "by", and the subject with its figure. */
function passive(words: Words, group: VerbGroup, floor: number, ceiling: number): Found | null {
  const subject = subjectBefore(words, group, floor)
  const verb = lemma(words, group.head)
  if (subject === null || !putting.has(verb) || !figures.has(lemma(words, headOf(words, subject)))) return null
  if (!["at", "as"].includes(word(words, group.end))) return null
  let by = group.end + 1
  while (by < ceiling && word(words, by) !== "by" && by - group.end < 8) by += 1
  const end = word(words, by) === "by" ? phraseEnd(words, by + 1, ceiling) : by
  if (end <= by + 1) return null
  return found(verb, { first: by + 1, end }, group, [subject, { first: group.end, end: by }])
}

const found = (verb: string, source: Run, cue: Run, content: readonly Run[]): Found => ({
  source: [source],
  cue: [{ first: cue.first, end: cue.end }],
  content,
  stance: "asserts",
  told: null,
  by: `speech: ${verb}`,
})

/** What the verb at `head` hands on when somebody stands by a figure with it; null when nobody does. */
export function figureAt(words: Words, head: number, floor: number, ceiling: number): Found | null {
  const verb = lemma(words, head)
  if (!putting.has(verb) && !confirming.has(verb)) return null
  const group = verbGroup(words, head, floor)
  return group.passive ? passive(words, group, floor, ceiling) : active(words, group, floor, ceiling)
}

function active(words: Words, group: VerbGroup, floor: number, ceiling: number): Found | null {
  if (!handsOn(words, group, ceiling)) return null
  const subject = subjectBefore(words, group, floor) ?? subjectShared(words, group, floor)
  if (subject === null) return null
  return found(lemma(words, group.head), subject, group, [
    { first: group.end, end: objectEnd(words, group.end, ceiling) },
  ])
}
