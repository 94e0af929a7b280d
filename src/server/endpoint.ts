/** One thing a client can ask for: the route, its description and its handler in one piece of data. */
import type { z } from "zod"
import type { Context } from "./context.ts"
import type { Role, Who } from "./guard/tokens.ts"

/** What a handler gives back. */
export type Answer =
  | { readonly kind: "data"; readonly data: unknown; readonly status: 200 | 201 }
  /** JSON that is gzip already. */
  | { readonly kind: "packed"; readonly gzip: Uint8Array }
  /** A document of another type; with a name it is saved as a file. */
  | {
      readonly kind: "text"
      readonly type: string
      readonly text: string
      readonly file?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "raw"; readonly response: Response }

/** A request that passed all guards, with what its route asked for. */
export interface Call<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly who: Who
  readonly request: Request
  /** Where the request comes from. */
  readonly address: string
  /** Notes a change for the audit log: what was done to what. */
  readonly audit: (action: string, about: string | null) => Promise<void>
}

export interface Endpoint<Params = unknown, Query = unknown, Body = unknown> {
  readonly method: "get" | "post" | "delete"
  /** With parameters as OpenAPI writes them: "/api/stories/{id}". */
  readonly path: string
  /** The name under which programs made from the description call it. */
  readonly name: string
  readonly group: string
  /** The least role that may ask; "anyone" needs no token. */
  readonly role: Role | "anyone"
  readonly summary: string
  readonly about?: string
  readonly params?: z.ZodType<Params>
  readonly query?: z.ZodType<Query>
  /** A JSON body; a handler that reads the request itself has none and names the types it reads under `reads`. */
  readonly body?: z.ZodType<Body>
  readonly reads?: readonly string[]
  /** What comes back: a schema for JSON, or media types. */
  readonly gives: z.ZodType | readonly string[]
  readonly status?: 200 | 201
  /** Other statuses than those every route has: what they mean here. */
  readonly also?: Readonly<Record<number, string>>
  readonly handle: (call: Call<Params, Query, Body>, context: Context) => Promise<Answer>
}

/** Checks the types of one endpoint against each other and forgets them, so that all fit one list. */
export const endpoint = <Params, Query, Body>(one: Endpoint<Params, Query, Body>): Endpoint =>
  one as unknown as Endpoint

/** Data as a JSON answer. */
export const data = (value: unknown, status: 200 | 201 = 200): Answer => ({ kind: "data", data: value, status })
