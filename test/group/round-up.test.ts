import assert from "node:assert/strict"
import { test } from "node:test"
import { alsoIn, groupReports, groupStream, placeReport } from "../../src/group/index.ts"
import { bridge, cheese, report, roundUp } from "./reports.ts"

test("a round-up is listed under each story that its parts tell of, with where and why; the stories stay two", () => {
  const { stories, also } = groupReports([...bridge, ...cheese, roundUp])
  const home = stories.find(({ reports }) => reports.includes("r1"))!
  const others = stories.filter(({ id, reports }) => id !== home.id && reports.some((id) => /^[bc]/.test(id)))
  assert.deepEqual(
    stories.map(({ reports }) => reports.filter((id) => id !== "r1").join(" ")).filter((ids) => ids !== ""),
    ["b1 b2 b3", "c1 c2"],
  )
  assert.deepEqual(also.map(({ story }) => story).sort(), others.map(({ id }) => id).sort())
  for (const { span, story, judgement } of also) {
    const about = roundUp.text.slice(span.from, span.to)
    assert.ok(about.includes(stories.find(({ id }) => id === story)!.reports.includes("b1") ? "Marl" : "Hauser"))
    assert.ok(judgement.verdict === "same" && judgement.reasons.length > 0)
  }
})

test("the same in a stream, and when the stories come after the round-up", () => {
  for (const order of [
    [...bridge, ...cheese, roundUp],
    [roundUp, ...cheese, ...bridge],
  ]) {
    const state = groupStream()
    for (const one of order) placeReport(state, one)
    const told = new Set([state.storyOf.get("r1"), ...alsoIn(state, roundUp.id).map(({ story }) => story)])
    assert.ok(told.has(state.storyOf.get("b1")) && told.has(state.storyOf.get("c1")))
    assert.notEqual(state.storyOf.get("b1"), state.storyOf.get("c1"))
  }
})

test("a report of one event is no round-up", () => {
  const { also } = groupReports([...bridge, ...cheese])
  assert.deepEqual(also, [])
  const state = groupStream()
  placeReport(state, bridge[0]!)
  assert.deepEqual(alsoIn(state, bridge[0]!.id), [])
  assert.deepEqual(alsoIn(state, cheese[0]!.id), [])
})

const lindgasse = [
  report(
    "f1",
    `A fire destroyed a wooden house in Lindgasse in Velden in the night to Monday. Marte Solheim, who lived there with her aunt Ingrid Solheim, was taken to the Marienspital with burns on both hands. Firefighters under Tor Haugen needed four hours; sparks had reached the bakery of Anton Rell next door. Haugen believes that a heater in the attic caught fire.`,
    "2031-03-03",
  ),
  report(
    "f2",
    `Velden. Marte Solheim was hurt when her house in Lindgasse burned down. Neighbours such as the baker Anton Rell carried furniture into the street while Ingrid Solheim called for help. The fire chief, Tor Haugen, spoke of a heater that had been left on. The Marienspital said the patient was stable.`,
    "2031-03-03",
  ),
  report(
    "f3",
    `After the fire in Lindgasse the Marienspital has let Marte Solheim go. Tor Haugen and his firefighters searched the ruin in Velden for the cause and took a heater with them. Anton Rell has offered Ingrid Solheim the flat above his bakery.`,
    "2031-03-04",
  ),
  report(
    "f4",
    `Lindgasse in Velden is open again. Tor Haugen holds the heater in the attic to be the cause of the fire. Marte Solheim and Ingrid Solheim live above the bakery of Anton Rell; what the Marienspital costs, the town pays.`,
    "2031-03-06",
  ),
]
const rosenhof = [
  report(
    "g1",
    `A fire destroyed a barn at Rosenhof near Velden on Thursday night. The farmer Jonas Brekke led eleven cows out before the roof fell in; his son Emil Brekke breathed in smoke. Firefighters under Tor Haugen pumped water from the Eschbach. The police officer Karin Voss does not rule out that somebody set fire to the straw.`,
    "2031-03-06",
  ),
  report(
    "g2",
    `Velden. Eleven cows were saved from a burning barn by Jonas Brekke and his son Emil Brekke. The water of the Eschbach was low, Tor Haugen of the firefighters said, and so Rosenhof could not be saved. Karin Voss of the police asks who saw a grey van in the lane to Rosenhof on Thursday.`,
    "2031-03-06",
  ),
  report(
    "g3",
    `The cows of Jonas Brekke stand in a barn of the Eschbach mill since Rosenhof burned down. Emil Brekke is well again. Karin Voss said that the police in Velden look for the driver of a grey van, who was seen at Rosenhof shortly before the fire.`,
    "2031-03-07",
  ),
  report(
    "g4",
    `Police in Velden have found the grey van that was seen at Rosenhof before the barn burned. Its driver knows Jonas Brekke, Karin Voss said. Emil Brekke and the eleven cows are at the Eschbach mill.`,
    "2031-03-08",
  ),
]

