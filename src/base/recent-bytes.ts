/** Bytes kept in memory by a key: at most so many, and what was not asked for longest goes first. */

export interface RecentBytes {
  readonly get: (key: string) => Uint8Array | undefined
  /** Keeps the bytes, unless they alone would take a quarter of the room. */
  readonly put: (key: string, bytes: Uint8Array) => void
}

export function recentBytes(bytesMax: number): RecentBytes {
  const kept = new Map<string, Uint8Array>()
  let total = 0
  return {
    get: (key) => {
      const bytes = kept.get(key)
      if (bytes === undefined) return undefined
      kept.delete(key)
      kept.set(key, bytes)
      return bytes
    },
    put: (key, bytes) => {
      if (bytes.length > bytesMax / 4 || kept.has(key)) return
      kept.set(key, bytes)
      total += bytes.length
      for (const [oldest, old] of kept) {
        if (total <= bytesMax) break
        kept.delete(oldest)
        total -= old.length
      }
    },
  }
}
