/** Accounts told before anybody asks, so that lists know headlines and witnesses and pages are there at once. */
import type { Desk } from "./desk.ts"

/** Rests between stories told unasked, in milliseconds: calls come in between. */
const restTime = 5
const idleTime = 500
/** Without word of a change: another program may have brought reports. */
const lookTime = 2_000

/** Tells what waits, one story at a time, as long as nobody asks for something else; gives back how to end it. */
export function tellInBackground(desk: Desk, isIdle: () => boolean): () => void {
  let ended = false
  let look = 0
  desk.onChange((told) => {
    if (told === null) look = 0
  })
  const tell = async (): Promise<string | null> => {
    if (!isIdle() || performance.now() < look) return null
    try {
      const told = await desk.tellNext()
      if (told !== null) return told
    } catch {
      // The next round tries again; whoever asks for the story is told what is wrong.
    }
    look = performance.now() + lookTime
    return null
  }
  const next = async (): Promise<void> => {
    const told = await tell()
    if (ended) return
    setTimeout(next, told === null ? idleTime : restTime).unref()
  }
  setTimeout(next, idleTime).unref()
  return () => {
    ended = true
  }
}
