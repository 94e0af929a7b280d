/**
 * Where on a page the report stands: paragraphs give points to what holds them, names and links take some away (the
 * method of Arc90's Readability,
 * 2009, as its many descendants have it).
 */
import { table } from "../../base/table.ts"
import { speaksAgainst, speaksFor } from "../english/pages.ts"
import { linkDensity, type Stats, unitsOf } from "./stats.ts"
import {
  attribute,
  childrenOf,
  type Element,
  isBlock,
  isElement,
  isText,
  type Node,
  parentOf,
  rawText,
  walk,
} from "./tree.ts"

const PARAGRAPH_UNITS_MIN = 25
const LEVELS = 5

/** What a tag says before its content is looked at. */
const TAG_POINTS: Readonly<Record<string, number>> = table({
  article: 8,
  main: 6,
  div: 5,
  section: 2,
  pre: 3,
  td: 3,
  blockquote: 3,
  address: -3,
  ol: -3,
  ul: -3,
  dl: -3,
  dd: -3,
  dt: -3,
  li: -3,
  form: -3,
  h1: -5,
  h2: -5,
  h3: -5,
  h4: -5,
  h5: -5,
  h6: -5,
  th: -5,
})

/** Points for the names of an element: 25 for each of class and id that speaks for a report, and against. */
export function nameWeight(element: Element): number {
  let weight = 0
  for (const name of [attribute(element, "class"), attribute(element, "id")]) {
    if (name === "") continue
    if (speaksAgainst.test(name)) weight -= 25
    if (speaksFor.test(name)) weight += 25
  }
  if (/articleBody|text/.test(attribute(element, "itemprop"))) weight += 40
  return weight
}

/** The text that stands directly in an element, inline elements included, blocks left out. */
function ownText(element: Element, dropped: ReadonlySet<Node>): string {
  const parts: string[] = []
  for (const child of childrenOf(element)) {
    if (isText(child)) parts.push(child.value)
    else if (isElement(child) && !isBlock(child) && !dropped.has(child)) parts.push(rawText(child))
  }
  return parts.join("")
}

/** Scores of the elements that hold paragraphs. */
function scoresOf(root: Node, dropped: ReadonlySet<Node>): ReadonlyMap<Element, number> {
  const scores = new Map<Element, number>()
  const give = (element: Element, points: number): void => {
    const start = scores.get(element) ?? (TAG_POINTS[element.tagName] ?? 0) + nameWeight(element)
    scores.set(element, start + points)
  }
  walk(root, (node) => {
    if (dropped.has(node)) return false
    if (!isElement(node) || !isBlock(node)) return true
    const text = ownText(node, dropped)
    const units = unitsOf(text)
    if (units < PARAGRAPH_UNITS_MIN) return true
    const points = 1 + (text.match(/[,،，、﹐]/g)?.length ?? 0) + Math.min(Math.floor(units / 100), 3)
    // Text beside other blocks is a paragraph of the element itself; else the element is the paragraph.
    const holder = childrenOf(node).some((child) => isBlock(child) && !dropped.has(child)) ? node : parentOf(node)
    let above: Element | null = holder
    for (let level = 0; above !== null && level < LEVELS; level += 1) {
      give(above, points / (level === 0 ? 1 : level === 1 ? 2 : level * 3))
      above = parentOf(above)
    }
    return true
  })
  return scores
}

/** The element with the best score after its links are weighed; climbs while what is above does not lose much. */
function bestOf(scores: ReadonlyMap<Element, number>, stats: ReadonlyMap<Node, Stats>): Element | null {
  const ranked = [...scores]
    .filter(([element]) => stats.has(element))
    .map(([element, score]) => ({ element, score: score * (1 - linkDensity(stats.get(element)!)) }))
    .sort((a, b) => b.score - a.score)
  const top = ranked[0]
  if (!top) return null
  const rivals = ranked.slice(1, 6).filter(({ score }) => score >= top.score * 0.75)
  const shared = sharedAncestor(
    top.element,
    rivals.map(({ element }) => element),
  )
  return climb(shared ?? top.element, scores, stats)
}

/** The nearest element above the best that also stands above three of its rivals: a report cut into equal parts. */
function sharedAncestor(top: Element, rivals: readonly Element[]): Element | null {
  if (rivals.length < 3) return null
  const above = (element: Element): ReadonlySet<Element> => {
    const found = new Set<Element>()
    for (let each = parentOf(element); each !== null; each = parentOf(each)) found.add(each)
    return found
  }
  const others = rivals.map(above)
  for (let each = parentOf(top); each !== null && each.tagName !== "body"; each = parentOf(each)) {
    const here = each
    if (others.filter((set) => set.has(here)).length >= 3) return here
  }
  return null
}

function climb(start: Element, scores: ReadonlyMap<Element, number>, stats: ReadonlyMap<Node, Stats>): Element {
  let best = start
  let last = scores.get(start) ?? 0
  const least = last / 3
  for (let above = parentOf(start); above !== null && above.tagName !== "body"; above = parentOf(above)) {
    const score = scores.get(above)
    if (score === undefined) continue
    if (score < least) break
    if (score > last) {
      best = above
      break
    }
    last = score
  }
  // A lone child tells nothing that its parent does not.
  for (let above = parentOf(best); above !== null && above.tagName !== "body"; above = parentOf(above)) {
    if ((stats.get(above)?.units ?? 0) > (stats.get(best)?.units ?? 0)) break
    best = above
  }
  return best
}

/** The siblings of the best element that belong to the report too: as good as it, or paragraphs of prose. */
function withSiblings(
  best: Element,
  scores: ReadonlyMap<Element, number>,
  stats: ReadonlyMap<Node, Stats>,
): readonly Element[] {
  const parent = parentOf(best)
  if (parent === null || best.tagName === "body") return [best]
  const top = scores.get(best) ?? 0
  const least = Math.max(10, top * 0.2)
  const sameClass = attribute(best, "class")
  return childrenOf(parent).filter((each): each is Element => {
    if (each === best) return true
    const own = stats.get(each)
    if (!isElement(each) || own === undefined) return false
    const bonus = sameClass !== "" && attribute(each, "class") === sameClass ? top * 0.2 : 0
    const score = scores.get(each)
    if (score !== undefined && score + bonus >= least) return true
    if (each.tagName !== "p") return false
    const density = linkDensity(own)
    return own.units > 80 ? density < 0.25 : own.units > 0 && density === 0 && /[.!?](?: |$)/.test(rawText(each).trim())
  })
}

/** The elements that hold the report, in the order of the page; none when no paragraph was found. */
export function chosenParts(
  root: Node,
  dropped: ReadonlySet<Node>,
  stats: ReadonlyMap<Node, Stats>,
): readonly Element[] {
  const scores = scoresOf(root, dropped)
  const best = bestOf(scores, stats)
  return best === null ? [] : withSiblings(best, scores, stats)
}
