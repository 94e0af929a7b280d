/** Which store a word names. */
import { memoryStore } from "./memory.ts"
import type { Store } from "./store.ts"

/**
 * Opens the store a word names: "memory:", the address of a PostgreSQL database ("postgres://..."), or else a data
 * folder, or a file in it. What is not there yet is made. Rejects with a `StoreError` when it cannot be used.
 */
export async function openStore(place: string): Promise<Store> {
  if (place === "memory:") return memoryStore()
  if (/^postgres(?:ql)?:/.test(place)) return (await import("./postgres.ts")).openPostgres(place)
  return (await import("./sqlite.ts")).openSqlite(place)
}
