import assert from "node:assert/strict"
import { test } from "node:test"
import { analyze } from "../../src/claims/index.ts"
import { understand } from "../../src/language/index.ts"
import { loadResources } from "../../src/run/resources.ts"
import { marked } from "../marked.ts"
import { reportOf } from "./document.ts"

const told = (text: string) => analyze(understand(reportOf(text), loadResources()))

/** What the claims that hold the marked words mean: certainty, polarity, aspect, and whether they are background. */
function meaningsOf(source: string): readonly string[] {
  const { text, spans } = marked(source)
  const { from, to } = spans["c"]![0]!
  return told(text).claims.flatMap((claim) =>
    claim.from <= from && to <= claim.to
      ? [[claim.certainty, claim.polarity, claim.aspect, claim.background ? "background" : "news"].join(" ")]
      : [],
  )
}

const meanings: readonly (readonly [source: string, meaning: string])[] = [
  ["The storm [sank]c two ferries.", "asserted positive happening news"],
  ["Two rowers [drowned]c, the coast guard said.", "reported positive happening news"],
  ["The minister allegedly [ordered]c guards to leave.", "alleged positive happening news"],
  ["The army denied that its jets had [bombed]c the mill.", "denied positive happening news"],
  ["Officials fear that 40 rowers may have [drowned]c.", "forecast positive plan news"],
  ["The navy will [withdraw]c 300 sailors by June.", "intended positive plan news"],
  ["The ministry could not confirm reports that 20 hikers had [died]c.", "alleged positive happening news"],
  ["Unconfirmed messages say that a dyke has [collapsed]c.", "alleged positive happening news"],
  ["Up to 80 rowers are feared [missing]c.", "reported positive stock news"],
  ["An earlier figure of 37 [deaths]c was incorrect.", "denied positive happening news"],
  ["Reports that rubber bullets were [fired]c are false.", "denied positive happening news"],
  ["The minister is to [meet]c the families on Wednesday.", "intended positive plan news"],
  ["The guards threatened to [kill]c two rowers.", "intended positive plan news"],
  ["Nurses fear that more bodies will be [found]c.", "forecast positive plan news"],
  ["They will go unless five rowers are [freed]c.", "forecast positive plan news"],
  ["The captain was not among the [dead]c.", "asserted negative happening news"],
  ["The search is [not over]c.", "asserted negative happening news"],
  ["The guards refused to [leave]c the mill.", "reported negative happening news"],
  ["Storms have [killed]c 90 people in the past decade.", "asserted positive window news"],
  ["Radio Norholm said that [mayor Ada Moor]c left the hall.", "asserted positive happening news"],
  ["Each family will get [500 euros]c.", "intended positive plan news"],
  ["No one was [hurt]c in the fire.", "asserted negative happening news"],
  ["In the last 24 hours 17 patients [died]c.", "asserted positive window news"],
  ["The flood has so far [killed]c 61 people.", "asserted positive total news"],
  ["As of Tuesday morning, 240 people remained [missing]c.", "asserted positive stock news"],
  ["It was the worst fire since May 2017, when 60 guests [died]c.", "asserted positive happening background"],
  ["The drive is to [begin]c on Monday.", "intended positive plan news"],
  ["Some 900 doses [are due]c on Monday.", "intended positive plan news"],
  ["Three trains [were late]c due to the rain.", "asserted positive happening news"],
  ["Twelve divers [died]c in a similar accident in 2001.", "asserted positive happening background"],
  ["A large search is under way to [save]c a girl who fell into a shaft.", "intended positive plan news"],
  ["Divers went down to [rescue]c three rowers.", "intended positive plan news"],
  ["Divers managed to [rescue]c three rowers.", "asserted positive happening news"],
  ["A plot to [kill]c nine judges was foiled.", "intended positive plan news"],
  ["He used an axe to [kill]c two rowers.", "asserted positive happening news"],
  ["The union demanded that the guards [leave]c the mill.", "intended positive plan news"],
  ["The council demanded that the mill be [closed]c.", "intended positive plan news"],
  ["The union demanded to know why the guards [left]c the mill.", "reported positive happening news"],
  ["Rowers who refused to [flee]c would be held, the mayor said.", "forecast negative plan news"],
  ["Rowers who refused to [flee]c were held, the mayor said.", "reported negative happening news"],
  ["The rebels claim to have [taken]c 40 of the 90 mills.", "alleged positive happening news"],
]

for (const [source, meaning] of meanings) {
  test(`what is meant by ${source}`, () =>
    assert.ok(meaningsOf(source).includes(meaning), meaningsOf(source).join("; ")))
}

