/** The shapes of lists and of what changes them. */
import { z } from "zod"
import { pageOf } from "./common.ts"

const text = z.string()
const maybe = z.string().nullable()

export const storyPlace = z
  .object({
    name: text,
    country: maybe,
    lat: z.number(),
    lon: z.number(),
    precision: z.number().nullable(),
    mentions: z.int(),
  })
  .meta({ id: "StoryPlace" })

export const storyRow = z
  .object({
    id: text,
    title: text,
    headline: maybe.meta({ description: "the first sentence of its account; null until it was told" }),
    reports: z.int(),
    witnesses: z.int().nullable().meta({ description: "independent witnesses; null until it was told" }),
    first: maybe.meta({ description: "first publication" }),
    last: maybe.meta({ description: "last publication" }),
    kinds: z.array(z.object({ kind: text, claims: z.int() })),
    disputed: z.int().nullable().meta({ description: "disputed questions; null until it was told" }),
    places: z.array(storyPlace),
    spark: z.array(z.object({ day: text, reports: z.int() })).meta({ description: "reports a day" }),
    changed: z.int().meta({ description: "sequence of its last change" }),
    changedAt: text,
  })
  .meta({ id: "StoryRow", description: "A story as lists show it." })

const findings = z.array(text).meta({ description: "what of the words was not searched for, a sentence each" })

export const storyPage = pageOf(storyRow).extend({ findings }).meta({ id: "StoryPage" })

const member = z.object({
  id: text,
  title: maybe,
  outlet: maybe,
  published: maybe,
  url: maybe,
  why: z.looseObject({}).nullable().meta({ description: "the judgement by which it joined the story" }),
})

export const story = z
  .object({
    ...storyRow.shape,
    members: z.array(member),
    also: z
      .array(z.object({ ...member.shape, story: text, from: z.int(), to: z.int() }))
      .meta({ description: "parts of round-ups that tell of it, too; `story` is the one such a report is in" }),
  })
  .meta({ id: "Story", description: "A story with its reports." })

export const importResult = z
  .object({
    new: z.array(z.object({ report: text, story: text })),
    known: z.array(text).meta({ description: "ids of reports that were there already" }),
    refused: z.array(z.object({ name: maybe, why: text })),
    stories: z.array(text).meta({ description: "ids of stories that are new or changed" }),
    findings: z
      .array(z.object({ rule: text, message: text, report: maybe, times: z.int() }))
      .meta({ description: "limits hit and flaws of new reports, the first of each rule and how often" }),
  })
  .meta({ id: "ImportResult", description: "What an import did." })

export const hit = z
  .object({
    report: text,
    story: text,
    title: maybe,
    outlet: maybe,
    published: maybe,
    score: z.number(),
    snippet: z.object({
      from: z.int(),
      to: z.int(),
      quote: text,
      marks: z.array(z.object({ from: z.int(), to: z.int() })).meta({ description: "the words asked for" }),
    }),
    claim: z
      .object({
        id: text,
        kind: text,
        from: z.int(),
        to: z.int(),
        quote: text,
        begin: maybe,
        end: maybe,
        lat: z.number().nullable(),
        lon: z.number().nullable(),
      })
      .nullable(),
  })
  .meta({ id: "Hit", description: "One find, best first." })

export const hitPage = pageOf(hit).extend({ findings }).meta({ id: "HitPage" })

export const review = z
  .looseObject({
    id: text,
    story: text,
    by: text,
    at: text,
    reason: maybe,
    seconds: z.number().nullable(),
    coding: maybe,
    anchors: z.array(z.looseObject({})),
    action: z.looseObject({ do: text }),
  })
  .meta({ id: "Review", description: "One decision of a person; appended, never rewritten (docs/reviews.md)." })

export const reviewPage = pageOf(review).meta({ id: "ReviewPage" })

export const newReview = z
  .object({
    reason: z.string().max(4_000).nullable().optional(),
    seconds: z.number().min(0).nullable().optional(),
    coding: z.string().max(200).nullable().optional(),
    action: z.looseObject({ do: text }),
  })
  .meta({ id: "NewReview", description: "A decision to keep: what is done, and why (docs/reviews.md)." })

export const agreement = z
  .object({
    codings: z.array(text),
    variables: z.array(
      z.object({
        name: text,
        scale: z.enum(["nominal", "ordinal", "interval", "ratio"]),
        alpha: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        units: z.int(),
        alike: z.int(),
      }),
    ),
    differences: z.array(
      z.object({
        claim: maybe,
        report: text,
        from: z.int(),
        to: z.int(),
        quote: text,
        variable: text,
        a: text,
        b: text,
        sides: z.array(z.object({ coding: text, value: text, settle: z.looseObject({ do: text }).nullable() })),
        settled: z.boolean(),
      }),
    ),
  })
  .meta({
    id: "Agreement",
    description: "Krippendorff's alpha of blind codings, where they differ, and what settles it (docs/agreement.md).",
  })

export const me = z.object({ name: text, role: z.enum(["reader", "coder", "admin"]), tokens: z.boolean() }).meta({
  id: "Me",
  description: "Who asks; `tokens` tells whether this server asks for tokens.",
})

export const auditPage = pageOf(
  z.object({ at: text, who: text, what: text, detail: maybe }).meta({ id: "AuditEntry" }),
).meta({ id: "AuditPage" })

const tokenRow = z
  .object({ name: text, role: z.enum(["reader", "coder", "admin"]), at: text })
  .meta({ id: "Token", description: "A token; the secret itself is shown once, when it is made." })

export const tokenList = z.object({ items: z.array(tokenRow), next: z.null() }).meta({ id: "TokenPage" })

export const newToken = z
  .object({
    name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._'-]{0,63}$/u),
    role: z.enum(["reader", "coder", "admin"]),
  })
  .meta({ id: "NewToken" })

export const madeToken = z
  .object({ ...tokenRow.shape, token: text.meta({ description: "shown this once" }) })
  .meta({ id: "MadeToken" })

export const links = z.object({ urls: z.array(z.string().max(2_000)).min(1) }).meta({ id: "Links" })

export const session = z.object({ token: z.string().max(512) }).meta({ id: "Session" })

export const health = z
  .object({ status: z.literal("ok"), version: text, reports: z.int(), stories: z.int() })
  .meta({ id: "Health" })
