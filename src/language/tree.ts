/**
 * Questions to the tree of a sentence: subject, object, agent, whose something is. Words are
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

/** Most words have no children: they share one list. */
const none: number[] = []

/** The tree of the words `first` to `end - 1`, which are a sentence. */
export function treeOf(tokens: readonly Token[], { first, end }: Range): Tree {
  const children = new Array<number[]>(end - first).fill(none)
  for (let word = first; word < end; word += 1) {
    const head = tokens[word]!.head - first
    if (head < 0 || head >= children.length) continue
    const others = children[head]!
    if (others === none) children[head] = [word]
    else others.push(word)
  }
  return { tokens, first, end, children }
}

/** The children of a word, in order; none for a word outside the sentence. */
export const childrenOf = ({ children, first }: Tree, word: number): readonly number[] => children[word - first] ?? none

/** The first child of a word with one of the relations; -1 when it has none. */
export function childBy(tree: Tree, word: number, ...relations: readonly string[]): number {
  for (const child of childrenOf(tree, word)) if (relations.includes(tree.tokens[child]!.rel)) return child
  return -1
}

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
const tagOf = ({ tokens }: Tree, word: number): string => tokens[word]?.tag ?? ""

/** True for "were killed", for "buried" in "were killed and buried", and for "the men killed in the blast". */
export function isPassive(tree: Tree, verb: number): boolean {
  let at = verb
  for (let steps = tree.end - tree.first; at >= 0 && steps > 0; steps -= 1) {
    if (childBy(tree, at, "aux:pass", "nsubj:pass") >= 0) return true
    // "Strikes killed [VBN] nine": what has an object is no passive.
    const tag = tagOf(tree, at)
    if ((tag !== "VBN" && tag !== "VBD") || childBy(tree, at, "nsubj", "aux", "obj") >= 0) return false
    const relation = relationOf(tree, at)
    // A clause that describes a noun and has no subject is a participle, whatever its tag.
    if (relation === "acl" || relation === "amod") return true
    if (relation === "advcl" || relation === "xcomp") return tag === "VBN"
    if (relation !== "conj") return false
    at = headOf(tree, at)
  }
  return false
}

const relatives = new Set(["who", "which", "that", "whom"])

/** A noun for the pronoun of its relative clause: "soldiers" for "who" in "the soldiers who fled". */
function antecedent(tree: Tree, pronoun: number, verb: number): number {
  const isRelative = relatives.has(tree.tokens[pronoun]?.lemma ?? "")
  return isRelative && relationOf(tree, verb) === "acl:relcl" ? headOf(tree, verb) : pronoun
}

/** Verbs whose object does what the verb below says: "made [the crew] leave". */
const causing = new Set(
  (
    "make let have get help force order ask tell urge want allow permit enable cause lead leave see hear watch " +
    "find keep send expect require advise encourage persuade warn invite command direct authorize instruct call " +
    "name elect appoint"
  ).split(" "),
)

/**
 * The grammatical subject of a verb or predicate: its own, that of the verb it is joined to by "and" or depends on, or
 * the noun that its clause describes. Of a passive this is who suffers it. -1 when the sentence has none.
 */
export function subjectOf(tree: Tree, verb: number): number {
  let at = verb
  for (let steps = tree.end - tree.first; at >= 0 && steps > 0; steps -= 1) {
    const own = childBy(tree, at, "nsubj", "nsubj:pass", "csubj")
    if (own >= 0) return antecedent(tree, own, at)
    const relation = relationOf(tree, at)
    // "The order to leave": nobody says who is to leave.
    if (relation === "acl") return childBy(tree, at, "mark") < 0 ? headOf(tree, at) : -1
    if (relation !== "conj" && relation !== "xcomp") return -1
    at = headOf(tree, at)
    const made = relation === "xcomp" && causing.has(tree.tokens[at]?.lemma ?? "") ? objectOf(tree, at) : -1
    if (made >= 0) return made
  }
  return -1
}

/**
 * The direct object of a verb, or the noun that its relative pronoun stands for; "a man" for both verbs of "shot and
 * killed a man". -1 when it has none.
 */
export function objectOf(tree: Tree, verb: number): number {
  const own = childBy(tree, verb, "obj")
  if (own >= 0) return antecedent(tree, own, verb)
  const next = verb + 2
  const shared = relationOf(tree, next) === "conj" && headOf(tree, next) === verb && tagOf(tree, verb + 1) === "CC"
  return shared && tagOf(tree, next).startsWith("VB") ? childBy(tree, next, "obj") : -1
}

/**
 * Who does what a passive verb says: the word after "by", also of the last of verbs that "and" joins. -1 when that is
 * not said.
 */
export function agentOf(tree: Tree, verb: number): number {
  if (!isPassive(tree, verb)) return -1
  const byWord = (child: number): boolean =>
    relationOf(tree, child) === "obl" && tree.tokens[childBy(tree, child, "case")]?.lemma === "by"
  const own = childrenOf(tree, verb).find(byWord)
  if (own !== undefined || relationOf(tree, verb) !== "conj") return own ?? -1
  return childrenOf(tree, headOf(tree, verb)).find((child) => child > verb && byWord(child)) ?? -1
}

/** Whose a noun is: "minister" for "the minister's car"; -1 when that is not said. */
export const possessorOf = (tree: Tree, noun: number): number => childBy(tree, noun, "nmod:poss")
