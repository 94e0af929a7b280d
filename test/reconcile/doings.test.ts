import assert from "node:assert/strict"
import test from "node:test"
import { accountOf, estimateOf, questionOn } from "./texts.ts"

const told = (id: string, published: string, text: string) => ({ id, published, text })

test("a toll that grows day by day is one question, however much it grew, and its last state is the estimate", () => {
  const days = [
    told("a", "2024-05-07", "Floods have killed eight people in northern Albania, the county office said on Tuesday."),
    told("b", "2024-05-08", "The death toll from floods in northern Albania has risen to 16, officials said."),
    told("c", "2024-05-09", "At least 21 people have died in floods in northern Albania, the civil guard said."),
    told(
      "d",
      "2024-05-10",
      "Rescuers have recovered 27 bodies after floods in northern Albania, Mayor Ana Prifti said.",
    ),
  ]
  const answer = questionOn(days, "27 bodies")
  assert.equal(answer.state, "updated")
  assert.deepEqual(estimateOf(answer), [27, 27, 27])
  assert.equal(answer.origins, 4)
})

test("a lower toll that is said again is no earlier state of the higher one", () => {
  const answer = questionOn(
    [
      told("a", "2024-05-06", "Gunmen killed 30 people in Gao on Sunday, the governor said."),
      told("b", "2024-05-07", "Sixty-two people were killed in Gao on Sunday, the nurse Ada Keita said."),
      told(
        "c",
        "2024-05-09",
        "More than 50 people were killed in Gao on Sunday, the aid group Sahel Relief said. " +
          "The government says that 30 people were killed.",
      ),
    ],
    "30 people",
  )
  assert.equal(answer.state, "disputed")
  assert.deepEqual([estimateOf(answer)[0], estimateOf(answer)[2]], [30, 62])
})

test("hearsay names no source, also where somebody passes it on", () => {
  const one = questionOn(
    [told("a", "2024-05-07", "Some 14 people were reportedly killed in Gao on Sunday.")],
    "14 people",
  )
  assert.equal(one.origins, 0)
  assert.deepEqual(one.unattributed, ["a"])
  const two = questionOn(
    [told("a", "2024-05-07", "The nurse Ada Keita said that 14 deaths were reported in Gao on Sunday.")],
    "14 deaths",
  )
  assert.deepEqual([two.origins, two.unattributed], [1, []])
})

test("an area that burns is one area that grows", () => {
  const answer = questionOn(
    [
      told("a", "2024-08-05", "A wildfire near Bergen has scorched 1,700 hectares of forest."),
      told("b", "2024-08-06", "The wildfire near Bergen has burned 3,900 hectares, the fire service said."),
    ],
    "3,900 hectares",
  )
  assert.deepEqual([answer.state, answer.readings.length], ["updated", 2])
  assert.match(answer.question, /^How large an area burned/)
  assert.deepEqual(estimateOf(answer), [3900, 3900, 3900])
})

test("firefighters who fight flames are sent there, and no battle", () => {
  const answer = questionOn(
    [
      told("a", "2024-08-05", "More than 250 firefighters are fighting the wildfire near Bergen."),
      told("b", "2024-08-07", "About 400 firefighters are at work on the wildfire near Bergen."),
    ],
    "250 firefighters",
  )
  assert.equal(answer.state, "updated")
  assert.deepEqual(answer.scope.property, "deployed")
})

test("prisoners who fled or broke out escaped; of those who did, some are caught", () => {
  const jail = [
    told("a", "2024-05-07", "At least 30 inmates escaped from the prison in Bergen on Monday, police said."),
    told(
      "b",
      "2024-05-08",
      "Police said 35 prisoners had broken out of the prison in Bergen on Monday. They caught 12.",
    ),
    told(
      "c",
      "2024-05-10",
      "Police have recaptured 17 of the 35 inmates who escaped from the prison in Bergen on Monday.",
    ),
  ]
  const escaped = questionOn(jail, "30 inmates")
  assert.match(escaped.question, /^How many prisoners escaped/)
  assert.deepEqual(estimateOf(escaped), [35, 35, 35])
  const caught = questionOn(jail, "17 of the 35")
  assert.equal(caught.scope.property, "captured")
  assert.equal(caught.readings.length, 2)
})

