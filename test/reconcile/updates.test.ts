import assert from "node:assert/strict"
import test from "node:test"
import { accountOf, estimateOf, questionOn } from "./texts.ts"

const told = (id: string, published: string, text: string) => ({ id, published, text })

const fire = "in the fire in Bergen on Monday"

test("a correction replaces what it corrects, also downwards, and ends the dispute", () => {
  const early = { id: "a", published: "2024-05-06", text: `Police said 26 people were killed ${fire}.` }
  const other = { id: "b", published: "2024-05-06", text: `A nurse said 22 people were killed ${fire}.` }
  assert.equal(questionOn([early, other], "26 people").state, "disputed")
  const right = {
    id: "c",
    published: "2024-05-08",
    text: `The hospital corrected the number of people killed ${fire} from 26 to 21.`,
  }
  const answer = questionOn([early, right], "26 people")
  assert.equal(answer.state, "updated")
  assert.match(answer.why, /21 corrects 26/)
  assert.deepEqual(estimateOf(answer), [21, 21, 21])
})

test("organs of one state that give one figure are one origin, those of two states are two", () => {
  const said = (id: string, who: string) => ({
    id,
    published: "2024-05-06",
    text: `${who} said on Monday that 12 people were killed ${fire}.`,
  })
  const one = [said("a", "The Norwegian government"), said("b", "Norway's Health Ministry")]
  assert.equal(questionOn(one, "12 people").origins, 1)
  const two = [said("a", "The Norwegian government"), said("b", "Sweden's Health Ministry")]
  assert.equal(questionOn(two, "12 people").origins, 2)
})

test("a figure is anchored at its own number, not at the noun of the figure before it", () => {
  const text = `At least 14 people were killed and 30 injured ${fire}, police said.`
  const answer = questionOn([{ id: "a", published: "2024-05-06", text }], "30")
  assert.deepEqual(
    answer.readings.flatMap(({ anchors }) => anchors.map(({ quote }) => quote)),
    ["30"],
  )
})

test("bounds that one figure satisfies are no update", () => {
  const said = (id: string, count: string) => ({
    id,
    published: "2024-05-06",
    text: `The nurse of ward ${id} said on Monday that ${count} people were killed ${fire}.`,
  })
  const answer = questionOn([said("a", "more than 500"), said("b", "more than 550"), said("c", "562")], "562 people")
  assert.equal(answer.state, "refined")
  assert.deepEqual(estimateOf(answer), [562, 562, 562])
})

test("the missing become fewer day by day, and on one day they are in dispute", () => {
  const said = (id: string, day: string, count: string) => ({
    id,
    published: day,
    text: `The harbour master of pier ${id} said ${count} sailors were still missing after the ferry sank off Bergen.`,
  })
  const later = questionOn([said("a", "2024-05-06", "30"), said("b", "2024-05-08", "18")], "18 sailors")
  assert.equal(later.state, "updated")
  assert.deepEqual(estimateOf(later), [18, 18, 18])
  assert.equal(
    questionOn([said("a", "2024-05-06", "30"), said("b", "2024-05-06", "18")], "18 sailors").state,
    "disputed",
  )
})

test("bodies that one speaker tells of beside a greater toll are a part of it", () => {
  const text = `The toll of the fire in Bergen rose to 23 on Monday, police said, after they found 11 bodies in the cellar.`
  const answer = questionOn([{ id: "a", published: "2024-05-06", text }], "23")
  assert.notEqual(answer.state, "disputed")
  assert.deepEqual(estimateOf(answer).slice(0, 2), [23, 23])
})

test("a part of a toll and as many others are not one figure", () => {
  const whole =
    "At least 11 people, among them two children, were killed in the fire in Bergen on Monday, a nurse said."
  const later = "Two people died of their burns on Monday, a clerk said."
  const answer = questionOn(
    [
      { id: "a", published: "2024-05-06", text: whole },
      { id: "b", published: "2024-05-07", text: later },
    ],
    "two children",
  )
  assert.ok(answer.readings.every(({ anchors }) => anchors.every(({ quote }) => !quote.startsWith("Two people"))))
})

const sinking = "when a ferry sank off Bergen on Sunday"

