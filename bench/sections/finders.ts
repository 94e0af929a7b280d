/**
 * Characters a second that each finder of times, quantities and places reads on one core, and how long the gazetteer
 * takes to open.
 */
import { readFileSync } from "node:fs"
import { brotliDecompressSync } from "node:zlib"
import type { Draft, NameCandidate } from "../../src/language/draft.ts"
import { understand } from "../../src/language/index.ts"
import { cutPieces } from "../../src/language/numerals/pieces.ts"
import { findPlaces } from "../../src/language/places/find.ts"
import { openGazetteer } from "../../src/language/places/gazetteer.ts"
import { findQuantities } from "../../src/language/quantities/index.ts"
import { findTimes } from "../../src/language/times/index.ts"
import type { Document, MentionKind } from "../../src/model/types.ts"
import { makeReport } from "../../src/read/report.ts"
import { loadResources } from "../../src/run/resources.ts"
import { heldBytes } from "../held.ts"
import { type Row, row, type Section } from "../row.ts"
import { data } from "../shared.ts"

const passes = 5
const reportsRead = 120

const milliseconds = (act: () => void): number => {
  const begin = performance.now()
  act()
  return performance.now() - begin
}

const best = (act: () => void): number => Math.min(...Array.from({ length: passes }, () => milliseconds(act)))

const typeOf = { person: "person", group: "organization", place: "place" } as const

/** The names of a document as the candidates they came from. */
const candidates = ({ mentions }: Document): readonly NameCandidate[] =>
  mentions.flatMap(({ kind, from, to }) =>
    kind === "person" || kind === "group" || kind === "place" ? [{ from, to, type: typeOf[kind], score: 0.9 }] : [],
  )

/** Documents without the mentions that the finder and those after it made: what it is given in the ordered list. */
function drafts(documents: readonly Document[], kept: readonly MentionKind[]): readonly Draft[] {
  return documents.map((document) => ({
    ...document,
    pieces: [],
    words: document.tokens.map(({ from, to }) => document.report.text.slice(from, to)),
    names: candidates(document),
    mentions: document.mentions.filter(({ kind }) => kept.includes(kind)),
  }))
}

/** A draft with its text cut for values, which belongs to the work of who finds them. */
const cut = (draft: Draft): Draft => ({ ...draft, pieces: cutPieces(draft.report.text) })

function opening(): { milliseconds: number; megabytes: number } {
  const packed = readFileSync(new URL("../../models/gazetteer.bin.br", import.meta.url))
  const before = heldBytes()
  const took = best(() => openGazetteer(brotliDecompressSync(packed, { chunkSize: 16_000_000 })))
  const kept = openGazetteer(brotliDecompressSync(packed, { chunkSize: 16_000_000 }))
  const grown = heldBytes() - before
  return { milliseconds: took, megabytes: kept === null ? 0 : grown / 1e6 }
}

function rows(): readonly Row[] {
  const open = opening()
  const resources = loadResources()
  const documents = readFileSync(data("grouping", "news-cluster-docs.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, reportsRead)
    .map((line) => understand(makeReport(JSON.parse(line)), resources))
  const characters = documents.reduce((sum, { report }) => sum + report.text.length, 0)
  const speed = (given: readonly Draft[], find: (draft: Draft) => unknown): number => {
    const took = best(() => {
      for (const draft of given) find(draft)
    })
    return Math.round(characters / (took / 1000) / 10_000) / 100
  }
  const [bare, timed, counted] = [
    drafts(documents, []),
    drafts(documents, ["time"]),
    drafts(documents, ["time", "quantity"]),
  ]
  const unit = "million characters a second"
  const set = `${reportsRead} news reports, warm, one core`
  return [
    row(
      set,
      `times, ${unit}`,
      speed(bare, (draft) => findTimes(cut(draft))),
      5,
      "chrono-node 3.9 to 4.2, recognizers-text 0.01",
    ),
    row(
      set,
      `quantities, ${unit}`,
      speed(timed, (draft) => findQuantities(cut(draft))),
      5,
    ),
    row(
      set,
      `places, ${unit}`,
      speed(counted, (draft) => findPlaces(draft, resources.gazetteer!)),
      1,
    ),
    row("gazetteer", "opened, milliseconds", Math.round(open.milliseconds), 200),
    row("gazetteer", "memory, MB", Math.round(open.megabytes), 120),
  ]
}

export const finders: Section = { name: "finders", title: "Speed of the finders", rows }