test("towns are taken by their name or by what they are, and nothing is taken where something takes place", () => {
  const kinds = (text: string) => told(text).claims.map(({ kind }) => kind)
  for (const text of [
    "Rebels took the town of Goma.",
    "Rebels took Aleppo on Monday.",
    "The army seized Kunduz in Afghanistan.",
  ])
    assert.ok(kinds(text).includes("territorial control"), text)
  for (const text of [
    "Talks took place in Goma.",
    "The bus took ten hours to Goma.",
    "Prices fell by a third to 900 rials a sack.",
  ])
    assert.ok(!kinds(text).includes("territorial control"), text)
})

test("films are shot, leads blown and titles secured without any harm; other words beside them tell of it", () => {
  const kinds = (text: string) => told(text).claims.map(({ kind }) => kind)
  const harmless: readonly (readonly [text: string, kind: string])[] = [
    ["The side blew a late lead.", "explosion"],
    ["The episode was shot in Tesk.", "shooting"],
    ["The camera took ten shots of the moon.", "shooting"],
    ["Owners fire coach after loss.", "fire"],
    ["The takeover battle went on.", "armed clash"],
    ["The new mode saves battery.", "rescue"],
    ["A flood of calls came in.", "natural disaster"],
    ["Rowers secured the title in Tesk.", "deployment"],
    ["The rowers were treated as thieves.", "hospitalization"],
    ["The court will overturn the ruling.", "crash"],
  ]
  for (const [text, kind] of harmless) assert.ok(!kinds(text).includes(kind), text)
  const harmful: readonly (readonly [text: string, kind: string])[] = [
    ["A gas main blew near the mill.", "explosion"],
    ["A guard shot a man on camera.", "shooting"],
    ["A battle went on in Tesk.", "armed clash"],
    ["Soldiers secured the bridge.", "deployment"],
    ["The flood of 2019 was worse.", "natural disaster"],
    ["The rowers were treated as a precaution.", "hospitalization"],
  ]
  for (const [text, kind] of harmful) assert.ok(kinds(text).includes(kind), text)
})

test("months are no marches, aid workers no aid, and nobody is called Thursday", () => {
  const kinds = (text: string) => told(text).claims.map(({ kind }) => kind)
  assert.ok(!kinds("The toll has risen since March 2015.").includes("attack"))
  assert.ok(!kinds("Two aid workers left the camp.").includes("aid"))
  assert.ok(kinds("Aid reached the camp on Monday.").includes("aid"))
  assert.ok(!kinds("On Thursday, residents and an official said so.").includes("identity"))
})

test("whoever died when something was last so bad died then", () => {
  const { claims } = told("It was the worst fire since May 2017, when 60 guests died.")
  const { when } = claims.find(({ measures }) => measures.length > 0)!
  assert.deepEqual([when?.begin, when?.end], ["2017-05-01", "2017-05-31"])
})

test("days of a burial, of a check and of what was before are not the day of the news", () => {
  const days = (text: string) =>
    told(text).claims.map(({ when, asOf }) => [when?.begin?.slice(0, 10), asOf?.slice(0, 10)])
  assert.deepEqual(days("The nine rowers were buried on Monday."), [[undefined, "2031-03-12"]])
  assert.deepEqual(days("Officials verified nine deaths on Monday."), [[undefined, "2031-03-12"]])
  const grown = days("The toll rose to 90 on Monday, up from 70 on Sunday.")
  assert.deepEqual(grown, [
    ["2031-03-10", "2031-03-12"],
    ["2031-03-09", "2031-03-09"],
  ])
})

test("who is sentenced to death has not died", () => {
  const kinds = told("Two smugglers were sentenced to death.").claims.map(({ kind }) => kind)
  assert.deepEqual(kinds, ["charge"])
})

test("what was done after something that has a day lies on that day or later, so long after it as is said", () => {
  // Published on Wednesday 12 March 2031.
  const days = (text: string, wanted: string) => {
    const claim = told(text).claims.find(({ kind }) => kind === wanted)
    return [claim?.when?.begin?.slice(0, 10), claim?.when?.end?.slice(0, 10)]
  }
  const rows: readonly (readonly [text: string, kind: string, begin: string, end: string])[] = [
    ["Twelve rowers were arrested after a rally on Friday.", "arrest", "2031-03-07", "2031-03-12"],
    ["Following Friday's rally, guards arrested 12 rowers.", "arrest", "2031-03-07", "2031-03-12"],
    ["Following Friday's rally, guards arrested 12 rowers.", "protest", "2031-03-07", "2031-03-07"],
    ["Two days after a fire on 1 March, three rowers were arrested.", "arrest", "2031-03-03", "2031-03-03"],
    ["Two days after a fire on 1 March, three rowers were arrested.", "fire", "2031-03-01", "2031-03-01"],
    ["On Monday guards arrested 12 rowers after a rally on Friday.", "arrest", "2031-03-10", "2031-03-10"],
    ["Rowers were arrested hours after a rally on Friday.", "arrest", "2031-03-07", "2031-03-07"],
    ["Nine rowers drowned after a ferry sank on Friday.", "casualties", "2031-03-07", "2031-03-07"],
  ]
  for (const [text, kind, begin, end] of rows) assert.deepEqual(days(text, kind), [begin, end], text)
})

