/** An edit in progress: kept in this browser until it is saved or dropped, so that a reload loses nothing. */
import { useCallback, useState } from "react"
import { keep, kept } from "../base/kept.ts"

/** The draft under a name (null when there is none), a way to change it, and a way to drop it. */
export function useDraft<Draft extends object>(name: string) {
  const key = `draft.${name}`
  const [held, setHeld] = useState<{ readonly key: string; readonly draft: Draft | null }>(() => ({
    key,
    draft: kept<Draft | null>(key, null),
  }))
  const draft = held.key === key ? held.draft : kept<Draft | null>(key, null)
  const set = useCallback(
    (next: Draft | null) => {
      keep(key, next)
      setHeld({ key, draft: next })
    },
    [key],
  )
  return [draft, set] as const
}
