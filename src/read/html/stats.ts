/** What each element of a page holds, counted once for all, from the leaves up. */
import { isSpace } from "../../base/text.ts"
import { type Element, isElement, isText, type Node, parentOf, walk } from "./tree.ts"

/** Counts over an element and all below it, dropped parts left out. */
export interface Stats {
  /** Code units of text, runs of white space as one. */
  readonly units: number
  /** Units of text inside links. */
  readonly linkUnits: number
  readonly commas: number
  readonly paragraphs: number
  readonly items: number
  readonly images: number
  readonly inputs: number
  readonly headingUnits: number
  readonly tables: number
}

const NONE: Stats = {
  units: 0,
  linkUnits: 0,
  commas: 0,
  paragraphs: 0,
  items: 0,
  images: 0,
  inputs: 0,
  headingUnits: 0,
  tables: 0,
}

/** Length with every run of white space counted as one unit, ends left out. */
export function unitsOf(text: string): number {
  let units = 0
  let space = true
  for (let index = 0; index < text.length; index += 1) {
    const isBlank = isSpace(text.charCodeAt(index))
    if (!isBlank || !space) units += 1
    space = isBlank
  }
  return space && units > 0 ? units - 1 : units
}

const add = (a: Stats, b: Stats): Stats => ({
  units: a.units + b.units,
  linkUnits: a.linkUnits + b.linkUnits,
  commas: a.commas + b.commas,
  paragraphs: a.paragraphs + b.paragraphs,
  items: a.items + b.items,
  images: a.images + b.images,
  inputs: a.inputs + b.inputs,
  headingUnits: a.headingUnits + b.headingUnits,
  tables: a.tables + b.tables,
})

/** Commas of several scripts: prose has them, menus do not. */
const commasIn = (text: string): number => text.match(/[,،，、﹐]/g)?.length ?? 0

/** What the element itself adds to what its children hold. */
function withTag(element: Element, below: Stats): Stats {
  const { tagName } = element
  if (tagName === "a") return { ...below, linkUnits: below.units }
  if (tagName === "p") return { ...below, paragraphs: below.paragraphs + 1 }
  if (tagName === "li") return { ...below, items: below.items + 1 }
  if (tagName === "img") return { ...below, images: below.images + 1 }
  if (tagName === "table") return { ...below, tables: below.tables + 1 }
  if (tagName === "input" || tagName === "button") return { ...below, inputs: below.inputs + 1 }
  if (/^h[1-6]$/.test(tagName)) return { ...below, headingUnits: below.units }
  return below
}

/** The stats of every element below `root` that is not in `dropped` or below a dropped one. */
export function statsOf(root: Node, dropped: ReadonlySet<Node>): ReadonlyMap<Node, Stats> {
  const stats = new Map<Node, Stats>()
  walk(
    root,
    (node) => !dropped.has(node),
    (node) => {
      if (dropped.has(node)) return
      const parent = parentOf(node)
      let own = stats.get(node) ?? NONE
      if (isText(node)) own = { ...NONE, units: unitsOf(node.value), commas: commasIn(node.value) }
      else if (isElement(node)) {
        own = withTag(node, own)
        stats.set(node, own)
      }
      if (parent !== null && node !== root) stats.set(parent, add(stats.get(parent) ?? NONE, own))
    },
  )
  return stats
}

/** Share of the text that stands in links; 0 without text. */
export const linkDensity = ({ units, linkUnits }: Stats): number => (units === 0 ? 0 : linkUnits / units)
