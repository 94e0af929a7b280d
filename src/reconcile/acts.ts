/** Who did what nobody is blamed for, or to whom it was done: who resigned, who was sentenced, who brokered a deal. */
import { offices } from "../claims/english/offices.ts"
import { classOf, isPersonal } from "../claims/things.ts"
import { touching } from "../model/near.ts"
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Span } from "../model/types.ts"
import { holding } from "./cued.ts"
import type { Sources } from "./lift.ts"
import { compareNamed, type Named, namedBy } from "./named.ts"
import { isBody } from "./parties.ts"
import { obeyingTexts, type TextQuestion } from "./text-answer.ts"
import { actsOf, type ToldAct } from "./told-acts.ts"

interface Done extends Named {
  readonly told: ToldAct
}

function doneIn(analysis: Analysis, sources: Sources): readonly Done[] {
  return actsOf(analysis).flatMap((told) => {
    const { span, sentence } = told
    const claim = holding(analysis.claims, span, sentence)
    if (claim === null || claim.certainty === "denied") return []
    const named = namedBy(analysis, claim, span, sources)
    return named === null || !(isBody(analysis, span) || isSomebody(analysis, span) || isCalled(named))
      ? []
      : [{ ...named, told }]
  })
}

/** A name that no list knows, and that is no town's. */
const isCalled = ({ analysis: { document }, span, place, phrase }: Named): boolean =>
  place === null && phrase.names.size > 0 && !touching(document.mentions, span).some(({ kind }) => kind === "time")

/**
 * "The minister quits" above "Ada Moor resigned": whoever a report names once for an act is the one whom it calls by an
 * office elsewhere.
 */
function withNames(done: readonly Done[]): readonly Done[] {
  const keyOf = ({ told: { act, object } }: Done): string => `${act.property} ${object}`
  const groups = Map.groupBy(done, keyOf)
  return done.map((each) => {
    if (isPerson(each) || !isSomebody(each.analysis, each.span)) return each
    const [name, ...others] = new Map((groups.get(keyOf(each)) ?? []).filter(isPerson).map((one) => [one.key, one]))
    if (name === undefined || others.length > 0) return each
    const { text, key, phrase } = name[1]
    return { ...each, text, key, phrase }
  })
}

/** "The dairy's former boss": one person, not named. */
function isSomebody({ document }: Analysis, span: Span): boolean {
  const own = touching(document.tokens, span).filter(({ from, to }) => span.from <= from && to <= span.to)
  const tail = own.findIndex(({ tag }) => tag === "IN")
  const head = (tail < 0 ? own : own.slice(0, tail)).findLast(({ tag }) => tag.startsWith("NN"))
  return head?.tag === "NN" && (offices.has(head.lemma) || isPersonal(classOf(head) ?? ""))
}

const isPerson = ({ analysis: { document }, span }: Done): boolean =>
  touching(document.mentions, span).some(
    ({ kind, from, to }) => kind === "person" && span.from === from && to === span.to,
  )

/** Who did each act that a report tells, or to whom it was done. */
export function actQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<Done>[] {
  const all = analyses.flatMap((analysis) =>
    withNames(doneIn(analysis, sources)).filter(({ claim }) => !claim.background),
  )
  const groups = [...Map.groupBy(all, ({ told: { act, object } }) => `${act.property} ${object}`).values()]
  return groups.flatMap((group) => {
    const { property, question } = group[0]!.told.act
    return obeyingTexts([group], property, rulings).map(
      ({ sayings, ruled }): TextQuestion<Done> => ({
        property,
        handle: property,
        noun: "party",
        question: `${question.replace("{object}", sayings[0].told.object)}?`,
        scope: { kind: property, begin: null, end: null, happening: null },
        sayings,
        compare: compareNamed({ exclusive: () => false, noun: "party" }),
        ruled,
      }),
    )
  })
}
