/** Who did it, and who says that they did not. */
import { aroundUnit } from "../model/near.ts"
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Claim, Role } from "../model/types.ts"
import { isNews, leadsIn } from "./cued.ts"
import { blaming, claiming, disclaiming, doneKinds, doneWords, holdingKinds, sufferingVerbs } from "./english/texts.ts"
import { eventNear, eventText, mainEvents, type StoryEvent } from "./events.ts"
import type { Sources } from "./lift.ts"
import { compareNamed, type Named, namedBy } from "./named.ts"
import { nationalityOf } from "./nationalities.ts"
import { isCounted, isParty, partyIn } from "./parties.ts"
import { phraseAt } from "./phrases.ts"
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

/** Whom a report or a speaker blames. */
function blamed(analysis: Analysis, events: readonly StoryEvent[], sources: Sources): readonly Doer[] {
  return blaming.flatMap((lead) =>
    leadsIn(analysis, lead).flatMap(({ at, sentence, claim }) => {
      const event = eventNear(analysis, at, sentence, events, sources)?.event
      const span = phraseAt(analysis.document, at)
      if (event === undefined || span === null || !isParty(analysis, span)) return []
      const named = namedBy(analysis, claim, span, sources)
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
    const named = namedBy(analysis, claim, partyIn(analysis, agent), sources, { denied })
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
