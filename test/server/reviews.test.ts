import assert from "node:assert/strict"
import { after, test } from "node:test"
import { newToken, tokenHash } from "../../src/server/guard/tokens.ts"
import { floodReports, served } from "./served.ts"

const server = served()
after(() => server.close())

interface Question {
  readonly id: string
  readonly question: string
  readonly readings: readonly { readonly claims: readonly string[]; readonly figures: readonly string[] }[]
  readonly estimate: { readonly best: number | null }
  readonly why: string
}

interface Told {
  readonly questions: readonly Question[]
  readonly claims: readonly {
    readonly id: string
    readonly quote: string
    readonly review: { readonly state: string; readonly by: string } | null
  }[]
}

interface Kept {
  readonly id: string
  readonly by: string
  readonly anchors: readonly { readonly quote: string }[]
}

async function imported(): Promise<string> {
  const texts = ["Blast at the quarry", "Quarry blast"].map((title, at) => ({
    id: `r${at}`,
    title,
    published: "2024-05-06",
    outlet: ["Coast Wire", "Metals Daily"][at]!,
    text: `${at === 0 ? "Two" : "Three"} workers were killed in a quarry blast near Bergen on Sunday, police said. The mayor said 14 people were injured in the blast.\n`,
  }))
  const { body } = await server.post("/api/reports", texts)
  return (body as { stories: readonly string[] }).stories[0]!
}

const story = await imported()

const told = async (query = ""): Promise<Told> =>
  (await server.json(`/api/stories/${story}/account?claims=1${query}`)).body as Told

const review = (action: unknown, rest: object = {}, coder = "Ann") =>
  server.post(`/api/stories/${story}/reviews`, { action, ...rest }, { "x-coder": coder })

const killed = ({ questions }: Told): Question => questions.find(({ question }) => /killed/.test(question))!

test("an edit is followed by the account, an undo gives the account of before, byte for byte", async () => {
  const address = `/api/stories/${story}/account?claims=1`
  const before = await (await server.ask(address)).text()
  const question = killed(JSON.parse(before))
  const claim = question.readings[0]!.claims[0]!
  const { status, body } = await review(
    { do: "edit", claim, change: { low: 5, high: 5 } },
    { seconds: 7, reason: "roll" },
  )
  assert.equal(status, 201)
  const kept = body as Kept
  assert.equal(kept.by, "person:Ann")
  assert.ok(kept.anchors[0]!.quote.length > 0)
  const after = await told()
  assert.ok(after.questions.some(({ why }) => /edited by person:Ann: 1 claim/.test(why)))
  assert.equal(after.claims.find(({ id }) => id === claim)?.review?.state, "edited")
  assert.equal((await review({ do: "undo", review: kept.id })).status, 201)
  assert.equal(await (await server.ask(address)).text(), before)
})

test("a question is parted by the ids of the page and joined again", async () => {
  const question = killed(await told())
  const figures = question.readings.flatMap((reading) => reading.figures)
  const parted = await review({ do: "part question", question: question.id, figures: figures.slice(0, 1) })
  assert.equal(parted.status, 201, JSON.stringify(parted.body))
  const apart = (await told()).questions.filter(({ why }) => /parted by person:Ann/.test(why))
  assert.equal(apart.length, 2)
  const joined = await review({ do: "join questions", questions: apart.map(({ id }) => id) })
  assert.equal(joined.status, 201, JSON.stringify(joined.body))
  assert.deepEqual(
    killed(await told()).readings.flatMap((reading) => reading.figures),
    figures,
  )
})

test("a rejected claim stays in the list of claims, so that it can be taken back", async () => {
  const claim = killed(await told()).readings[0]!.claims[0]!
  const { body } = await review({ do: "reject", claim }, {}, "Bo")
  const after = await told()
  const row = after.claims.find(({ id }) => id === claim)!
  assert.deepEqual([row.review?.state, row.review?.by], ["rejected", "person:Bo"])
  assert.equal(
    after.questions.some(({ readings }) => readings.some(({ claims }) => claims.includes(claim))),
    false,
  )
  await review({ do: "undo", review: (body as Kept).id }, {}, "Bo")
  assert.equal((await told()).claims.find(({ id }) => id === claim)?.review, null)
})

