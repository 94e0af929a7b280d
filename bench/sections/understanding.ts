/** Sections that score `stemma analyze` on marked texts: grammar, names, times, quantities, places, attribution. */
import { type Row, row, type Section } from "../row.ts"
import { figure, predict, sampled, score } from "../score.ts"
import { data } from "../shared.ts"
import { withVagueFromOneToTen } from "../vague.ts"
import { grammar } from "./grammar.ts"

function names(every: number): readonly Row[] {
  const sets = [
    {
      set: "CoNLL-03 dev",
      file: "conll2003-dev.jsonl",
      bar: 0.72,
      peers: "compromise .444 (test); Stanford .869 (trained on it)",
    },
    { set: "IEER", file: "ieer.jsonl", bar: 0.68, peers: "compromise .453" },
    { set: "re3d", file: "re3d.jsonl", bar: 0.36, peers: "compromise .222" },
  ]
  return sets.map(({ set, file, bar, peers }) => {
    const gold = sampled(data("names", file), every)
    return row(
      set,
      "names exact F1",
      figure(score("names.mjs", gold, predict("names", gold, ["analyze"])), "exact.f1"),
      bar,
      peers,
    )
  })
}

function times(every: number): readonly Row[] {
  const peers = [
    "recognizers-text .824, chrono-node .708",
    "recognizers-text .419; HeidelTime .776 (TempEval-3 platinum)",
  ]
  return ["timebank.jsonl", "aquaint.jsonl"].flatMap((file) => {
    const gold = sampled(data("temporal", file), every)
    const found = score("temporal.mjs", gold, predict("temporal", gold, ["analyze"]))
    const set = file === "timebank.jsonl" ? "TimeBank" : "AQUAINT"
    return [
      row(set, "times relaxed F1", figure(found, "relaxed.f1"), 0.88, peers[0]),
      row(set, "times value F1", figure(found, "value.f1"), 0.72, peers[1]),
    ]
  })
}

function quantities(every: number): readonly Row[] {
  const news = sampled(data("quantities", "newsquant.jsonl"), every)
  const idmc = sampled(data("quantities", "idmc-labelled.jsonl"), every)
  const predictions = predict("quantities", news, ["analyze"])
  const found = score("quantities.mjs", news, predictions)
  const agreed = score("quantities.mjs", news, withVagueFromOneToTen(predictions))
  const moved = score("quantities.mjs", idmc, predict("quantities", idmc, ["analyze"]))
  return [
    row("NewsQuant", "value F1", figure(found, "cqe.value.f1"), 0.93, "CQE .920, Recognizers .691"),
    row("NewsQuant", "value + unit F1", figure(found, "cqe.valueUnit.f1"), 0.86, "CQE .856, Recognizers .342"),
    row("NewsQuant", "value F1, its vague plurals", figure(agreed, "cqe.value.f1"), 0.93, "dozens 12 to 120"),
    row(
      "NewsQuant",
      "value + unit F1, its vague plurals",
      figure(agreed, "cqe.valueUnit.f1"),
      0.86,
      "dozens 12 to 120",
    ),
    row("IDMC", "main figure", figure(moved, "accuracy"), 0.8, "published best .755"),
  ]
}

function places(every: number): readonly Row[] {
  const sets = [
    { set: "LGL", bars: [0.52, 0.75, 0.75], peers: "Yahoo .500, DBpedia .485, CamCoder .474" },
    { set: "GeoWebNews", bars: [0.64, 0.75, 0.88], peers: "GeoTxt .612, Edinburgh .604, CamCoder .586" },
  ]
  return sets.flatMap(({ set, bars, peers }) => {
    const gold = sampled(data("geoparsing", "eupeg", `${set}.jsonl`), every)
    const found = score("geoparsing.mjs", gold, predict("geoparsing", gold, ["analyze"]))
    return [
      row(set, "places end to end F1", figure(found, "endToEnd"), bars[0]!, peers),
      row(set, "places overlap F1", figure(found, "overlap.f1"), bars[1]!, "Stanford .732 / .761"),
      row(set, "within 161 km", figure(found, "acc161"), bars[2]!),
    ]
  })
}

function attribution(every: number): readonly Row[] {
  const gold = sampled(data("attribution", "polnear-dev.jsonl"), every)
  const found = score("attribution.mjs", gold, predict("attribution", gold, ["analyze"]))
  return [
    row("PolNeAR dev", "cue exact F1", figure(found, "cue.exact.f1"), 0.64, "two people .705, cue list .559"),
    row("PolNeAR dev", "source exact F1", figure(found, "source.exact.f1"), 0.62, "two people .777"),
    row("PolNeAR dev", "content token F1", figure(found, "content.tokens.f1"), 0.8, "two people .916"),
    row("PolNeAR dev", "source accuracy", figure(found, "sourceAccuracy"), 0.72, "two people .825"),
  ]
}

export const understanding: readonly Section[] = [
  grammar,
  { name: "names", title: "Names", rows: names },
  { name: "times", title: "Times", rows: times },
  { name: "quantities", title: "Quantities", rows: quantities },
  { name: "places", title: "Places", rows: places },
  { name: "attribution", title: "Attribution", rows: attribution },
]
