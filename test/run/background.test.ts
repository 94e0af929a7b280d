import assert from "node:assert/strict"
import { test } from "node:test"
import { setTimeout as rest } from "node:timers/promises"
import { quietness, tellInBackground } from "../../src/run/desk/background.ts"
import { openDesk } from "../../src/run/desk/desk.ts"
import { openLibrary } from "../../src/run/library.ts"
import { loadResources } from "../../src/run/resources.ts"
import { memoryStore } from "../../src/store/memory.ts"

test("it is quiet when nobody has asked since the last look", () => {
  let questions = 0
  const isQuiet = quietness(() => questions)
  assert.equal(isQuiet(), true)
  questions += 2
  assert.deepEqual([isQuiet(), isQuiet()], [false, true])
})

test("stories are told unasked only while nobody asks", async () => {
  const desk = openDesk(openLibrary(memoryStore(), loadResources))
  let told = 0
  const counting = {
    ...desk,
    tellNext: async () => {
      told += 1
      return told < 3 ? "story" : null
    },
  }
  let isIdle = false
  const end = tellInBackground(counting, () => isIdle)
  // The timers of the teller keep no program alive.
  await rest(1_100)
  assert.equal(told, 0)
  isIdle = true
  while (told < 3) await rest(20)
  end()
  await desk.close()
})
