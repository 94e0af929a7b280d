import assert from "node:assert/strict"
import { test } from "node:test"
import { makeReport } from "../../src/read/report.ts"
import { openDesk } from "../../src/run/desk/desk.ts"
import { openLibrary } from "../../src/run/library.ts"
import { loadResources } from "../../src/run/resources.ts"
import { memoryStore } from "../../src/store/memory.ts"
import type { Store } from "../../src/store/store.ts"

/** A store that notes what is asked of it. */
function noted(store: Store): { readonly store: Store; readonly asked: string[] } {
  const asked: string[] = []
  const get = (target: Store, name: keyof Store): unknown => {
    const verb = target[name] as (...words: readonly unknown[]) => unknown
    return (...words: readonly unknown[]) => {
      asked.push(name)
      return verb(...words)
    }
  }
  return { store: new Proxy(store, { get: (target, name) => get(target, name as keyof Store) }), asked }
}

const texts = [
  "Two people were killed when a bus left the road near Bergen on Monday, police said.",
  "A bus left the road near Bergen on Monday and three people were killed, the hospital said.",
]
const [first, second] = texts.map((text, at) => {
  return makeReport({ id: `r${at}`, text, title: "Bus leaves road near Bergen", published: `2024-05-0${at + 1}` })
})

test("an open page asks a store only where its log ends, and changes with it", async () => {
  const { store, asked } = noted(memoryStore())
  const desk = openDesk(openLibrary(store, loadResources))
  const library = openLibrary(store, loadResources)
  const { new: kept } = await library.importReports([{ report: first! }])
  const id = kept[0]!.story
  const page = await desk.account(id, {})
  const story = (await desk.pages.story(id))!
  assert.deepEqual((await desk.pages.get(story, {}))?.gzip, page?.gzip)
  asked.length = 0
  const again = (await desk.pages.story(id))!
  assert.deepEqual((await desk.pages.get(again, {}))?.key, page?.key)
  assert.deepEqual(asked, ["head"])
  // Somebody else writes: it is seen at once.
  await library.importReports([{ report: second! }])
  const changed = (await desk.pages.story(id))!
  assert.notEqual(changed.key, story.key)
  assert.equal(await desk.pages.get(changed, {}), null)
  assert.equal(await desk.pages.story("nothing"), null)
})
