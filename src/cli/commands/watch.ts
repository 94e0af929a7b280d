/** `stemma watch`: feeds and folders into a store, again and again. */
import { InputError } from "../../run/input-error.ts"
import { isLink, type SeenFiles, watchRound } from "../../run/watch/watch.ts"
import { notedLine } from "../../view/noted.ts"
import { type Command, exitCodes, type Options } from "../command.ts"
import { untilAsked } from "../ending.ts"
import { lineOf } from "../line.ts"
import { gazetteerOption } from "../resources.ts"
import { storeOption } from "../storage.ts"
import { withLibrary } from "../with-library.ts"
import type { World } from "../world.ts"

/** The least minutes between two rounds: feeds are not asked more often. */
const minutesLeast = 5

function minutesOf(options: Options): number {
  const minutes = Number(options["every"])
  if (Number.isFinite(minutes) && minutes >= minutesLeast) return minutes
  throw new InputError(
    `--every “${options["every"]}” is too often or no number: give ${minutesLeast} minutes or more.`,
    true,
  )
}

/** Resolves after a time, or at once when the user ends the program or has ended it. */
const rest = (ms: number, end: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (end.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    end.addEventListener("abort", () => {
      clearTimeout(timer)
      resolve()
    })
  })

/** Says each sentence once: what is wrong or noted in every round is no news. */
function sayerOnce(world: World): (sentences: readonly string[]) => void {
  const said = new Set<string>()
  return (sentences) => {
    for (const sentence of sentences) if (!said.has(sentence)) world.say(lineOf(`stemma: ${sentence}`))
    for (const sentence of sentences) said.add(sentence)
  }
}

const storiesChanged = (count: number): string => (count === 1 ? "1 story changed" : `${count} stories changed`)

/** Watches until an end is asked for, which what was begun survives; true when something was wrong. */
async function watchUntil(
  end: AbortSignal,
  places: readonly string[],
  options: Options,
  world: World,
): Promise<boolean> {
  const every = minutesOf(options) * 60_000
  const once = options["once"] === true
  const wait = (ms: number): Promise<void> => rest(ms, end)
  const manners = { hosts: new Map(), network: undefined, clock: () => performance.now(), wait }
  const watching = { manners, pages: options["pages"] === true, now: () => new Date(), ended: () => end.aborted }
  const seen: SeenFiles = new Map()
  const say = sayerOnce(world)
  let troubled = false
  if (!once) say([`looking every ${every / 60_000} minutes, until the program is ended (Ctrl+C)`])
  await withLibrary(options, world, async (library) => {
    do {
      for await (const { place, result, trouble, notes } of watchRound(places, library, watching, seen)) {
        say([...trouble, ...notes.map(notedLine)])
        troubled ||= trouble.length > 0
        const { new: fresh, known, stories } = result
        const line = `${place}: ${fresh.length} new, ${known.length} known, ${storiesChanged(stories.length)}\n`
        if (fresh.length > 0 || (once && trouble.length === 0)) await world.write(line)
        if (end.aborted) return
      }
      if (!once) await wait(every)
    } while (!once && !end.aborted)
  })
  if (end.aborted) world.say("stemma: stopped; what was counted is kept")
  return troubled
}

export const watch: Command = {
  name: "watch",
  summary: "takes in what is new in feeds and folders, again and again",
  about: `Looks at feeds (RSS, Atom, JSON Feed) and folders every few minutes and takes new reports into a store, until
it is ended. Only the feeds that are named are asked for, with conditional requests; with --pages also the pages that
their entries lead to, one at a time with rests. robots.txt is obeyed, and so is a server that asks to be left alone.
Addresses in private networks are not asked. Without --pages a report is what the feed itself holds.`,
  paths: "<places...>",
  pathsSay: "addresses of feeds (https://...), folders and files",
  options: [
    storeOption,
    { flags: "--every <minutes>", says: "minutes between two rounds, 5 at least", default: "15" },
    { flags: "--once", says: "one round only" },
    { flags: "--pages", says: "also asks for the pages that entries lead to" },
    gazetteerOption,
  ],
  example: "stemma watch --once --store memory: stories/bus-crash/reports",
  run: async (places, options, world) => {
    const odd = places.find((place) => !isLink(place) && /^[a-z][a-z0-9+.-]+:/i.test(place) && place.includes("//"))
    if (odd !== undefined)
      throw new InputError(`“${odd}” cannot be watched: give http or https links, or folders.`, true)
    const troubled = await untilAsked(["SIGINT", "SIGTERM"], (end) => watchUntil(end, places, options, world))
    return troubled ? exitCodes.refused.code : exitCodes.done.code
  },
}
