/** What a few words of a report name: a place of the gazetteer, a party or a thing, with who says so. */
import { isPersonal, thingClass } from "../claims/things.ts"
import { placeAround, touching } from "../model/near.ts"
import type { Analysis, Claim, PlaceMention, Span } from "../model/types.ts"
import { facilityNouns } from "./english/texts.ts"
import { type Sources, sourceOf } from "./lift.ts"
import { nationalityOf } from "./nationalities.ts"
import { comparePhrases, type Phrase, phraseOf } from "./phrases.ts"
import { comparePlaces, placeKey } from "./places.ts"
import type { HeldText, Saying, TextRelation } from "./text-answer.ts"

/** A saying that names something. */
export interface Named extends Saying {
  readonly place: PlaceMention | null
  readonly phrase: Phrase
  /** It says that it was not so: "the Front denied it". */
  readonly denied: boolean
}

const collapse = (text: string): string => text.replace(/\s+/g, " ").trim()

/** The mention that ends a span and has a name, as the report calls it throughout. */
function nameIn(
  { document }: Analysis,
  span: Span,
): { readonly name: string; readonly place: PlaceMention | null } | null {
  for (const mention of document.mentions) {
    if (mention.from < span.from || mention.to !== span.to || mention.name === null) continue
    if (mention.kind === "place") return { name: mention.name, place: mention.location ? mention : null }
    if (mention.kind === "person" || mention.kind === "group") return { name: mention.name, place: null }
  }
  return null
}

interface NamedOptions {
  /** The words as they are to be compared and shown, where they differ from those of the report. */
  readonly words?: string
  readonly denied?: boolean
  readonly asOf?: string | null
}

