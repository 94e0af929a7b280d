import assert from "node:assert/strict"
import { test } from "node:test"
import { findAttributions } from "../../../src/claims/attribution/index.ts"
import { analyze } from "../../../src/claims/index.ts"
import { understand } from "../../../src/language/index.ts"
import type { Span } from "../../../src/model/types.ts"
import { loadResources } from "../../../src/run/resources.ts"
import { marked } from "../../marked.ts"
import { reportOf } from "../document.ts"

const resources = loadResources()
const read = (text: string) => understand(reportOf(text), resources)
const cut = (text: string, spans: readonly Span[] = []) => spans.map(({ from, to }) => text.slice(from, to))

// s source, c cue, t content, as the whole language step reads them.
const positive: readonly (readonly [string, string])[] = [
  ["[The owner]s denied that the barge was overloaded and [said]c [a wave had hit it]t.", "speech: say"],
  ["[The warden]s said the road had been shut and [warned]c [that more rain was coming]t.", "speech: warn"],
  ["[The mayor]s said the school was lost and [told]c reporters [the hall would be next]t.", "speech: tell"],
  ["[''We usually get that back,'']t [Ms. Moor]s [said]c, leaving early.", "speech: say"],
  ["A fire [which]t [the mayor]s [says]c [killed 16 weavers]t.", "speech: say"],
  ["[The ward took in 12 hikers]t, [two nurses]s [told]c Reuters.", "speech: tell"],
  ["[“Denver,”]t [he]s [answered]c.", "speech: answer"],
  ["[“We are safe,”]t [Lind]s [said]c by phone from Tesk.", "speech: say"],
  ["[She]s [says]c [despite all that, the bridge was not lost]t.", "speech: say"],
  ["[Moor]s [said]c, in a note to the staff, [“We hold the town.”]t", "speech: say"],
  ["[The mayor, a lawyer,]s [also praised]c [the police]t.", "judgement: praise"],
  ["[John Lind]s, for his part, [is labeling]c [the plan “a plain abuse of power.”]t", "judgement: label"],
  ["And as [Moor]s [pointed out]c, [the law has changed the town]t.", "speech: point"],
  ["[She]s [has refused]c [to punish schools that break the rules]t.", "intention: refuse"],
  ["[He]s [has vowed]c [to “take the fight” to the towns]t.", "speech: vow"],
  ["[The governor and the mayor]s [both denounced]c [the attack]t.", "judgement: denounce"],
  ["[Union]s [rejects]c [claim that the mill was unsafe]t.", "judgement: reject"],
  ["[Guards]s [deny]c [mill attack]t as toll rises to nine.", "speech: deny"],
  ["[The candidate]s [plans]c [to be back in town]t.", "intention: plan"],
  ["[“It is over,”]t [Moor]s [notes]c.", "speech: note"],
  ["[The bill]t, [opposed]c by [the northern farmers]s, never became law.", "reduced: oppose"],
  ["[The mayor]t [has been criticized]c by [some of his rivals]s.", "passive: criticize"],
  ["[Help]t [is expected]c by [the farmers]s.", "passive: expect"],
  ["[Some of those who had left on Friday, when the depot burned,]s [said]c [they would not go back]t.", "speech: say"],
  ["[The mayor]s left the hall late, [noting]c [that the bridge was lost]t.", "speech: note"],
  ["[Police]s [said]c [at least 30 weavers fled]t.", "speech: say"],
  ["[The coast guard]s [said]c [more than 1,300 divers were safe and that 40 others were lost]t.", "speech: say"],
  ["[Nurses]s [say]c [as many as 12 weavers fled]t.", "speech: say"],
  ["[The mayor]s [put]c [the number of lost weavers at 41]t.", "speech: put"],
  ["[The toll]t [was put]c [at 40]t by [the health ministry]s.", "speech: put"],
  ["[Harbour officials]s [have confirmed]c [16 deaths, three more than on Monday]t.", "speech: confirm"],
  ["[Weavers outside the mill]s [said]c [the roof fell]t.", "speech: say"],
  ["[The ferry left with rowers from Norway and Sweden]t, [the official, John Lind,]s [added]c.", "speech: add"],
  ["[“We are lost,”]t [the mill's chief executive, Ada Moor,]s [wrote]c on Monday.", "speech: write"],
  ["[The council]s, in a note, [urged]c [the governor to send 90 divers to the lake]t.", "speech: urge"],
  [
    "The roof fell at noon, [warden John Lind]s told a radio station of the valley, [adding]c [that 12 were hurt]t.",
    "speech: add",
  ],
  ["[The clinic]s [says]c [it took in 23 weavers; five are in danger]t.", "speech: say"],
  ["[Two cooks were hurt]t, [Ada Moor]s [told]c Norholm Express by telephone.", "speech: tell"],
  ["[The raid was over]t, [the ministry]s [announced]c late on Monday.", "speech: announce"],
  ["[Moor]s [accused]c [Norland of shelling two towns, wounding five people]t.", "judgement: accuse"],
  ["[Oslo]s says 12 guards died and [claims]c [to have killed 58 rebels]t.", "speech: claim"],
  ["[The fever has killed 28 of 68 patients]t, [the health agency]s [reported]c on Thursday.", "speech: report"],
  ["[The lights went out]t, [monitoring group Lampwatch]s [reported]c.", "speech: report"],
  ["[Three divers died]t, [the Evening Courier]s [reported]c.", "speech: report"],
  ["It did not surprise [pollster John Lind]s[:]c [“Voters have seen a change.”]t", "colon"],
]

