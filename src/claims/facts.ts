/** The facts row of one report: what an event coder would fill in for its main happening. */
import type { Claim, Document, Facts, Figure } from "../model/types.ts"
import { actorsOf } from "./actors.ts"
import { mainDate, mainKind } from "./main-happening.ts"
import { mainPlace } from "./main-place.ts"
import { figureOf, type Toll, tollOf, type Vote, votesFor } from "./tolls.ts"

/** Facts of nothing: every field unknown. */
export const noFacts: Facts = {
  kind: null,
  date: null,
  place: null,
  killed: null,
  injured: null,
  missing: null,
  displaced: null,
  arrested: null,
  victimsKilled: null,
  perpetratorsKilled: null,
  actors: [],
}

/** A document and its claims; the title apart from the text is one of its own. */
export interface Told {
  readonly document: Document
  readonly claims: readonly Claim[]
}

/**
 * The row of one report. The title, when it does not stand in the text, is told as a document of its own and
 * weighs like a
 * headline; figures are anchored in the text only, so one that the title alone states has no anchors.
 */
export function tellFacts(document: Document, all: readonly Claim[], title: Told | null = null): Facts {
  const claims = isOfCourt(document, all, title) ? all.map(recalled) : all
  const kind = mainKind(document, claims, title?.claims)
  const isPast = claims.some((claim, at) => claim !== all[at])
  const date =
    (isPast ? mainDate(document, withoutDays(claims, courtDays(claims)), kind) : null) ??
    mainDate(document, claims, kind) ??
    (title && mainDate(title.document, title.claims, kind))
  const votes = (property: string): readonly Vote[] => {
    const own = votesFor(document, claims, property)
    const news = own.filter((vote) => !isOfDayBefore(vote, date))
    const titled = title === null ? [] : votesFor(title.document, title.claims, property).map(asTitle)
    return [...titled, ...(news.length > 0 ? news : own)]
  }
  const figure = (toll: Toll | null): Figure | null => figureOf(document, toll)
  const { text } = document.report
  const casualties = casualtiesOf(votes, { suicide: /\bsuicide\b/i.test(text), police: byPolice.test(text) })
  return {
    kind,
    date,
    place: narrower(mainPlace(document, claims), title && mainPlace(title.document, title.claims)),
    killed: figure(casualties.killed),
    injured: figure(casualties.injured),
    missing: figure(tollOf(votes("missing"))),
    displaced: figure(tollOf([...votes("displaced"), ...votes("evacuated"), ...votes("crossed")])),
    arrested: figure(tollOf(votes("arrested"))),
    victimsKilled: figure(casualties.victims),
    perpetratorsKilled: figure(casualties.perpetrators),
    actors: actorsOf(document, claims),
  }
}

/** What a report of a court is about lies back: a charge is its news, and nobody's death is. */
function isOfCourt(document: Document, claims: readonly Claim[], title: Told | null): boolean {
  const charged = claims.some(({ kind, background }) => kind === "charge" && !background)
  if (!charged) return false
  return mainKind(document, claims, title?.claims) === "charge" || votesFor(document, claims, "killed").length === 0
}

/** The days on which courts and police did their part. */
const courtDays = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(
    claims.flatMap(({ kind, when }) => (/^(?:charge|arrest)$/.test(kind) ? (when?.begin?.slice(0, 10) ?? []) : [])),
  )

const harming = /^(?:casualties|shooting|stabbing|attack|bombing|fire|crash|collision|explosion|robbery|abduction)$/

const withoutDays = (claims: readonly Claim[], days: ReadonlySet<string>): readonly Claim[] =>
  claims.filter(({ when }) => !days.has(when?.begin?.slice(0, 10) ?? ""))

/** A claim of a day long ago as if it were news, where it tells of harm. */
const recalled = (claim: Claim): Claim =>
  claim.background && harming.test(claim.kind) && claim.when !== null && isDay(claim.when)
    ? { ...claim, background: false }
    : claim