test("who is missing is still missing, unless one report tells the two apart", () => {
  const ferry = "after the ferry sank off Bergen on Sunday"
  const one = questionOn(
    [
      told("a", "2024-05-06", `The harbour office said 25 people were missing ${ferry}.`),
      told("b", "2024-05-08", `The harbour office said 18 people were still missing ${ferry}.`),
    ],
    "25 people",
  )
  assert.deepEqual([one.state, ...estimateOf(one)], ["updated", 18, 18, 18])
  const both = accountOf([
    told("a", "2024-05-06", `Forty people were reported missing ${ferry}. Twelve people are still missing.`),
  ])
  assert.equal(both.answers.filter(({ question }) => question.includes("missing")).length, 2)
})

test("all but three of an untold number are not three", () => {
  const { answers } = accountOf([
    told("a", "2024-05-06", "Police have freed all but three of those detained at the rally in Bergen on Sunday."),
  ])
  assert.deepEqual(
    answers.filter(({ readings }) => readings.some(({ value }) => JSON.stringify(value).includes("3,"))),
    [],
  )
})

test("what was counted over a day stands beside that of another day, and apart from the count of months", () => {
  const reports = [
    told(
      "a",
      "2024-01-10",
      "Malta has recorded 4,100 cases of measles since October. In the past 24 hours 17 patients died and 380 new cases " +
        "were reported.",
    ),
    told(
      "b",
      "2024-01-11",
      "Measles cases in Malta rose to 4,470 on Thursday. The minister said 370 new cases were reported over the past day.",
    ),
  ]
  const daily = questionOn(reports, "380 new cases")
  assert.equal(daily.state, "unresolved")
  assert.ok(daily.relations.every(({ relation }) => relation === "different scope"))
  const all = questionOn(reports, "4,100 cases")
  assert.deepEqual([all.state, ...estimateOf(all)], ["updated", 4470, 4470, 4470])
})

test("people on a boat are aboard, and who has serious injuries is injured", () => {
  const aboard = questionOn(
    [told("a", "2024-05-06", "The group Sea Call said 80 people were on the boat.")],
    "80 people",
  )
  assert.equal(aboard.scope.property, "aboard")
  const hurt = questionOn(
    [told("a", "2024-05-06", "A nurse said 12 people had life-threatening injuries after the crash in Bergen.")],
    "12 people",
  )
  assert.match(hurt.question, /^How many people were seriously injured/)
})

test("who puts a number at something gives it, and what an office says while it rejects another number is its own", () => {
  const march = questionOn(
    [
      told(
        "a",
        "2024-05-06",
        "Organisers said 40,000 people marched in Bergen on Sunday, while police put the crowd at 15,000.",
      ),
    ],
    "15,000",
  )
  assert.deepEqual([march.state, march.origins], ["disputed", 2])
  assert.ok(march.readings.some(({ chain, value }) => chain[0] === "police" && JSON.stringify(value).includes("15000")))
  const denied = questionOn(
    [
      told("a", "2024-05-07", "Gunmen killed 30 people in Gao on Sunday, the governor said."),
      told(
        "b",
        "2024-05-08",
        "Mali's army on Wednesday rejected claims that more than 60 people died in the raid on Gao, saying 30 people " +
          "had been killed.",
      ),
    ],
    "30 people",
  )
  assert.deepEqual(estimateOf(denied), [30, 30, 30])
  assert.ok(
    denied.readings.some(({ chain, value }) => chain[0] === "Mali's army" && JSON.stringify(value).includes("30")),
  )
})

test("so many aircraft behind firefighters say nothing", () => {
  const { lineage } = accountOf([
    told("a", "2024-08-05", "About 400 firefighters, backed by 18 aircraft, are at work on the wildfire near Bergen."),
  ])
  assert.deepEqual(lineage.origins, [])
})

test("firefighters of two days are not added up", () => {
  const { answers } = accountOf([
    told(
      "a",
      "2024-08-05",
      "Some 250 firefighters were battling the wildfire near Bergen on Monday, the fire service said.",
    ),
    told("b", "2024-08-08", "About 400 firefighters were battling the wildfire near Bergen on Thursday."),
  ])
  const asked = answers.filter(({ scope }) => scope.property === "deployed")
  assert.deepEqual(
    asked.map(({ state }) => state),
    ["updated"],
  )
  assert.deepEqual(estimateOf(asked[0]!)[1], 400)
})

test("the word behind a bare number says what it counts", () => {
  const reports = [told("a", "2024-05-07", "“We received 19 bodies and 41 wounded,” the nurse Ada Keita said in Gao.")]
  assert.equal(questionOn(reports, "41").scope.property, "injured")
  assert.equal(questionOn(reports, "19").scope.property, "killed")
})

