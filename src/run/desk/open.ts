/** Which desk a store gets. */
import type { Library } from "../library.ts"
import type { Desk } from "./desk.ts"

/** A desk of this thread that tells waiting stories between other work. */
async function besideOthers(library: Library): Promise<Desk> {
  const [{ openDesk }, { quietness, tellInBackground }] = await Promise.all([
    import("./desk.ts"),
    import("./background.ts"),
  ])
  const desk = openDesk(library)
  let questions = 0
  let end = (): void => {}
  return {
    ...desk,
    asked: () => {
      questions += 1
    },
    begin: () => {
      end = tellInBackground(
        desk,
        quietness(() => questions),
      )
    },
    close: async () => {
      end()
      await desk.close()
    },
  }
}

/** A desk in a thread of its own where two can open the store; in this one where the store is in this memory. */
export const openDeskFor = async (place: string, library: Library): Promise<Desk> =>
  place === "memory:" ? besideOthers(library) : (await import("./threaded.ts")).openThreadedDesk(place, library)