/** A common word at the start of a sentence or headline has a capital and is no name. */
function inSmall({ document }: Analysis, { from }: Span, text: string): string {
  const sentence = document.sentences[placeAround(document.sentences, { from, to: from + 1 })]
  if (sentence?.from !== from) return text
  const token = document.tokens[sentence.first]
  return token !== undefined &&
    /^(?:JJ|VBN|NNS?$)/.test(token.tag) &&
    document.report.text.startsWith(text[0] ?? "", from)
    ? `${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : text
}

/** What the span names; null when its words tell nothing. */
export function namedBy(
  analysis: Analysis,
  claim: Claim,
  span: Span,
  sources: Sources,
  { words, denied = false, asOf = null }: NamedOptions = {},
): Named | null {
  const known = nameIn(analysis, span)
  const written =
    words ?? collapse(analysis.document.report.text.slice(span.from, span.to)).replace(/^(?:the|an?)\s/iu, "")
  const text = known !== null && known.name.length >= written.length ? known.name : written
  const phrase = phraseOf(text === written ? inSmall(analysis, span, text) : text)
  if (phrase === null) return null
  const place = words === undefined ? (known?.place ?? null) : null
  const own = place === null ? phrase.key : placeKey(place)
  const key = denied ? `not ${own}` : own
  const source = sourceOf(analysis, claim, sources)
  return { analysis, claim, source, text: denied ? `not ${text}` : text, key, span, asOf, place, phrase, denied }
}

type Standing = "same" | "within" | "contains" | "open" | "apart"

function standing(a: Named, b: Named): Standing {
  if (a.place !== null && b.place !== null) return comparePlaces(a.place, b.place)
  if (isFacility(a) && isTown(b)) return "within"
  if (isFacility(b) && isTown(a)) return "contains"
  const stands = comparePhrases(a.phrase, b.phrase)
  if (stands !== "open" && stands !== "apart") return stands
  if (isPersonName(a) && isOnePerson(b)) return "within"
  return isPersonName(b) && isOnePerson(a) ? "contains" : stands
}

/** "Harbour Field airport": in the town that others name, or beside it. */
const isFacility = ({ place, phrase }: Named): boolean => place === null && facilityNouns.has(phrase.head)

/** UCDP precision of a place inside or near a town. */
const townPrecision = 2

const isTown = ({ place }: Named): boolean => place !== null && (place.precision ?? townPrecision + 1) <= townPrecision

/** Nothing but a name, and of no group, place or people. */
const isPersonName = ({ analysis, span, place, phrase: { names, words } }: Named): boolean =>
  place === null &&
  names.size > 0 &&
  names.size === words.size &&
  [...names].every((name) => nationalityOf(name) === null) &&
  !touching(analysis.document.mentions, span).some(({ kind, to }) => kind === "group" && to === span.to)

/** "A 16-year-old Polish girl": one person, told by what they are. */
function isOnePerson({ analysis: { document }, span, phrase }: Named): boolean {
  const isSort = [...phrase.names].every((name) => nationalityOf(name) !== null)
  const last = touching(document.tokens, span).findLast(({ from, to }) => span.from <= from && to <= span.to)
  return isSort && last?.tag === "NN" && isPersonal(thingClass(last.lemma) ?? "")
}

interface CompareOptions {
  /** One answer shuts out another. */
  readonly exclusive: (left: HeldText<Named>, right: HeldText<Named>) => boolean
  readonly noun: string
  /** Two things of one head are one thing: "the main pillar" and "a pillar of the bridge". */
  readonly byHead?: boolean
  /** Answers describe one thing: of what no rule sets apart both hold, and a name says more than a sort. */
  readonly describes?: "spot" | "sort"
}

/** One head; or the head of one is what the other is a part of: "the bridge", "a pillar of the bridge". */
function byHeads(a: Phrase, b: Phrase): Standing {
  if (a.head === b.head) return "same"
  if (a.words.has(b.head) && !b.words.has(a.head)) return "within"
  return b.words.has(a.head) && !a.words.has(b.head) ? "contains" : "open"
}

/** What describes one thing: a name says more than a sort, a spot more than its town; others hold together. */
function described(a: Named, b: Named, noun: string): TextRelation {
  const [x, y] = [a.text, b.text]
  const isPlain = ({ place, phrase }: Named): number => (place === null && phrase.names.size === 0 ? 1 : 0)
  const isTown = ({ place }: Named): number => (place === null ? 0 : 1)
  const order = isTown(a) - isTown(b) || (isTown(a) === 1 ? 0 : isPlain(a) - isPlain(b))
  if (order === 0) return { relation: "agrees", why: `${x} and ${y} can be said of one ${noun}` }
  const why = `${order < 0 ? x : y} says more of the ${noun} than ${order < 0 ? y : x}`
  return { relation: "refines", why, turned: order > 0 }
}

/** How two answers stand to each other: equal, one more exact, one denying the other, or side by side. */
export const compareNamed =
  ({ exclusive, noun, byHead = false, describes }: CompareOptions) =>
  (left: HeldText<Named>, right: HeldText<Named>): TextRelation => {
    const [x, y] = [left.text, right.text]
    const [a, b] = [left.entries[0], right.entries[0]]
    const plain = standing(a, b)
    const stands = plain === "open" && byHead ? byHeads(a.phrase, b.phrase) : plain
    if (a.denied !== b.denied) {
      const meant = stands === "same" || stands === (a.denied ? "contains" : "within")
      if (meant) return { relation: "conflicts", why: `${a.denied ? y : x} is named, and it is denied` }
      return { relation: "different scope", why: `${noun}: ${x} leaves ${y} open` }
    }
    if (a.denied) return { relation: stands === "same" ? "agrees" : "different scope", why: `${noun}: ${x} and ${y}` }
    if (stands === "same")
      return { relation: "agrees", why: a.key === b.key ? `both name ${x}` : `${x} and ${y} name one ${noun}` }
    if (stands === "within") return { relation: "refines", why: `${x} says more exactly what ${y} says` }
    if (stands === "contains")
      return { relation: "refines", why: `${y} says more exactly what ${x} says`, turned: true }
    if (stands === "apart" && exclusive(left, right))
      return { relation: "conflicts", why: `${x} and ${y} are two, and the reports tell of one event` }
    // Two names of the gazetteer may be two towns; a name in words, of a stop or a street, is in one of them.
    const isOpen = stands === "open" || (stands === "apart" && describes === "spot")
    if (isOpen && describes !== undefined && (a.place === null || b.place === null)) return described(a, b, noun)
    const why = `${noun}: no rule tells whether ${x} and ${y} are one or both hold`
    return { relation: "different scope", why }
  }