test("who speaks for an office or heads it is that office, and an office in common words is the one that is named", () => {
  const said = (id: string, source: string, count: number) =>
    told(
      id,
      `2024-05-0${count % 9}`,
      `A ferry sank off Bergen on Sunday. ${count} people were rescued, ${source} said.`,
    )
  const origins = (...sources: readonly string[]): number =>
    questionOn(
      sources.map((source, at) => said(String(at), source, 64)),
      "64",
    ).origins
  assert.equal(origins("the coast guard", "coast guard spokesman Nils Berg", "the Norwegian coast guard"), 1)
  assert.equal(origins("the Flood Office", "Ana Moe, head of the Flood Office,"), 1)
  assert.equal(origins("the coast guard", "ferry company spokesman Nils Berg"), 2)
})

test("a number that is put otherwise counts the same people, and an approximate one that no exact one fits is a side", () => {
  const text =
    "About 300 dockers marched in Bergen on Monday, police said. The Port Workers' Union put the number at 400."
  const answer = questionOn([told("a", "2024-05-07", text)], "300 dockers")
  assert.equal(answer.state, "disputed")
  assert.deepEqual([estimateOf(answer)[0], estimateOf(answer)[2]], [300, 400])
  assert.equal(answer.origins, 2)
})

test("what a place was built for is its capacity", () => {
  const text = "The camp in Bergen holds 1,850 people, about twice as many as the 900 it was built for."
  assert.match(questionOn([told("a", "2024-05-07", text)], "900").question, /^How many people was it made for/)
})

test("who remains inside is still trapped; who moved to shelters or was removed from a place was evacuated", () => {
  const text =
    "Five people were trapped in a tunnel in Bergen. Two remain inside. Some 900 people have moved to 12 shelters. " +
    "Nearly 700 people were in shelters. The fans, about 4,000 people, were ushered off the pier."
  const asked = (words: string) => questionOn([told("a", "2024-05-07", text)], words).question
  assert.match(asked("Two"), /still trapped/)
  for (const words of ["900 people", "700 people", "4,000 people"]) assert.match(asked(words), /evacuated/)
})

test("what is to come is asked for as such, and a figure that another one replaces in words holds no longer", () => {
  const days = [
    told("a", "2024-05-07", "Orn Steel will cut 1,800 jobs in Bergen, the company said."),
    told("b", "2024-05-09", "Orn Steel will cut 1,500 jobs in Bergen instead of 1,800, the company said."),
  ]
  const answer = questionOn(days, "1,500 jobs")
  assert.match(answer.question, /^How many jobs are to be cut/)
  assert.equal(answer.state, "updated")
  assert.deepEqual(estimateOf(answer), [1500, 1500, 1500])
})

test("who fell ill or tested positive is infected; who is in intensive care or was sent home is not all in hospital", () => {
  const text =
    "Twelve people have fallen ill after a wedding in Bergen. Seven patients remain in intensive care. " +
    "Nine patients have been discharged. The clinic moved 45 patients to other wards. Three of the 31 are older than 65."
  const asked = (words: string) => questionOn([told("a", "2024-05-07", text)], words).question
  assert.match(asked("Twelve people"), /^How many people were infected/)
  assert.match(asked("Seven patients"), /^How many people are in intensive care/)
  assert.match(asked("Nine patients"), /^How many people were released/)
  assert.match(asked("45 patients"), /^How many people left or were moved/)
  const { answers } = accountOf([told("a", "2024-05-07", text)])
  assert.ok(answers.every(({ readings }) => readings.every(({ value }) => value.kind !== "number" || value.low !== 65)))
})

test("a second patient who has died makes two dead, and those admitted to hospital grow with the outbreak", () => {
  const days = [
    told(
      "a",
      "2024-05-07",
      "Sixty people fell ill with cholera in Durrës, officials said on Tuesday. Nine of them were admitted to hospital.",
    ),
    told(
      "b",
      "2024-05-08",
      "Cholera cases in Durrës rose to 75, of whom 14 were taken to hospital, the health office said. A woman died on Tuesday.",
    ),
    told("c", "2024-05-09", "A second patient has died in the cholera outbreak in Durrës, the health office said."),
    told("d", "2024-05-10", "Two people have died of cholera in Durrës, the water company said."),
  ]
  assert.deepEqual(estimateOf(questionOn(days, "A second patient")), [2, 2, 2])
  assert.equal(questionOn(days, "Nine of them").state, "updated")
})

test("what is called back from the shops was recalled", () => {
  const { question } = questionOn(
    [
      told("a", "2024-05-07", "The dairy recalled 1,200 cheeses on Monday, it said."),
      told("b", "2024-05-08", "About 1,500 cheeses have been withdrawn from shops, the food office said."),
    ],
    "1,500 cheeses",
  )
  assert.match(question, /were recalled/)
})