test("rules over the words as the tagger reads them", () => {
  for (const [source, by] of positive) {
    const { text, spans } = marked(source)
    const all = findAttributions(read(text))
    const found = all.find((one) => one.by === by)
    assert.ok(found, `${by} not found in: ${text}; there are ${all.map((one) => one.by)}`)
    for (const [role, key] of [
      ["source", "s"],
      ["cue", "c"],
      ["content", "t"],
    ] as const) {
      assert.deepEqual(cut(text, found[role]), cut(text, spans[key]), `${role} of ${text}`)
    }
  }
}) // prettier-ignore

const negative: readonly (readonly [string, string])[] = [
  ["Norway called off the search on Monday for boats lost at sea.", "speech: call"],
  ["The weapons plan he backed failed.", "intention: plan"],
  ["The support beams fell on three men.", "judgement: support"],
  ["An estimated 900 people fled.", "speech: estimate"],
  ["The clinic has 200 suspected cases.", "belief: suspect"],
  ["Some 40 people confirmed dead were miners.", "speech: confirm"],
  ["The truce was agreed in Oslo last week.", "passive: agree"],
  ["The notes on the desk were lost.", "speech: note"],
  ["Depot fire: 12 dead and many hurt.", "colon"],
  ["He bought three things: bread, milk and salt.", "colon"],
  ["OSLO: Twelve divers drowned on Monday.", "colon"],
  ["The new bodies raised the toll to 23.", "speech: raise"],
  ["He put the book at the door.", "speech: put"],
  ["The ward took in 68 suspected cases.", "belief: suspect"],
  ["The visit confirmed the rank of the town.", "speech: confirm"],
  ["The barge carried 52 people, not 61 as first reported.", "speech: report"],
]

