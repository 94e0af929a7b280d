/** What crashed, sank or was launched: the vehicle or weapon of an event, as exactly as reports name it. */

import { thingClass } from "../claims/things.ts"
import { touching } from "../model/near.ts"
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Span } from "../model/types.ts"
import { isNews } from "./cued.ts"
import { vehicleClasses, vehicleKinds } from "./english/texts.ts"
import { mainEvents, type StoryEvent } from "./events.ts"
import type { Sources } from "./lift.ts"
import { compareNamed, type Named, namedBy } from "./named.ts"
import { obeyingTexts, type TextQuestion } from "./text-answer.ts"

interface Vehicle extends Named {
  readonly event: StoryEvent
  readonly sort: string
}

/** Longest words that name a vehicle, in code units. */
const longestName = 90

/** "The plane" says nothing of what plane it was. */
function vehiclesIn(analysis: Analysis, events: readonly StoryEvent[], sources: Sources): readonly Vehicle[] {
  return analysis.claims.filter(isNews).flatMap((claim) => {
    const event = events.find(({ claims }) => claims.has(claim.id))
    if (event === undefined) return []
    return claim.roles.flatMap((role) => {
      if ((role.role !== "agent" && role.role !== "patient") || role.to - role.from > longestName) return []
      const named = namedBy(analysis, claim, role, sources)
      const sort = named === null ? null : thingClass(named.phrase.head)
      const tells = named !== null && sort !== null && vehicleClasses.has(sort) && isTelling(analysis, role, named)
      return tells ? [{ ...named, event, sort }] : []
    })
  })
}

/** Words that say of what make or sort it is; "the overturned bus" only tells what became of it. */
function isTelling({ document: { tokens } }: Analysis, span: Span, { phrase }: Named): boolean {
  const own = touching(tokens, span).filter(({ from, to }) => span.from <= from && to <= span.to)
  const isPlain = own.every(({ tag }) => /^(?:DT|JJ|NN|NNP|NNPS|CD|POS|PRP\$)$/.test(tag))
  return phrase.words.size > 1 && isPlain
}

/** What sort of vehicle each event was about, where two reports say more than its class. */
export function vehicleQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  known: readonly StoryEvent[],
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<Vehicle>[] {
  const events = mainEvents(known, vehicleKinds)
  const all = analyses.flatMap((analysis) => vehiclesIn(analysis, events, sources))
  const groups = [...Map.groupBy(all, ({ event, sort }) => `${event.happening.id} ${sort}`).values()]
  const shared = groups.filter((group) => new Set(group.map(({ source }) => source.edition)).size > 1)
  return obeyingTexts(shared, "vehicle", rulings).map(({ sayings, ruled }): TextQuestion<Vehicle> => {
    const [{ event, sort }] = sayings
    const { kind, begin, end, id } = event.happening
    return {
      property: "vehicle",
      handle: "vehicle",
      noun: sort,
      question: `What sort of ${sort} was it (${kind})?`,
      scope: { kind, begin, end, happening: id },
      sayings,
      compare: compareNamed({ exclusive: () => false, noun: sort, describes: "sort" }),
      ruled,
    }
  })
}