test("two alike events in one town in one week are two stories, for each has names that the other never has", () => {
  const fires = lindgasse.flatMap((one, at) => [one, rosenhof[at]!])
  const { stories } = groupReports([...bridge, ...fires])
  assert.deepEqual(
    stories.map(({ reports }) => reports.join(" ")),
    ["b1 b2 b3", "f1 f2 f3 f4", "g1 g2 g3 g4"],
  )
  const state = groupStream()
  for (const one of [...fires, ...bridge]) placeReport(state, one)
  assert.equal(state.storyOf.get("g1"), state.storyOf.get("g3"))
  assert.notEqual(state.storyOf.get("f1"), state.storyOf.get("g1"))
})

test("a follow-up months later joins when it has much in common, and says how many days speak against it", () => {
  const later = report(
    "b4",
    "Two traders who fell into the Marl when the footbridge in Ost collapsed on market day thanked the divers.",
    "2031-11-20",
  )
  const { stories, judgements } = groupReports([...bridge, ...cheese, later])
  assert.ok(stories[0]!.reports.includes("b4"))
  const judgement = judgements.find(({ right }) => right === "b4")!
  assert.ok(judgement.reasons.some(({ rule, score }) => rule === "group/days" && score < 0.5))
})

test("sentences about alike events elsewhere are stories of their own", () => {
  const sentences = [
    report("h1", "A man was killed in a fire at a house in Halden on Monday, police said."),
    report("h2", "A woman was killed in a fire at a house in Bergen on Monday, police said."),
    report("q1", "A magnitude 5.1 earthquake shook the coast of Chile on Friday; no damage was reported."),
    report("q2", "A magnitude 4.8 earthquake shook the coast of Peru on Friday; no damage was reported."),
    report("q3", "The 5.1 earthquake off Chile caused no damage, the navy said on Friday."),
  ]
  assert.deepEqual(
    groupReports(sentences).stories.map(({ reports }) => reports.join(" ")),
    ["h1", "h2", "q1 q3", "q2"],
  )
})

test("two slides in one town in one week are two stories, a follow-up months later joins its own", () => {
  const slides = [
    report(
      "l1",
      "A landslide buried 300 metres of the road north of Halden on Friday morning. Police said that two cars were missing. Fire chief Hanne Lund said 40 rescuers were searching with dogs.",
      "2031-05-02",
    ),
    report(
      "l2",
      "A woman of 52 was found dead in her car on Saturday, a day after the landslide that buried the road north of Halden. Hanne Lund of the fire service said that the search with dogs was over.",
      "2031-05-03",
    ),
    report(
      "m1",
      "A mudslide broke the windows of a school in Halden on Tuesday. Nobody was hurt, headmaster Per Dahl said. The 210 pupils were sent home.",
      "2031-05-06",
    ),
    report(
      "m2",
      "The 210 pupils of the Vardal school in Halden were sent home on Tuesday after mud came through the windows. Headmaster Per Dahl said that all were well.",
      "2031-05-06",
    ),
    report(
      "l3",
      "The road office must pay for the landslide of May, which buried the road north of Halden and killed a woman of 52 in her car, a court said on Friday. Fire chief Hanne Lund had warned of cracks in the slope.",
      "2031-11-14",
    ),
  ]
  assert.deepEqual(
    groupReports(slides).stories.map(({ reports }) => reports.join(" ")),
    ["l1 l2 l3", "m1 m2"],
  )
})

test("headlines of other stories that a page adds make no round-up", () => {
  const [teaser] = roundUp.text.match(/Velden: .*/) ?? [""]
  const text = `${bridge[0]!.text} ${bridge[1]!.text}\n\n${teaser}`
  const page = [{ from: text.length - teaser!.length, to: text.length, kind: "related" as const }]
  const bare = report("p1", text)
  assert.equal(groupReports([...bridge, ...cheese, bare]).also.length, 1)
  assert.deepEqual(groupReports([...bridge, ...cheese, { ...bare, furniture: page }]).also, [])
})
