/** A happening as coders of events see it: who said it, where and when with evidence, who did what to whom. */
import { isHarmed, suffering } from "../claims/actors.ts"
import { kindOf } from "../claims/kinds.ts"
import { aroundUnit, firstFrom, touching } from "../model/near.ts"
import { overlaps } from "../model/span.ts"
import type {
  Account,
  Analysis,
  Anchor,
  Answer,
  Claim,
  FactPlace,
  Happening,
  PlaceMention,
  PolicyName,
  Report,
  Role,
  Span,
} from "../model/types.ts"
import { countryOf } from "./country.ts"
import { type Party, partyAt } from "./parties.ts"

/** A claim with the report it stands in. */
export interface Told {
  readonly claim: Claim
  readonly analysis: Analysis
}

/** A value and the words that give it. */
interface Evidenced<Value> {
  readonly value: Value
  readonly anchors: readonly Anchor[]
}

export interface Actor extends Party {
  readonly anchors: readonly Anchor[]
}

export interface Scene {
  readonly happening: Happening
  readonly told: readonly Told[]
  readonly reports: readonly Report[]
  readonly place: Evidenced<FactPlace> | null
  /** Words that say when. */
  readonly timed: readonly Anchor[]
  readonly agents: readonly Actor[]
  readonly patients: readonly Actor[]
  /** Figures about this happening. */
  readonly answers: readonly Answer[]
}

const anchorOf = ({ document }: Analysis, { from, to }: Span): Anchor => ({
  report: document.report.id,
  from,
  to,
  quote: document.report.text.slice(from, to),
})

/** Keys with how often each comes, most often first; even ones in order of appearance. */
function counted<Item>(items: readonly Item[], key: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return [...groups.values()].sort((a, b) => b.length - a.length)
}

const factPlace = ({ name, country, admin1, lat, lon, precision }: PlaceMention): FactPlace => ({
  name: name ?? "",
  country,
  admin1,
  lat,
  lon,
  precision,
})

/** The place that most claims name first; of the more precise ones when any is narrower than a country. */
function placeOf(told: readonly Told[], { places }: Happening): Evidenced<FactPlace> | null {
  const named = told.flatMap(({ claim, analysis }) => {
    const index = claim.places[0]
    const mention = index === undefined ? undefined : analysis.document.mentions[index]
    return mention?.kind === "place" ? [{ mention, anchor: anchorOf(analysis, mention) }] : []
  })
  const narrow = named.filter(({ mention }) => (mention.precision ?? 7) < 6)
  const [most] = counted(narrow.length > 0 ? narrow : named, ({ mention }) => String(mention.geonames ?? mention.name))
  const [first] = most ?? []
  if (most !== undefined && first !== undefined) {
    return { value: factPlace(first.mention), anchors: most.map(({ anchor }) => anchor) }
  }
  const [place] = places
  return place === undefined ? null : { value: place, anchors: [] }
}

/** True for the words of who was harmed, whatever part they have in their sentence. */
const suffers = ({ claim, analysis }: Told, role: Role): boolean =>
  (role.role === "agent" && suffering.test(claim.predicate)) || isHarmed(analysis.document, claim, role)

/** Kinds whose claims tell who acted on whom. */
const acting = (kind: string): boolean => kind === "casualties" || kindOf(kind).occurrence

interface Sided extends Actor {
  readonly side: "agent" | "patient"
}

/** The parties that claims give a part to. */
const partiesTold = (told: readonly Told[], home: string | null): readonly Sided[] =>
  told.flatMap((each) =>
    (acting(each.claim.kind) ? each.claim.roles : []).flatMap((role): readonly Sided[] => {
      if (role.role !== "agent" && role.role !== "patient") return []
      const party = partyAt(each.analysis, role, home)
      const side = suffers(each, role) ? "patient" : role.role
      return party === null ? [] : [{ ...party, side, anchors: [anchorOf(each.analysis, role)] }]
    }),
  )

/** Most words before the noun of a deed that may say whose it was. */
const wordsBefore = 5

/** "A suspected Norland-led coalition [raid]": the words before the noun of a deed, back to the first of its phrase. */
function phraseBefore({ claim, analysis: { document } }: Told): Span | null {
  const own = touching(document.tokens, claim)
  const at = own.findIndex(({ lemma, tag }) => lemma.toLowerCase() === claim.predicate && tag.startsWith("NN"))
  const noun = own[at]
  if (noun === undefined) return null
  const place = firstFrom(document.tokens, noun.from)
  let first = place
  while (first > 0 && place - first < wordsBefore && inPhrase.test(document.tokens[first - 1]!.tag)) first -= 1
  return first === place ? null : { from: document.tokens[first]!.from, to: noun.to }
}

const inPhrase = /^(?:NN|NNS|NNP|NNPS|JJ|HYPH|VBN|POS)$/

