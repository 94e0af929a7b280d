/** What a reader would ask and no report answers. */
import { leadWeight, weigh } from "../claims/main-happening.ts"
import type { Analysis, Answer, Facts } from "../model/types.ts"
import { askedAfter, doneBySomebody, harmful, hasCause, unsaid, whoWere } from "./english/missing.ts"

const asks = (property: string, answers: readonly Answer[]): boolean =>
  answers.some(({ scope }) => scope.property === property)

/** Several separate figures of one property and no figure for all: nobody gives a total. */
function withoutTotal(answers: readonly Answer[]): readonly string[] {
  const groups = Map.groupBy(
    answers.filter(({ scope }) => whoWere[scope.property] !== undefined),
    ({ scope, unit }) => `${scope.property} ${unit}`,
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    // What the account itself adds up is unresolved: no report says it.
    const totalled = group.some(({ scope, state }) => scope.aspect === "total" && state !== "unresolved")
    if (first === undefined || group.length < 2 || totalled) return []
    return [`No report gives a total of all ${first.unit} ${whoWere[first.scope.property]}.`]
  })
}

/** Who did it and why, for kinds of happening after which a reader asks. */
function withoutReason(analyses: readonly Analysis[], answers: readonly Answer[], kind: string): readonly string[] {
  const says = (claimKind: string): boolean =>
    analyses.some(({ claims }) => claims.some((each) => each.kind === claimKind))
  const noCause = hasCause.has(kind) && !asks("cause", answers) && !says("cause")
  const noDoer = doneBySomebody.has(kind) && !asks("doer", answers) && !says("arrest") && !says("charge")
  return [...(noCause ? [unsaid.cause] : []), ...(noDoer ? [unsaid.doer] : [])]
}

/** One claim in so many, of those that reports begin with, tells of harm where harm is what they are about. */
const harmAmong = 14

/** Whether the reports are about harm: a review of a game with a battle in it leaves no dead unsaid. */
function areOfHarm(analyses: readonly Analysis[]): boolean {
  const first = analyses.flatMap(({ document, claims }) => claims.filter((c) => weigh(document, c) >= leadWeight))
  const harm = first.filter(({ kind }) => harmful.has(kind)).length
  return harm > 0 && harm * harmAmong >= first.length
}

/** One sentence for each gap. */
export function tellMissing(
  analyses: readonly Analysis[],
  answers: readonly Answer[],
  facts: Facts,
): readonly string[] {
  const { kind, place } = facts
  const ofHarm = kind !== null && harmful.has(kind) && areOfHarm(analyses)
  const figures = askedAfter.flatMap(([property, text]) => (ofHarm && !asks(property, answers) ? [text] : []))
  const reasons = ofHarm ? withoutReason(analyses, answers, kind) : []
  const nowhere = kind !== null && place === null ? [unsaid.place] : []
  const dated = analyses.some(({ document }) => document.report.published?.value != null)
  const undated = dated || analyses.length === 0 ? [] : [unsaid.published]
  return [...figures, ...withoutTotal(answers), ...reasons, ...nowhere, ...undated]
}
