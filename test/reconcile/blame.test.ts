import assert from "node:assert/strict"
import test from "node:test"
import type { Answer } from "../../src/model/types.ts"
import { accountOf } from "./texts.ts"

const told = (id: string, text: string, published = "2024-05-07") => ({ id, published, text })

const asked = (texts: Parameters<typeof accountOf>[0], opening: string): Answer | undefined =>
  accountOf(texts).answers.find(({ question }) => question.startsWith(opening))

const wordsOf = (answer: Answer | undefined): readonly string[] =>
  (answer?.readings ?? []).map(({ value, chain }) => `${value.kind === "text" ? value.text : ""} < ${chain.join(", ")}`)

const raid = [
  told(
    "a",
    "An air strike on a mill in Gao killed nine people on Sunday, the Nurses' Union said in a note. It blamed the " +
      "Malian army. The army denied that it had carried out the strike.",
  ),
  told(
    "b",
    "Nine people died in an air strike on a mill in Gao on Sunday. The Azawad Front accused the army of a massacre.",
  ),
]

test("whoever is blamed did it by the word of the one who blames, and the denial is their own", () => {
  const answer = asked(raid, "Who carried out")
  assert.equal(answer?.state, "disputed")
  assert.deepEqual([...wordsOf(answer)].sort(), [
    "Malian army < Nurses' Union",
    "army < Azawad Front",
    "not army < army",
  ])
})

test("who denies having done it does not deny that it was done; who rejects reports of it does", () => {
  assert.equal(asked(raid, "Did the"), undefined)
  const rejected = told("c", "The army on Monday rejected reports of an air strike in Gao on Sunday.")
  const answer = asked([...raid, rejected], "Did the")
  assert.equal(answer?.state, "disputed")
  assert.ok(wordsOf(answer).includes("it did not happen < army"))
})

test("what is blamed for a wreck caused it, and where it was going is told from where to where", () => {
  const reports = [
    told(
      "a",
      "Pump failure blamed for ferry sinking off Durrës\nA ferry sank off Durrës on Monday, the coast guard said.",
    ),
    told("b", "The ferry sank off Durrës on Monday. The ferry was on its way from Durrës to Bari."),
    told("c", "A ferry sank off Durrës on Monday on the way to Bari, the owner said."),
  ]
  assert.match(wordsOf(asked(reports, "What caused the sinking"))[0] ?? "", /^pump failure/i)
  assert.match(wordsOf(asked(reports, "Where was the ship going"))[0] ?? "", /^Bari/)
})

test("a source in the brief is named without the pronoun of another sentence", () => {
  const { brief } = accountOf([
    told("a", "A ferry with 80 people on board sank off Durrës on Monday, the coast guard said."),
    told("b", 'The ferry sank off Durrës on Monday. "There were 61 people on board," its owner, Per Dahl, said.'),
  ])
  assert.doesNotMatch(brief.map(({ text }) => text).join(" "), /\bits owner\b[^”]*\)/)
})

test("who is blamed and denies the deed denies having done it, and a group is called by the name behind it", () => {
  const bombing = [
    told(
      "a",
      "A bomb killed nine people at a market in Gao on Sunday, police said. Mayor Ada Keita blamed the Dune Guards.",
    ),
    told(
      "b",
      "Dune Guards deny market bombing as toll rises to ten\nTen people were killed by the bomb in Gao on Sunday.",
    ),
    told("c", "A little-known group, the Falcons of Azawad, claimed responsibility for the bombing in Gao on Sunday."),
  ]
  assert.equal(asked(bombing, "Did the"), undefined)
  const doers = wordsOf(asked(bombing, "Who carried out")).map((words) => words.split(" <")[0])
  assert.ok(doers.includes("Falcons of Azawad"), doers.join("; "))
  assert.ok(doers.includes("Dune Guards"), doers.join("; "))
})

test("one person who is described is the one whom others name", () => {
  const answer = asked(
    [
      told("a", "A court in Gao charged Awa Diarra with theft on Monday."),
      told("b", "A 17-year-old Malian girl was charged with theft by a court in Gao on Monday, police said."),
    ],
    "Who was charged",
  )
  assert.equal(answer?.state, "refined")
})

const causes = (text: string): readonly string[] =>
  accountOf([{ id: "a", published: "2031-05-06", text }])
    .answers.filter(({ scope }) => scope.property === "cause")
    .flatMap(({ readings }) => readings.flatMap(({ value }) => (value.kind === "text" ? [value.text] : [])))

test("why: a clause behind 'because', and what befell a thing before it came to harm", () => {
  assert.deepEqual(causes("The ferry sank off Pemba on Monday because cargo had shifted in heavy seas, police said."), [
    "cargo had shifted in heavy seas",
  ])
  assert.deepEqual(causes("A bus crashed near Bergen on Tuesday after its brakes failed."), ["its brakes failed"])
  assert.deepEqual(causes("The factory fire was traced to a faulty cable."), ["faulty cable"])
  // The event itself, and what came hours before, are no causes.
  assert.deepEqual(causes("Crowds gathered after the ferry sank. The bus crashed hours after a lorry was hit."), [])
})