test("who died on top of others is a figure of its own, and upholds no earlier toll of that number", () => {
  const days = [
    told("a", "2024-05-06", "Two people died in an outbreak of cholera in Bergen, the nurse Ada Moe said."),
    told("b", "2024-05-08", "Three people have died in an outbreak of cholera in Bergen, the health office said."),
    told(
      "c",
      "2024-05-10",
      "Two more patients died of cholera in Bergen, bringing the death toll to five, the health office said.",
    ),
  ]
  assert.deepEqual(estimateOf(questionOn(days, "Three people")), [5, 5, 5])
  assert.equal(questionOn(days, "Two more patients").question, "How many more people were killed (Bergen)?")
})

test("bodies that come to others are no toll of their own", () => {
  const answer = questionOn(
    [
      told("a", "2024-05-05", `At least 14 people were killed ${sinking}, the coast guard said.`),
      told(
        "b",
        "2024-05-07",
        "The number of dead in the ferry disaster off Bergen climbed to 31. Divers found 12 more bodies.",
      ),
    ],
    "31",
  )
  assert.deepEqual(estimateOf(answer), [31, 31, 31])
  assert.equal(answer.state, "updated")
})

test("who is missing is fewer day by day: one question, of which the last state is the estimate", () => {
  const answer = questionOn(
    [
      told("a", "2024-05-05", `Forty people were missing ${sinking}, the coast guard said.`),
      told(
        "b",
        "2024-05-07",
        "Divers found 12 bodies on Monday in the ferry off Bergen. Twenty-eight people remain missing.",
      ),
    ],
    "Twenty-eight",
  )
  assert.deepEqual(estimateOf(answer), [28, 28, 28])
  assert.match(answer.question, /^How many people are missing/)
})

test("how badly so many were hurt is one question, though each report tells it of its own whole", () => {
  const answer = questionOn(
    [
      told("a", "2024-05-06", `Fifteen people were injured ${fire}, four of them seriously.`),
      told("b", "2024-05-07", `Eighteen people were injured ${fire}, of whom five were in a serious condition.`),
    ],
    "five",
  )
  assert.match(answer.question, /seriously injured/)
  assert.deepEqual(estimateOf(answer), [5, 5, 5])
})

test("those caught until a day are all that were caught, whatever they are called", () => {
  const answer = questionOn(
    [
      told(
        "a",
        "2024-05-06",
        "Police have caught 60 of the 432 prisoners who broke out of a jail in Bergen on Sunday.",
      ),
      told(
        "b",
        "2024-05-08",
        "In all, 432 prisoners broke out of a jail in Bergen. By Tuesday night 97 of them had been caught.",
      ),
    ],
    "97 of them",
  )
  assert.deepEqual(estimateOf(answer), [97, 97, 97])
})

test("those who were carried and those who were aboard are the same", () => {
  const answer = questionOn(
    [
      told(
        "a",
        "2024-05-05",
        "The ferry Solveig, which sank off Bergen on Sunday, was carrying 132 passengers and 11 crew.",
      ),
      told("b", "2024-05-05", "The ferry Solveig sank off Bergen on Sunday with 143 people aboard."),
    ],
    "143 people",
  )
  assert.equal(answer.state, "agreed")
})

test("an event is of its own day, not of a later one on which more dead were found or mourned", () => {
  const { answers } = accountOf([
    told("a", "2024-05-06", "Nine people died when a bridge collapsed in Bergen on Monday, police said."),
    told(
      "b",
      "2024-05-08",
      "The toll of a bridge collapse in Bergen on Monday rose to 12 after divers found three bodies on Wednesday.",
    ),
    told(
      "c",
      "2024-05-09",
      "Bergen held a day of mourning on Thursday for the 12 people killed in the collapse of a bridge.",
    ),
  ])
  const when = answers.find(({ question }) => question.startsWith("When was the collapse"))
  const value = when?.estimates[0]?.value
  assert.deepEqual(value?.kind === "time" ? [value.begin, value.end] : [], ["2024-05-06", "2024-05-06"])
  assert.notEqual(when?.state, "disputed")
})

