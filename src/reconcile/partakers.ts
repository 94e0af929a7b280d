/** Who took part in what nobody is blamed for: who left, who was arrested. */
import type { Ruling } from "../model/rulings.ts"
import type { Analysis } from "../model/types.ts"
import { isNews } from "./cued.ts"
import { parts } from "./english/texts.ts"
import { eventRest, mainEvents, type StoryEvent } from "./events.ts"
import type { Sources } from "./lift.ts"
import { compareNamed, type Named, namedBy } from "./named.ts"
import { nationalityOf } from "./nationalities.ts"
import { isCounted, isParty, partyIn } from "./parties.ts"
import { obeyingTexts, type TextQuestion } from "./text-answer.ts"

interface Partaker extends Named {
  readonly event: StoryEvent
}

type Part = (typeof parts)[number]

function partakersIn(
  analysis: Analysis,
  part: Part,
  events: readonly StoryEvent[],
  sources: Sources,
): readonly Partaker[] {
  return analysis.claims.filter(isNews).flatMap((claim) => {
    const event = part.kinds.has(claim.kind) ? events.find(({ claims }) => claims.has(claim.id)) : undefined
    if (event === undefined) return []
    return claim.roles.flatMap((role) => {
      const span = partyIn(analysis, role)
      if (!part.roles.includes(role.role) || !isParty(analysis, span) || isCounted(analysis, claim, role)) return []
      const words = nationalityOf(role.name.toLowerCase()) === null ? {} : { words: role.name }
      const named = namedBy(analysis, claim, span, sources, words)
      return named === null ? [] : [{ ...named, event }]
    })
  })
}

/** Who took part in each event that two reports tell by its parties. */
export function partakerQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  known: readonly StoryEvent[],
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<Partaker>[] {
  return parts.flatMap((part) => {
    const events = mainEvents(known, part.kinds)
    const said = analyses.flatMap((analysis) => partakersIn(analysis, part, events, sources))
    const groups = [...Map.groupBy(said, ({ event }) => event).values()]
    const shared = groups.filter((group) => new Set(group.map(({ source }) => source.edition)).size > 1)
    return obeyingTexts(shared, part.property, rulings).map(({ sayings, ruled }): TextQuestion<Partaker> => {
      const { happening } = sayings[0].event
      return {
        property: part.property,
        handle: part.property,
        noun: "party",
        question: `${part.question.replace("{rest}", eventRest(happening))}?`,
        scope: { kind: happening.kind, begin: happening.begin, end: happening.end, happening: happening.id },
        sayings,
        compare: compareNamed({ exclusive: () => false, noun: "party" }),
        ruled,
      }
    })
  })
}
