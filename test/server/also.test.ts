import assert from "node:assert/strict"
import { test } from "node:test"
import { bridge, cheese, roundUp } from "../group/reports.ts"
import { served } from "./served.ts"

interface Story {
  readonly id: string
  readonly members: readonly { readonly id: string }[]
  readonly also: readonly { readonly id: string; readonly story: string; readonly from: number; readonly why: object }[]
}

test("a round-up says its further stories, and they say it", async () => {
  const server = served()
  await server.library.importReports([...bridge, ...cheese, roundUp].map((report) => ({ report })))
  const { body } = await server.json(`/api/reports/${roundUp.id}`)
  const { story, also } = body as { story: string; also: readonly { story: string; title: string; from: number }[] }
  assert.equal(also.length, 1)
  const of = async (id: string): Promise<Story> => (await server.json(`/api/stories/${id}`)).body as Story
  const [home, further] = [await of(story), await of(also[0]!.story)]
  assert.ok(home.members.some(({ id }) => id === roundUp.id))
  assert.deepEqual(home.also, [])
  assert.ok(further.members.every(({ id }) => id !== roundUp.id))
  assert.deepEqual(
    further.also.map((one) => [one.id, one.story, one.from]),
    [[roundUp.id, story, also[0]!.from]],
  )
  await server.close()
})