const isDay = ({ begin, end }: NonNullable<Claim["when"]>): boolean =>
  begin !== null && end !== null && Date.parse(end) - Date.parse(begin) <= 86_400_000

/** "Two men were hurt there a week before": days before the main happening, and said in the claim itself. */
function isOfDayBefore({ claim, place }: Vote, date: Facts["date"]): boolean {
  if (date === null || date.precision !== 1 || place <= 1 || claim.when === null) return false
  const { begin, end, reason } = claim.when
  if (reason !== "stated in the claim" || begin === null || end === null || claim.aspect !== "happening") return false
  return isDay(claim.when) && Date.parse(date.begin) - Date.parse(end.slice(0, 10)) >= 2 * 86_400_000
}

/** The place of the text; a town of the title that lies in it, where the text names no more than a province. */
function narrower(place: Facts["place"], titled: Facts["place"]): Facts["place"] {
  if (place === null || titled === null) return place ?? titled
  const wide =
    (place.precision ?? 0) >= provincePrecision && (titled.precision ?? provincePrecision) < provincePrecision
  return wide && titled.country === place.country && titled.admin1 === place.admin1 ? titled : place
}

/** UCDP `where_prec`: from here on a whole province or more. */
const provincePrecision = 4

/** What the words of the whole report say of how people died. */
interface Circumstances {
  readonly suicide: boolean
  /** Officers shot someone: the man who died is the suspect. */
  readonly police: boolean
}

const byPolice = new RegExp(
  "\\b(?:officer|police|deputy|trooper)-involved\\b|" +
    "\\b(?:shot|killed) by (?:a |an |the )?(?:police|officers?|deput|trooper|swat)",
  "i",
)

/** One man without a number on either side. */
const isOneMan = (victims: Toll, perpetrators: Toll): boolean =>
  [victims, perpetrators].every(({ best, votes }) => best === 1 && votes.every((vote) => !vote.stated))

const asTitle = (vote: Vote): Vote => ({ ...vote, place: -1, weight: 4 })

interface Casualties {
  readonly killed: Toll | null
  readonly injured: Toll | null
  readonly victims: Toll | null
  readonly perpetrators: Toll | null
}

const plus = (a: Toll, b: Toll): Toll => ({
  low: a.low + b.low,
  best: a.best + b.best,
  high: a.high === null || b.high === null ? null : a.high + b.high,
  votes: [...a.votes, ...b.votes],
})

/**
 * Killed and hurt, with those hit divided between them: "four were shot, one fatally" is one killed and three
 * hurt.
 */
function casualtiesOf(votes: (property: string) => readonly Vote[], circumstances: Circumstances): Casualties {
  const killed = withoutPronouns(votes("killed"))
  const victims = tollOf(killed.filter((vote) => !vote.perpetrators))
  const perpetrators = tollOf(killed.filter((vote) => vote.perpetrators))
  const dead = deadOf(victims, perpetrators, circumstances)
  const shot = votes("shot")
  const harmed = votes("injured")
  const isApart = (vote: Vote): boolean => isBeside(vote) || !isHit(vote)
  const hurt = [...harmed.filter(isApart), ...shot.filter(isBeside)]
  const hit = [...shot.filter((vote) => !isBeside(vote)), ...harmed.filter((vote) => !isApart(vote))]
  const others = hit.filter((vote) => !vote.perpetrators)
  const hits = tollOf(others) ?? tollOf(hit)
  // "A deputy was shot and the suspect was killed": one hurt, since the dead man is another.
  const apart = others.length > 0 && others.every((vote) => !vote.stated)
  const injured = injuredOf(tollOf(survivors(hurt, killed)), hits, apart ? victims : dead)
  return { killed: dead, injured: injured ?? inCare(votes, killed), victims, perpetrators }
}

/**
 * Where nobody is said to be hurt: those who were taken to hospital or treated. Beside a death, people without a number
 * are mostly the dead before they died; "a cook has died, a waiter is in hospital" tells of two.
 */
