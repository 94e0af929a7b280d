/** The words that belong to a head: "the two drivers of the bus" for "drivers", without what is joined or added. */
import { childBy, childrenOf, subtree, type Tree } from "../language/tree.ts"

/** Tokens; half-open. The name of the head itself ends at `nameEnd`, before what "of" hangs on it. */
interface Phrase {
  readonly first: number
  readonly nameEnd: number
  readonly end: number
}

/** Relations of words before a head that do not describe it. */
const apart = new Set(
  (
    "case cc mark cop nsubj nsubj:pass csubj aux aux:pass expl advcl parataxis conj discourse acl:relcl appos " +
    "ccomp obj"
  ).split(" "),
)

/** Relations of the words behind a head that are part of its name: "Omar Noori", "Flight 12". */
const naming = new Set(["flat", "compound", "goeswith", "nummod"])

const isOf = (tree: Tree, word: number): boolean =>
  tree.tokens[word]!.rel === "nmod" && tree.tokens[childBy(tree, word, "case")]?.lemma === "of"

/** From the first word that describes a head to the end of its name and of what "of" hangs on it. */
export function phraseOf(tree: Tree, head: number): Phrase {
  let first = head
  let nameEnd = head + 1
  let end = nameEnd
  for (const child of childrenOf(tree, head)) {
    if (child < head) {
      if (apart.has(tree.tokens[child]!.rel)) first = head
      else first = Math.min(first, subtree(tree, child).first)
    } else if (child === nameEnd && naming.has(tree.tokens[child]!.rel)) {
      nameEnd = phraseOf(tree, child).end
      end = nameEnd
    } else if (isOf(tree, child) && phraseOf(tree, child).first <= end + 1) end = phraseOf(tree, child).end
  }
  return { first, nameEnd, end }
}
