/** All questions whose answers are words. */
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Answer, Happening } from "../model/types.ts"
import { actQuestions } from "./acts.ts"
import type { PolicyOrder } from "./answers.ts"
import { causeQuestions } from "./causes.ts"
import { cuedQuestions } from "./cued.ts"
import { doerQuestions } from "./doers.ts"
import { effectQuestions } from "./effects.ts"
import { eventsOf } from "./events.ts"
import { holderQuestions } from "./holders.ts"
import { incumbentQuestions } from "./incumbents.ts"
import type { Sources } from "./lift.ts"
import { partakerQuestions } from "./partakers.ts"
import { siteQuestions } from "./sites.ts"
import { stanceQuestions } from "./stances.ts"
import { type Saying, type TextQuestion, textAnswer } from "./text-answer.ts"
import { vehicleQuestions } from "./vehicles.ts"
import { whereQuestions } from "./where.ts"
import { whetherQuestions } from "./whether.ts"

/** Answers to where, where to and where from, who, why, whether and who holds what. */
export function textAnswers(
  analyses: readonly Analysis[],
  sources: Sources,
  happenings: readonly Happening[],
  policies: PolicyOrder,
  rulings: readonly Ruling[] = [],
): readonly Answer[] {
  const events = eventsOf(analyses, sources, happenings)
  const told = <One extends Saying>(questions: readonly TextQuestion<One>[]): readonly Answer[] =>
    questions.map((question) => textAnswer(question, policies))
  return [
    ...told(whereQuestions(analyses, sources, happenings, rulings)),
    ...told(siteQuestions(analyses, sources, events, rulings)),
    ...told(doerQuestions(analyses, sources, events, rulings)),
    ...told(partakerQuestions(analyses, sources, events, rulings)),
    ...told(actQuestions(analyses, sources, rulings)),
    ...told(causeQuestions(analyses, sources, events, rulings)),
    ...told(effectQuestions(analyses, sources, rulings)),
    ...told(whetherQuestions(analyses, sources, events, rulings)),
    ...told(holderQuestions(analyses, sources, rulings)),
    ...told(stanceQuestions(analyses, sources, rulings)),
    ...told(incumbentQuestions(analyses, sources, rulings)),
    ...told(vehicleQuestions(analyses, sources, events, rulings)),
    ...told(cuedQuestions(analyses, sources, events, rulings)),
  ]
}
