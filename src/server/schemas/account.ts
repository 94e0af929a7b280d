/** The shapes of an account and of an analysis, as `stemma account --format json` and `stemma analyze` print them. */
import { z } from "zod"
import { anchor, finding, policyName, reason, span } from "./common.ts"

const text = z.string()
const maybe = z.string().nullable()
const number = z.number().nullable()

const stated = z
  .looseObject({ value: z.unknown(), basis: text })
  .nullable()
  .meta({ description: "A value about a report, with the words that state it or why it was inferred." })

const figure = z
  .looseObject({ low: number, best: number, high: number, claims: z.array(text), anchors: z.array(anchor) })
  .meta({ id: "Figure" })

const factPlace = z
  .looseObject({ name: text, country: maybe, admin1: maybe, lat: number, lon: number, precision: number })
  .meta({ id: "Place" })

const facts = z
  .looseObject({
    kind: maybe,
    date: z.looseObject({ begin: text, end: text, precision: z.number() }).nullable(),
    place: factPlace.nullable(),
    killed: figure.nullable(),
    injured: figure.nullable(),
    missing: figure.nullable(),
    displaced: figure.nullable(),
    arrested: figure.nullable(),
    victimsKilled: figure.nullable(),
    perpetratorsKilled: figure.nullable(),
    actors: z.array(z.looseObject({ name: text, side: text })),
  })
  .meta({ id: "Facts", description: "The row an event coder fills in for the main happening." })

const reading = z
  .looseObject({
    value: z.looseObject({}),
    modifier: maybe,
    reports: z.array(text),
    claims: z.array(text),
    anchors: z.array(anchor),
    chain: z.array(text),
    origin: maybe,
    asOf: maybe,
  })
  .meta({ id: "Reading", description: "One answer to a question, with everyone who holds it." })

const relation = z
  .looseObject({ a: z.int(), b: z.int(), relation: text, why: text })
  .meta({ id: "Relation", description: "How two readings, by index, stand to each other." })

const estimate = z
  .looseObject({ policy: policyName, value: z.looseObject({}), claims: z.array(text), why: text })
  .meta({ id: "Estimate", description: "Low, best and high under one policy, with the claims that decided." })

export const question = z
  .looseObject({
    id: text,
    question: text,
    kind: text,
    unit: text,
    readings: z.array(reading),
    relations: z.array(relation),
    estimate: z.looseObject({}).nullable(),
    policy: maybe,
    estimates: z.array(estimate),
    state: z.enum(["single", "agreed", "refined", "updated", "disputed", "unresolved"]),
    origins: z.int(),
    unattributed: z.array(text),
    why: text,
    scope: z.looseObject({}),
  })
  .meta({ id: "Question", description: "One question with its readings, relations and estimates." })

const passage = z
  .looseObject({ a: anchor, b: anchor, kind: text, of: text, score: z.number() })
  .meta({ id: "Passage", description: "Words that two reports share." })

export const sharedProse = z
  .looseObject({
    a: text,
    b: text,
    score: z.number(),
    kind: text,
    direction: text,
    passages: z.array(passage),
    reasons: z.array(reason),
  })
  .meta({ id: "SharedProse", description: "Two reports that share passages." })

const accountPair = {
  id: "AccountPair",
  description: "Two reports that share passages; `shared` is how many where the passages are left out.",
}

const lineage = z
  .looseObject({
    edges: z.array(z.looseObject({ from: text, to: text, kind: text, share: number, reason: text })),
    witnesses: z.int(),
    witnessOf: z.array(z.looseObject({ report: text, witness: z.int() })),
    pairs: z.array(sharedProse.partial({ passages: true }).extend({ shared: z.int().optional() }).meta(accountPair)),
  })
  .meta({ id: "Lineage", description: "Who copied whom, and how many independent witnesses there are." })

const brief = z.looseObject({ text, anchors: z.array(anchor), answers: z.array(text) })

const review = z.looseObject({ state: text, by: text, at: text, reason: maybe, review: text })

const storyClaim = z
  .looseObject({
    id: text,
    report: text,
    from: z.int(),
    to: z.int(),
    quote: text,
    kind: text,
    measures: z.array(z.looseObject({})),
    chain: z.array(text),
    places: z.array(text),
    questions: z.array(text),
    by: text,
    review: review.nullable(),
  })
  .meta({ id: "StoryClaim", description: "One claim of a story with its words, figures, speakers and review." })

export const account = z
  .looseObject({
    story: text,
    title: maybe.meta({ description: "the headline of a report that agrees best with the answers" }),
    asOf: maybe,
    policy: policyName,
    reports: z.array(
      z.looseObject({
        id: text,
        outlet: maybe,
        published: maybe,
        title: maybe,
        heading: text.meta({ description: "the title, else the first words of the report" }),
        url: maybe,
      }),
    ),
    facts,
    questions: z.array(question),
    origins: z.array(z.looseObject({ id: text, name: text, names: z.array(text), kind: text, via: z.array(text) })),
    lineage,
    happenings: z.array(z.looseObject({ id: text, kind: text, name: text, claims: z.array(text) })),
    timeline: z.array(z.looseObject({ when: text, text, anchors: z.array(anchor), background: z.boolean() })),
    places: z.array(factPlace),
    statements: z.array(
      z.looseObject({ speaker: text, origin: maybe, chain: z.array(text), text, anchors: z.array(anchor) }),
    ),
    brief: z.array(brief),
    notInReports: z.array(text),
    findings: z.array(finding),
    claims: z.array(storyClaim).optional(),
  })
  .meta({ id: "Account", description: "What the reports of a story say, compared (docs/model.md)." })

/** Names that `fields` may hold. */
export const accountFields: readonly string[] = Object.keys(account.shape)

/** An account, or the fields of it that were asked for. */
export const accountOrPart = z.union([account, account.partial().required({ story: true })])

export const analysis = z
  .looseObject({
    id: text,
    published: z.looseObject({}).nullable(),
    outlet: stated,
    title: stated,
    byline: stated,
    language: maybe,
    furniture: z.array(span),
    sentences: z.array(span),
    tokens: z.array(span),
    quotations: z.array(span),
    mentions: z.array(span),
    attributions: z.array(z.looseObject({})),
    claims: z.array(span),
    facts,
    findings: z.array(finding),
  })
  .meta({ id: "Analysis", description: "Everything understood from one report (docs/model.md)." })

export const report = z
  .looseObject({
    id: text,
    story: maybe,
    text,
    title: stated,
    outlet: stated,
    byline: stated,
    url: maybe,
    published: stated,
    language: maybe,
    furniture: z.array(span),
    findings: z.array(finding),
    also: z
      .array(z.object({ story: text, title: text, from: z.int(), to: z.int(), why: z.looseObject({}) }))
      .meta({ description: "further stories that parts of it tell of: a round-up has several" }),
  })
  .meta({ id: "Report", description: "One published text exactly as read." })
