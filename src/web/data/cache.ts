/** Answers of the server by path: shown at once when known, asked again when something changed. */
import { useEffect, useSyncExternalStore } from "react"
import { answerOf, Refusal } from "./client.ts"

export interface Answered<Value> {
  readonly value: Value | null
  readonly trouble: string | null
  /** The HTTP status of the trouble; 0 when the server did not answer. */
  readonly status: number | null
  readonly loading: boolean
}

const entriesMax = 80
const entries = new Map<string, Answered<unknown>>()
const listeners = new Set<() => void>()
const asked = new Map<string, number>()
const empty: Answered<unknown> = { value: null, trouble: null, status: null, loading: true }

const tell = (): void => {
  for (const listener of listeners) listener()
}

function put(path: string, entry: Answered<unknown>): void {
  entries.delete(path)
  entries.set(path, entry)
  for (const old of entries.keys()) {
    if (entries.size <= entriesMax) break
    entries.delete(old)
  }
  tell()
}

/** Asks the server; a later question for the same path wins over an earlier one that answers late. */
async function ask(path: string): Promise<void> {
  const turn = (asked.get(path) ?? 0) + 1
  asked.set(path, turn)
  const before = entries.get(path) ?? empty
  put(path, { ...before, loading: true })
  try {
    const value = await answerOf<unknown>(path)
    if (asked.get(path) === turn) put(path, { value, trouble: null, status: null, loading: false })
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error)
    const status = error instanceof Refusal ? error.status : 0
    if (asked.get(path) === turn) put(path, { value: before.value, trouble, status, loading: false })
  }
}

/** Changes a known answer at once, before the server is asked again; nothing when it is not known. */
export function amend<Value>(path: string, change: (value: Value) => Value): void {
  const entry = entries.get(path) as Answered<Value> | undefined
  if (entry === undefined || entry.value === null) return
  put(path, { ...entry, value: change(entry.value) })
}

/** Asks again for every path that begins so; those that nobody looks at are forgotten. */
export function refresh(prefix: string): void {
  for (const path of [...entries.keys()]) {
    if (!path.startsWith(prefix)) continue
    if ((watched.get(path) ?? 0) > 0) void ask(path)
    else entries.delete(path)
  }
}

const watched = new Map<string, number>()

const isAsking = (prefix: string): boolean => {
  for (const [path, { loading }] of entries) {
    if (loading && path.startsWith(prefix) && (watched.get(path) ?? 0) > 0) return true
  }
  return false
}

/** Whether an answer that somebody looks at, with a path that begins so, is being asked for again. */
export const useAsking = (prefix: string): boolean => useSyncExternalStore(subscribe, () => isAsking(prefix))

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The answer for a path, kept fresh while somebody looks; null asks nothing. */
export function useAnswer<Value>(path: string | null): Answered<Value> {
  const entry = useSyncExternalStore(subscribe, () => (path === null ? empty : (entries.get(path) ?? empty)))
  useEffect(() => {
    if (path === null) return
    watched.set(path, (watched.get(path) ?? 0) + 1)
    if (!entries.has(path)) void ask(path)
    return () => {
      watched.set(path, (watched.get(path) ?? 1) - 1)
    }
  }, [path])
  return entry as Answered<Value>
}
