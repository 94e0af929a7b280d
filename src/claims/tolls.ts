/** How many were killed, hurt, missing, arrested in a report's main happening, from its claims. */

import { ordinals } from "../language/english/numbers.ts"
import { anchor } from "../model/span.ts"
import type { Claim, Document, Figure, Measure, QuantityMention } from "../model/types.ts"
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
  /** Hurt, and not dead when the report came out: "suffered minor injuries", "remains in critical condition". */
  readonly alive: boolean
  /** The words say that a perpetrator is among those counted. */
  readonly inclusive: boolean
  readonly thing: string
  /** "dozens": no number. */
  readonly vague: boolean
  /** Of a class of people only: children, soldiers. */
  readonly narrow: boolean
  /** Perpetrators only. */
  readonly perpetrators: boolean
  /** What a toll has come to: "raising the death toll to nine". */
  readonly raised: boolean
  /** -1 = a title apart from the text, 0 = headline, then the number of the sentence in the body. */
  readonly place: number
  readonly weight: number
  readonly claim: Claim
  /** The words counted, in small letters: a name or a description. */
  readonly words: string
}

const attackers = new RegExp(
  "\\b(?:gunm[ae]n|shooters?|attackers?|suspects?|assailants?|bombers?|perpetrators?|himself|herself|hijackers?|" +
    "h(?:is|er) own life)\\b",
)

/** The words name a perpetrator, or no one but the one who did it: "himself", not "the guard who hurt himself". */
const isAttacker = (words: string): boolean => {
  const head = words.split(/ (?:who|that|which) /, 1)[0]!
  return attackers.test(head)
}

/** "a dozen children die annually": what always is, not what was. */
const yearly = /\b(annually|yearly|each year|every year|a year|per year|every day|a day)\b/i

const among =
  /\b(includ\w{2,4}|counting|among them)( the)?( suspected| alleged)? (gunm[ae]n|shooter|attacker|suspect|assailant)/i

/** The number of the sentence that holds a place, by halving; -1 when it lies in none. */
function sentenceNumber({ sentences }: Document, from: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.to <= from) low = middle + 1
    else high = middle
  }
  return low < sentences.length && sentences[low]!.from <= from ? low : -1
}

const sentenceAt = (document: Document, { from }: Claim): string => {
  const sentence = document.sentences[sentenceNumber(document, from)]
  return sentence === undefined ? "" : document.report.text.slice(sentence.from, sentence.to)
}

const raising = new RegExp(
  "\\b(?:rais(?:ed|es|ing)|r[io]ses?|risen|rising|br(?:ought|ings?|inging)|climb(?:ed|s|ing)|tak(?:es|ing)|took)\\b" +
    "[^.;]{0,30}\\b(?:tolls?|deaths?|dead|fatalities|killed)\\b[^.;]{0,20}\\bto\\b",
  "i",
)

