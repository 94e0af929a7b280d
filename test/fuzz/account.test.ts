import assert from "node:assert/strict"
import { test } from "node:test"
import { limits } from "../../src/base/limits.ts"
import type { Account } from "../../src/model/types.ts"
import { makeReport } from "../../src/read/report.ts"
import { tellStory } from "../../src/run/engine.ts"
import { exportFormats } from "../../src/run/exports.ts"
import { loadResources } from "../../src/run/resources.ts"

const towns = ["Bergen", "Lyon", "Turin", "Quito", "Perth", "Hanoi", "Riga"]
const syllables = ["lo", "mar", "ti", "ven", "sor", "ka", "rud", "el", "bran"]
const town = (at: number): string => towns[at % towns.length]!

/** "Marloven": another name for each number up to some hundreds. */
function name(at: number): string {
  const word = [at, at / 9, at / 81].map((part) => syllables[Math.floor(part) % 9]).join("")
  return `${word[0]!.toUpperCase()}${word.slice(1)}`
}

/** One report of so many sentences, each of which brings another figure, name, day or place. */
const sentences: Readonly<Record<string, (at: number) => string>> = {
  tolls: (at) =>
    `At least ${at + 2} people died and ${at + 5} were hurt in a blast in ${town(at)} on Monday, ministers said.`,
  "open quotations": (at) => `“We counted ${at} boats near ${town(at)}.\n\n`,
  colons: (at) => `Minister: the dam broke at ${town(at)} and ${at} died.\n`,
  names: (at) => `${name(at)} ${name(at * 7 + 3)} met ${name(at * 3 + 1)} ${name(at + 11)}.`,
  shares: (at) => `${(at % 90) + 5} per cent of the ${at + 1000} residents fled on Monday.`,
  days: (at) => `On ${(at % 28) + 1} May ${1900 + (at % 120)} a flood hit ${town(at)}.`,
  arrests: (at) =>
    `Police arrested ${name(at)} ${name(at + 9)}, ${20 + (at % 50)}, in ${town(at)} after ${at + 2} deaths.`,
}

const resources = loadResources()

/** The account of one report, written in every format. */
function told(text: string): Account {
  const story = tellStory(
    "long",
    [makeReport({ text, published: "2031-05-07", title: "A fire in a mill" })],
    resources,
    {
      policies: ["origins"],
      length: "full",
    },
  )
  for (const { write } of Object.values(exportFormats)) write(story)
  return story.account
}

for (const [what, sentence] of Object.entries(sentences)) {
  test(`an account of one report of ${what} takes time in proportion to its length`, () => {
    const seconds = (count: number): number => {
      const text = Array.from({ length: count }, (_, at) => sentence(at)).join(" ")
      const begin = process.cpuUsage()
      told(text)
      const { user, system } = process.cpuUsage(begin)
      return (user + system) / 1e6
    }
    seconds(25)
    const [small, large] = [seconds(100), seconds(400)]
    // Four times the text: linear is 4, quadratic 16; the rest is for a busy machine.
    assert.ok(
      large < Math.max(1.5, small * 10),
      `${small.toFixed(3)} s, then ${large.toFixed(3)} s for four times as much`,
    )
  })
}

test("more figures for one question than are compared: all are listed, and a finding says so", () => {
  const most = limits.comparedReadings.value
  const text = Array.from({ length: most + 20 }, (_, at) => `${at + 2} people were killed in ${town(0)} on Monday.`)
  const { answers, findings } = told(text.join(" "))
  const large = answers.filter(({ readings }) => readings.length > most)
  assert.ok(large.length > 0)
  assert.equal(findings.filter(({ rule }) => rule === "account/readings").length, large.length)
  assert.deepEqual(
    told("12 people were killed in Riga on Monday.").findings.filter(({ rule }) => rule.startsWith("account/")),
    [],
  )
})

test("more happenings than claims are held against: a finding says so", () => {
  const most = limits.comparedHappenings.value
  const day = (at: number): string => `${(at % 28) + 1} ${["May", "June", "July"][at % 3]} ${1900 + Math.floor(at / 4)}`
  const text = Array.from({ length: most + 40 }, (_, at) => `On ${day(at)} gunmen attacked a market in ${town(at)}.`)
  const { happenings, findings } = told(text.join(" "))
  assert.ok(happenings.length > most)
  assert.equal(findings.filter(({ rule }) => rule === "account/happenings").length, 1)
})
