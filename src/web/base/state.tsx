/** What is shown while an answer is on its way, and when there is none. */
import type { Answered } from "../data/cache.ts"

/** One sentence while there is no value; null when there is one. */
export function Waiting({ of: answered, what }: { readonly of: Answered<unknown>; readonly what: string }) {
  if (answered.trouble !== null) {
    return (
      <p className="trouble" role="alert">
        {answered.trouble}
      </p>
    )
  }
  if (answered.value === null && answered.loading) return <p className="empty">Loading {what} …</p>
  return null
}
