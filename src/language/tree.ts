/**
 * Questions to the tree of a sentence: subject, object, agent, what a number counts, whose something is. Words are
 * indexes of `Document.tokens`; -1 = none. Without a parser every answer is "none".
 */
import type { Token } from "../model/types.ts"

/** The words of one sentence with the children of each, in order. */
export interface Tree {
  readonly tokens: readonly Token[]
  readonly first: number
  readonly end: number
  /** By word minus `first`. */
  readonly children: readonly (readonly number[])[]
}

interface Range {
  readonly first: number
  readonly end: number
}

/** The tree of the words `first` to `end - 1`, which are a sentence. */
export function treeOf(tokens: readonly Token[], { first, end }: Range): Tree {
  const children = Array.from({ length: end - first }, (): number[] => [])
  for (let word = first; word < end; word += 1) children[tokens[word]!.head - first]?.push(word)
  return { tokens, first, end, children }
}

/** The children of a word, in order; none for a word outside the sentence. */
export const childrenOf = ({ children, first }: Tree, word: number): readonly number[] => children[word - first] ?? []

/** The first child of a word with one of the relations; -1 when it has none. */
export const childBy = (tree: Tree, word: number, ...relations: readonly string[]): number =>
  childrenOf(tree, word).find((child) => relations.includes(tree.tokens[child]!.rel)) ?? -1

/** The words that hang together below a word, itself included, from the first to before the last: no gaps. */
export function subtree(tree: Tree, word: number): Range {
  let first = word
  let end = word + 1
  for (let at = childrenOf(tree, word)[0]; at !== undefined && at < first; at = childrenOf(tree, at)[0]) first = at
  for (let at = childrenOf(tree, word).at(-1); at !== undefined && at >= end; at = childrenOf(tree, at).at(-1)) {
    end = at + 1
  }
  return { first, end }
}

const headOf = ({ tokens }: Tree, word: number): number => tokens[word]?.head ?? -1
const relationOf = ({ tokens }: Tree, word: number): string => tokens[word]?.rel ?? ""
const isParticiple = ({ tokens }: Tree, word: number): boolean => tokens[word]?.tag === "VBN"

/** True for "were killed", for "buried" in "were killed and buried", and for "the men killed in the blast". */
export function isPassive(tree: Tree, verb: number): boolean {
  let at = verb
  for (let steps = tree.end - tree.first; at >= 0 && steps > 0; steps -= 1) {
    if (childBy(tree, at, "aux:pass", "nsubj:pass") >= 0) return true
    if (!isParticiple(tree, at) || childBy(tree, at, "nsubj", "aux") >= 0) return false
    if (relationOf(tree, at) === "acl") return true
    if (relationOf(tree, at) !== "conj") return false
    at = headOf(tree, at)
  }
  return false
}

const relatives = new Set(["who", "which", "that", "whom"])

/** A noun for the pronoun of its relative clause: "soldiers" for "who" in "the soldiers who fled". */
function antecedent(tree: Tree, subject: number, verb: number): number {
  const isRelative = relatives.has(tree.tokens[subject]?.lemma ?? "")
  return isRelative && relationOf(tree, verb) === "acl:relcl" ? headOf(tree, verb) : subject
}

/**
 * The grammatical subject of a verb or predicate: its own, that of the verb it is joined to by "and", or the noun that
 * its clause describes. Of a passive this is who suffers it. -1 when the sentence has none.
 */
export function subjectOf(tree: Tree, verb: number): number {
  let at = verb
  for (let steps = tree.end - tree.first; at >= 0 && steps > 0; steps -= 1) {
    const own = childBy(tree, at, "nsubj", "nsubj:pass", "csubj")
    if (own >= 0) return antecedent(tree, own, at)
    const relation = relationOf(tree, at)
    if (relation === "acl") return headOf(tree, at)
    if (relation !== "conj" && relation !== "xcomp") return -1
    at = headOf(tree, at)
  }
  return -1
}

/** The direct object of a verb; -1 when it has none. */
export const objectOf = (tree: Tree, verb: number): number => childBy(tree, verb, "obj")

/** Who does what a passive verb says: the word after "by"; -1 when that is not said. */
export function agentOf(tree: Tree, verb: number): number {
  if (!isPassive(tree, verb)) return -1
  const byWord = (child: number): boolean => tree.tokens[childBy(tree, child, "case")]?.lemma === "by"
  return childrenOf(tree, verb).find((child) => relationOf(tree, child) === "obl" && byWord(child)) ?? -1
}

/** Who does it and to whom it is done, whether the verb is active or passive; -1 where that is not said. */
export function rolesOf(tree: Tree, verb: number): { readonly doer: number; readonly undergoer: number } {
  const subject = subjectOf(tree, verb)
  return isPassive(tree, verb)
    ? { doer: agentOf(tree, verb), undergoer: subject }
    : { doer: subject, undergoer: objectOf(tree, verb) }
}

/** The noun that a number counts: "people" in "three people" and in "three of the people"; -1 when it stands alone. */
export function numeralHead(tree: Tree, numeral: number): number {
  if (relationOf(tree, numeral) === "nummod") return headOf(tree, numeral)
  const part = childrenOf(tree, numeral).find(
    (child) => relationOf(tree, child) === "nmod" && tree.tokens[childBy(tree, child, "case")]?.lemma === "of",
  )
  return part ?? -1
}

/** Whose a noun is: "minister" for "the minister's car"; -1 when that is not said. */
export const possessorOf = (tree: Tree, noun: number): number => childBy(tree, noun, "nmod:poss")
