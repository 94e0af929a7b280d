/** How often a caller may ask: a bucket that fills steadily and is emptied by requests. */

export interface Buckets {
  /** Takes one; 0 when it was there, else the seconds to wait. */
  readonly take: (key: string, now: number) => number
  /** Puts one back. */
  readonly give: (key: string, now: number) => void
}

const keysMax = 10_000

/** One bucket a key, `perSecond` going in and at most `burst` kept. Keys that were not seen for longest go first. */
export function buckets(perSecond: number, burst: number): Buckets {
  const kept = new Map<string, { left: number; at: number }>()
  const filled = (key: string, now: number): { left: number; at: number } => {
    const { left, at } = kept.get(key) ?? { left: burst, at: now }
    return { left: Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond), at: now }
  }
  return {
    give: (key, now) => {
      const { left, at } = filled(key, now)
      kept.set(key, { left: Math.min(burst, left + 1), at })
    },
    take: (key, now) => {
      const bucket = filled(key, now)
      kept.delete(key)
      const enough = bucket.left >= 1
      kept.set(key, enough ? { ...bucket, left: bucket.left - 1 } : bucket)
      if (kept.size > keysMax) kept.delete(kept.keys().next().value as string)
      return enough ? 0 : Math.ceil((1 - bucket.left) / perSecond)
    },
  }
}
