/**
 * Reviews as a door receives them: without what the door knows itself, and with the ids that a page has at hand. Ids
 * of questions, happenings and origins change when reports come in; what is kept names claims, figures and speakers.
 */
import { anchor } from "../model/span.ts"
import type { Account, AddedClaim, Analysis, Anchor, Origin, Review, ReviewAction, Voice } from "../model/types.ts"
import { isSpanOf } from "./change.ts"
import { isRecord } from "./check.ts"
import { madeReview, type ReadReview, readReview } from "./read.ts"
import { claimsNamed } from "./targets.ts"

/** What the door knows: whose word it is, when, and the story as that person sees it. */
interface Desk {
  readonly story: string
  /** "person:NAME". */
  readonly by: string
  /** ISO instant. */
  readonly at: string
  /** The account that the person looked at: everybody's, or that of the blind coding. */
  readonly told: { readonly account: Account; readonly analyses: readonly Analysis[] }
  /** All reviews of the story so far. */
  readonly reviews: readonly Review[]
}

type Raw = Readonly<Record<string, unknown>>

/** An action with what it names resolved, or the sentence that says what is unknown. */
type Resolved = { readonly action: unknown } | { readonly fault: string }

const unknown = (what: string, id: unknown): Resolved => ({
  fault: `review.action names a ${what} that the story does not have now, ${String(id).slice(0, 60)}: load it again.`,
})

const isTwo = (value: unknown): value is readonly [unknown, unknown] => Array.isArray(value) && value.length === 2

/** Groups that a page names by id, with what their members are kept by. */
interface Groups<Item> {
  readonly what: string
  readonly members: (id: unknown) => readonly Item[] | null
  /** True when the first means the second, too. */
  readonly covers: (a: Item, b: Item) => boolean
}

const same = <Item>(a: Item, b: Item): boolean => a === b

/** Two groups by their ids, as the two sides. */
function joinedIds<Item>(verb: string, ids: unknown, { what, members }: Groups<Item>): Resolved {
  if (!isTwo(ids)) return { fault: `review.action should name two ${what}s.` }
  const [left, right] = ids.map(members)
  if (left == null) return unknown(what, ids[0])
  if (right == null) return unknown(what, ids[1])
  return { action: { do: verb, sides: [left, right] } }
}

/** A group by its id and those that leave it, as the two sides. */
function partedId<Item>(verb: string, id: unknown, leaving: unknown, groups: Groups<Item>): Resolved {
  const members = groups.members(id)
  if (members === null) return unknown(groups.what, id)
  if (!Array.isArray(leaving)) return { fault: `review.action should list what leaves the ${groups.what}.` }
  const staying = members.filter((member) => !leaving.some((item: Item) => groups.covers(item, member)))
  if (staying.length === 0) return { fault: `review.action parts nothing: everything would leave the ${groups.what}.` }
  return { action: { do: verb, sides: [leaving, staying] } }
}

const questionsOf = ({ answers }: Account): Groups<string> => ({
  what: "question",
  members: (id) => {
    const answer = answers.find((each) => each.id === id)
    return answer === undefined ? null : [...new Set(answer.readings.flatMap(({ figures }) => figures))]
  },
  covers: same,
})

const happeningsOf = ({ happenings }: Account): Groups<string> => ({
  what: "happening",
  members: (id) => happenings.find((each) => each.id === id)?.claims ?? null,
  covers: same,
})

/** A name stands for the speaker wherever it is said, unless other speakers go by it as well. */
function voicesOf(origin: Origin, { account, analyses }: Desk["told"]): readonly Voice[] {
  const shared = (name: string): boolean =>
    account.lineage.origins.some((other) => other !== origin && other.names.includes(name))
  const named = origin.attributions.flatMap(([report, index]): readonly Voice[] => {
    const own = analyses.find(({ document }) => document.report.id === report)
    const name = own?.attributions[index]?.chain[0]?.name
    return name === undefined ? [] : [{ name, report: shared(name) ? report : null }]
  })
  return [...new Map(named.map((voice) => [JSON.stringify(voice), voice])).values()]
}

const originsOf = (told: Desk["told"]): Groups<Voice> => ({
  what: "speaker",
  members: (id) => {
    const origin = told.account.lineage.origins.find((each) => each.id === id)
    return origin === undefined ? null : voicesOf(origin, told)
  },
  covers: (a, b) => isRecord(a) && a.name === b.name && (a.report ?? null) === b.report,
})

const plainClaim = {
  property: "",
  thing: "",
  of: [],
  low: null,
  high: null,
  lowOpen: false,
  highOpen: false,
  figure: null,
  speaker: null,
  begin: null,
  end: null,
}