const chains: readonly (readonly [text: string, by: string, names: readonly string[]])[] = [
  ["John Lind, 22, clung to a rope all night. By noon, he said, the roof had gone.", "speech: say", ["John Lind"]],
  [
    "Warden Henry Lind spoke of a storm. The mayor, Mary Moor, left that open. “It was the wind,” she told us.",
    "speech: tell",
    ["Mary Moor"],
  ],
  ["Prime Minister John Lind accused the rowers. “They fled,” the premier said.", "speech: say", ["John Lind"]],
  ["The mill burned, according to the rights group Watch the Lake.", "according", ["Watch the Lake"]],
  ["Northern Heron Air, which owned the jet, said two pilots died.", "speech: say", ["Northern Heron Air"]],
  ["The Morning Heron and the Ledger went on. The Ledger reported that two pilots died.", "speech: report", ["Ledger"]],
  ["“Half is lost,” said Jane Moor, whose son was hurt. She felt it, she said.", "speech: say", ["Jane Moor"]],
  ["“Where are they?” asked Mary Moor in a post on X.", "speech: ask", ["Mary Moor"]],
  ["“They saved us,” said Mary Moor of the charity Open Door.", "speech: say", ["Mary Moor"]],
  [
    "Eleven men are lost, disaster authority spokeswoman Mary Moor said. She spoke, she said, of men.",
    "speech: say",
    ["Mary Moor"],
  ],
  ["Nothing suggests a bomb, Mary Moor said.", "speech: suggest", ["Mary Moor"]],
  ["Mayor John Lind has left the town, his office said.", "speech: say", ["John Lind's office"]],
  ["The mayor denies the charges, his lawyer, John Lind, said.", "speech: say", ["John Lind"]],
  ["The driver was among the dead, regional police spokesman Jan Lind said.", "speech: say", ["Jan Lind"]],
  ["A local nurse gave a toll of 57.", "speech: give", ["local nurse"]],
]

test("chains over the words as the tagger reads them", () => {
  for (const [text, by, names] of chains) {
    const found = findAttributions(read(text)).find((one) => one.by === by)
    const chain = found?.chain.map(({ name }) => name.replace(/^Prime Minister /, ""))
    assert.deepEqual(chain, names, text)
  }
})

test("quoted words without a reporter go on from whoever spoke in the sentence before", () => {
  const quoted = (text: string) => findAttributions(read(text)).map((one) => cut(text, one.content))
  const said = 'The mill burned, a nurse said. "We ran. Two rowers fell."'
  assert.deepEqual(quoted(said), [["The mill burned", '"We ran. Two rowers fell."']])
  assert.deepEqual(quoted('The mill burned, a nurse said.\n\n"We ran."\n\nIt rained.'), [
    ["The mill burned", '"We ran."'],
  ])
  assert.deepEqual(quoted('The mill burned, a nurse said.\n\nIt rained.\n\n"We ran."'), [["The mill burned"]])
})

test("what stands behind an insertion and a verb is its object, and who opens the sentence speaks", () => {
  const text = "Bert Hollow, in a letter to farmers, declared the bridge lost."
  for (const one of findAttributions(read(text))) assert.deepEqual(cut(text, one.source), ["Bert Hollow"])
})

test("words that only look like a report", () => {
  for (const [text, by] of negative) {
    assert.deepEqual(
      findAttributions(read(text)).filter((one) => one.by === by),
      [],
      text,
    )
  }
})

test("a label in capitals, who is punished, and what is believed of a thing say nothing", () => {
  const chains = (text: string) => findAttributions(read(text)).map(({ chain }) => chain.map(({ name }) => name))
  assert.deepEqual(chains("STABBING: A clerk was hurt in Lund."), [])
  assert.deepEqual(chains("The court jailed a clerk for ordering the murder."), [])
  assert.deepEqual(chains("A jet believed to belong to the army hit a mill."), [])
  assert.deepEqual(chains("A jet hit a mill, as reported by the Lund Monitor."), [["Lund Monitor"]])
})

test("a headline's colon: persons, papers and polls speak", () => {
  const heads = ["Lind: Bridge Must Go", "Poll: Lind leads in the north", "Lind to farmers: It will be fine"]
  for (const head of heads) {
    const text = `${head}\n\nJohn Lind said so on Monday.`
    const found = findAttributions(read(text)).find((one) => one.by === "colon")
    assert.deepEqual(cut(text, found?.source), [head.slice(0, 4)], head)
  }
})

test("a sentence of verbs beyond the limit is said", () => {
  const { document } = analyze(read(`He ${"said and thought and ".repeat(40)} left.`))
  assert.equal(document.findings.at(-1)?.rule, "claims/reporting-verbs")
})
