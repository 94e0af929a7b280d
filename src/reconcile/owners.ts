/** Whose a sum of money or a share is: "Orsk Steel will bear a $7 million burden", "the Norholm Bank's offer". */

import { aroundUnit, placesTouching } from "../model/near.ts"
import type { Claim, Document, Span } from "../model/types.ts"
import type { Entry } from "./entry.ts"

/** Nobody is named. */
export const nobody: ReadonlySet<string> = new Set()

/** Dimensions of which one number says little without whose it is. */
export const isSum = (dimension: string): boolean => dimension === "money" || dimension === "percent"

/** What was done with a sum, or what a sum or a share is, where a claim names it: no quotation has to say it. */
export const isNamedSum = (dimension: string, property: string, thing: string): boolean =>
  (dimension === "money" && (property !== "cost" || thing !== "")) ||
  (dimension === "percent" && property === "share" && thing !== "")

const companyWords = /^(?:the|inc|corp|co|ltd|llc|plc|group|company|corporation|holdings|of|and|&)$/u

/** Words of the names that end at a token, from right to left. */
function nameAt({ tokens, report }: Document, last: number, first: number): ReadonlySet<string> {
  const words = new Set<string>()
  for (let at = last; at >= first && tokens[at]!.tag.startsWith("NNP"); at -= 1) {
    const word = report.text.slice(tokens[at]!.from, tokens[at]!.to).toLowerCase().replace(/\.$/, "")
    if (!companyWords.test(word)) words.add(word)
  }
  return words
}

/** The possessor before the figure, else the subject of the verbs above it; nobody where neither has a name. */
export function ownerOf(document: Document, quantity: Span): ReadonlySet<string> {
  const { tokens, sentences } = document
  const sentence = aroundUnit(sentences, quantity.from)
  const own = placesTouching(tokens, quantity)
  if (sentence === undefined || own.length === 0) return nobody
  const before = own[0]! - 1
  if (tokens[before]?.tag === "POS") return nameAt(document, before - 1, sentence.first)
  let at = own.find((place) => !own.includes(tokens[place]!.head)) ?? own[0]!
  for (let steps = 0; steps < sentence.end - sentence.first && at >= 0; steps += 1) {
    at = tokens[at]!.head
    for (let child = sentence.first; child < sentence.end; child += 1) {
      if (tokens[child]!.head === at && tokens[child]!.rel.startsWith("nsubj") && !own.includes(child))
        return nameAt(document, lastOfName(document, child, sentence.end), sentence.first)
    }
  }
  return nobody
}

/** Who is to spend a time behind bars: whoever is sentenced to it, else the subject of the verbs above it. */
export function convictOf(document: Document, { roles }: Claim, term: Span): ReadonlySet<string> {
  const patient = roles.find(({ role }) => role === "patient")
  const names = (patient?.name ?? "").split(" ").filter((word) => /^\p{Lu}\p{Ll}/u.test(word) && word !== "The")
  return names.length > 0 ? new Set(names.map((word) => word.toLowerCase())) : ownerOf(document, term)
}

/** The head of a name may be its first word. */
function lastOfName({ tokens }: Document, at: number, end: number): number {
  let last = at
  while (last + 1 < end && tokens[last + 1]!.tag.startsWith("NNP")) last += 1
  return last
}

/** Both have a name, and no word in common. */
export const differentOwners = (
  a: { readonly owner: ReadonlySet<string> },
  b: { readonly owner: ReadonlySet<string> },
): boolean => a.owner.size > 0 && b.owner.size > 0 && ![...a.owner].some((word) => b.owner.has(word))

/** Unlike terms behind bars are two terms where nobody says that they are of one person. */
export const differentConvicts = (a: Pick<Entry, "owner" | "scope">, b: Pick<Entry, "owner" | "scope">): boolean =>
  a.scope.property === "prison term" && (a.owner.size === 0 || b.owner.size === 0 || differentOwners(a, b))
