/** Reports made by hand for the tests of grouping. */
import fc from "fast-check"
import type { Judgement, Report } from "../../src/model/types.ts"

export const report = (id: string, text: string, day: string | null = "2031-03-04"): Report => ({
  id,
  story: null,
  text,
  title: null,
  outlet: null,
  byline: null,
  url: null,
  published: day === null ? null : { value: day, earliest: day, latest: day, span: null, basis: "given" },
  language: "en",
  furniture: [],
  map: null,
  findings: [],
})

export const bridge: readonly Report[] = [
  report(
    "b1",
    "A footbridge in Ost collapsed on Tuesday and two traders fell into the Marl. Divers pulled both out alive.",
  ),
  report(
    "b2",
    "Two traders were rescued by divers from the Marl after the old footbridge in Ost collapsed on market day.",
  ),
  report(
    "b3",
    "Ost: the council had been warned that the footbridge over the Marl could collapse, divers and traders said.",
  ),
]

export const cheese: readonly Report[] = [
  report("c1", "Thieves in Velden drove off with nine tonnes of mountain cheese from the Hauser dairy in the night."),
  report("c2", "The Hauser dairy of Velden lost nine tonnes of cheese to thieves, who came with a lorry at night."),
]

/** Tells of both. */
export const roundUp = report(
  "r1",
  `The week in brief

Ost: two traders were pulled alive out of the Marl by divers after the old footbridge collapsed on market day; the council had been warned.

Velden: thieves came with a lorry at night and drove off with nine tonnes of mountain cheese from the Hauser dairy, its owner said.

Weather: rain in the north until Friday, then a clear sky over most of the country, with some fog in the valleys before noon.
`,
)

export const person = (left: string, right: string, verdict: Judgement["verdict"]): Judgement => ({
  left,
  right,
  verdict,
  score: 1,
  reasons: [],
  by: "person:ada",
})

/** Any code units, lone surrogates included. */
export const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))