/** "This year's toll", "since January": a count of more than one happening. */
const running =
  /\b(?:this|the|last) (?:year|month|week|weekend|season|summer)\b|\bsince\b|\bso far\b|\bcity(?:'s|wide)?\b/i

/** "The crash raised the death toll to nine": later than any other number of the report. */
const isRaised = (document: Document, claim: Claim): boolean =>
  raising.test(document.report.text.slice(claim.from, claim.to)) && !running.test(sentenceAt(document, claim))

/** "Three of which died": fewer than all. */
const someOf = / of (?:whom|which|them|these|those)$/

/** A number with no noun. */
const bare = /^\S+$/

/** Claims that can say something of the report's own happening. */
const isNews = (claim: Claim): boolean =>
  !claim.background &&
  claim.by !== "figures (earlier)" &&
  !/^(forecast|denied)$/.test(claim.certainty) &&
  claim.part !== "furniture" &&
  claim.certainty !== "intended"

/** The number a quantity stands for: the written one, else its lower end. */
function bestOf({ written, low, high, modifier }: QuantityMention): number | null {
  if (modifier === "range" && low !== null && high !== null) return Math.round((low + high) / 2)
  return written ?? low ?? high
}

/** "last year", "in March": a figure of so long a time is no toll of one happening. */
function isLong({ when }: Claim): boolean {
  if (when === null || when.begin === null || when.end === null || when.reason !== "stated in the claim") return false
  return Date.parse(when.end) - Date.parse(when.begin) > 20 * 86_400_000
}

/** "in the past 24 hours": a window of a day or two holds what the report is about. */
const isShort = ({ when }: Claim): boolean =>
  when?.begin != null && when.end != null && Date.parse(when.end) - Date.parse(when.begin) <= 2 * 86_400_000

/** "Has killed 90 people in 48 hours": a window of words alone. */
const hours = /\b(?:in|over|within) (?:the )?(?:past |last )?(?:24|36|48|72|two|a single|one) (?:hours|days?)\b/i

/** Earlier sentences weigh more; the headline most. */
const weightOf = (place: number): number => (place <= 0 ? 4 : place === 1 ? 3 : place <= 3 ? 2 : place <= 8 ? 1 : 0.5)

/** From here on, places weigh the same. */
const farPlace = 9

function placeOf(document: Document, claim: Claim): number {
  if (claim.part === "headline" || claim.part === "standfirst") return 0
  const number = sentenceNumber(document, claim.from)
  if (number < 0) return farPlace
  let place = 0
  for (let at = number; at >= 0 && place < farPlace; at -= 1) if (document.sentences[at]!.part === "body") place += 1
  return place
}

/** The votes of one property, in the order of the text. */
export function votesFor(document: Document, claims: readonly Claim[], property: string): readonly Vote[] {
  const harmed = property === "killed" ? harmedIn(claims) : new Set<number>()
  return claims
    .filter((claim) => isAbout(claim, property) && isNews(claim))
    .flatMap((claim) => withoutParts(votesOf(document, claim, property, harmed)))
}

const isAbout = ({ measures, implied = [] }: Claim, property: string): boolean =>
  measures.some((measure) => measure.property === property || measure.property === "killed or injured") ||
  implied.some((part) => part.property === property)

/** Part of another figure; but the dead of those who were shot are a toll of their own. */
const isWithin = ({ property, partOf }: Measure, harmed: ReadonlySet<number>): boolean =>
  partOf !== null && !(property === "killed" && harmed.has(partOf))

/** The figures of people shot, hurt, or either killed or hurt, by their mentions. */
const harmedIn = (claims: readonly Claim[]): ReadonlySet<number> =>
  new Set(
    claims.flatMap(({ measures }) =>
      measures
        .filter(({ property }) => /^(?:shot|injured|killed or injured)$/.test(property))
        .map(({ quantity }) => quantity),
    ),
  )

const living = new RegExp(
  "\\b(?:minor|superficial|stable|non-?life-threatening|not (?:\\w+ )?(?:to be )?life-threatening)\\b|" +
    "\\b(?:is|are|remains?)\\b.{0,20} condition\\b|\\b(?:is|are|remains?) fighting for\\b",
  "i",
)

const nth = /^(?:an?|the)? ?(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/

/** "A third victim has died": three are dead by then. Null for all other words. */
export function deadSoFar(words: string, { predicate }: Claim): number | null {
  const ordinal = /^(?:die|succumb|dead|perish)$/.test(predicate) ? nth.exec(words)?.[1] : undefined
  return ordinal === undefined ? null : (ordinals.get(ordinal) ?? null)
}

/** What a figure counts; where there are no casualties, nobody was killed and nobody hurt. */
const tells = (measure: Measure, { high }: QuantityMention, property: string): boolean =>
  measure.property === property ||
  (high === 0 && measure.property === "killed or injured" && /^(?:killed|injured)$/.test(property))

function votesOf(document: Document, claim: Claim, property: string, harmed: ReadonlySet<number>): readonly Vote[] {
  const place = placeOf(document, claim)
  const inclusive = among.test(sentenceAt(document, claim))
  const alive = property !== "killed" && living.test(document.report.text.slice(claim.from, claim.to))
  const common = { place, weight: weightOf(place), claim, alive, inclusive, raised: false }
  const raised = isRaised(document, claim)
  const stated = claim.measures.flatMap((measure): readonly Vote[] => {
    const mention = document.mentions[measure.quantity]
    if (mention?.kind !== "quantity" || mention.share || !tells(measure, mention, property)) return []
    if (
      (claim.aspect === "window" && !isShort(claim) && !hours.test(sentenceAt(document, claim))) ||
      isLong(claim) ||
      (place > 3 && /^(homicide|murder)$/.test(claim.predicate))
    )
      return []
    if (isWithin(measure, harmed) || (measure.thing !== "" && !isPersonal(measure.thing))) return []
    if (yearly.test(document.report.text.slice(claim.from, claim.to))) return []
    const best = bestOf(mention)
    // "The two other skiers were not hurt".
    if (claim.polarity === "negative" && best !== 0) return []
    if (best === null || mention.dimension !== "count") return []
    const words = document.report.text.slice(mention.from, mention.counts?.to ?? mention.to).toLowerCase()
    if (/ of (the|those|them)\b.*(victims?|injured|wounded|those|them|dead)$/.test(words)) return []
    const perpetrators = measure.thing === "attacker"
    // "no one else was hurt" tells against none of the others.
    if (best === 0 && /\b(else|other|others|further|more)\b/.test(sentenceAt(document, claim))) return []
    return [
      {
        ...common,
        low: mention.low ?? 0,
        high: mention.high,
        best,
        stated: true,
        thing: bare.test(words) ? "" : measure.thing,
        vague: mention.modifier === "vague",
        narrow: /^(child|passenger|crew|police|tourist)$/.test(measure.thing) || someOf.test(words),
        perpetrators,
        raised,
        words,
      },
    ]
  })
  const implied = (claim.implied ?? []).flatMap((part): readonly Vote[] => {
    if (part.property !== property || claim.polarity === "negative") return []
    const words = document.report.text.slice(part.from, part.to).toLowerCase()
    const perpetrators = part.thing === "attacker" || isAttacker(words)
    const dead = property === "killed" && !perpetrators ? deadSoFar(words, claim) : null
    if (dead !== null) {
      const best = { low: dead, high: null, best: dead, stated: true, raised: true }
      return [{ ...common, ...best, thing: "person", vague: false, narrow: false, perpetrators, words }]
    }
    return [
      {
        ...common,
        low: part.low,
        high: part.high,
        best: part.low,
        stated: false,
        thing: part.thing,
        vague: part.high === null,
        narrow: false,
        perpetrators,
        words,
      },
    ]
  })
  return [...stated, ...implied]
}

/** A toll: how many, and the votes that say so. */
export interface Toll {
  readonly low: number
  readonly best: number
  readonly high: number | null
  readonly votes: readonly Vote[]
}

/** "10 dead ... 10 people were killed": one number told twice by a headline that runs into its sentence. */
const repeats = (a: Vote, b: Vote): boolean =>
  a.stated && b.stated && a.best === b.best && (a.thing === b.thing || a.thing === "" || b.thing === "")

/** "Four more, a cook and three guards, were hurt" is three: those after the first are the first again, one by one. */
function withoutParts(group: readonly Vote[]): readonly Vote[] {
  const [first, ...rest] = group
  if (first === undefined || rest.length < 2 || !first.stated) return group
  return rest.reduce((sum, { best }) => sum + best, 0) === first.best ? [first] : group
}

/** "50 rowers and dockers were killed": those without a number are among those with one, or nobody knows how many. */
function withoutVague(group: readonly Vote[]): readonly Vote[] {
  const numbered = group.some((vote) => vote.stated && !vote.vague)
  return numbered ? group.filter((vote) => vote.stated || !vote.vague) : group
}

/** "Two adults and two children were killed" is four: the votes of one claim together. */
function sumsOf(votes: readonly Vote[]): readonly Toll[] {
  const byClaim = Map.groupBy(votes, (vote) => vote.claim.id)
  return [...byClaim.values()]
    .map((group) => group.filter((vote, at) => !group.slice(0, at).some((first) => repeats(first, vote))))
    .map(withoutVague)
    .map((group) => ({
      low: group.reduce((sum, vote) => sum + vote.low, 0),
      best: group.reduce((sum, vote) => sum + vote.best, 0),
      high: group.reduce<number | null>((sum, { high }) => (sum === null || high === null ? null : sum + high), 0),
      votes: group,
    }))
}

/** "Dozens" is settled by any number of the same report; a count of children by one of people that stands as high. */
function firmness(group: readonly Vote[], broadest: number): number {
  if (group.some((vote) => vote.vague)) return 0.05
  if (broadest > 0 && group.every(({ words }) => someOf.test(words))) return 0.3
  return group.every((vote) => vote.narrow) && broadest >= group[0]!.weight ? 0.3 : 1
}

/** "Four died ... Two were found there, and two died later": figures of a later sentence that add up to another. */
function withoutShares(tolls: readonly Toll[]): readonly Toll[] {
  const bySentence = Map.groupBy(tolls, placeOfToll)
  return tolls.filter((toll) => {
    const place = placeOfToll(toll)
    const beside = bySentence.get(place)!
    const sum = beside.reduce((all, { best }) => all + best, 0)
    if (beside.length < 2 || place >= farPlace) return true
    return !tolls.some((whole) => whole.best === sum && placeOfToll(whole) < place)
  })
}

const placeOfToll = ({ votes }: Toll): number => Math.min(...votes.map(({ place }) => place))

/**
 * The stated number with the most weight; of equals the one that stands first, then the larger. Null when no number is
 * stated.
 */
function statedToll(votes: readonly Vote[]): Toll | null {
  const tolls = withoutShares(sumsOf(votes).filter((toll) => toll.votes.some((vote) => vote.stated)))
  if (tolls.length === 0) return null
  const sums = new Map<number, number>()
  const broad = tolls.flatMap((toll) => toll.votes.filter((vote) => vote.stated && !vote.narrow))
  const broadest = Math.max(0, ...broad.map(({ weight }) => weight))
  for (const { best, votes: group } of tolls) {
    sums.set(best, (sums.get(best) ?? 0) + group[0]!.weight * firmness(group, broadest))
  }
  const first = new Map<number, number>()
  for (const toll of tolls) first.set(toll.best, Math.min(first.get(toll.best) ?? Infinity, placeOfToll(toll)))
  const best = [...sums].sort(([a, x], [b, y]) => y - x || first.get(a)! - first.get(b)! || b - a)[0]![0]
  const same = raisedFrom(best, tolls) ?? tolls.filter((toll) => toll.best === best)
  const highs = same.flatMap(({ high }) => high ?? [])
  return {
    low: Math.max(...same.map(({ low }) => low)),
    best: same[0]!.best,
    high: highs.length === 0 ? null : Math.min(...highs),
    votes: same.flatMap((toll) => toll.votes),
  }
}

/** The tolls of the highest number that the dead are said to have come to, unless far above the one found. */
function raisedFrom(best: number, tolls: readonly Toll[]): readonly Toll[] | null {
  const raised = tolls.filter(
    (toll) => toll.best > best && toll.best <= best * 2 + 1 && toll.votes.some((vote) => vote.raised),
  )
  const most = Math.max(...raised.map((toll) => toll.best))
  return raised.length === 0 ? null : tolls.filter((toll) => toll.best === most)
}

/** The most people implied together by one claim, or by names through the report, whichever is more. */
function impliedToll(votes: readonly Vote[]): Toll | null {
  const implied = votes.filter((vote) => !vote.stated)
  if (implied.length === 0) return null
  const tolls = sumsOf(implied)
  const exact = tolls.filter(({ high }) => high !== null)
  const early = tolls.filter(({ votes: [first] }) => first!.place <= 3)
  const chosen = exact.length > 0 ? exact : early
  if (chosen.length === 0) return null
  return [...chosen].sort((a, b) => b.best - a.best || a.votes[0]!.place - b.votes[0]!.place)[0]!
}

const weightOfVotes = (votes: readonly Vote[]): number =>
  [...Map.groupBy(votes, (vote) => vote.claim.id).values()].reduce((sum, [first]) => sum + first!.weight, 0)

/**
 * The toll of one property: stated numbers before implied ones, unless the number stands far down and the
 * headline and
 * the first sentences tell of the people without one ("Boy, 2, shot" against "twelve people were shot that week").
 */
export function tollOf(votes: readonly Vote[]): Toll | null {
  const stated = statedToll(votes)
  const implied = impliedToll(votes)
  if (stated === null || implied === null) return stated ?? implied
  // "A cook and a guard died ... One cook died in ... One guard died in ...": later ones are parts.
  const exact = implied.high !== null && placeOfToll(implied) <= 1 && placeOfToll(implied) < placeOfToll(stated)
  if (exact && implied.best > stated.best) return implied
  const early = votes.filter((vote) => !vote.stated && vote.place <= 1)
  const late = stated.votes.every((vote) => vote.place > 3)
  // "Many rebels died" leaves their number to a later sentence.
  const isKnown = implied.high !== null
  return late && isKnown && weightOfVotes(early) > weightOfVotes(stated.votes) ? implied : stated
}

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
