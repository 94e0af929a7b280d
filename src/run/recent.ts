/** What was last told, kept in memory: after a review the account follows without reading the reports anew. */
import type { Analysis, SharedProse } from "../model/types.ts"

/** What does not change with reviews. Filled while a story is told. */
export interface Recent {
  /** By report and publication, since reports without a date take bounds from the others. */
  readonly analyses: Map<string, Analysis>
  pairs: readonly SharedProse[] | null
}

/** Stories kept: the one that somebody works on, and the one before. */
const storiesMost = 2

/** Gives what is kept under a key, empty at first; keys not asked for lately are forgotten. */
export function recentStories(): (key: string) => Recent {
  const kept = new Map<string, Recent>()
  return (key) => {
    const recent = kept.get(key) ?? { analyses: new Map(), pairs: null }
    kept.delete(key)
    kept.set(key, recent)
    const [oldest] = kept.keys()
    if (kept.size > storiesMost && oldest !== undefined) kept.delete(oldest)
    return recent
  }
}
