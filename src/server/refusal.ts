/** A request that cannot be answered, in the one shape that errors have (RFC 9457, application/problem+json). */

import { InputError } from "../run/input-error.ts"
import { StoreError } from "../store/store.ts"

const titles: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "A token is needed",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  406: "Not acceptable",
  408: "The request took too long",
  409: "Conflict",
  413: "Too large",
  415: "Unsupported type",
  421: "Wrong host",
  422: "Cannot be used",
  429: "Too many requests",
  431: "Headers too large",
  500: "A fault of Stemma",
  502: "Could not be fetched",
  503: "Busy",
}

/** Thrown by a route: an HTTP status and one sentence for whoever asked. Never holds what only we should know. */
export class Refusal extends Error {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, sentence: string, headers: Readonly<Record<string, string>> = {}) {
    super(sentence)
    this.name = "Refusal"
    this.status = status
    this.headers = headers
  }
}

/** What a client reads of a refusal; `request` is the id that stands in the log, too. */
export const problemOf = ({ status, message }: Refusal, request: string) => ({
  type: "about:blank",
  title: titles[status] ?? "Error",
  status,
  detail: message,
  request,
})

/** The answer that says a refusal. */
export function problemResponse(refusal: Refusal, request: string): Response {
  const headers = { ...refusal.headers, "content-type": "application/problem+json", "cache-control": "no-store" }
  return new Response(JSON.stringify(problemOf(refusal, request)), { status: refusal.status, headers })
}

/** Our own words for what went wrong; what is not ours to say stays in the log. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof InputError) return new Refusal(422, error.message)
  if (error instanceof StoreError) {
    if (error.reason === "cursor") return new Refusal(400, error.message)
    return new Refusal(503, "The store cannot answer at the moment: try again later.", { "retry-after": "5" })
  }
  return new Refusal(500, "A fault of Stemma itself: please report it with the id of the request.")
}
