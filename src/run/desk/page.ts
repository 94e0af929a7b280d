/** The page of an account: its JSON as it is sent, kept by what it was made from. */
import { recentBytes } from "../../base/recent-bytes.ts"
import type { StoryRow } from "../../store/store.ts"
import { engineVersion } from "../engine-version.ts"
import type { AccountAsked, Library } from "../library.ts"

/** How an account is asked for; with `claims`, all claims of the story stand in it. */
export interface PageAsked extends AccountAsked {
  readonly claims?: boolean
  /** False leaves the passages that reports share out, and says how many there are. */
  readonly passages?: boolean
  /** Only these fields, beside the story's name; all when it is absent. Such a page is cut from the whole one. */
  readonly fields?: readonly string[]
}

/** JSON as it is kept and sent: gzip of UTF-8. */
export interface PackedJson {
  readonly gzip: Uint8Array
}

/** Where the page of an account is kept. */
export const pageSlot = (story: string, { policy, length, coding, claims, passages }: PageAsked): string => {
  const parts = `${claims === true ? "claims" : ""}${passages === false ? " without passages" : ""}`
  return `page:${story}:${policy ?? "origins"}:${length ?? "normal"}:${coding ?? ""}:${parts}`
}

/** What the page was made from: the engine, the store and the last change of the story. */
export async function pageKey({ store }: Library, { changed }: StoryRow): Promise<string> {
  const [engine, { epoch }] = await Promise.all([engineVersion(), store.head()])
  return `${engine} ${epoch} ${changed}`
}

/** Pages kept in memory by each thread. */
const pageBytesMax = 32_000_000

/** Pages that are kept, those that were read lately in memory. */
export interface KeptPages {
  /** The page of an account where it is kept already; null when it must be made. */
  readonly get: (row: StoryRow, asked: PageAsked) => Promise<PackedJson | null>
}

export function keptPages(library: Library): KeptPages {
  const recent = recentBytes(pageBytesMax)
  return {
    get: async (row, asked) => {
      if (asked.fields !== undefined) return null
      const slot = pageSlot(row.id, asked)
      const key = await pageKey(library, row)
      const gzip = recent.get(`${slot} ${key}`) ?? (await library.store.computed(slot, key))
      if (gzip === null) return null
      recent.put(`${slot} ${key}`, gzip)
      return { gzip }
    },
  }
}
