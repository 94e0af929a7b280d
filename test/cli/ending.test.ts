import assert from "node:assert/strict"
import { test } from "node:test"
import { itemsUntil, untilAsked } from "../../src/cli/ending.ts"
import { runProgram } from "../../src/cli/program.ts"
import { recorded } from "./terminal.ts"

const line = (id: string): string => `${JSON.stringify({ id, text: `A ferry ran aground near Split. ${id}` })}\n`

test("an import that is stopped while it waits keeps what it read, and says how it goes on", async () => {
  const { world, out, err } = recorded("")
  async function* input(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(`${line("a")}${line("b")}`)
    setTimeout(() => process.emit("SIGINT"), 50)
    await new Promise(() => {})
  }
  const code = await runProgram(["import", "--store", "memory:"], { ...world, input })
  assert.equal(code, 130)
  assert.match(out(), /^2 reports are new, 0 were known; 1 story is new or changed\n/)
  assert.deepEqual(err(), ["stemma: stopped; what is counted as new is kept, and the same import goes on"])
})

test("a signal ends work once, and nobody listens after it", async () => {
  const before = process.listenerCount("SIGINT")
  const ended = await untilAsked(["SIGINT"], async (end) => {
    assert.equal(process.listenerCount("SIGINT"), before + 1)
    process.emit("SIGINT")
    assert.equal(process.listenerCount("SIGINT"), before)
    return end.aborted
  })
  assert.equal(ended, true)
  await assert.rejects(untilAsked(["SIGINT"], () => Promise.reject(new Error("no"))))
  assert.equal(process.listenerCount("SIGINT"), before)
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
