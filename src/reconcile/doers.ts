/** Who did it, and who says that they did not. */
import { aroundUnit } from "../model/near.ts"
import type { Ruling } from "../model/rulings.ts"
import { overlaps } from "../model/span.ts"
import type { Analysis, Claim, Role, Span } from "../model/types.ts"
import { isNews, leadsIn } from "./cued.ts"
import { blaming, claiming, disclaiming, doneKinds, doneWords, holdingKinds, sufferingVerbs } from "./english/texts.ts"
import { eventNear, eventText, mainEvents, type StoryEvent } from "./events.ts"
import type { Sources } from "./lift.ts"
import { compareNamed, type Named, namedBy } from "./named.ts"
import { nationalityOf } from "./nationalities.ts"
import { isCounted, isParty, nameBehind, partyIn } from "./parties.ts"
import { type Phrase, phraseAt } from "./phrases.ts"
import { figuresTold } from "./places.ts"
import { type HeldText, obeyingTexts, type TextQuestion } from "./text-answer.ts"

interface Doer extends Named {
  readonly event: StoryEvent
  /** Somebody lays it at their door, or they speak of it themselves. */
  readonly explicit: boolean
}

/** The agents of a claim of what somebody did. */
const agentsOf = ({ roles, kind, predicate }: Claim): readonly Role[] =>
  doneKinds.has(kind) && !sufferingVerbs.has(predicate) ? roles.filter(({ role }) => role === "agent") : []

/** "Three miners shot dead": the counted subject of a deed that harms people is who was harmed. */
const isHarmed = (analysis: Analysis, role: Role): boolean =>
  analysis.claims.some(
    (claim) =>
      [...claim.measures, ...(claim.implied ?? [])].some(({ property }) => harmed.has(property)) &&
      isCounted(analysis, claim, role),
  )

const harmed: ReadonlySet<string> = new Set(["killed", "injured", "missing", "shot"])

function told(analysis: Analysis, events: readonly StoryEvent[], sources: Sources): readonly Doer[] {
  return analysis.claims.filter(isNews).flatMap((claim) => {
    const event = events.find(({ claims }) => claims.has(claim.id))
    if (event === undefined) return []
    // Of a place that is taken it is asked who holds it.
    if (holdingKinds.has(claim.kind) && claim.places.length > 0) return []
    return agentsOf(claim).flatMap((role) => {
      const span = partyIn(analysis, role)
      const words = nationalityOf(role.name.toLowerCase()) === null ? {} : { words: role.name }
      const acts = isParty(analysis, span) && !isHarmed(analysis, role)
      const named = acts ? namedBy(analysis, claim, span, sources, words) : null
      return named === null ? [] : [{ ...named, event, explicit: false }]
    })
  })
}

/** The event of a report that tells of no other: what it lays at somebody's door without naming it. */
export function onlyEvent({ claims }: Analysis, events: readonly StoryEvent[]): StoryEvent | undefined {
  const told = events.filter((event) => claims.some(({ id }) => event.claims.has(id)))
  return told.length === 1 ? told[0] : undefined
}

/** "Accused the [army] of a massacre": without what it is accused of. */
function accusedIn({ document: { report } }: Analysis, span: Span | null, lead: RegExp): Span | null {
  if (span === null || !lead.source.includes("accus")) return span
  const words = report.text.slice(span.from, span.to)
  const end = words.lastIndexOf(" of ")
  return end < 0 || /^\s(?:of|for)\s/.test(report.text.slice(span.to, span.to + 5))
    ? span
    : { ...span, to: span.from + end }
}

const pronoun = /^(?:it|they|he|she)$/i

/** How far back the speaker is looked for whom "it" stands for, in code units. */
const speakerReach = 400

/** Who blames or denies speaks for themselves: the saying with them as its source, where the words name no other. */
export function spokenBy(
  { attributions, claims }: Analysis,
  claim: Claim,
  speaker: Role | undefined,
  name: (claim: Claim) => Named | null,
): Named | null {
  if (claim.attribution !== null || speaker === undefined) return name(claim)
  const own = attributions.findIndex(({ chain: [first] }) => first?.span != null && overlaps(first.span, speaker))
  if (own >= 0) return name({ ...claim, attribution: own })
  if (pronoun.test(speaker.name)) {
    const before = claims.findLast(
      ({ from, attribution }) => attribution !== null && from < claim.from && claim.from - from < speakerReach,
    )
    return name({ ...claim, attribution: before?.attribution ?? null })
  }
  const named = name(claim)
  const source = { chain: [speaker.name], origin: `name:${speaker.name.toLowerCase()}` }
  return named === null ? null : { ...named, source: { ...named.source, ...source } }
}

