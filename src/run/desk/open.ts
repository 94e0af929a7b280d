/** Which desk a store gets. */
import type { Library } from "../library.ts"
import { tellInBackground } from "./background.ts"
import { type Desk, openDesk } from "./desk.ts"
import { openThreadedDesk } from "./threaded.ts"

/** A desk of this thread that tells waiting stories between other work. */
function besideOthers(library: Library): Desk {
  const desk = openDesk(library)
  const end = tellInBackground(desk, () => true)
  return {
    ...desk,
    close: async () => {
      end()
      await desk.close()
    },
  }
}

/** A desk in a thread of its own where two can open the store; in this one where the store is in this memory. */
export const openDeskFor = (place: string, library: Library): Desk =>
  place === "memory:" ? besideOthers(library) : openThreadedDesk(place, library)
