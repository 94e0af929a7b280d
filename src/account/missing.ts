/** What a reader would ask and no report answers. */
import type { Analysis, Answer, Facts } from "../model/types.ts"
import { askedFor, dangerous } from "./english/brief.ts"

const asks = (property: string, answers: readonly Answer[]): boolean =>
  answers.some(({ scope }) => scope.property === property)

/** Several separate figures of one property and no figure for all: nobody gives a total. */
function withoutTotal(answers: readonly Answer[]): readonly string[] {
  const groups = Map.groupBy(
    answers.filter(({ scope }) => scope.property === "crossed" || scope.property === "displaced"),
    ({ scope, unit }) => `${scope.property} ${unit}`,
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    // What the account itself adds up is unresolved: no report says it.
    const totalled = group.some(({ scope, state }) => scope.aspect === "total" && state !== "unresolved")
    if (first === undefined || group.length < 2 || totalled) return []
    return [`No report gives a total of all ${first.unit} that ${first.scope.property}.`]
  })
}

/** One sentence for each gap. */
export function tellMissing(
  analyses: readonly Analysis[],
  answers: readonly Answer[],
  facts: Facts,
): readonly string[] {
  const harm = facts.kind !== null && dangerous.includes(facts.kind)
  const figures = harm ? askedFor.flatMap(([property, text]) => (asks(property, answers) ? [] : [text])) : []
  const dated = analyses.some(({ document }) => document.report.published?.value != null)
  const undated = dated || analyses.length === 0 ? [] : ["No report states when it was published."]
  const cause = harm && !analyses.some(({ claims }) => claims.some(({ kind }) => kind === "cause"))
  return [...figures, ...withoutTotal(answers), ...(cause ? ["No report states a cause."] : []), ...undated]
}
