/** Shapes that many answers share. A name in `meta` is the name of the shape in the description. */
import { z } from "zod"
import { limits } from "../../base/limits.ts"
import { policyNames } from "../../model/policies.ts"
import type { PolicyName } from "../../model/types.ts"

export const span = z
  .looseObject({ from: z.int(), to: z.int() })
  .meta({ id: "Span", description: "Half-open, in UTF-16 code units of the text of the report." })

export const anchor = z
  .looseObject({ report: z.string(), from: z.int(), to: z.int(), quote: z.string() })
  .meta({ id: "Anchor", description: "Words of a report: `quote` is its text from `from` to `to`." })

export const finding = z
  .looseObject({
    rule: z.string(),
    message: z.string(),
    severity: z.enum(["note", "warning", "error"]),
    report: z.string().nullable(),
    span: span.nullable(),
  })
  .meta({ id: "Finding", description: "A flaw of the input, or a limit that was hit, in one sentence." })

export const reason = z
  .looseObject({ rule: z.string(), score: z.number(), detail: z.string(), evidence: z.array(anchor) })
  .meta({ id: "Reason", description: "Why a score is what it is, in words and in evidence." })

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    request: z.string(),
  })
  .meta({ id: "Problem", description: "What is wrong, in one sentence (RFC 9457). `request` stands in the log, too." })

/** An id of ours: letters, digits and a few signs; nothing that means something in a path. */
export const idWord = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\u0000-\u001f\u007f]+$/u, "an id has no control characters")

export const idParams = z.object({ id: idWord })

/** True for a year, a month or a day that a calendar has. */
function isRealDay(text: string): boolean {
  const first = Date.parse(`${text}${"-01-01".slice(text.length - 4)}T00:00:00Z`)
  return !Number.isNaN(first) && new Date(first).toISOString().startsWith(text)
}

const day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, "a day is written 2024-05-31")
  .refine((text) => isRealDay(text), "there is no such day")

/** "west,south,east,north" in degrees. */
const box = z
  .string()
  .transform((text) => text.split(",").map((word) => (word.trim() === "" ? Number.NaN : Number(word))))
  .refine(
    (sides) =>
      sides.length === 4 &&
      sides.every((side) => Number.isFinite(side)) &&
      Math.abs(sides[0]!) <= 180 &&
      Math.abs(sides[2]!) <= 180 &&
      sides[1]! >= -90 &&
      sides[3]! <= 90 &&
      sides[1]! <= sides[3]!,
    "a box is west,south,east,north in degrees",
  )
  .transform(([west = 0, south = 0, east = 0, north = 0]) => ({ west, south, east, north }))

export const paging = {
  cursor: z.string().max(1_000).optional().meta({ description: "`next` of the page before" }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(limits.pageItems.value)
    .optional()
    .meta({ description: `items a page, at most ${limits.pageItems.value}` }),
}

export const area = {
  from: day.optional().meta({ description: "first day" }),
  to: day.optional().meta({ description: "last day" }),
  box: box.optional().meta({ description: "west,south,east,north in degrees" }),
}

/** "1" or "true" is yes, "0" or "false" is no. */
export const yesOrNo = z.enum(["1", "0", "true", "false"]).transform((word) => word === "1" || word === "true")

/** One page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable().meta({ description: "cursor of the next page" }) })

export const policyName = z.enum(policyNames as [PolicyName, ...PolicyName[]])

export const policyQuery = policyName.optional().meta({ description: "the rule whose estimates come first" })
