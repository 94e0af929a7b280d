import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { itemsUntil, untilAsked } from "../../src/cli/ending.ts"

const line = (id: string): string => `${JSON.stringify({ id, text: `A ferry ran aground near Split. ${id}` })}\n`

test("an import that is stopped while it waits keeps what it read, and says how it goes on", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stemma-ending-"))
  const program = new URL("../../src/cli/main.ts", import.meta.url).pathname
  const child = spawn(process.execPath, [program, "import", "--store", folder])
  const texts = ["", ""]
  child.stdout.on("data", (part) => (texts[0] += String(part)))
  child.stderr.on("data", (part) => (texts[1] += String(part)))
  child.stdin.write(`${line("a")}${line("b")}`)
  // Signals are listened to before the store is opened.
  while (!existsSync(join(folder, "stemma.db"))) await new Promise((done) => setTimeout(done, 20))
  const ended = once(child, "exit")
  child.kill("SIGINT")
  assert.deepEqual(await ended, [130, null])
  assert.match(texts[0]!, /^\d reports? (?:is|are) new, 0 were known; /)
  assert.equal(texts[1], "stemma: stopped; what is counted as new is kept, and the same import goes on\n")
  rmSync(folder, { recursive: true })
})

test("a signal ends work once, and nobody listens after it", async () => {
  const before = process.listenerCount("SIGUSR2")
  const ended = await untilAsked(["SIGUSR2"], async (end) => {
    assert.equal(process.listenerCount("SIGUSR2"), before + 1)
    process.emit("SIGUSR2")
    assert.equal(process.listenerCount("SIGUSR2"), before)
    return end.aborted
  })
  assert.equal(ended, true)
  await assert.rejects(untilAsked(["SIGUSR2"], () => Promise.reject(new Error("no"))))
  assert.equal(process.listenerCount("SIGUSR2"), before)
})

test("items come up to the end of their source or of the work, and its faults come through", async () => {
  async function* three(): AsyncGenerator<number> {
    yield* [1, 2, 3]
  }
  const never = new AbortController().signal
  const seen: number[] = []
  for await (const item of itemsUntil(three(), never)) seen.push(item)
  assert.deepEqual(seen, [1, 2, 3])
  const ending = new AbortController()
  for await (const item of itemsUntil(three(), ending.signal)) {
    seen.push(item)
    ending.abort()
  }
  assert.deepEqual(seen, [1, 2, 3, 1])
  async function* broken(): AsyncGenerator<number> {
    yield 1
    throw new Error("broken")
  }
  await assert.rejects(async () => {
    for await (const _ of itemsUntil(broken(), never));
  }, /broken/)
})
