/** Accounts told before anybody asks, so that lists know headlines and witnesses and pages are there at once. */
import type { Desk } from "./desk.ts"

/** Rests between stories told unasked, in milliseconds: calls come in between. */
const restTime = 5
const idleTime = 500
/** Without word of a change: another program may have brought reports. */
const lookTime = 2_000

/** While somebody asks for something all the time: one story is told after each of such stretches. */
const busyTime = 5_000

/** Whether anybody has asked for something since the last look; `count` says how often somebody has so far. */
export function quietness(count: () => number): () => boolean {
  let seen = count()
  return () => {
    const before = seen
    seen = count()
    return seen === before
  }
}

/** Tells what waits, one story at a time, while nobody asks for something else; gives back how to end it. */
export function tellInBackground(desk: Desk, isIdle: () => boolean): () => void {
  let ended = false
  let look = 0
  let last = performance.now()
  desk.onChange((told) => {
    if (told === null) look = 0
  })
  const tell = async (): Promise<string | null> => {
    if (performance.now() < look || (!isIdle() && performance.now() < last + busyTime)) return null
    try {
      const told = await desk.tellNext()
      last = performance.now()
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