test("live times of posting, days to come and open stretches are not when something happened", () => {
  const days = (text: string) =>
    told(text).claims.flatMap(({ when }) => (when === null ? [] : [when.begin?.slice(0, 16)]))
  assert.deepEqual(days("18:40 - Two rowers died at the mill."), [])
  assert.ok(
    days("A wall fell on Sunday, police said on Tuesday. The roof collapsed at 9 a.m. on the mill.").includes(
      "2031-03-09T09:00",
    ),
  )
})

test("words of two senses: talks collapse, courts have cases, guards return fire, strikes hit houses", () => {
  const kinds = (text: string) => told(text).claims.map(({ kind }) => kind)
  const one = ["collapse", "disease", "fire", "crossing", "protest", "capture", "armed clash", "attack"]
  for (const text of [
    "Talks collapsed on Tuesday.",
    "A judge is reviewing the case.",
    "Guards returned fire.",
    "A bus hit a lorry at a level crossing.",
    "A strike hit a house in Norholm.",
    "I held my daughter.",
    "Surgeons put off 900 operations.",
  ]) {
    assert.ok(!kinds(text).some((kind) => one.includes(kind)), `${text} ${kinds(text).join()}`)
  }
  assert.ok(kinds("Teachers marched through Norholm.").includes("protest"))
  assert.ok(kinds("The army struck a command centre.").includes("attack"))
})

test("a toll that the next sentence takes back is denied", () => {
  const found = told("The mayor put the toll at 130. That figure was wrong, she said.").claims
  assert.equal(found.find(({ measures }) => measures.length > 0)?.certainty, "denied")
})

const kindsIn = (text: string): readonly string[] => told(text).claims.map(({ kind }) => kind)

test("what is hit collides only where the sentence names something that moves or stands in the way", () => {
  assert.ok(kindsIn("The coach hit a lamppost near Bergen on Monday.").includes("collision"))
  assert.ok(kindsIn("Two cyclists were struck by a lorry in Bergen.").includes("collision"))
  for (const text of [
    "The lender fears a 7 million euro hit to its earnings.",
    "Ada Moor hit a single and two doubles in the last inning.",
    "Critics weighed the impact of the levy on farmers.",
    "The guards chose not to strike back.",
  ])
    assert.ok(!kindsIn(text).includes("collision"), text)
})

test("who suffers a wound is hurt, and who suffers a loss is not", () => {
  const hurt = (text: string): boolean =>
    told(text).claims.some(({ measures, implied = [] }) =>
      [...measures, ...implied].some(({ property }) => property === "injured"),
    )
  assert.ok(hurt("A nurse suffered burns to her arms in the fire."))
  assert.ok(hurt("Three rowers sustained head injuries on Monday."))
  assert.ok(!hurt("Northern Bank suffered huge losses in the crisis."))
  assert.ok(!hurt("The champions suffered three straight defeats."))
  assert.ok(!hurt("Forty farmers suffered losses in the drought."))
})

test("what nearly came did not come", () => {
  const properties = (text: string): readonly string[] =>
    told(text).claims.flatMap(({ measures, implied = [] }) => [...measures, ...implied].map(({ property }) => property))
  assert.deepEqual(properties("Coach Ivo Marsh nearly died in a fall."), [])
  assert.deepEqual(properties("The blast nearly killed three workers."), ["nearly killed"])
  assert.deepEqual(properties("It showed how much farmers were hurt."), [])
  assert.deepEqual(properties("They had no clue the injury could kill."), [])
  assert.ok(properties("Nearly 40 rowers drowned off Bergen.").includes("killed"))
})

test("a number that a name ends in counts none of what stands behind it", () => {
  const counted = (text: string): readonly number[] =>
    told(text).claims.flatMap(({ measures }) => measures.map(({ quantity }) => quantity))
  assert.deepEqual(counted("Owners of Harbour 2 devices like the change."), [])
  assert.equal(counted("The Phase 3 trial included 300 patients.").length, 1)
  assert.equal(counted("In Bergen 12 people died.").length, 1)
})

test("the life of a thing is nobody's, and a sting is no fight", () => {
  const claims = told("The update saves battery life. The sting operation led to 18 arrests.").claims
  assert.deepEqual(
    claims.flatMap(({ implied = [] }) => implied),
    [],
  )
  assert.ok(!claims.some(({ kind }) => kind === "armed clash"))
})

test("what is told of others behind those of the injured is told of others", () => {
  const claims = told("Several of the wounded got treated on the pier and 14 were taken to hospital.").claims
  const property = claims.flatMap(({ measures }) => measures.map(({ property }) => property))
  assert.deepEqual(property, ["treated", "hospitalized"])
})
