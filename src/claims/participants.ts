/** Who takes part in what a verb or a noun tells, by the tree of its sentence: the words that head each part. */
import {
  agentOf,
  childBy,
  childrenOf,
  isPassive,
  objectOf,
  possessorOf,
  subjectOf,
  type Tree,
} from "../language/tree.ts"
import { instruments, means, nounParts } from "./english/roles.ts"
import { patientProperty } from "./property-words.ts"

/** The head word of one part. Heads that "and" joins ("two cooks and a driver") are parts of their own. */
export interface Participant {
  readonly role: "agent" | "patient" | "recipient" | "instrument"
  readonly head: number
}

type Part = readonly [role: Participant["role"], head: number]

const nobody = new Set(["no", "none", "nobody", "nothing"])

/** A noun or what stands for one; "nobody" takes part in nothing. */
function isSomeone({ tokens }: Tree, at: number): boolean {
  const { tag, lemma } = tokens[at] ?? { tag: "", lemma: "" }
  return /^(NN|PRP|CD|DT|JJ|FW)/.test(tag) && !nobody.has(lemma.toLowerCase())
}

/** A head and those that "and" joins to it, in the order of the text. */
function withJoined(tree: Tree, head: number): readonly number[] {
  const joined = childrenOf(tree, head).filter((child) => {
    return tree.tokens[child]!.rel === "conj" && isSomeone(tree, child)
  })
  return [head, ...joined.flatMap((child) => withJoined(tree, child))]
}

/** The subject of a verb; that of the verb above for one that goes on from it: "fell, [killing] five". */
function subjectFor(tree: Tree, verb: number): number {
  const own = subjectOf(tree, verb)
  const { rel, head, tag } = tree.tokens[verb]!
  return own < 0 && rel === "advcl" && /^VB[GN]?$/.test(tag) && head >= 0 ? subjectOf(tree, head) : own
}

const withAll = (tree: Tree, parts: readonly Part[]): readonly Participant[] =>
  parts.flatMap(([role, head]) =>
    head >= 0 && isSomeone(tree, head) ? withJoined(tree, head).map((each) => ({ role, head: each })) : [],
  )

/** "Guards arrested over theft": in a headline the auxiliary of a verb that needs an object is left out. */
function isShort(tree: Tree, verb: number): boolean {
  const { tag, lemma } = tree.tokens[verb]!
  if (!/^VB[ND]$/.test(tag) || childBy(tree, verb, "aux") >= 0 || patientProperty(lemma.toLowerCase()) === undefined)
    return false
  const aimed = (child: number): boolean =>
    /^(at|into|on)$/.test(tree.tokens[childBy(tree, child, "case")]?.lemma ?? "")
  return objectOf(tree, verb) < 0 && !childrenOf(tree, verb).some(aimed)
}

/** Whoever stands after "by"; not a means without an article: "reached by phone". */
function doerOf(tree: Tree, verb: number): number {
  const doer = agentOf(tree, verb)
  return doer >= 0 && childBy(tree, doer, "det") < 0 && means.has(tree.tokens[doer]!.lemma.toLowerCase()) ? -1 : doer
}

const auxiliary = new Set(["cop", "aux", "aux:pass"])

/**
 * The parts of a verb: who does it, to whom it is done, who gets something. Of "was" in "the road was icy" the subject
 * of the words that it joins.
 */
export function verbParticipants(tree: Tree, at: number): readonly Participant[] {
  const { rel, head } = tree.tokens[at]!
  const verb = auxiliary.has(rel) && head >= 0 ? head : at
  const passive = isPassive(tree, verb) || isShort(tree, verb)
  const object = passive ? -1 : objectOf(tree, verb)
  const indirect = childBy(tree, verb, "iobj")
  const found = subjectFor(tree, verb)
  const bearer = bearerOf(tree, found)
  const subject = bearer < 0 ? found : bearer
  return withAll(tree, [
    [passive ? "patient" : "agent", subject],
    ["agent", doerOf(tree, verb)],
    ["patient", object],
    // "Allowed the crew to leave" gives nobody anything.
    [childBy(tree, verb, "xcomp") < 0 ? "recipient" : "patient", indirect],
    ...(bearer < 0 ? [] : [["instrument", found] as const]),
    ...instrumentsOf(tree, verb, [subject, object]),
  ])
}

