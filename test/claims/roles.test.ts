import assert from "node:assert/strict"
import { test } from "node:test"
import { analyze } from "../../src/claims/index.ts"
import { understand } from "../../src/language/index.ts"
import { loadResources } from "../../src/run/resources.ts"
import { marked } from "../marked.ts"
import { reportOf } from "./document.ts"

const names = { a: "agent", p: "patient", r: "recipient", f: "from", t: "to", i: "instrument" } as const

/**
 * The roles of the claims of the marked word, `v`. The others are marked as what they are: `a` agent, `p` patient,
 * `r` recipient, `f` where from, `t` where to, `i` with what.
 */
const rows: readonly string[] = [
  // What it is done with.
  "[A man]a [attacked]v [two cooks]p with [a hammer]i in Oslo.",
  "[The raider]a [stabbed]v [a baker]p using [a kitchen knife]i.",
  "[Rebels]a [shelled]v [the town]p with [mortars]i.",
  "[A car]a [collided]v with a truck near Norholm.",
  "[The cook]a [attacked]v [a waiter]p with his brother.",
  // Subjects and objects, each joined one by itself.
  "[Gunmen]a [shot]v [two nurses]p and [a driver]p near Tesk.",
  "[Two trains]a [collided]v near Norholm.",
  "[The gunman]a [shot]v himself dead.",
  "[A gunman]a [shot]v and killed [a cook]p on Monday.",
  "[The flood]a [killed]v [a baker]p and [nine sailors]p.",
  "[The ministry]a [sent]v [the islanders]r [two doctors]p.",
  // Passives, also without an auxiliary.
  "[The harbour]p was [shelled]v by [the Orland army]a.",
  "[Two hikers]p and [a guide]p were [hurt]v.",
  "[Three cooks]p [injured]v in the fire are at home again.",
  "[Guards]p [arrested]v over theft",
  "[Nine divers]p were found and [rescued]v by [fishermen]a.",
  // Clauses that share their subject or describe it.
  "[A bus]a fell into the lake, [killing]v [14 passengers]p.",
  "[Gunmen]a who [stormed]v [the market]p fled.",
  "[The tower]p that [rebels]a [attacked]v is old.",
  "[Guards]a came to [arrest]v [the smugglers]p.",
  "Officers ordered [the crew]a to [leave]v [the ship]p.",
  // Nouns.
  "[The army]a's [attack]v on [the mill]p lasted an hour.",
  "The [killing]v of [nine farmers]p by [gunmen]a was not the first.",
  "The [arrest]v of [a harbour pilot]p came late.",
  "[Clashes]v between [the army]a and [smugglers]a went on.",
  // Where from and where to; what stands behind the name of someone is no way.
  "[Rebels]a from [Kabul]f [attacked]v [a convoy]p.",
  "[Two hundred villagers]a [fled]v from the town of [Kabul]f to [Peshawar]t.",
  "[A court]a in Paris [jailed]v [two smugglers]p, according to Berlin's police.",
]

/** A list of spans as words. */
function rolesOf(source: string): { readonly found: readonly string[]; readonly wanted: readonly string[] } {
  const { text, spans } = marked(source)
  const at = spans["v"]![0]!
  const told = analyze(understand(reportOf(text), loadResources())).claims
  const own = told.filter((claim) => claim.from <= at.from && at.to <= claim.to)
  const found = own.flatMap(({ roles }) => roles.map(({ role, from, to }) => `${role} ${text.slice(from, to)}`))
  const wanted = Object.entries(names).flatMap(([mark, role]) =>
    (spans[mark] ?? []).map(({ from, to }) => `${role} ${text.slice(from, to)}`),
  )
  return { found, wanted }
}

for (const source of rows) {
  test(`who does what to whom: ${source}`, () => {
    const { found, wanted } = rolesOf(source)
    for (const role of wanted) assert.ok(found.includes(role), `${role} not in: ${found.join("; ")}`)
  })
}

/** Words of a text that take no such part. */
const nobody: readonly (readonly [text: string, role: string])[] = [
  ["Reached by phone, Lind spoke of the storm.", "agent phone"],
  ["Nobody was hurt.", "patient Nobody"],
  ["The army attacked the mill by Monday.", "agent Monday"],
]

test("means, times and nobody take no part", () => {
  for (const [text, role] of nobody) {
    const { claims } = analyze(understand(reportOf(text), loadResources()))
    const found = claims.flatMap(({ roles }) => roles.map(({ role, from, to }) => `${role} ${text.slice(from, to)}`))
    assert.ok(!found.includes(role), `${role} in ${text}`)
  }
})

test("a flight of aircraft crosses no border, flight does", () => {
  const kinds = (text: string): readonly string[] =>
    analyze(understand(reportOf(text), loadResources())).claims.map(({ kind }) => kind)
  assert.ok(!kinds("The planned flight to Oslo was put off.").includes("crossing"))
  assert.ok(kinds("Their flight into Thailand took a night.").includes("crossing"))
})

test("who is armed does it, and with what", () => {
  for (const [text, agent] of [
    ["Gunmen armed with rifles killed nine people.", "Gunmen armed with rifles"],
    ["A man armed with a rifle killed nine people.", "man"],
  ]) {
    const { claims } = analyze(understand(reportOf(text!), loadResources()))
    const roles = claims.find(({ kind }) => kind === "casualties")?.roles ?? []
    const named = (role: string) => roles.find((one) => one.role === role)?.name
    assert.ok(agent!.startsWith(named("agent") ?? "none"), named("agent"))
    assert.match(named("instrument") ?? "", /^rifles?$/)
  }
})
