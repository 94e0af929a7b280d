/** How many were killed, hurt, missing, arrested in a report's main happening, from its claims. */
import { anchor } from "../model/span.ts"
import type { Claim, Document, Figure, QuantityMention } from "../model/types.ts"
import { isPersonal } from "./things.ts"

/** One figure of one claim for one property. */
export interface Vote {
  readonly low: number
  /** Null = no upper end. */
  readonly high: number | null
  /** The number itself, where one is written or implied exactly. */
  readonly best: number
  /** Stated by a number, not implied by a noun phrase. */
  readonly stated: boolean
  /** Perpetrators only. */
  readonly perpetrators: boolean
  /** -1 = a title apart from the text, 0 = headline, then the number of the sentence in the body. */
  readonly place: number
  readonly weight: number
  readonly claim: Claim
  /** The words counted, in small letters: a name or a description. */
  readonly words: string
}

const attackers =
  /\b(gunm[ae]n|shooters?|attackers?|suspects?|assailants?|bombers?|perpetrators?|himself|herself|hijackers?)\b/

/** Claims that can say something of the report's own happening. */
const isNews = (claim: Claim): boolean =>
  !claim.background &&
  !/^(forecast|denied)$/.test(claim.certainty) &&
  claim.part !== "furniture" &&
  claim.certainty !== "intended"

/** The number a quantity stands for: the written one, else its lower end. */
function bestOf({ written, low, high, modifier }: QuantityMention): number | null {
  if (modifier === "range" && low !== null && high !== null) return Math.round((low + high) / 2)
  return written ?? low ?? high
}

/** Earlier sentences weigh more; the headline most. */
const weightOf = (place: number): number => (place === 0 ? 4 : place === 1 ? 3 : place <= 3 ? 2 : 1)

function placeOf(document: Document, claim: Claim): number {
  if (claim.part === "headline" || claim.part === "standfirst") return 0
  const body = document.sentences.filter(({ part }) => part === "body")
  const at = body.findIndex((sentence) => sentence.from <= claim.from && claim.from < sentence.to)
  return at < 0 ? 6 : at + 1
}

/** The votes of one property, in the order of the text. */
export function votesFor(document: Document, claims: readonly Claim[], property: string): readonly Vote[] {
  return claims.filter(isNews).flatMap((claim) => {
    const place = placeOf(document, claim)
    const common = { place, weight: weightOf(place), claim }
    const stated = claim.measures.flatMap((measure): readonly Vote[] => {
      const mention = document.mentions[measure.quantity]
      if (measure.property !== property || mention?.kind !== "quantity" || mention.share) return []
      if (measure.partOf !== null || (measure.thing !== "" && !isPersonal(measure.thing))) return []
      const best = bestOf(mention)
      if (best === null || mention.dimension !== "count") return []
      const words = document.report.text.slice(mention.from, mention.counts?.to ?? mention.to).toLowerCase()
      const perpetrators = measure.thing === "attacker"
      return [{ ...common, low: mention.low ?? 0, high: mention.high, best, stated: true, perpetrators, words }]
    })
    const implied = (claim.implied ?? []).flatMap((part): readonly Vote[] => {
      if (part.property !== property || claim.polarity === "negative") return []
      const words = document.report.text.slice(part.from, part.to).toLowerCase()
      const perpetrators = part.thing === "attacker" || attackers.test(words)
      return [{ ...common, low: part.low, high: part.high, best: part.low, stated: false, perpetrators, words }]
    })
    return [...stated, ...implied]
  })
}

/** A toll: how many, and the votes that say so. */
export interface Toll {
  readonly low: number
  readonly best: number
  readonly high: number | null
  readonly votes: readonly Vote[]
}

/** The stated number with the most weight; of equals the larger. Null when no number is stated. */
function statedToll(votes: readonly Vote[]): Toll | null {
  const stated = votes.filter((vote) => vote.stated)
  if (stated.length === 0) return null
  const sums = new Map<number, number>()
  for (const vote of stated) sums.set(vote.best, (sums.get(vote.best) ?? 0) + vote.weight)
  const best = [...sums].sort(([a, x], [b, y]) => y - x || b - a)[0]![0]
  const votesOfBest = stated.filter((vote) => vote.best === best)
  const [low, high] = rangeOf(votesOfBest)
  return { low, best, high, votes: votesOfBest }
}

const rangeOf = (votes: readonly Vote[]): readonly [number, number | null] => [
  Math.max(...votes.map((vote) => vote.low)),
  votes.some((vote) => vote.high !== null)
    ? Math.min(...votes.map((vote) => vote.high ?? Number.MAX_SAFE_INTEGER))
    : null,
]

/** The most people implied together by one claim, or by names through the report, whichever is more. */
function impliedToll(votes: readonly Vote[]): Toll | null {
  const implied = votes.filter((vote) => !vote.stated)
  if (implied.length === 0) return null
  const byClaim = new Map<string, Vote[]>()
  for (const vote of implied) byClaim.set(vote.claim.id, [...(byClaim.get(vote.claim.id) ?? []), vote])
  const groups = [...byClaim.values()].map((group) => ({ group, sum: group.reduce((sum, vote) => sum + vote.low, 0) }))
  const most = groups.sort((a, b) => b.sum - a.sum || a.group[0]!.place - b.group[0]!.place)[0]!
  return { low: most.sum, best: most.sum, high: most.sum, votes: most.group }
}

/** The toll of one property: stated numbers before implied ones. */
export const tollOf = (votes: readonly Vote[]): Toll | null => statedToll(votes) ?? impliedToll(votes)

/** A toll as a figure of the facts row. */
export function figureOf(document: Document, toll: Toll | null): Figure | null {
  if (toll === null) return null
  const claims = [...new Set(toll.votes.filter((vote) => vote.place >= 0).map((vote) => vote.claim))]
  return {
    low: toll.low,
    best: toll.best,
    high: toll.high,
    claims: claims.map((claim) => claim.id),
    anchors: claims.map((claim) => anchor(document.report, claim)),
  }
}
