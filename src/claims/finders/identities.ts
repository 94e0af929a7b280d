/** Claims of who someone is: an office before a name, or an apposition after it. By words and tags only. */
import { type Context, trimmed } from "../context.ts"
import { type Draft, type Finder, plainDraft } from "../draft.ts"
import { offices } from "../english/offices.ts"

const officeTags = new Set(["NN", "NNS", "NNP", "NNPS", "JJ", "POS", "DT", "PRP$"])
const isName = (tag: string | undefined): boolean => tag === "NNP" || tag === "NNPS"
const isOfficeWord = (tag: string | undefined): boolean => tag !== undefined && officeTags.has(tag)

/** "Afghan President Omar Noori", "Omar Noori, a member of the council": one draft each, in the order of the text. */
export const findIdentities: Finder = (context) => {
  const drafts: Draft[] = []
  let at = 0
  while (at < context.tokens.length) {
    const end = nameEnd(context, at)
    if (end === at) {
      at += 1
      continue
    }
    const draft = identityOf(context, at, end)
    if (draft !== null) drafts.push(draft)
    at = end
  }
  return drafts
}

/** The end of a run of proper nouns ("Omar ul Noori"); `at` itself when none begins there. */
function nameEnd({ tokens, lower, clauseOf, timeOf, nameOf }: Context, at: number): number {
  let end = at
  // "On Thursday, residents said" calls nobody a resident.
  while (end < tokens.length && clauseOf[end] !== -1 && timeOf[end] === -1) {
    const particle = end > at && particles.test(lower[end]!) && isName(tokens[end + 1]?.tag)
    if (!isName(tokens[end]!.tag) && !particle) break
    end += 1
  }
  // "Lin Fen-ho": what is of the name though it has no capital.
  while (end > at && end < tokens.length && nameOf[end]! >= 0 && nameOf[end] === nameOf[end - 1]) end += 1
  return end
}

const particles = /^(ul|al|bin|ibn|von|van|de|del|der|la|el)$/

function identityOf(context: Context, at: number, end: number): Draft | null {
  const before = officeBefore(context, at, end)
  const after = before === null ? appositionAfter(context, end) : null
  const office = before ?? after
  if (office === null) return null
  const range = trimmed(context, before?.edge ?? at, after?.edge ?? end)
  if (range === null || range[1] - range[0] < 2) return null
  const [first, last] = range
  return plainDraft({
    first,
    end: last,
    clause: context.clauseOf[at]!,
    kind: "identity",
    predicate: office.office,
    by: "identities",
  })
}

/** The outer edge of the words of an office, and the word that names it. */
interface Office {
  readonly edge: number
  readonly office: number
}

/**
 * Where the words of an office begin: inside the run of capitals ("President Omar Noori") or before it, with a comma
 * between or none ("the country's security adviser, Omar Noori"). Null when there is no office.
 */
function officeBefore(
  { tokens, lemmas, lower, clauseOf, sentenceOf }: Context,
  at: number,
  end: number,
): Office | null {
  let office = -1
  for (let index = at; index < end - 1; index += 1) if (offices.has(lemmas[index]!)) office = index
  let start = at
  const comma = lower[at - 1] === "," && offices.has(lemmas[at - 2] ?? "")
  if (comma) start = at - 1
  const floor = Math.max(0, at - 12)
  let back = start
  while (back > floor && sentenceOf[back - 1] === sentenceOf[at] && clauseOf[back - 1] !== -1) {
    if (!isOfficeWord(tokens[back - 1]!.tag) && !/^(of|for)$/.test(lower[back - 1]!)) break
    back -= 1
  }
  while (back < start && /^(of|for)$/.test(lower[back]!)) back += 1
  for (let index = back; index < start; index += 1) if (offices.has(lemmas[index]!)) office = index
  return office < 0 ? null : { edge: back, office }
}

/** On over ", a member of the council" to the next comma or verb; null when the words hold no office. */
function appositionAfter({ tokens, lower, lemmas, sentenceOf }: Context, end: number): Office | null {
  if (lower[end] !== ",") return null
  let at = end + 1
  let office = -1
  if (/^(CC|VBG|VBN|CD)$/.test(tokens[at]?.tag ?? "")) return null
  while (at < tokens.length && at < end + 16 && sentenceOf[at] === sentenceOf[end]) {
    if (lower[at] === "," || /^(VBD|VBZ|VBP|MD|WP|WDT)$/.test(tokens[at]!.tag) || /^[.;:)"”(]$/.test(lower[at]!)) break
    if (office < 0 && offices.has(lemmas[at]!)) office = at
    at += 1
  }
  return office < 0 ? null : { edge: at, office }
}
