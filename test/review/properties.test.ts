import assert from "node:assert/strict"
import { test } from "node:test"
import { randomFrom } from "../../src/base/random.ts"
import type { Account, Review, ReviewAction } from "../../src/model/types.ts"
import { accountJson } from "../../src/view/account-json.ts"
import { checkAnalysis } from "../invariants.ts"
import { bundled, by, tell } from "./told.ts"

const reports = await bundled("bus-crash")
const plain = tell(reports)
const bytes = (account: Account): string => JSON.stringify(accountJson(account))

const pick = <Item>(items: readonly Item[], next: () => number): Item => items[Math.floor(next() * items.length)]!

const figuresOf = ({ answers }: Account): readonly (readonly string[])[] =>
  answers.map(({ readings }) => [...new Set(readings.flatMap(({ figures }) => figures))])

/** Questions by number, or those by time. */
const ofOneSort = (account: Account, counts: boolean): readonly (readonly string[])[] =>
  figuresOf(account).filter((figures) => /#i?\d+$/.test(figures[0]!) === counts)

/** Makes of actions by chance, over everything in the plain account. */
const makers: readonly ((next: () => number) => ReviewAction)[] = [
  (next) => ({ do: "accept", claim: anyClaim(next).id }),
  (next) => ({ do: "reject", claim: anyClaim(next).id }),
  (next) => ({ do: "edit", claim: anyClaim(next).id, change: anyChange(next) }),
  (next) => {
    const claim = anyClaim(next)
    const low = Math.floor(next() * 50)
    return { do: "add", claim: { ...added, report: claim.report, from: claim.from, to: claim.to, low, high: low } }
  },
  (next) => {
    const [left, right] = twoOf(ofOneSort(plain.account, next() < 0.6), next)
    return { do: "join questions", sides: [left, right.filter((figure) => !left.includes(figure))] }
  },
  (next) => {
    const figures = pick(
      figuresOf(plain.account).filter((each) => each.length > 1),
      next,
    )
    const at = 1 + Math.floor(next() * (figures.length - 1))
    return { do: "part question", sides: [figures.slice(0, at), figures.slice(at)] }
  },
  (next) => {
    const [left, right] = twoOf(plain.account.happenings, next)
    return { do: "join happenings", sides: [left.claims, right.claims] }
  },
  (next) => {
    const [left, right] = twoOf(plain.account.lineage.origins, next)
    const voice = (name: string) => ({ name, report: null })
    return { do: next() < 0.5 ? "join origins" : "part origin", sides: [[voice(left.name)], [voice(right.name)]] }
  },
]

function twoOf<Item>(items: readonly Item[], next: () => number): readonly [Item, Item] {
  const left = pick(items, next)
  return [
    left,
    pick(
      items.filter((item) => item !== left),
      next,
    ),
  ]
}

const anyClaim = (next: () => number) =>
  pick(
    plain.analyses.flatMap(({ claims }) => claims),
    next,
  )

function anyChange(next: () => number) {
  const low = Math.floor(next() * 40)
  return pick(
    [
      { low, high: low + 1 },
      { property: "missing" },
      { speaker: "the mayor" },
      { kind: "fire" },
      { begin: "2024-08-01", end: null },
    ],
    next,
  )
}

const added = {
  kind: "casualties",
  property: "killed",
  thing: "person",
  of: [],
  lowOpen: false,
  highOpen: false,
  figure: null,
  speaker: null,
  certainty: "asserted",
  begin: null,
  end: null,
} as const

const anyReview = (next: () => number): Review => by(pick(["Ann", "Bo"], next), pick(makers, next)(next))

const many = (seed: number, count: number): readonly Review[] => {
  const next = randomFrom(seed)
  return Array.from({ length: count }, () => anyReview(next))
}

const undone = (reviews: readonly Review[]): readonly Review[] =>
  reviews.map(({ id }) => by("Ann", { do: "undo", review: id }))

test("undoing everything gives the account without reviews, byte for byte", () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const reviews = many(seed, 8)
    assert.equal(bytes(tell(reports, [...reviews, ...undone(reviews)]).account), bytes(plain.account), `seed ${seed}`)
  }
})

