/** Why a claim is what it is: the finder that made it, and each refiner with what it found. */
import { slice } from "../model/span.ts"
import type { Attribution, Claim, Document } from "../model/types.ts"
import { findAttributions } from "./attribution/index.ts"
import { type Context, contextOf } from "./context.ts"
import type { Draft } from "./draft.ts"
import { draftsOf } from "./index.ts"
import { refined } from "./refine.ts"
import { verbKind } from "./trigger.ts"

/** One step on the way to a claim, in words. */
export interface Step {
  /** The finder or refiner. */
  readonly name: string
  /** What it decided: "casualties", "reported", "2021-07-05". */
  readonly outcome: string
  readonly why: string
}

export interface ClaimExplanation {
  readonly claim: Claim
  readonly steps: readonly Step[]
}

/** The ways in which a figure is told what is true of it; the names stand in `Claim.by`. */
const ways: Readonly<Record<string, string>> = {
  dimension: "its unit tells it: an age, a length, a sum",
  kin: "a number after “father of” counts children",
  "own words": "a word inside the counted noun phrase says it",
  right: "the word to the right of the number says it",
  left: "a noun to the left of the number says it",
  clause: "the verb of its clause says it",
  list: "it stands in a list with a figure of which it is known",
  inclusion: "“including” hands on what is true of the whole",
  brackets: "it stands in brackets behind what it is a part of",
  whole: "it is the whole of which another figure is a share",
  fallback: "no word says more than that there were so many",
}

const finders: Readonly<Record<string, string>> = {
  casualties: "people no number counts: who was killed, hurt, arrested, rescued",
  happenings: "the verb of the clause is on the list of words that tell this kind",
  "named happenings": "the noun is on the list of words that name this kind",
  identities: "an office stands beside a name",
  remainder: "a clause of which no other finder spoke",
}

function finderStep(context: Context, draft: Draft): Step {
  const word = context.lower[draft.predicate] ?? ""
  const parts = draft.by.split(" + ").map((by) => {
    const way = /^figures \((.*)\)$/.exec(by)?.[1]
    return way === undefined ? (finders[by] ?? by) : `a figure: ${ways[way] ?? way}`
  })
  const clause = context.clauses[draft.clause]
  const trigger = clause === undefined ? null : verbKind(context, clause)
  const kind = trigger === draft.kind ? `; “${context.lemmas[clause!.verb!]}” tells the kind` : ""
  return { name: `finder ${draft.by}`, outcome: draft.kind, why: `at “${word}”: ${parts.join("; and ")}${kind}` }
}

type Unfinished = Omit<Claim, "id">
type Teller = (claim: Unfinished, context: Context, draft: Draft) => Omit<Step, "name">

const namesOf = ({ document }: Context, indexes: readonly number[]): string =>
  indexes
    .map((index) => document.mentions[index]!.name ?? slice(document.report.text, document.mentions[index]!))
    .join(", ")

const quoted = ({ report }: Document, { cue }: Attribution): string =>
  cue.map((span) => slice(report.text, span)).join(" … ")

/** Whether the words themselves, or who says them, make a claim more or less sure. */
function certaintyWhy({ certainty, attribution }: Unfinished, context: Context, { clause }: Draft): string {
  const stance = attribution === null ? null : context.attributions[attribution]!.stance
  const modal = context.clauses[clause]?.modal ?? null
  if (certainty === "denied") return "its source denies it"
  if (certainty === "disputed")
    return `its source ${stance === "disputes" ? "disputes it or does not confirm it" : "doubts it"}`
  if (certainty === "reported") return stance === null ? "a word like “reportedly” stands with it" : "someone says it"
  if (certainty === "alleged") return "a word of accusation or “allegedly” stands with it"
  if (certainty === "forecast") return modal === null ? "its words expect it" : `“${modal}” leaves it open`
  if (certainty === "intended") return modal === null ? "its words plan or promise it" : `“${modal}” makes it an aim`
  return "it is said plainly, in the outlet's own voice"
}

const aspects: Readonly<Record<Claim["aspect"], string>> = {
  plan: "what is intended or forecast has not happened",
  window: "its words count over a stretch of time (“in the last 24 hours”)",
  total: "its words add up (“toll”, “so far”)",
  stock: "it lasts: missing, held, staying",
  happening: "no word makes it a window, a total, a stock or a plan",
}

/** What each refiner has to say, by its name in the list `refiners`. */
const tellers: Readonly<Record<string, Teller>> = {
  attribution: ({ attribution }, { attributions, document }) => {
    const found = attribution === null ? null : attributions[attribution]!
    if (found === null) return { outcome: "none", why: "no one's words hold it: the outlet's own voice" }
    const names = found.chain.map(({ name, inferred }) => (inferred ? `${name} (concluded)` : name))
    const outcome = names.length === 0 ? "nobody named" : names.join(" ← ")
    return { outcome, why: `it stands in what “${quoted(document, found)}” hands on (rule ${found.by})` }
  },
  certainty: (claim, context, draft) => ({ outcome: claim.certainty, why: certaintyWhy(claim, context, draft) }),
  polarity: ({ polarity }) => ({
    outcome: polarity,
    why: polarity === "negative" ? "“no”, “not” or “nobody” stands with it" : "nothing in its words denies it",
  }),
  places: ({ places }, context) => ({
    outcome: places.length === 0 ? "none" : namesOf(context, places),
    why: places.length === 0 ? "no place is named in it" : "named in it, the most precise first",
  }),
  time: ({ when }) => ({
    outcome: when === null ? "unknown" : [...new Set([when.begin, when.end])].map((end) => end ?? "open").join(" to "),
    why: when?.reason ?? "no time in it, in its sentence or before it in the paragraph",
  }),
  background: ({ background }) => ({
    outcome: background ? "background" : "news",
    why: background
      ? "it ended more than 45 days before the report came out, counts a whole war, or always is so"
      : "nothing puts it before the news",
  }),
  aspect: ({ aspect }) => ({ outcome: aspect, why: aspects[aspect] }),
  "as of": ({ asOf }) => ({
    outcome: asOf ?? "not dated",
    why:
      asOf === null
        ? "it has no figure, is background, or the report has no date"
        : "stated in it, else the day of the report",
  }),
  roles: ({ roles }) => ({
    outcome: roles.length === 0 ? "none" : roles.map(({ role, name }) => `${role} ${name}`).join(", "),
    why: "the words before and behind the verb, and the prepositions before places",
  }),
}

/**
 * The explanations of all claims of a document, in the order in which they are made; ids are those of `analyze`.
 * Works the document out anew, so that ordinary runs keep nothing for it.
 */
export function explainClaims(document: Document): readonly ClaimExplanation[] {
  const context = contextOf(document, findAttributions(document))
  return draftsOf(context).map((draft) => {
    const steps: Step[] = [finderStep(context, draft)]
    const claim = refined(context, draft, (name, told) => {
      const teller = tellers[name]
      if (teller !== undefined) steps.push({ name, ...teller(told, context, draft) })
    })
    return { claim, steps }
  })
}