/** "Claimed by", "carried out by", "blamed on": whose it was, behind what was done. */
const doneBy =
  /\b(?:claimed|carried out|staged|launched|conducted|mounted|perpetrated|fired|shelled|bombed) by |\bblamed on /giu

/** Most words of a name behind "claimed by". */
const wordsBehind = 8

/** The phrase that begins at a place of the text: up to the first word that names nobody. */
function phraseAt({ document: { tokens } }: Analysis, from: number): Span | null {
  const first = firstFrom(tokens, from)
  if (first < 0) return null
  let end = first
  while (end < tokens.length && end - first < wordsBehind && /^(?:DT|PRP\$|NN|JJ|HYPH|POS)/.test(tokens[end]!.tag))
    end += 1
  return end === first ? null : { from: tokens[first]!.from, to: tokens[end - 1]!.to }
}

/** Whose a deed was by the words that stand before its noun, or behind "claimed by" in its sentence. */
function partiesBeside(told: readonly Told[], home: string | null): readonly Sided[] {
  return told.flatMap((each): readonly Sided[] => {
    const { claim, analysis } = each
    if (!kindOf(claim.kind).occurrence) return []
    const { text } = analysis.document.report
    const sentence = aroundUnit(analysis.document.sentences, claim.from) ?? claim
    const before = phraseBefore(each)
    const after = [...text.slice(sentence.from, sentence.to).matchAll(doneBy)].flatMap(
      (found) => phraseAt(analysis, sentence.from + found.index + found[0].length) ?? [],
    )
    return [...(before === null ? [] : [before]), ...after].flatMap((span): readonly Sided[] => {
      const party = partyAt(analysis, span, home)
      return party === null ? [] : [{ ...party, side: "agent", anchors: [anchorOf(analysis, span)] }]
    })
  })
}

/** The parties to whom an answer lays the deed: "claimed by", "blamed on". */
const partiesBlamed = (
  answers: readonly Answer[],
  analyses: ReadonlyMap<string, Analysis>,
  home: string | null,
): readonly Sided[] =>
  answers
    .filter(({ scope }) => scope.property === "doer")
    .flatMap(({ readings }) => readings.flatMap((reading) => reading.anchors))
    .flatMap((anchor): readonly Sided[] => {
      const analysis = analyses.get(anchor.report)
      const party = analysis === undefined ? null : partyAt(analysis, anchor, home)
      return party === null ? [] : [{ ...party, side: "agent", anchors: [anchor] }]
    })

/** Parties of one side, those that most claims name first. */
const actorsOf = (sided: readonly Sided[], wanted: Sided["side"]): readonly Actor[] =>
  counted(
    sided.filter(({ side }) => side === wanted),
    ({ name }) => name.toLowerCase(),
  ).map((same) => ({
    name: same[0]!.name,
    inter: same.map(({ inter }) => inter).find((inter) => inter !== "") ?? "",
    state: same[0]!.state,
    anchors: same.flatMap(({ anchors }) => anchors),
  }))

function timesOf(told: readonly Told[]): readonly Anchor[] {
  return told.flatMap(({ claim, analysis }) => {
    const mention = claim.time === null ? undefined : analysis.document.mentions[claim.time]
    return mention === undefined ? [] : [anchorOf(analysis, mention)]
  })
}

/** Kinds that by themselves harm nobody: figures of harm that lie with them are of what is told beside them. */
const harmless: ReadonlySet<string> = new Set(
  (
    "agreement,meeting,call,permission,pledge,plan,demand,threat,sanction,accusation,statement of responsibility," +
    "investigation,election,appointment,deployment,aid,crossing,displacement,evacuation,withdrawal,surrender,arrest," +
    "charge,closure,movement"
  ).split(","),
)

/** Figures of harm that were put to a harmless happening, but are told in the words that tell of these claims. */
function straysOf(
  told: readonly Told[],
  { answers, happenings }: Account,
  byId: ReadonlyMap<string, Told>,
): ReadonlySet<Answer> {
  if (told.every(({ claim }) => harmless.has(claim.kind) || claim.kind === "casualties")) return new Set()
  const harmlessOnes = new Set(happenings.flatMap(({ id, kind }) => (harmless.has(kind) ? [id] : [])))
  const own = Map.groupBy(told, ({ claim }) => claim.report)
  const isBeside = (id: string): boolean => {
    const one = byId.get(id)?.claim
    return one !== undefined && (own.get(one.report) ?? []).some(({ claim }) => overlaps(claim, one))
  }
  return new Set(
    answers.filter(
      ({ scope, readings }) =>
        /^(killed|injured)$/.test(scope.property) &&
        harmlessOnes.has(scope.happening ?? "") &&
        readings.some(({ claims }) => claims.some(isBeside)),
    ),
  )
}