const timesOf = (reports: Parameters<typeof accountOf>[0], question: RegExp): readonly unknown[] => {
  const answer = accountOf(reports).answers.find((each) => question.test(each.question))
  const value = answer?.estimates[0]?.value
  return value?.kind === "time" ? [value.begin, value.end, answer?.readings.length] : []
}

test("an hour is of the event, not of those who were hurt in it, and says no day", () => {
  const reports = [
    told(
      "a",
      "2024-05-08",
      "Five people were trapped when a tram came off the rails in Bergen at 6.05am. Five were freed.",
    ),
    told(
      "b",
      "2024-05-08",
      "Doctors in Bergen treated dozens after the derailment in Bergen shortly after 6am on Wednesday.",
    ),
    told("c", "2024-05-08", "Five people were trapped when a tram derailed in Bergen on Wednesday morning."),
  ]
  assert.deepEqual(timesOf(reports, /^At what time was the crash/).slice(0, 2), [
    "2024-05-08T06:05",
    "2024-05-08T06:05",
  ])
  assert.deepEqual(timesOf(reports, /^When was the crash/).slice(0, 2), ["2024-05-08", "2024-05-08"])
})

test("an hour in a report of a later day is of the day of the event", () => {
  const reports = [
    told("a", "2024-05-06", "Gunmen attacked a jail in Gao on Sunday, police said."),
    told(
      "b",
      "2024-05-07",
      "The attack on a jail in Gao on Sunday lasted for an hour. It started at 6.30pm, residents said.",
    ),
  ]
  assert.deepEqual(timesOf(reports, /^At what time did .*attack/).slice(0, 2), ["2024-05-05T18:30", "2024-05-05T18:30"])
})

test("the weekday of a report of the day before is the next day where others say so", () => {
  const launch = (id: string, day: string) =>
    told(id, day, "Nordland fired a missile over Bornholm on Friday, officials said.")
  const reports = [launch("a", "2024-05-09"), launch("b", "2024-05-10")]
  assert.deepEqual(timesOf(reports, /^When was the shooting/).slice(0, 2), ["2024-05-10", "2024-05-10"])
  assert.deepEqual(timesOf([launch("a", "2024-05-09")], /^When was the shooting/).slice(0, 2), [
    "2024-05-03",
    "2024-05-03",
  ])
})

test("a day of the search is no day of the dead, and a later toll is no second one to be added", () => {
  const reports = [
    told("a", "2024-05-07", "The toll of the earthquake near Elbasan on Monday rose to nine, the county said."),
    told(
      "b",
      "2024-05-08",
      "Rescuers on Wednesday ended their search after an earthquake that killed 11 people in Albania.",
    ),
  ]
  assert.deepEqual(estimateOf(questionOn(reports, "11 people")), [11, 11, 11])
  assert.ok(!accountOf(reports).answers.some(({ question }) => question.includes("altogether")))
})

test("a toll since a day is what became of the toll of that day", () => {
  const reports = [
    told("a", "2024-05-03", "Fighting at a barracks in Gao killed four people on Friday, a doctor said."),
    told("b", "2024-05-05", "Six people have died in Gao since Friday, the health ministry said."),
  ]
  assert.deepEqual(estimateOf(questionOn(reports, "Six people")), [6, 6, 6])
})

test("where a report was filed sets no toll apart", () => {
  const reports = [
    told(
      "a",
      "2024-05-06",
      "TIRANA: At least 15 people died when a bus fell into a gorge in the south on Monday, police said.",
    ),
    told("b", "2024-05-07", "VLORA: The death toll from Monday's bus accident has reached 19, police said."),
  ]
  const answer = questionOn(reports, "19")
  assert.deepEqual(estimateOf(answer), [19, 19, 19])
  assert.ok(answer.relations.every(({ relation }) => relation !== "different scope"))
})

test("what is damaged without a noun is what the figure before it counts", () => {
  const reports = [
    told("a", "2024-05-06", "The quake destroyed 620 houses, the county said. A further 1,300 were damaged."),
  ]
  assert.match(questionOn(reports, "1,300").question, /^How many houses were damaged/)
  assert.match(questionOn(reports, "620").question, /^How many houses were destroyed/)
})
