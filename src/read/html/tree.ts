/**
 * The tree of a page as parse5 builds it, and ways to walk and ask it. Nothing here recurses: a page may nest
 * deeply.
 */
import { type DefaultTreeAdapterMap, parse } from "parse5"

export type Node = DefaultTreeAdapterMap["node"]
export type Element = DefaultTreeAdapterMap["element"]
export type TextNode = DefaultTreeAdapterMap["textNode"]

/** The document of a page, with the place of every node in it. */
export const parsePage = (html: string): DefaultTreeAdapterMap["document"] =>
  parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false })

/** True for an element, not for text, comments or the document. */
export const isElement = (node: Node): node is Element => "tagName" in node

/** True for text. */
export const isText = (node: Node): node is TextNode => node.nodeName === "#text"

/** The children of a node; none for text. The content of a template is no part of the page. */
export const childrenOf = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : [])

/** The element above, or null at the top. */
export function parentOf(node: Node): Element | null {
  const parent = "parentNode" in node ? node.parentNode : null
  return parent !== null && isElement(parent) ? parent : null
}

/** The value of an attribute, "" when it has none. */
export const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? ""

/** Class and id in one string, for patterns. */
export const namesOf = (element: Element): string => `${attribute(element, "class")} ${attribute(element, "id")}`

/**
 * Every node below `root` and itself, in the order of the page. `enter` says whether to go into its children;
 * `leave` is called after them,
 * also for a node that was not gone into.
 */
export function walk(root: Node, enter: (node: Node) => boolean, leave?: (node: Node) => void): void {
  const stack: { readonly node: Node; next: number; readonly children: readonly Node[] }[] = []
  const open = (node: Node): void => {
    stack.push({ node, next: 0, children: enter(node) ? childrenOf(node) : [] })
  }
  open(root)
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!
    const child = top.children[top.next]
    if (child === undefined) {
      stack.pop()
      leave?.(top.node)
    } else {
      top.next += 1
      open(child)
    }
  }
}

/** All elements below `root` with one of these tags, in the order of the page. */
export function elementsOf(root: Node, ...tags: readonly string[]): readonly Element[] {
  const found: Element[] = []
  walk(root, (node) => {
    if (isElement(node) && tags.includes(node.tagName)) found.push(node)
    return true
  })
  return found
}

/** All text below a node as it stands. */
export function rawText(root: Node): string {
  const parts: string[] = []
  walk(root, (node) => {
    if (isText(node)) parts.push(node.value)
    return true
  })
  return parts.join("")
}

const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table " +
    "tbody td tfoot th thead tr ul"
  ).split(" "),
)

/** True for an element that stands on lines of its own. */
export const isBlock = (node: Node): boolean => isElement(node) && BLOCKS.has(node.tagName)