/** "[A man] armed with a rifle shot": who bears the arm that the tree takes for the subject; -1 for other subjects. */
function bearerOf(tree: Tree, subject: number): number {
  if (subject < 0 || !isInstrument(tree, subject)) return -1
  for (let at = subject - 1; at > Math.max(tree.first, subject - 5); at -= 1) {
    const armed = tree.tokens[at]!.lemma === "with" && /^(armed|arm)$/.test(tree.tokens[at - 1]?.lemma ?? "")
    if (armed) return isSomeone(tree, at - 2) ? at - 2 : -1
  }
  return -1
}

const isInstrument = (tree: Tree, at: number): boolean => instruments.has(tree.tokens[at]?.lemma.toLowerCase() ?? "")

/** The words behind "with" that hang on a word, where they are a weapon, a vehicle or a tool. */
const heldBy = (tree: Tree, at: number): readonly number[] =>
  childrenOf(tree, at).filter(
    (child) => isInstrument(tree, child) && tree.tokens[childBy(tree, child, "case")]?.lemma === "with",
  )

/** Verbs whose "with" is the other side: "collided with a truck". */
const meeting = new Set("collide crash meet connect contact tangle fill load part deal".split(" "))

/**
 * What it is done with: "hit him [with a hammer]", "stabbed her using [a knife]", "killed by [drone]", "gunmen armed
 * with [rifles] shot". The tree hangs "with" on the verb, its object or its subject alike.
 */
function instrumentsOf(tree: Tree, verb: number, others: readonly number[]): readonly Part[] {
  if (meeting.has(tree.tokens[verb]!.lemma.toLowerCase())) return []
  const used = childrenOf(tree, verb).flatMap((child) => {
    const { rel, lemma } = tree.tokens[child]!
    const tool = lemma === "use" && /^(advcl|xcomp)$/.test(rel) ? objectOf(tree, child) : -1
    return tool >= 0 && isInstrument(tree, tool) ? [tool] : []
  })
  const beside = others.filter((at) => at >= 0)
  const armed = beside.flatMap((at) => childrenOf(tree, at).filter((child) => tree.tokens[child]!.lemma === "armed"))
  const held = [verb, ...beside, ...armed].flatMap((at) => heldBy(tree, at))
  const agent = agentOf(tree, verb)
  const bare = agent >= 0 && agent !== doerOf(tree, verb) && isInstrument(tree, agent) ? [agent] : []
  return [...used, ...held, ...bare].map((head) => ["instrument", head] as const)
}

/** The parts of an adjective that says what became of someone: "three men are missing". */
export const stateParticipants = (tree: Tree, state: number): readonly Participant[] =>
  withAll(tree, [["patient", childBy(tree, state, "nsubj")]])

const words = (list: string | undefined): readonly string[] => (list ?? "").split(" ")

const rows = new Map(
  nounParts.flatMap(({ kinds, of, agents, patients }) => {
    const row = { of, agents: ["by", ...words(agents)], patients: words(patients) }
    return kinds.split(",").map((kind) => [kind, row] as const)
  }),
)

/** The parts of a noun that names a happening: "the army's attack on the town", "the death of nine farmers". */
export function nounParticipants(tree: Tree, noun: number, kind: string): readonly Participant[] {
  const row = rows.get(kind)
  if (row === undefined) return []
  const behind = childrenOf(tree, noun).flatMap((child): readonly Part[] => {
    if (tree.tokens[child]!.rel !== "nmod") return []
    const preposition = tree.tokens[childBy(tree, child, "case")]?.lemma ?? ""
    if (preposition === "of") return row.of === null ? [] : [[row.of, child]]
    if (row.agents.includes(preposition)) return [["agent", child]]
    return row.patients.includes(preposition) ? [["patient", child]] : []
  })
  // "The rebels' killing of a guard": where it is said who suffers, whose it is does it.
  const suffers = row.of === "patient" && !behind.some(([role]) => role === "patient")
  return withAll(tree, [[suffers ? "patient" : "agent", possessorOf(tree, noun)], ...behind])
}
