/**
 * Loaded into a server before it starts: how long each request is under way inside it, from its headers to the last
 * byte given to the system, and for how much of that its thread waits for a processor that others have (Linux says so).
 * Written as JSON, at the end, to the file that STEMMA_BENCH_INSIDE names.
 */
import { openSync, readSync, writeFileSync } from "node:fs"
import { type IncomingMessage, Server, type ServerResponse } from "node:http"
import { isMainThread } from "node:worker_threads"

interface Inside {
  readonly url: string
  readonly ms: number
  /** Milliseconds of it without a processor; null where the system does not say. */
  readonly waited: number | null
}

const times: Inside[] = []
const bytes = Buffer.alloc(100)

function openWaits(): number | null {
  try {
    return openSync(`/proc/self/task/${process.pid}/schedstat`, "r")
  } catch {
    return null
  }
}

const waits = openWaits()

/** Milliseconds that this thread has waited for a processor so far. */
function waitedUntilNow(): number | null {
  if (waits === null) return null
  const words = bytes.toString("latin1", 0, readSync(waits, bytes, 0, bytes.length, 0)).split(" ")
  return Number(words[1]) / 1e6
}

function time(request: IncomingMessage, response: ServerResponse): void {
  const [begun, before] = [performance.now(), waitedUntilNow()]
  response.once("finish", () => {
    const after = waitedUntilNow()
    const waited = before === null || after === null ? null : after - before
    times.push({ url: request.url ?? "", ms: performance.now() - begun, waited })
  })
}

const file = process.env["STEMMA_BENCH_INSIDE"]
if (isMainThread && file !== undefined) {
  const { emit } = Server.prototype
  Server.prototype.emit = function (this: Server, name: string, ...args: unknown[]): boolean {
    if (name === "request") time(args[0] as IncomingMessage, args[1] as ServerResponse)
    return Reflect.apply(emit, this, [name, ...args]) as boolean
  } as typeof emit
  process.on("exit", () => writeFileSync(file, JSON.stringify(times)))
}
