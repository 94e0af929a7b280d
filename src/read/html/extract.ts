/**
 * A page to its report: the text without what stands around it, the map back to the page, and what the page says of
 * itself.
 */
import { limits } from "../../base/limits.ts"
import { cutUnits } from "../../base/text.ts"
import type { Finding, Report, SourceMap } from "../../model/types.ts"
import { languageOf } from "../language.ts"
import { hostOf, outletOfHost } from "../outlet.ts"
import { findPublication } from "../publication.ts"
import { makeReport, type PageFacts } from "../report.ts"
import { chosenParts } from "./choose.ts"
import { clutterIn } from "./clean.ts"
import { droppedParts } from "./drop.ts"
import { factsOf, type StatedFacts } from "./facts.ts"
import { furnitureBlocks } from "./filter.ts"
import { withinNesting } from "./guard.ts"
import { statsOf } from "./stats.ts"
import { type Block, blocksOf, joinBlocks } from "./text.ts"
import { type Element, elementsOf, type Node, parsePage } from "./tree.ts"

/** One page as it comes. */
export interface PageInput {
  readonly id: string
  readonly html: string
  readonly url?: string | null
}

/** What `stemma extract` prints of a page. */
interface ExtractedPage {
  readonly id: string
  readonly title: string | null
  readonly published: string | null
  readonly byline: string | null
  readonly outlet: string | null
  readonly language: string | null
  readonly text: string
  readonly map: SourceMap
  readonly findings: readonly Finding[]
}

/** Shorter than this, and the next more generous way of choosing is tried. */
const TEXT_UNITS_MIN = 250

const unitsIn = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)

/** The blocks of the report, chosen strictly or generously. */
function blocksBy(body: Node, html: string, facts: StatedFacts, way: "strict" | "loose" | "whole"): readonly Block[] {
  const dropped = droppedParts(body, way === "strict")
  const stats = statsOf(body, dropped)
  const parts: readonly Node[] = way === "whole" ? [body] : chosenParts(body, dropped, stats)
  const clutter = new Set(parts.flatMap((part) => [...clutterIn(part as Element, dropped, stats)]))
  const blocks = blocksOf(parts, (node) => dropped.has(node) || clutter.has(node), html)
  const furniture = furnitureBlocks(blocks, facts.title?.value ?? null)
  return blocks.filter((_, index) => !furniture.has(index))
}

/** The first way of choosing that finds a text of some length; else the longest of them. */
function chosenBlocks(body: Node, html: string, facts: StatedFacts): readonly Block[] {
  let best: readonly Block[] = []
  for (const way of ["strict", "loose", "whole"] as const) {
    const blocks = blocksBy(body, html, facts, way)
    if (unitsIn(blocks) >= TEXT_UNITS_MIN) return blocks
    if (unitsIn(blocks) > unitsIn(best)) best = blocks
  }
  return best
}

/** The text, map and facts of a page. */
function readPage({ id, html, url }: PageInput): {
  text: string
  map: SourceMap
  facts: StatedFacts
  findings: Finding[]
} {
  const findings: Finding[] = []
  const say = (rule: string, message: string): void => {
    findings.push({ rule, severity: "warning", message, report: id, span: null })
  }
  const page = cutUnits(html, limits.pageUnits.value)
  if (page.length < html.length)
    say("read/limit", `Page ${id} has ${html.length} code units; only the first ${page.length} are read.`)
  const guarded = withinNesting(page)
  if (guarded.cut > 0)
    say("read/nesting", `Page ${id} nests ${guarded.cut} tags too deep; they were passed over, their text was kept.`)
  const tree = parsePage(guarded.html)
  const facts = factsOf(tree)
  const body = elementsOf(tree, "body")[0] ?? tree
  const { text, map } = joinBlocks(chosenBlocks(body, guarded.html, facts))
  if (text === "") say("read/html", `Page ${id} holds no text of a report, only scripts or menus.`)
  return { text, map, facts: { ...facts, url: url ?? facts.url }, findings }
}

/**
 * What `stemma extract` says of a page: title, time, byline, outlet, language, the text of its report and the map
 * from text to page:
 * `[textFrom, pageFrom, length]`, characters equal in every run; a decoded entity stands between runs. "" when the
 * page holds no report.
 * Never throws; linear. The text follows Readability's method (see choose.ts) with the furniture of the text taken out.
 */
export function extractPage(input: PageInput): ExtractedPage {
  const { text, map, facts, findings } = readPage(input)
  const url = facts.url
  const published = findPublication({
    given: null,
    url,
    page: facts.published,
    text,
    header: [],
    stamps: [],
    leading: null,
    dateline: null,
  })
  return {
    id: input.id,
    title: facts.title?.value ?? null,
    published: published?.value ?? null,
    byline: facts.byline?.value ?? null,
    outlet: facts.outlet?.value ?? outletOfHost(hostOf(url)),
    language: facts.language ?? languageOf(text),
    text,
    map,
    findings,
  }
}

/** The report of a page, with everything that plain text gets, and the map that leads back to the page. */
export function makePageReport(input: PageInput): Report {
  const { text, map, facts, findings } = readPage(input)
  const page: PageFacts = { ...facts, map, findings }
  return makeReport({ id: input.id, text, url: facts.url }, page)
}
