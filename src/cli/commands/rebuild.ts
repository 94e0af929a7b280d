/** `stemma rebuild`: what was computed from the reports of a store, computed anew. */
import type { Rebuilt } from "../../run/rebuild.ts"
import { type Command, exitCodes, type Options } from "../command.ts"
import { untilAsked } from "../ending.ts"
import { tellAll, tellOption } from "../keeping.ts"
import { gazetteerOption, resourcesFor } from "../resources.ts"
import { storeOption } from "../storage.ts"
import { withKeptLibrary } from "../with-library.ts"
import type { World } from "../world.ts"

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

function rebuiltLine(rebuilt: Rebuilt | null): string {
  if (rebuilt === null) return "this version of Stemma has computed all of this store: there is nothing to do"
  const { reports, stories, moved } = rebuilt
  const told = `${counted(reports, "report", "reports")} in ${counted(stories, "story", "stories")} computed anew`
  return moved === 0 ? told : `${told}; ${counted(moved, "report is", "reports are")} in another story than before`
}

async function rebuildUntil(end: AbortSignal, options: Options, world: World): Promise<number> {
  const rebuilt = await withKeptLibrary(options, world, async (library) => {
    const { rebuild } = await import("../../run/rebuild.ts")
    const done = await rebuild(library.store, {
      resources: () => resourcesFor(options, world),
      now: () => new Date(),
      by: "command line",
      onProgress: (done, all) => world.progress(`${done} of ${all} reports understood`),
      ended: () => end.aborted,
    })
    if (options["tell"] === true) await tellAll(library, world, end)
    return done
  })
  if (rebuilt !== null && "stopped" in rebuilt) {
    world.say(`stemma: stopped; ${rebuilt.stopped} of ${rebuilt.of} reports are understood, and stemma rebuild goes on`)
    return exitCodes.stopped.code
  }
  await world.write(`${rebuiltLine(rebuilt)}\n`)
  return exitCodes.done.code
}

export const rebuildCommand: Command = {
  name: "rebuild",
  summary: "computes anew what an earlier version of Stemma computed from the reports of a store",
  about: `After Stemma itself has changed: understands every report of a store again, and brings searches, lists,
stories and accounts up to date. Reports, reviews, tokens and the audit log stay as they are, and an old id
of a story leads to the story that has its first report. It can be stopped and goes on where it was;
programs that use the store go on meanwhile. Without it a store works, and accounts are told anew as they
are asked for.`,
  paths: "",
  options: [storeOption, tellOption, gazetteerOption],
  example: "stemma rebuild --store memory:",
  run: (_, options, world) => untilAsked(["SIGINT"], (end) => rebuildUntil(end, options, world)),
}
