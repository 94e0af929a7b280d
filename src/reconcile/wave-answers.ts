/** A wave -> the answer that adds its parts up, and says that no report does. */
import { hash } from "../base/hash.ts"
import { byText } from "../base/order.ts"
import type { Answer, Estimate, Relation } from "../model/types.ts"
import { answerOf, type PolicyOrder } from "./answers.ts"
import { countOrigins } from "./independence.ts"
import type { QuestionGroup } from "./questions.ts"
import { asReading, type Held, holdReadings } from "./readings.ts"
import { relationsOf } from "./relations.ts"
import type { Wave } from "./waves.ts"
import { numberText } from "./wording.ts"

type Ends = { readonly low: number | null; readonly best: number | null; readonly high: number | null }

const figuresOf = (estimate: Estimate | undefined): Ends | null =>
  estimate?.value.kind === "number" ? estimate.value : null

/** The sum of one end over the parts; null when a part leaves it open. */
const added = (values: readonly Ends[], end: keyof Ends): number | null =>
  values.reduce<number | null>((sum, value) => {
    const own = value[end]
    return sum === null || own === null ? null : sum + own
  }, 0)

const sumText = (values: readonly Ends[]): string =>
  values.map(({ low, best }) => numberText(best ?? low ?? 0)).join(" + ")

/** What a policy makes of the parts, added up; only their least where some may be counted twice. */
function estimateOf(parts: readonly Answer[], at: number, apart: boolean): Estimate | null {
  const own = parts.map(({ estimates }) => estimates[at])
  const values = own.flatMap((estimate) => figuresOf(estimate) ?? [])
  const [first] = own
  if (first === undefined || values.length < parts.length) return null
  const low = added(values, "low")
  const [best, high] = apart ? [added(values, "best"), added(values, "high")] : [null, null]
  const claims = [...new Set(own.flatMap((estimate) => estimate?.claims ?? []))].sort(byText)
  const least = low === null ? "" : ` = ${numberText(best ?? low)}`
  const why = `worked out, no report gives it: ${sumText(values)}${least}${apart ? "" : ", if nobody is counted twice"}`
  return { policy: first.policy, value: { kind: "number", low, best, high }, claims, why }
}

/** The readings that decide each part, and those of other parts beside them with another scope. */
function besides(parts: readonly (readonly Held[])[]): {
  readonly held: readonly Held[]
  readonly relations: readonly Relation[]
} {
  const held = parts.flat()
  const partOf = parts.flatMap((own, part) => own.map(() => part))
  const own = relationsOf(held)
  const relations = held.flatMap((_, b) =>
    held.slice(0, b).map((_, a): Relation => {
      const known = own.find(
        (relation) => Math.min(relation.a, relation.b) === a && Math.max(relation.a, relation.b) === b,
      )
      const inOne = partOf[a] === partOf[b] && known !== undefined
      return inOne ? known : { a, b, relation: "different scope", why: "time: they are told of different times" }
    }),
  )
  return { held, relations }
}

/** The readings of a part that give its figure: numbers before round words. */
function figuresIn({ entries }: QuestionGroup, deciding: ReadonlySet<string>): readonly Held[] {
  const held = holdReadings(entries).held.filter((each) => each.entries.some(({ claim }) => deciding.has(claim)))
  const numbers = held.filter(({ modifier }) => modifier !== "vague")
  return numbers.length > 0 ? numbers : held
}

/** The answer to how many there were in all waves; null when a part has no figure. */
export function waveAnswer({ parts, apart }: Wave, policies: PolicyOrder): Answer | null {
  const answers = parts.map((part) => answerOf(part, policies))
  const estimates = policies.flatMap((_, at) => estimateOf(answers, at, apart) ?? [])
  const [chosen] = estimates
  const [first] = answers
  if (chosen === undefined || first === undefined) return null
  const deciding = new Set(answers.flatMap(({ estimates: [own] }) => own?.claims ?? []))
  const { held, relations } = besides(parts.map((part) => figuresIn(part, deciding)))
  const attributed = new Set(
    held.flatMap((each) => (each.origin === null ? [] : each.entries.map(({ report }) => report))),
  )
  const own = held.flatMap((each) => (each.origin === null ? each.entries.map(({ report }) => report) : []))
  return {
    ...first,
    id: hash("wave", ...parts.map(({ key }) => key)),
    question: first.question.replace(/(?: \([^)]*\))?(?: (?:on|from|in|since|until) [^?]*)?\?$/, " altogether?"),
    scope: { ...first.scope, aspect: "total", begin: null, end: null, places: [], happening: null },
    // The figures belong to the questions of the parts: persons move them there.
    readings: held.map((each) => ({ ...asReading(each), figures: [] })),
    relations,
    estimates,
    state: "unresolved",
    why: chosen.why.replace("worked out, no report gives it", "no report gives a total"),
    // Organs of one state are one source of what they count, at whatever time.
    origins: countOrigins(held, () => true),
    unattributed: [...new Set(own)].filter((report) => !attributed.has(report)).sort(byText),
  }
}
