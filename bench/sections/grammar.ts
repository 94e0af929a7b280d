/** Words, sentences, tags and trees of `stemma analyze`, beside two libraries measured in the same run; speed; size. */
import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { placeParts } from "../../src/language/parts.ts"
import { cutSentences } from "../../src/language/sentences.ts"
import { readWords } from "../../src/language/tagging.ts"
import { cutTokens } from "../../src/language/tokens.ts"
import { codeWords } from "../../src/language/wordcodes.ts"
import type { Report } from "../../src/model/types.ts"
import { makeReport } from "../../src/read/report.ts"
import { loadResources } from "../../src/run/resources.ts"
import { type Peer, peerLine, peers } from "../peers.ts"
import { type Row, row, type Section } from "../row.ts"
import { type Figures, figure, nodeTo, predict, sampled, score } from "../score.ts"
import { data, outFolder } from "../shared.ts"

const lines = (file: string): readonly string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")

/** The figures of a library on the same chunks of text. */
function peerFigures({ name, read }: Peer, gold: string): Figures {
  const input = join(outFolder(), `peer-${basename(gold)}.in.jsonl`)
  const answer = join(outFolder(), `peer-${name}-${basename(gold)}.out.jsonl`)
  nodeTo(input, [data("score", "input.mjs"), "ud", gold])
  const answers = lines(input).map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string }
    return peerLine(id, text, read(text))
  })
  writeFileSync(answer, `${answers.join("\n")}\n`)
  return score("parse.mjs", gold, answer)
}

const sets = [
  { set: "EWT dev", file: "en_ewt-ud-dev.conllu", bars: [0.98, 0.86, 0.94, 0.805] },
  { set: "GUM dev", file: "en_gum-dev.conllu", bars: [0.99, 0.94, 0.955, 0.82] },
] as const

const measures = [
  ["words F1", "words.f1"],
  ["sentences F1", "sentences.f1"],
  ["UPOS", "upos.f1"],
] as const

const short = (value: number | null): string => (value ?? 0).toFixed(3).replace(/^0\./, ".")

function accuracy(every: number): readonly Row[] {
  return sets.flatMap(({ set, file, bars }) => {
    const gold = sampled(data("ud", file), every)
    const found = score("parse.mjs", gold, predict("ud", gold, ["analyze"]))
    const others = peers.map((peer) => ({ name: peer.name, figures: peerFigures(peer, gold) }))
    const rows = measures.map(([measure, path], index) => {
      const beside = others.map(({ name, figures }) => `${name} ${short(figure(figures, path))}`).join(", ")
      return row(set, measure, figure(found, path), bars[index]!, `${beside} (same run)`)
    })
    return [
      ...rows,
      row(set, "UAS", figure(found, "uas.f1"), null, "the libraries have no parser"),
      row(set, "LAS without subtypes", figure(found, "las.f1"), bars[3], "UDPipe 1.2 .786 (EWT, published)"),
    ]
  })
}

/** Words a second of processor time, the best of some rounds. */
function wordsPerSecond<Text>(texts: readonly Text[], rounds: number, read: (text: Text) => number): number {
  const speeds = Array.from({ length: rounds }, () => {
    const begin = process.cpuUsage()
    const words = texts.reduce((sum, text) => sum + read(text), 0)
    const { user, system } = process.cpuUsage(begin)
    return (words / (user + system)) * 1e6
  })
  return Math.round(Math.max(...speeds))
}

/** From text to tags, trees and candidates for names. */
function readAll(report: Report): number {
  const resources = loadResources()
  const spans = cutTokens(report.text)
  const codes = codeWords(report.text, spans, resources.clusters!)
  const cuts = cutSentences(report.text, spans, [], { tokensMax: 400, splitter: resources.splitter, codes })
  const tokens = spans.map(({ from, to }) => ({
    from,
    to,
    lemma: "",
    pos: "X",
    tag: "FW",
    head: -1,
    rel: "dep",
    thing: null,
  }))
  const sentences = placeParts(report, cuts)
  const words = tokens.map(({ from, to }) => report.text.slice(from, to))
  const draft = { report, pieces: [], tokens, words, sentences, quotations: [], names: [], mentions: [] }
  return readWords(draft, codes, resources).tokens.length
}

function speeds(): readonly Row[] {
  const texts = lines(data("grouping", "news-cluster-docs.jsonl"))
    .slice(0, 120)
    .map((line) => (JSON.parse(line) as { text: string }).text)
  const reports = texts.map((text) => makeReport({ text }))
  const own = wordsPerSecond(reports, 6, readAll)
  const others = peers.map(({ name, read }) => {
    const speed = wordsPerSecond(texts.slice(0, 30), 3, (text) => read(text).words.length)
    return `${name} ${speed.toLocaleString("en")}`
  })
  const beside = `${others.join(", ")} (tags only, same run)`
  return [row("120 news reports, warm", "text to tags, trees, names: words a second of one core", own, 80_000, beside)]
}

const models = new URL("../../models/", import.meta.url)

/** Milliseconds of processor time to read all models but the gazetteer, in a process of its own; the best of three. */
function loading(): number {
  const script = new URL("../load.ts", import.meta.url).pathname
  const runs = [1, 2, 3].map(() => Number(String(spawnSync(process.execPath, [script]).stdout)))
  return Math.round(Math.min(...runs))
}

function sizes(): readonly Row[] {
  const files = readdirSync(models).filter((name) => name.endsWith(".br") && !name.startsWith("gazetteer"))
  const bytes = files.reduce((sum, name) => sum + statSync(new URL(name, models)).size, 0)
  return [
    row("all models but the gazetteer", "size, MB (less is better)", bytes / 1e6, null, "at most 6"),
    row("all models but the gazetteer", "reading them, ms of one core", loading(), null, "at most 150"),
  ]
}

export const grammar: Section = {
  name: "language",
  title: "Words, sentences, grammar",
  rows: (every) => [...accuracy(every), ...speeds(), ...sizes()],
}
