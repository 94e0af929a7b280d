/** The page of an account: its JSON as it is sent, kept by what it was made from. */
import { recentBytes } from "../../base/recent-bytes.ts"
import type { Head, StoryRow } from "../../store/store.ts"
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

/** The page of an account; `key` says what it was made from, null where it is not kept. */
export interface AccountPage extends PackedJson {
  readonly key: string | null
}

/** Where the page of an account is kept. */
export const pageSlot = (story: string, { policy, length, coding, claims, passages }: PageAsked): string => {
  const parts = `${claims === true ? "claims" : ""}${passages === false ? " without passages" : ""}`
  return `page:${story}:${policy ?? "origins"}:${length ?? "normal"}:${coding ?? ""}:${parts}`
}

const keyOf = async (epoch: string, changed: number): Promise<string> => `${await engineVersion()} ${epoch} ${changed}`

/** What the page was made from: the engine, the store and the last change of the story. */
export const pageKey = async ({ store }: Library, { changed }: StoryRow): Promise<string> =>
  keyOf((await store.head()).epoch, changed)

/** Pages kept in memory by each thread. */
const pageBytesMax = 32_000_000

/** Stories that a thread remembers between two changes of the store. */
const storiesMost = 10_000

/** A story as it is now: the id it has, and what its pages are made from. */
interface StoryNow {
  readonly id: string
  readonly key: string
}

/** Pages that are kept, those that were read lately in memory. */
export interface KeptPages {
  /** The story by any id it ever had; null when there is none. */
  readonly story: (id: string) => Promise<StoryNow | null>
  /** The page of an account where it is kept already; null when it must be made. */
  readonly get: (story: StoryNow, asked: PageAsked) => Promise<AccountPage | null>
  /** Holds a page that was just made in memory. */
  readonly put: (id: string, asked: PageAsked, page: AccountPage) => void
}

/**
 * Stories by the ids they are asked for. As long as the log ends where it did none has changed: the store is asked one
 * short question a page.
 */
function storiesNow({ store }: Library): KeptPages["story"] {
  let known = new Map<string, StoryNow>()
  let end: Head | null = null
  return async (id) => {
    const head = await store.head()
    if (head.sequence !== end?.sequence || head.epoch !== end.epoch || known.size >= storiesMost) known = new Map()
    end = head
    // Those of this end of the log, also when it moves on before the answer is here.
    const stories = known
    const before = stories.get(id)
    if (before !== undefined) return before
    const row = await store.story(id)
    if (row === null) return null
    const now = { id: row.id, key: await keyOf(head.epoch, row.changed) }
    stories.set(id, now)
    return now
  }
}

export function keptPages(library: Library): KeptPages {
  const recent = recentBytes(pageBytesMax)
  return {
    story: storiesNow(library),
    get: async ({ id, key }, asked) => {
      if (asked.fields !== undefined) return null
      const slot = pageSlot(id, asked)
      const gzip = recent.get(`${slot} ${key}`) ?? (await library.store.computed(slot, key))
      if (gzip === null) return null
      recent.put(`${slot} ${key}`, gzip)
      return { gzip, key }
    },
    put: (id, asked, { gzip, key }) => {
      if (key !== null) recent.put(`${pageSlot(id, asked)} ${key}`, gzip)
    },
  }
}
