/** The description of the API (OpenAPI 3.1), made from the routes: what is not a route does not stand in it. */
import { z } from "zod"
import { byText } from "../base/order.ts"
import type { Endpoint } from "./endpoint.ts"
import { problem } from "./schemas/common.ts"

/** JSON as a schema of JSON Schema 2020-12. */
export type Schema = Readonly<Record<string, unknown>>

interface Parameter {
  readonly name: string
  readonly in: "path" | "query"
  readonly required: boolean
  readonly description?: string
  readonly schema: Schema
}

export interface Media {
  readonly schema?: Schema
}

export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: true; readonly content: Readonly<Record<string, Media>> }
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, Media>> }>
  >
}

export interface Description {
  readonly openapi: "3.1.0"
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly securitySchemes: Readonly<Record<string, Schema>>
  }
}

const place = "#/components/schemas/"

/** A schema as JSON: named shapes stand beside it under `$defs`, references lead to the components. */
function drawn(schema: z.ZodType): { readonly schema: Schema; readonly shapes: Readonly<Record<string, Schema>> } {
  const made = JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }))
  const { $schema: _, $id: __, $defs = {}, ...rest } = JSON.parse(made.replaceAll("#/$defs/", place)) as Schema
  const shapes = Object.entries($defs as Readonly<Record<string, Schema>>)
  const named = z.globalRegistry.get(schema)?.id
  const own = named === undefined || "$ref" in rest ? [] : [[named, rest] as const]
  return {
    schema: named === undefined ? rest : { $ref: `${place}${named}` },
    shapes: Object.fromEntries([...shapes, ...own].map(([name, { id: ___, $id: ____, ...shape }]) => [name, shape])),
  }
}

/** Every named shape that is sent. */
function shapesOf(endpoints: readonly Endpoint[]): Readonly<Record<string, Schema>> {
  const sent = endpoints.flatMap(({ gives, body }) => [
    ...(Array.isArray(gives) ? [] : [gives as z.ZodType]),
    ...(body === undefined ? [] : [body]),
  ])
  const shapes = [...sent, problem].flatMap((schema) => Object.entries(drawn(schema).shapes))
  return Object.fromEntries(shapes.sort(([a], [b]) => byText(a, b)))
}

/** The parameters that an object of schemas stands for. */
function parametersOf(schema: z.ZodType | undefined, where: "path" | "query"): readonly Parameter[] {
  if (schema === undefined) return []
  const whole = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema
  const required = (whole["required"] ?? []) as readonly string[]
  return Object.entries(whole["properties"] as Readonly<Record<string, Schema>>).map(([name, property]) => {
    const { description, ...rest } = property
    const said = typeof description === "string" ? { description } : {}
    return { name, in: where, required: where === "path" || required.includes(name), ...said, schema: rest }
  })
}

const usual: Readonly<Record<number, string>> = {
  400: "The request cannot be understood.",
  401: "A token is needed, or the one sent is not known.",
  403: "The token may not do this, or a page of another site asks.",
  408: "The request took too long to arrive.",
  413: "The request is too large.",
  415: "The type of the body is not read here.",
  422: "The request was understood and cannot be done.",
  429: "Too many requests; Retry-After says when to come back.",
}

/** The statuses that a route can answer with, beside its success. */
function refusals(one: Endpoint): Readonly<Record<number, string>> {
  const statuses: number[] = [400, 429]
  if (one.role !== "anyone") statuses.push(401, 403)
  if (one.method === "post") statuses.push(408, 413, 415, 422)
  const common = Object.fromEntries(statuses.map((status) => [status, usual[status]!]))
  const missing = one.params === undefined ? {} : { 404: "There is no such thing." }
  return { ...common, ...missing, ...one.also }
}

function responsesOf(one: Endpoint): Operation["responses"] {
  const content: Record<string, Media> = Array.isArray(one.gives)
    ? Object.fromEntries((one.gives as readonly string[]).map((type) => [type, {}]))
    : { "application/json": { schema: drawn(one.gives as z.ZodType).schema } }
  const good = { [one.status ?? 200]: { description: one.summary, content } }
  const bad = Object.entries(refusals(one)).map(([status, description]) => {
    const redirect = Number(status) < 400
    const said = { description, content: { "application/problem+json": { schema: drawn(problem).schema } } }
    return [status, redirect ? { description } : said]
  })
  return { ...good, ...Object.fromEntries(bad) }
}

function bodyOf(one: Endpoint): Pick<Operation, "requestBody"> {
  if (one.body !== undefined) {
    return { requestBody: { required: true, content: { "application/json": { schema: drawn(one.body).schema } } } }
  }
  if (one.reads === undefined) return {}
  return { requestBody: { required: true, content: Object.fromEntries(one.reads.map((type) => [type, {}])) } }
}

function operationOf(one: Endpoint): Operation {
  return {
    operationId: one.name,
    tags: [one.group],
    summary: one.summary,
    ...(one.about === undefined ? {} : { description: one.about }),
    security: one.role === "anyone" ? [] : [{ token: [] }, { session: [] }],
    parameters: [...parametersOf(one.params, "path"), ...parametersOf(one.query, "query")],
    ...bodyOf(one),
    responses: responsesOf(one),
  }
}

const about = `Lists are \`{items, next}\`; \`next\` is the cursor of the next page, null on the last. Errors are
application/problem+json with one sentence in \`detail\`. Answers carry an ETag; send it as If-None-Match and get 304
when nothing changed. On this machine no token is needed unless the server was given one; the header X-Coder says who
reviews.`

/** The whole description. */
export function describe(endpoints: readonly Endpoint[], version: string): Description {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const one of endpoints) paths[one.path] = { ...paths[one.path], [one.method]: operationOf(one) }
  const securitySchemes = {
    token: { type: "http", scheme: "bearer", description: "A token that `stemma token add` made." },
    session: { type: "apiKey", in: "cookie", name: "stemma", description: "Set by POST /api/session." },
  }
  return {
    openapi: "3.1.0",
    info: { title: "Stemma", version, description: about.replace(/\n/g, " ") },
    paths,
    components: { schemas: shapesOf(endpoints), securitySchemes },
  }
}