function inCare(votes: (property: string) => readonly Vote[], killed: readonly Vote[]): Toll | null {
  const others = (property: string): readonly Vote[] =>
    survivors(votes(property), killed).filter(
      ({ stated, words }) => stated || killed.length === 0 || /^(?:an?|one|another)\b/.test(words),
    )
  return tollOf(others("hospitalized")) ?? tollOf(others("treated").filter(({ claim }) => claim.predicate === "treat"))
}

/** "The suspect was killed ... She shot him dead": a pronoun is nobody new where others are told of. */
function withoutPronouns(votes: readonly Vote[]): readonly Vote[] {
  const named = votes.filter((vote) => vote.stated || !isPronoun(vote))
  return named.length > 0 ? named : votes
}

/** "All three suffered gunshot wounds", "12 were stabbed, three fatally" may tell of the dead. */
const isHit = ({ claim }: Vote): boolean => /^(suffer|sustain|stab)$/.test(claim.predicate)

/** "six others were shot": beside the dead. */
const isBeside = ({ words, stated }: Vote): boolean => stated && /\b(others?|more)\b/.test(words)

/**
 * Victims and perpetrators together. A toll that says it holds the gunman ("including the gunman"), and one of bodies
 * found after a murder and suicide, is not added to again.
 */
function deadOf(victims: Toll | null, perpetrators: Toll | null, { suicide, police }: Circumstances): Toll | null {
  if (victims === null || perpetrators === null) return victims ?? perpetrators
  const counted = perpetrators.votes.some((vote) => vote.stated)
  // "militants and their families ... 40 gunmen": a number tells more than words without one.
  if (counted && victims.votes.every((vote) => vote.vague)) return perpetrators
  const holds = victims.votes.some((vote) => vote.inclusive)
  const found =
    suicide && victims.votes.some(({ claim }) => /^(dead|die|body|death|deceased|find)$/.test(claim.predicate))
  return holds || found || (police && isOneMan(victims, perpetrators)) ? victims : plus(victims, perpetrators)
}

/**
 * Hurt people that no number counts are mostly those who are said to have died elsewhere ("was shot ... died of his
 * wounds"): they count beside the dead only when one sentence tells of both.
 */
function survivors(hurt: readonly Vote[], killed: readonly Vote[]): readonly Vote[] {
  if (killed.length === 0) return hurt
  return hurt.filter(
    (vote) =>
      vote.stated ||
      (vote.alive && !isPronoun(vote)) ||
      anotherOne.test(vote.words) ||
      killed.some((dead) => dead.place === vote.place && dead.words !== vote.words && ![dead, vote].some(isPronoun)),
  )
}

/** "A second officer was hurt": nobody who was told of before. */
const anotherOne = /^(?:an?|the)? ?(?:another|second|third|fourth|fifth|sixth|other)\b/

const isPronoun = ({ words }: Vote): boolean => /^(he|she|they|him|her|them|who)$/.test(words)

const first = ({ votes }: Toll): number => Math.min(...votes.map(({ claim }) => claim.from))

/** Those hurt as stated, else those hit less the dead, whichever is surer. */
function injuredOf(hurt: Toll | null, hit: Toll | null, dead: Toll | null): Toll | null {
  if (hit === null) return hurt
  const rest = hit.best - (dead?.best ?? 0)
  // "A man was stabbed ... Nobody was hurt in the robbery": the second is another happening.
  if (hurt !== null && hurt.best === 0 && rest > 0 && first(hit) < first(hurt)) hurt = null
  // "Nine people were shot, two fatally ... Three were hurt in Lund": the first tells of all.
  const isWhole =
    hit.votes.some((vote) => vote.stated && vote.place <= 1) && (hurt?.votes.every((vote) => vote.place > 1) ?? true)
  if (isWhole && hurt !== null && rest > hurt.best) return { low: rest, best: rest, high: rest, votes: hit.votes }
  if (rest <= 0 || (hurt !== null && (hurt.votes.some((vote) => vote.stated) || rest <= hurt.best))) return hurt
  return { low: rest, best: rest, high: rest, votes: hit.votes }
}
