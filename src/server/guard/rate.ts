/** How often a caller may ask: a bucket that fills steadily and is emptied by requests. */

export interface Buckets {
  /** Takes one; 0 when it was there, else the seconds to wait. */
  readonly take: (key: string, now: number) => number
  /** True when one is there, without taking it. */
  readonly has: (key: string, now: number) => boolean
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
    has: (key, now) => filled(key, now).left >= 1,
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
