/** What this browser saw when it was here before, so that what is new can be marked. */
import { keep, kept } from "../base/kept.ts"

const pauseMs = 30 * 60_000

interface Visit {
  /** The last change that the visit before this one saw. */
  readonly before: number | null
  readonly last: number
  readonly at: string
}

const known = kept<Visit | null>("visit", null)
const goesOn = known !== null && Date.now() - Date.parse(known.at) < pauseMs

/** The sequence of the last change that the last visit saw; null on the first visit. */
export const lastSeen: number | null = goesOn ? known.before : (known?.last ?? null)

/** Notes what was shown. */
export function seen(stories: readonly { readonly changed: number }[]): void {
  if (stories.length === 0) return
  const last = Math.max(...stories.map(({ changed }) => changed))
  const visit: Visit = { before: lastSeen, last, at: new Date().toISOString() }
  keep("visit", visit)
}