test("blind codings are apart from the account and from each other; their agreement can be settled", async () => {
  const { claims } = await told()
  for (const coding of ["ann", "bo"])
    for (const { id } of claims)
      assert.equal((await review({ do: "accept", claim: id }, { coding }, coding)).status, 201)
  const claim = killed(await told()).readings[0]!.claims[0]!
  await review({ do: "edit", claim, change: { low: 9, high: 9 } }, { coding: "bo" }, "bo")
  assert.equal((await told("&coding=ann")).claims.find(({ id }) => id === claim)?.review?.state, "accepted")
  assert.equal((await told()).claims.find(({ id }) => id === claim)?.review, null)
  const { status, body } = await server.json(`/api/stories/${story}/agreement?coders=ann,bo`)
  assert.equal(status, 200)
  const { variables, differences } = body as {
    variables: { name: string; alpha: number | null }[]
    differences: { claim: string; variable: string; b: string; sides: { settle: unknown }[]; settled: boolean }[]
  }
  assert.equal(variables.find(({ name }) => name === "certainty")?.alpha !== undefined, true)
  const value = differences.find((each) => each.claim === claim && each.variable === "value")!
  assert.deepEqual([value.b, value.settled], ["9", false])
  assert.equal((await review(value.sides[1]!.settle, {}, "Cy")).status, 201)
  const again = (await server.json(`/api/stories/${story}/agreement?coders=ann,bo`)).body as typeof body & {
    differences: typeof differences
  }
  assert.equal(again.differences.find((each) => each.claim === claim && each.variable === "value")?.settled, true)
})

test("what cannot be reviewed is refused in one sentence, and nothing is kept", async () => {
  const before = (await server.json(`/api/stories/${story}/reviews`)).body
  const bad: readonly unknown[] = [
    { do: "accept", claim: "none" },
    { do: "edit", claim: "none", change: {} },
    { do: "undo", review: "none" },
    { do: "join questions", questions: ["a", "b"] },
    { do: "'; DROP TABLE reviews; --", claim: "<script>alert(1)</script>" },
  ]
  for (const action of bad) {
    const { status, body } = await review(action)
    assert.equal(status, 422, JSON.stringify(action))
    assert.match((body as { detail: string }).detail, /^review[^\n]*\.$/)
  }
  assert.deepEqual((await server.json(`/api/stories/${story}/reviews`)).body, before)
  assert.equal((await server.json("/api/stories/none/agreement")).status, 404)
})

test("a coder sees no other's blind coding, an admin sees all", async () => {
  const here = served({ tokens: true })
  const asCoder: Record<string, string> = {}
  for (const name of ["ann", "bo", "chief"]) {
    const token = newToken()
    const at = "2024-05-06T10:00:00Z"
    const role = name === "chief" ? "admin" : "coder"
    await here.library.store.setToken(name, { hash: tokenHash(token), name, role, at })
    asCoder[name] = `Bearer ${token}`
  }
  const as = (name: string) => ({ authorization: asCoder[name]! })
  const { body } = await here.post("/api/reports", floodReports, as("chief"))
  const [at] = (body as { stories: readonly string[] }).stories
  const path = `/api/stories/${at}`
  const seen = async (name: string): Promise<number> =>
    ((await here.json(`${path}/reviews`, { headers: as(name) })).body as { items: readonly unknown[] }).items.length
  const page = (await here.json(`${path}/account?claims=1`, { headers: as("ann") })).body as Told
  const action = { do: "accept", claim: page.claims[0]!.id }
  assert.equal((await here.post(`${path}/reviews`, { action, coding: "first" }, as("ann"))).status, 201)
  assert.deepEqual([await seen("ann"), await seen("bo"), await seen("chief")], [1, 0, 1])
  const status = async (name: string): Promise<number> =>
    (await here.json(`${path}/account?coding=first`, { headers: as(name) })).status
  assert.deepEqual([await status("ann"), await status("bo"), await status("chief")], [200, 403, 200])
  await here.close()
})
