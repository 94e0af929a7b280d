/** Which parts inside the chosen ones are furniture after all: link lists, boxes, tables of layout, share bars. */
import { insideFurniture } from "../english/pages.ts"
import { nameWeight } from "./choose.ts"
import { linkDensity, type Stats } from "./stats.ts"
import { attribute, type Element, isElement, type Node, namesOf, walk } from "./tree.ts"

/** A part with one of the names of furniture goes when it is shorter than this, or than this share of the report. */
const NAMED_UNITS_MAX = 600
const NAMED_SHARE_MAX = 0.2

const JUDGED = new Set(["form", "fieldset", "table", "ul", "ol", "dl", "div", "section", "header", "figure", "details"])

/** A table with a caption, headings or many plain cells is data; a table of layout is not. */
const isDataTable = (element: Element, own: Stats): boolean =>
  element.tagName === "table" && (attribute(element, "summary") !== "" || own.units > 0) && linkDensity(own) < 0.3

/** The judgement of Readability's conditional cleaning, on counts made once. */
function isClutter(element: Element, own: Stats): boolean {
  const weight = nameWeight(element)
  if (weight < 0 && own.units < 1000) return true
  if (own.units === 0) return true
  if (own.commas >= 10) return false
  const isList = /^(?:ul|ol|dl)$/.test(element.tagName)
  const density = linkDensity(own)
  if (!isList && own.items - 100 > own.paragraphs) return true
  if (own.inputs > Math.floor(own.paragraphs / 3)) return true
  if (!isList && own.units < 25 && own.images !== 1 && density > 0) return true
  if (own.headingUnits > own.units * 0.9 && own.paragraphs === 0 && density > 0) return true
  if (weight < 25 && density > 0.2 && own.units < 2000) return !isList || density > 0.5
  return weight >= 25 && density > 0.5
}

/** The parts of `root` to leave out, in one walk from the top: what is below a part that goes is not asked. */
export function clutterIn(
  root: Element,
  dropped: ReadonlySet<Node>,
  stats: ReadonlyMap<Node, Stats>,
): ReadonlySet<Node> {
  const whole = stats.get(root)?.units ?? 0
  const found = new Set<Node>()
  walk(root, (node) => {
    if (dropped.has(node)) return false
    if (!isElement(node) || node === root) return true
    const own = stats.get(node)
    if (own === undefined) return true
    const named = insideFurniture.test(namesOf(node)) && !/articleBody/.test(attribute(node, "itemprop"))
    const isSmall = own.units < NAMED_UNITS_MAX && own.units < whole * NAMED_SHARE_MAX
    const judged = JUDGED.has(node.tagName) && !isDataTable(node, own) && own.units < whole * 0.5
    if ((named && isSmall) || (judged && isClutter(node, own))) {
      found.add(node)
      return false
    }
    return true
  })
  return found
}