function sceneOf(happening: Happening, byId: ReadonlyMap<string, Told>, account: Account): Scene {
  const told = happening.claims.flatMap((id) => byId.get(id) ?? [])
  const own = new Set(happening.claims)
  const speaking = new Set(told.map(({ claim }) => claim.report))
  const place = placeOf(told, happening)
  const home = countryOf(place?.value.country ?? null)
  const strays = straysOf(told, account, byId)
  const answers = account.answers.filter(
    (answer) =>
      answer.scope.happening === happening.id ||
      strays.has(answer) ||
      (answer.scope.happening === null && answer.readings.some(({ claims }) => claims.some((id) => own.has(id)))),
  )
  const analyses = new Map(told.map(({ analysis }) => [analysis.document.report.id, analysis]))
  const sided = [...partiesTold(told, home), ...partiesBeside(told, home), ...partiesBlamed(answers, analyses, home)]
  return {
    happening,
    told,
    reports: account.reports.filter(({ id }) => speaking.has(id)),
    place,
    timed: timesOf(told),
    agents: actorsOf(sided, "agent"),
    patients: actorsOf(sided, "patient"),
    answers,
  }
}

/** Every happening of an account as a scene, in its order. */
export function scenesOf(account: Account, analyses: readonly Analysis[]): readonly Scene[] {
  const byId = new Map(
    analyses.flatMap((analysis) => analysis.claims.map((claim) => [claim.id, { claim, analysis }] as const)),
  )
  return account.happenings.map((happening) => sceneOf(happening, byId, account))
}

/** What a figure of a scene counts, with low, best and high under a policy, and the words that decide it. */
export interface Tally {
  readonly answer: Answer
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly anchors: readonly Anchor[]
  readonly why: string
}

/** The estimate of one answer under a policy; null when it has none in numbers. */
function tallyOf(answer: Answer, policy: PolicyName): Tally | null {
  const estimate = answer.estimates.find((each) => each.policy === policy)
  if (estimate === undefined || estimate.value.kind !== "number") return null
  const { low, best, high } = estimate.value
  const decided = new Set(estimate.claims)
  const anchors = answer.readings
    .filter(({ claims }) => claims.some((id) => decided.has(id)))
    .flatMap((reading) => reading.anchors)
  return { answer, low, best, high, anchors, why: estimate.why }
}

/** Days beyond those of a happening from which on a figure is of a longer time. */
const longerDays = 31

/** "Since 2011", "in the past week", "from the conflict": words of a toll that is of more than one event. */
const longerTime =
  /\b(?:since|(?:past|last) (?:\w+ )?(?:days|weeks?|months?|years?)|war|conflict|uprising|insurgency|militancy)\b/i

/** True for what is told as background, or in a sentence of a longer time. */
function isOfLonger({ claim, analysis: { document } }: Told): boolean {
  const { from, to } = aroundUnit(document.sentences, claim.from) ?? claim
  return claim.background || longerTime.test(document.report.text.slice(from, to))
}

/** Figures of a scene about one property, of the happening itself and not of a stretch of time or a total. */
export function talliesOf(scene: Scene, property: string, policy: PolicyName): readonly Tally[] {
  const own = daysOf(scene.happening) ?? 1
  const isOwn = ({ scope }: Answer): boolean => (daysOf(scope) ?? 1) <= own + longerDays
  const news = new Set(scene.told.filter((each) => !isOfLonger(each)).map(({ claim }) => claim.id))
  // "The death toll of the blast has reached 12" is its figure; the toll of the war, told as background, is not.
  const isOf = ({ scope, readings }: Answer): boolean =>
    scope.aspect === "happening" ||
    (scope.aspect === "total" &&
      scope.happening === scene.happening.id &&
      readings.some(({ claims }) => claims.some((id) => news.has(id))))
  return scene.answers
    .filter((answer) => answer.scope.property === property && isOf(answer) && isOwn(answer))
    .flatMap((answer) => tallyOf(answer, policy) ?? [])
}

/** The figure that counts most people, whoever they are: the toll; null when there is none. */
export function tollOf(scene: Scene, property: string, policy: PolicyName): Tally | null {
  const tallies = talliesOf(scene, property, policy)
  const size = ({ low, best, high }: Tally): number => best ?? low ?? high ?? 0
  const people = tallies.filter(({ answer }) => answer.scope.thing === "person" && answer.scope.of.length === 0)
  const among = people.length > 0 ? people : tallies
  return among.reduce<Tally | null>((most, tally) => (most === null || size(tally) > size(most) ? tally : most), null)
}

const dayLength = 86_400_000

/** How many days a stretch covers, its first and last counted; null when either is unknown. */
export function daysOf({ begin, end }: { begin: string | null; end: string | null }): number | null {
  if (begin === null || end === null) return null
  const [first, last] = [Date.parse(begin.slice(0, 10)), Date.parse(end.slice(0, 10))]
  return Number.isNaN(first) || Number.isNaN(last) ? null : Math.round((last - first) / dayLength) + 1
}
