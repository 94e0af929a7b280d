/** Who acted and who suffered in the main happening: perpetrators, victims, the parties of a clash. */
import { countryByCode } from "../language/places/countries.ts"
import type { Claim, Document, Facts, Role, Span, Token } from "../model/types.ts"
import { mentionsIn } from "./context.ts"
import { kindOf } from "./kinds.ts"
import { weigh } from "./main-happening.ts"
import { classOf, isPersonal, tokensIn } from "./things.ts"

type Actor = Facts["actors"][number]

/** Kinds in which someone does harm to someone. */
const violent = /^(shooting|bombing|airstrike|shelling|stabbing|attack|abduction|capture|riot|robbery|missile launch)$/

/** Verbs of casualties whose subject is the one who is harmed: "ten people died". */
export const suffering = /^(die|perish|succumb|drown|suffer|sustain|disappear|vanish|dead|miss)$/

/** Words for those who act, beside the classes of people: "jets", "the army". */
const acting = new RegExp(
  "^(?:army|navy|air force|government|regime|rebels?|insurgency|militia|coalition|alliance|gang|group|police|" +
    "military|jets?|warplanes?|aircraft|drones?|warship|troops?|forces?|guards?|faction|cartel|mob|crowd)$",
)

const pronoun = new RegExp(
  "^(he|she|it|they|him|her|them|who|which|that|we|i|you|this|these|those|there|one|" +
    "(?:himself|herself|themselves)\\b.*)$",
)

/** Numbers, articles and measures before the words that name someone. */
const before = /^(DT|PDT|CD|HYPH|PRP\$|RB|RBR|JJR|JJS|IN)$/

/** At most so many are named; an event coder writes down a few. */
const actorsMax = 8

function sideOf(claim: Claim, { role }: Role): string | null {
  if (claim.kind === "armed clash") return role === "agent" || role === "patient" ? "party" : null
  if (claim.kind === "arrest" || claim.kind === "charge") return role === "patient" ? "suspect" : null
  const harm = claim.kind === "casualties" || violent.test(claim.kind)
  if (!harm) return null
  if (role === "agent") return suffering.test(claim.predicate) ? "victim" : "perpetrator"
  return role === "patient" ? "victim" : null
}

/** "two others hurt in the crash": those who are counted as harmed did no harm. */
export const isHarmed = ({ mentions }: Document, { measures }: Claim, { from, to }: Role): boolean =>
  measures.some(({ quantity, property }) => {
    const { from: at } = mentions[quantity]!
    return /^(killed|injured|missing|shot)$/.test(property) && from <= at && at < to
  })

/** The pieces of a coordinated phrase: "six drivers and nine guards" is two. */
function pieces({ tokens, report }: Document, span: Span): readonly (readonly Token[])[] {
  const [first, end] = tokensIn(tokens, span)
  const all: Token[][] = [[]]
  for (const token of tokens.slice(first, end)) {
    if (/^(,|and|or|including|but)$/i.test(report.text.slice(token.from, token.to))) all.push([])
    else all.at(-1)!.push(token)
  }
  return all.filter((piece) => piece.length > 0)
}

/** The words of a piece that name someone: from the first noun or adjective to the noun before a preposition. */
function core(piece: readonly Token[]): readonly Token[] {
  let first = 0
  while (first < piece.length && before.test(piece[first]!.tag)) first += 1
  let end = first
  while (end < piece.length && !/^(IN|TO|WP|WDT|VBD|VBZ|VBP|MD|-LRB-|:)$/.test(piece[end]!.tag)) end += 1
  return piece.slice(first, end)
}

/** The canonical name of one who can act or suffer; null for things, pronouns and what is no one. */
function nameOf(document: Document, piece: readonly Token[]): string | null {
  const words = core(piece)
  const [from, to] = [words[0]?.from, words.at(-1)?.to]
  if (from === undefined || to === undefined) return null
  const text = document.report.text.slice(from, to).replace(/\s+/g, " ")
  if (pronoun.test(text.toLowerCase()) || /^\d/.test(text)) return null
  const person = mentionsIn(document, { from, to }, "person").find(({ mention }) => mention.name !== null)
  if (person !== undefined) return person.mention.name
  const group = mentionsIn(document, { from, to }, "group").find(({ mention }) => mention.to === to)
  if (group !== undefined && group.mention.name !== null) {
    const country = group.mention.of === "nationality" ? countryByCode(group.mention.country ?? "") : null
    return country?.name ?? group.mention.name
  }
  const head = words.findLast(({ tag }) => /^NN/.test(tag)) ?? words.at(-1)!
  const lemma = head.lemma.toLowerCase()
  const thing = classOf(head) ?? ""
  const someone = isPersonal(thing) || thing === "family" || acting.test(lemma)
  return someone ? text.replace(/^(suspected|alleged|several|other|more)\s/i, "") : null
}

/**
 * The actors of the main happening, the most told of first, each on one side: "perpetrator", "suspect", "victim", or
 * "party" of a clash. Empty when the report names none, or when its happening is nobody's doing and hurt nobody.
 */
export function actorsOf(document: Document, claims: readonly Claim[]): readonly Actor[] {
  const weights = new Map<string, { readonly actor: Actor; weight: number }>()
  for (const claim of claims) {
    const weight = kindOf(claim.kind).occurrence ? weigh(document, claim) : 0
    if (weight === 0 || claim.polarity === "negative" || claim.certainty === "intended") continue
    for (const role of claim.roles) {
      const side = isHarmed(document, claim, role) ? "victim" : sideOf(claim, role)
      if (side === null) continue
      for (const piece of pieces(document, role)) {
        const name = nameOf(document, piece)
        if (name === null) continue
        const key = `${name.toLowerCase()} ${side}`
        const old = weights.get(key)
        if (old === undefined) weights.set(key, { actor: { name, side }, weight })
        else old.weight += weight
      }
    }
  }
  const ranked = [...weights.values()].sort((a, b) => b.weight - a.weight)
  const sided = ranked.filter(({ actor }, at) => !ranked.slice(0, at).some((one) => sameName(one.actor, actor)))
  return sided.slice(0, actorsMax).map(({ actor }) => actor)
}

/** A name once, on the side it is told of most. */
const sameName = (a: Actor, b: Actor): boolean => a.name.toLowerCase() === b.name.toLowerCase()
