/** The thread of a desk: opens the store once more, answers calls, and tells waiting stories when nobody asks. */
import { setPriority } from "node:os"
import { parentPort, workerData } from "node:worker_threads"
import { openStore } from "../../store/open.ts"
import { StoreError } from "../../store/store.ts"
import { InputError } from "../input-error.ts"
import { openLibrary } from "../library.ts"
import { loadResources, warmResources } from "../resources.ts"
import { quietness, tellInBackground } from "./background.ts"
import { type Desk, openDesk } from "./desk.ts"
import type { Asked, Failure, Said, Start } from "./messages.ts"

const port = parentPort!

/** What other threads may know of a failure. */
function failureOf(error: unknown): Failure {
  if (error instanceof InputError) return { kind: "input", message: error.message }
  if (error instanceof StoreError) return { kind: "store", message: error.message, reason: error.reason }
  if (error instanceof RangeError) return { kind: "range", message: error.message }
  return { kind: "fault", message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

const say = (said: Said): void => port.postMessage(said)

/** How often progress is said at most, in milliseconds. */
const stepTime = 100

function call(desk: Desk, asked: Asked): Promise<unknown> {
  const { name, args } = asked
  if (name !== "importParts") return (desk[name] as (...args: readonly unknown[]) => Promise<unknown>)(...args)
  const [parts, by] = args as Parameters<Desk["importParts"]>
  let last = 0
  return desk.importParts(parts, by, (step) => {
    const now = performance.now()
    if (now - last < stepTime && step.done > 0) return
    last = now
    say({ call: asked.call, step })
  })
}

/** Calls that are being answered; waiting stories are told only when there are none. */
let open = 0

async function answer(desk: Desk, asked: Asked): Promise<void> {
  open += 1
  try {
    say({ call: asked.call, value: await call(desk, asked) })
  } catch (error) {
    say({ call: asked.call, failure: failureOf(error) })
  } finally {
    open -= 1
  }
}

/** The thread that answers goes first where both want the same processor. Only Linux knows priorities of threads. */
function giveWay(): void {
  if (process.platform !== "linux") return
  try {
    setPriority(0, 5)
  } catch {
    // Not allowed here: then both wait alike.
  }
}

async function main(): Promise<void> {
  giveWay()
  const { place, questions } = workerData as Start
  const store = await openStore(place)
  const desk = openDesk(openLibrary(store, loadResources))
  desk.onChange((told) => say({ changed: told }))
  port.on("message", (asked: Asked) => void answer(desk, asked))
  say({ ready: true })
  await warmResources()
  loadResources()
  const isQuiet = quietness(() => Atomics.load(questions, 0))
  tellInBackground(desk, () => isQuiet() && open === 0)
}

await main()
