/** Keeps every open page in step: the server's feed of events, and the tabs of this browser among themselves. */
import { refresh } from "./cache.ts"

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("stemma")
const pauseMs = 120

const pending = new Set<string>()
let timer: ReturnType<typeof setTimeout> | null = null

/** Asks again soon; many events in a row make one question. */
function later(prefix: string): void {
  pending.add(prefix)
  if (timer !== null) return
  timer = setTimeout(() => {
    const now = [...pending]
    pending.clear()
    timer = null
    for (const each of now) refresh(each)
  }, pauseMs)
}

function changed(story: string | null): void {
  later("/api/stories?")
  later(story === null ? "/api/stories/" : `/api/stories/${encodeURIComponent(story)}`)
}

/** Something of a story was changed here: this page and the other tabs look again. */
export function storyChanged(story: string): void {
  refresh(`/api/stories/${encodeURIComponent(story)}`)
  later("/api/stories?")
  channel?.postMessage({ story })
}

/** Stories came or went. */
export function storiesChanged(): void {
  changed(null)
  channel?.postMessage({ story: null })
}

/** Opens the feeds; call once. */
export function listen(): void {
  channel?.addEventListener("message", (event: MessageEvent<{ story: string | null }>) => changed(event.data.story))
  listenAgain()
}

let feed: EventSource | null = null

/** Opens the server's feed, anew when it stood open or was refused. */
export function listenAgain(): void {
  feed?.close()
  feed = new EventSource("/api/events")
  const heard = (event: MessageEvent<string>): void => {
    try {
      const data = JSON.parse(event.data) as { story?: string | null }
      changed(data.story ?? null)
    } catch {
      changed(null)
    }
  }
  for (const name of ["report", "story", "account", "review", "store"]) feed.addEventListener(name, heard)
}