/** An action as it is kept. What is no object is left for the checks. */
function resolved(action: Raw, { told }: Desk): Resolved {
  const { do: verb } = action
  if (verb === "join questions" && "questions" in action)
    return joinedIds(verb, action["questions"], questionsOf(told.account))
  if (verb === "part question" && "question" in action)
    return partedId(verb, action["question"], action["figures"], questionsOf(told.account))
  if (verb === "join happenings" && "happenings" in action)
    return joinedIds(verb, action["happenings"], happeningsOf(told.account))
  if (verb === "part happening" && "happening" in action)
    return partedId(verb, action["happening"], action["claims"], happeningsOf(told.account))
  if (verb === "join origins" && "origins" in action) return joinedIds(verb, action["origins"], originsOf(told))
  if (verb === "part origin" && "origin" in action)
    return partedId(verb, action["origin"], action["voices"], originsOf(told))
  if (verb === "add" && isRecord(action["claim"])) {
    const certainty = typeof action["claim"]["speaker"] === "string" ? "reported" : "asserted"
    return { action: { ...action, claim: { ...plainClaim, certainty, ...action["claim"] } } }
  }
  return { action }
}

/** The words of each claim of the story as the rules made it, rejected ones included. */
function wordsOf({ account, analyses }: Desk["told"]): ReadonlyMap<string, Anchor> {
  const words = new Map<string, Anchor>()
  for (const { document, claims } of analyses)
    for (const claim of claims) words.set(claim.id, anchor(document.report, claim))
  for (const { claim, anchor: now, was } of account.reviewed) {
    const own = analyses.find(({ document }) => document.report.id === now.report)
    words.set(claim, was === null || own === undefined ? now : anchor(own.document.report, was))
  }
  return words
}

/** The words that a person marked. */
const markedBy = ({ report, from, to }: AddedClaim, { analyses }: Desk["told"]): readonly Anchor[] =>
  analyses.flatMap(({ document }) => (document.report.id === report ? [anchor(document.report, { from, to })] : []))

/** Sentences about things that the action names and the story does not have. */
function strangers(
  action: ReviewAction,
  words: ReadonlyMap<string, Anchor>,
  { told, reviews }: Desk,
): readonly string[] {
  const claims = claimsNamed(action).filter((id) => !words.has(id))
  const faults = claims.slice(0, 1).map((id) => `review.action names a claim that the story does not have: ${id}.`)
  if (action.do === "undo" || action.do === "redo") {
    const known = reviews.some(({ id }) => id === action.review)
    return known ? [] : [`review.action names a review that the story does not have: ${action.review}.`]
  }
  if (action.do !== "add") return faults
  const own = told.analyses.find(({ document }) => document.report.id === action.claim.report)
  if (own === undefined) return [`review.action.claim.report is not in the story: ${action.claim.report}.`]
  const { length } = own.document.report.text
  return isSpanOf(own.document.report.text, action.claim)
    ? []
    : [`review.action.claim ends at ${action.claim.to}, but the report has ${length} code units.`]
}

const requestFields = ["action", "reason", "seconds", "coding"]

/**
 * A review from what a person sent: `{action, reason?, seconds?, coding?}`. In the action, questions, happenings and
 * origins may be named by their ids in the account that the person looked at: `questions`, `happenings` or `origins`
 * (two ids) to join; `question` and `figures`, `happening` and `claims`, `origin` and `voices` (those that leave) to
 * part. An added claim may leave out what has a plain default. One sentence a fault; never throws.
 */
export function readRequest(value: unknown, desk: Desk): ReadReview {
  if (!isRecord(value)) return { review: null, faults: ["review should be an object."] }
  const strange = Object.keys(value).filter((name) => !requestFields.includes(name))
  if (strange.length > 0) {
    const fields = requestFields.join(", ")
    return {
      review: null,
      faults: strange.map((name) => `review has no field "${name.slice(0, 40)}": it has ${fields}.`),
    }
  }
  const { story, by, at, told } = desk
  const found = isRecord(value["action"]) ? resolved(value["action"], desk) : { action: value["action"] }
  if ("fault" in found) return { review: null, faults: [found.fault] }
  const { review, faults } = readReview({ ...value, story, by, at, action: found.action })
  if (review === null) return { review, faults }
  const words = wordsOf(told)
  const missing = strangers(review.action, words, desk)
  if (missing.length > 0) return { review: null, faults: missing }
  const named = claimsNamed(review.action).flatMap((id) => words.get(id) ?? [])
  const anchors = review.action.do === "add" ? markedBy(review.action.claim, told) : named
  return { review: madeReview({ ...review, anchors }), faults: [] }
}