test("whatever is reviewed: no throw, every index right, a rejected claim in no reading, the same twice", () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const reviews = many(seed, 6)
    const { account, analyses } = tell(reports, reviews)
    for (const analysis of analyses) checkAnalysis(analysis)
    const { reviewed, findings: _, ...rest } = accountJson(account)
    const text = JSON.stringify(rest)
    for (const { claim, state } of reviewed as Account["reviewed"])
      if (state === "rejected") assert.equal(text.includes(claim), false, `seed ${seed}: ${claim} is still told`)
    assert.equal(bytes(tell(reports, [...reviews, ...reviews]).account), bytes(account), `seed ${seed}: twice`)
  }
})

/** What a review is about: two reviews that touch nothing in common are independent. */
function about({ action }: Review): readonly string[] {
  switch (action.do) {
    case "accept":
    case "reject":
    case "edit":
      return [action.claim]
    case "add":
      return [JSON.stringify(action.claim)]
    case "join questions":
    case "part question":
    case "join happenings":
    case "part happening":
      return action.sides.flat()
    case "join origins":
    case "part origin":
      return action.sides.flat().map(({ name }) => name)
    default:
      return []
  }
}

test("the order of independent reviews changes nothing", () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const seen = new Set<string>()
    const reviews = many(seed, 10).filter((review) => {
      const own = about(review)
      const free = own.every((thing) => !seen.has(thing))
      for (const thing of own) seen.add(thing)
      return free
    })
    const next = randomFrom(seed)
    const turned = [...reviews].sort(() => next() - 0.5)
    assert.equal(bytes(tell(reports, turned).account), bytes(tell(reports, reviews).account), `seed ${seed}`)
  }
})

test("a repeated review changes nothing but who said it last", () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const reviews = many(seed, 4)
    const again = reviews.map(({ by: person, action }) => by(person.slice("person:".length), action))
    const without = (account: Account) => {
      const { reviewed: _, findings: __, ...rest } = accountJson(account)
      return JSON.stringify(rest)
    }
    assert.equal(without(tell(reports, [...reviews, ...again]).account), without(tell(reports, reviews).account))
  }
})

test("what a person parted stays parted, and what one joined stays joined, when reports come in", () => {
  const next = randomFrom(7)
  const [early, late] = [reports.slice(0, 5), reports]
  const told = tell(early).account
  const wide = figuresOf(told).filter((figures) => figures.length > 1)
  for (const figures of wide) {
    const at = 1 + Math.floor(next() * (figures.length - 1))
    const sides = [figures.slice(0, at), figures.slice(at)] as const
    const groups = figuresOf(tell(late, [by("Ann", { do: "part question", sides })]).account)
    for (const group of groups) {
      const both = sides.map((side) => side.filter((figure) => group.includes(figure)).length)
      assert.ok(both[0] === 0 || both[1] === 0, `${sides.join(" | ")} meet again`)
    }
  }
  const [left, right] = ["2024", "2019"].map((year) => {
    const answer = told.answers.find(({ question }) => question.includes("killed") && question.includes(year))!
    return answer.readings.flatMap(({ figures }) => figures)
  }) as [string[], string[]]
  const groups = figuresOf(tell(late, [by("Ann", { do: "join questions", sides: [left, right] })]).account)
  assert.ok(groups.some((group) => left.every((figure) => group.includes(figure)) && group.includes(right[0]!)))
})

test("the order of the reports changes nothing under reviews either", () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const reviews = many(seed, 8)
    const [one, other] = [tell(reports, reviews).account, tell([...reports].reverse(), reviews).account]
    assert.equal(JSON.stringify(other.answers), JSON.stringify(one.answers), `seed ${seed}`)
    assert.deepEqual(other.happenings, one.happenings)
  }
})
