/** What the commands that keep things in a store share. */
import type { Library } from "../run/library.ts"
import type { Store } from "../store/store.ts"
import type { Option } from "./command.ts"
import type { World } from "./world.ts"

export const tellOption: Option = {
  flags: "--tell",
  says: "also tells the accounts of stories that wait, so that lists show headlines and disputes",
}

/** Tells the stories that wait for their account, the last changed first, until all are told or an end is asked for. */
export async function tellAll(library: Library, world: World, end: AbortSignal): Promise<void> {
  let told = 0
  while (!end.aborted && (await library.tellWaiting(1)) > 0) {
    told += 1
    world.progress(`${told} stories told`)
  }
}

/** Says when a store was filled by another engine: it works, and can be brought up to date. */
export async function sayOlder(store: Store, world: World): Promise<void> {
  const { isOlder } = await import("../run/engine-version.ts")
  if (!(await isOlder(store))) return
  world.say("stemma: another version of Stemma filled this store; it works, and stemma rebuild brings it up to date")
}
