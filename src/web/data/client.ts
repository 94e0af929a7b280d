/** Talks to the server that served the page, and to nobody else. */
import { coderName } from "./person.ts"
import type { List } from "./shapes.ts"

/** The server said no, in its own sentence. */
export class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const noAnswer = "The server does not answer. Is `stemma serve` still running?"

async function refusal(response: Response): Promise<Refusal> {
  const text = await response.text().catch(() => "")
  try {
    const problem = JSON.parse(text) as { detail?: string; title?: string }
    return new Refusal(response.status, problem.detail ?? problem.title ?? `The server answered ${response.status}.`)
  } catch {
    return new Refusal(response.status, `The server answered ${response.status}.`)
  }
}

/** The headers that say who codes. */
export const personHeaders = (): Record<string, string> => ({ "x-coder": encodeURIComponent(coderName()) })

/** One request; the parsed answer, null when there is none. Throws a `Refusal` that can be shown as it is. */
export async function request<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const init: RequestInit = {
    method,
    headers: {
      accept: "application/json",
      ...personHeaders(),
      ...(body ? { "content-type": "application/json" } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
  const response = await fetch(path, init).catch(() => null)
  if (response === null) throw new Refusal(0, noAnswer)
  if (!response.ok) throw await refusal(response)
  if (response.status === 204) return null as Answer
  return (await response.json()) as Answer
}

/** Pages of a list that are followed at most. */
const pagesMax = 50
const allMark = "#all"

/** A list with all its pages in one. */
async function requestAll<Answer>(path: string): Promise<Answer> {
  const items: unknown[] = []
  const findings = new Set<string>()
  let cursor: string | null = null
  for (let page = 0; page < pagesMax; page += 1) {
    const more: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`
    const list: List<unknown> = await request("GET", path + more)
    for (const finding of list.findings ?? []) findings.add(finding)
    items.push(...list.items)
    cursor = list.next
    if (cursor === null) break
  }
  return { items, next: cursor, findings: [...findings] } as Answer
}

/** The answer for a path of `api` or `every`. */
export const answerOf = <Answer>(path: string): Promise<Answer> =>
  path.endsWith(allMark) ? requestAll(path.slice(0, -allMark.length)) : request("GET", path)

/** The path of a list, all pages of it. */
export const every = (parts: readonly string[], query: Query = {}): string =>
  `${api(parts, { ...query, limit: "100" })}${allMark}`

type Query = Readonly<Record<string, string | null | undefined>>

/** The path of an API route with its query; empty values are left out. */
export function api(parts: readonly string[], query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  const tail = search.size > 0 ? `?${search}` : ""
  return `/api/${parts.map(encodeURIComponent).join("/")}${tail}`
}