/** Whom a report or a speaker blames. */
function blamed(analysis: Analysis, events: readonly StoryEvent[], sources: Sources): readonly Doer[] {
  return blaming.flatMap((lead) =>
    leadsIn(analysis, lead).flatMap(({ at, sentence, claim }) => {
      const event = eventNear(analysis, at, sentence, events, sources)?.event ?? onlyEvent(analysis, events)
      const span = accusedIn(analysis, phraseAt(analysis.document, at), lead)
      if (event === undefined || span === null || !isParty(analysis, span)) return []
      const blamer = claim.roles.find(({ role }) => role === "agent")
      const named = spokenBy(analysis, claim, blamer, (said) => namedBy(analysis, said, span, sources))
      return named === null ? [] : [{ ...named, event, explicit: true }]
    }),
  )
}

/** "The Front claimed responsibility", "the Front denied any involvement": the party itself speaks. */
function owned(analysis: Analysis, events: readonly StoryEvent[], sources: Sources): readonly Doer[] {
  const { text } = analysis.document.report
  const [main] = events
  return analysis.claims.flatMap((claim) => {
    const agent = claim.roles.find(({ role }) => role === "agent")
    const sentence = aroundUnit(analysis.document.sentences, claim.from)
    if (agent === undefined || sentence === undefined || claim.background || !isParty(analysis, agent)) return []
    const words = text.slice(agent.to, Math.min(claim.to + 40, sentence.to))
    const denied = /^.{0,40}/su.exec(words)?.[0].search(disclaiming) !== -1
    if (!denied && (claim.polarity === "negative" || words.slice(0, 60).search(claiming) < 0)) return []
    const event = eventNear(analysis, agent.to, sentence, events, sources)?.event ?? main
    const party = nameBehind(analysis, agent) ?? partyIn(analysis, agent)
    const named = spokenBy(analysis, claim, agent, (said) => namedBy(analysis, said, party, sources, { denied }))
    return event === undefined || named === null ? [] : [{ ...named, event, explicit: true }]
  })
}

/**
 * Two parties shut each other out where two voices lay one event at their doors; or where no report names both and
 * both sides count the same.
 */
function excludes(left: HeldText<Doer>, right: HeldText<Doer>): boolean {
  const isExplicit = [...left.entries, ...right.entries].some(({ explicit }) => explicit)
  if (isExplicit) return left.origin !== right.origin
  const reports = new Set(left.entries.map(({ claim }) => claim.report))
  if (right.entries.some(({ claim }) => reports.has(claim.report))) return false
  const figures = new Set(left.entries.flatMap((entry) => [...figuresOf(entry)]))
  return right.entries.some((entry) => [...figuresOf(entry)].some((figure) => figures.has(figure)))
}

const figuresOf = ({ analysis, event }: Doer): ReadonlySet<string> =>
  figuresTold(
    analysis,
    analysis.claims.filter(({ id, background }) => event.claims.has(id) && !background),
  )

/** Those at whose door an event is laid, by others or by themselves, also where they deny it. */
export const partiesAtIssue = (
  analyses: readonly Analysis[],
  sources: Sources,
  known: readonly StoryEvent[],
): readonly Phrase[] => {
  const events = mainEvents(known, doneKinds)
  return analyses
    .flatMap((analysis) => [...blamed(analysis, events, sources), ...owned(analysis, events, sources)])
    .map(({ phrase }) => phrase)
}

const isWorth = (sayings: readonly Doer[]): boolean =>
  new Set(sayings.map(({ source }) => source.edition)).size > 1 || sayings.some(({ denied }) => denied)

/** Who did what somebody did, where two reports or a denial tell. */
export function doerQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  known: readonly StoryEvent[],
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<Doer>[] {
  const events = mainEvents(known, doneKinds)
  const all = analyses.flatMap((analysis) => [
    ...told(analysis, events, sources),
    ...blamed(analysis, events, sources),
    ...owned(analysis, events, sources),
  ])
  const groups = [...Map.groupBy(all, ({ event }) => event).values()].filter(isWorth)
  return obeyingTexts(groups, "doer", rulings).map(({ sayings, ruled }): TextQuestion<Doer> => {
    const { happening } = sayings[0].event
    return {
      property: "doer",
      handle: "doer",
      noun: "party",
      question: `${doneWords[happening.kind] ?? "Who carried out"} ${eventText(happening)}?`,
      scope: { kind: happening.kind, begin: happening.begin, end: happening.end, happening: happening.id },
      sayings,
      compare: (left, right) => compareNamed({ exclusive: () => excludes(left, right), noun: "party" })(left, right),
      ruled,
    }
  })
}
