/**
 * Which parts of a page are no part of a report whatever they hold: menus, forms, hidden text, comments, side
 * columns.
 */
import { droppedRoles, droppedTags, maybeReport, unlikely } from "../english/pages.ts"
import { attribute, type Element, isElement, type Node, namesOf, walk } from "./tree.ts"

const HIDDEN = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i

function isHidden(element: Element): boolean {
  if (element.attrs.some(({ name }) => name === "hidden")) return true
  if (attribute(element, "aria-hidden") === "true") return true
  return HIDDEN.test(attribute(element, "style"))
}

function isUnlikely(element: Element): boolean {
  if (["html", "body", "main", "article", "a", "p", "table", "tbody", "tr", "td", "code"].includes(element.tagName))
    return false
  const names = namesOf(element)
  return unlikely.test(names) && !maybeReport.test(names)
}

/** The parts to leave out. With `strict` those too whose class names only make them unlikely. */
export function droppedParts(root: Node, strict: boolean): ReadonlySet<Node> {
  const dropped = new Set<Node>()
  walk(root, (node) => {
    if (!isElement(node)) return node.nodeName !== "#comment"
    const no =
      droppedTags.has(node.tagName) ||
      droppedRoles.has(attribute(node, "role").toLowerCase()) ||
      (node.tagName !== "body" && isHidden(node)) ||
      (strict && isUnlikely(node))
    if (no) dropped.add(node)
    return !no
  })
  return dropped
}
