import assert from "node:assert/strict"
import { test } from "node:test"
import { randomFrom } from "../../src/base/random.ts"
import { alsoAgain, alsoIn, type GroupStream, groupStream, placeReport } from "../../src/group/index.ts"
import type { Membership, Report } from "../../src/model/types.ts"
import { report } from "./reports.ts"

/** A word of an invented language; of names with a capital. */
function wordFrom(next: () => number, isName: boolean): string {
  const syllables = "ba de fi go lu ma ne pi ro su ta ve wi zo ka".split(" ")
  const word = Array.from({ length: 4 }, () => syllables[Math.floor(next() * syllables.length)]).join("")
  return isName ? word[0]!.toUpperCase() + word.slice(1) : word
}

interface Topic {
  readonly names: readonly string[]
  readonly words: readonly string[]
}

const topicFrom = (next: () => number): Topic => ({
  names: Array.from({ length: 6 }, () => wordFrom(next, true)),
  words: Array.from({ length: 24 }, () => wordFrom(next, false)),
})

const oneOf = <Item>(next: () => number, items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!

/** A paragraph about a topic: nearly all of its words, in sentences. */
function paragraph({ names, words }: Topic, next: () => number): string {
  const sentence = (): string =>
    `the ${oneOf(next, words)} of ${oneOf(next, names)} and ${oneOf(next, words)} by ${oneOf(next, names)} ${oneOf(next, words)}`
  return `${Array.from({ length: 8 }, sentence).join(". ")}.`
}

/** Stories of some reports, and for every fourth a round-up that tells most of it and a paragraph each of two others. */
function reportsFrom(seed: number, stories: number): readonly Report[] {
  const next = randomFrom(seed)
  const topics = Array.from({ length: stories }, () => topicFrom(next))
  const reports = topics.flatMap((topic, at) =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, (_, of) => report(`s${at}-${of}`, paragraph(topic, next))),
  )
  const roundUps = topics.flatMap((topic, at) => {
    if (at % 4 !== 0) return []
    const others = [oneOf(next, topics), oneOf(next, topics)]
    return report(`r${at}`, [topic, topic, topic, ...others].map((each) => paragraph(each, next)).join("\n\n"))
  })
  return [...reports, ...roundUps]
}

function shuffled<Item>(items: readonly Item[], next: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

/** A story by its reports, whatever its id is. */
function named({ stories, shelf }: GroupStream, story: string): string {
  const members = stories.get(story)!.members.map((number) => shelf.ids[number]!)
  return members.sort().join(" ")
}

const toldOf = (state: GroupStream, also: readonly Membership[]): readonly string[] =>
  also.map(({ report, judgement }) => `${report} in ${named(state, state.storyOf.get(judgement.left)!)}`).sort()

/** Places reports in batches and keeps what a store would keep; the stories, and who is also in which. */
function told(
  reports: readonly Report[],
  batch: number,
): { readonly stories: string; readonly also: readonly string[] } {
  const state = groupStream()
  const kept = new Map<string, readonly Membership[]>()
  for (let from = 0; from < reports.length; from += batch) {
    const moved = new Map<string, string | undefined>()
    for (const one of reports.slice(from, from + batch)) {
      placeReport(state, one)
      for (const [id, was] of state.moved) if (!moved.has(id)) moved.set(id, was)
    }
    const again = alsoAgain(state, moved)
    for (const id of again.reports)
      kept.set(
        id,
        again.also.filter((one) => one.report === id),
      )
  }
  const also = toldOf(state, [...kept.values()].flat())
  const anew = reports.flatMap(({ id }) => alsoIn(state, id))
  assert.deepEqual(also, toldOf(state, anew), "what was kept is what all judged anew gives")
  return {
    stories: [...state.stories.keys()]
      .map((id) => named(state, id))
      .sort()
      .join("\n"),
    also,
  }
}

test("the order of reports and where batches end change neither the stories nor what round-ups tell of (seeds 1 to 6)", () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const reports = reportsFrom(seed, 14)
    const first = told(reports, 1)
    assert.ok(first.also.length >= 3, `seed ${seed}: ${first.also}`)
    const next = randomFrom(seed)
    for (const batch of [2, 7, 32, reports.length])
      assert.deepEqual(told(shuffled(reports, next), batch), first, `seed ${seed}, batches of ${batch}`)
  }
})

test("the same beyond the reports that are all judged again (seed 7)", () => {
  const reports = reportsFrom(7, 100)
  const first = told(reports, 32)
  assert.ok(reports.length > 256 && first.also.length >= 25)
  const next = randomFrom(7)
  for (const batch of [1, 50, reports.length]) assert.deepEqual(told(shuffled(reports, next), batch), first, `${batch}`)
})