test("how old somebody is narrows nothing that is counted, and a ship on the rocks fled nobody", () => {
  const { answers } = accountOf([
    told("a", "2024-05-07", "A ferry ran aground off Durrës on Monday. A 60-year-old Italian tourist was killed."),
    told("b", "2024-05-08", "A ferry ran aground off Durrës on Monday, killing a 60-year-old Italian tourist."),
  ])
  const questions = answers.map(({ question }) => question).join("; ")
  assert.doesNotMatch(questions, /year old|retreat/)
})

test("workers on strike, strikers and those who joined the walkout are counted together", () => {
  const answer = questionOn(
    [
      told("a", "2024-05-07", "About 9,000 dockers went on strike in Durrës on Monday, the union Deti said."),
      told("b", "2024-05-07", "The port of Durrës said 4,000 of its dockers had joined the strike on Monday."),
    ],
    "9,000 dockers",
  )
  assert.match(answer.question, /took part/)
})

test("a headline that its own report goes beyond is no side of a quarrel", () => {
  const title = "Landslide near Gjirokastër kills 24"
  const days = [
    {
      ...told("a", "2024-05-07", `${title}\n\nA landslide killed 24 people near Gjirokastër on Monday, police said.`),
      title,
    },
    {
      ...told(
        "b",
        "2024-05-08",
        `${title}\n\nThe toll of Monday's landslide near Gjirokastër rose to 32, police said.`,
      ),
      title,
    },
  ]
  const answer = questionOn(days, "32")
  assert.equal(answer.state, "updated")
  assert.deepEqual(estimateOf(answer), [32, 32, 32])
})

test("what leaked is what was spilled, and what was first reported holds no longer", () => {
  const answer = questionOn(
    [
      told("a", "2024-05-07", "About 40 tonnes of oil leaked from a wreck off Durrës on Monday, the coast guard said."),
      told(
        "b",
        "2024-05-08",
        "The county put the spill off Durrës at 90 tonnes, far more than the 40 tonnes first reported.",
      ),
    ],
    "90 tonnes",
  )
  assert.match(answer.question, /^How much was spilled/)
  assert.equal(answer.state, "updated")
})

test("years behind bars are a prison term", () => {
  const { question } = questionOn([told("a", "2024-05-07", "The banker faces up to 12 years in prison.")], "12 years")
  assert.match(question, /^How long is the prison term/)
})

test("unlike terms behind bars are of unlike people, and one question where they are alike", () => {
  const { answers } = accountOf([
    told(
      "a",
      "2024-05-07",
      "A court sentenced Ada Moor to nine years in prison on Monday. Ben Lind was sentenced to six years.",
    ),
    told(
      "b",
      "2024-05-07",
      "Ben Lind was sentenced to six years in prison on Monday. Ada Moor was given a nine-year term.",
    ),
  ])
  const terms = answers.filter(({ scope }) => scope.property === "prison term")
  assert.deepEqual(terms.map(estimateOf).toSorted(), [
    [6, 6, 6],
    [9, 9, 9],
  ])
  assert.deepEqual([...new Set(terms.map(({ state }) => state))], ["agreed"])
})

test("a day as of which something was counted is not the day on which it happened", () => {
  const { answers } = accountOf([
    told("a", "2024-05-07", "The ferry Orla sank off Pemba on Sunday. As of Tuesday, 26 bodies had been recovered."),
    told("b", "2024-05-08", "26 people died when the ferry Orla sank off Pemba on Sunday, police said."),
  ])
  const days = answers.flatMap(({ scope, readings }) =>
    scope.property === "day" ? readings.flatMap(({ value }) => (value.kind === "time" ? [value.begin] : [])) : [],
  )
  assert.ok(!days.includes("2024-05-07"), `${days}`)
})

test("the question after a time writes a common word in small letters", () => {
  const { answers } = accountOf([told("a", "2024-05-07", "Most trains in Portugal were cancelled on Monday.")])
  assert.ok(answers.some(({ question }) => question === "When were most trains in Portugal cancelled?"))
})

test("nine in ten of people told by two words, or by none, are a share and no count", () => {
  const { answers } = accountOf([told("a", "2024-05-07", "Nine in ten rail workers joined. Seven in ten were women.")])
  assert.ok(answers.every(({ readings }) => readings.every(({ value }) => value.kind !== "number" || value.low !== 10)))
})
