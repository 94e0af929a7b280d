/**
 * Where each character of a text node stands in the page: the parser has decoded entities, joined pieces and
 * dropped carriage returns.
 */
import { parseFragment } from "parse5"
import { isText } from "./tree.ts"

/** A run of characters that are the same in the value and in the page. */
export interface Run {
  readonly valueFrom: number
  readonly pageFrom: number
  readonly length: number
}

const ENTITY = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});?/y

const decoded = new Map<string, string>()

/** What the parser makes of one entity; remembered, since a page repeats few of them. */
function entityValue(entity: string): string {
  const known = decoded.get(entity)
  if (known !== undefined) return known
  const [node] = parseFragment(entity).childNodes
  const value = node && isText(node) ? node.value : entity
  if (decoded.size < 5000) decoded.set(entity, value)
  return value
}

/** The place after a tag or a comment that the parser took out of the middle of a text. */
function afterMarkup(page: string, from: number, to: number): number {
  const end = page.startsWith("<!--", from) ? page.indexOf("-->", from) + 2 : page.indexOf(">", from)
  return end < from || end >= to ? to : end + 1
}

/**
 * The runs of `value` in `page[from, to)`, in order. Decoded entities stand between the runs: one unit of the value
 * for several of the page.
 * What cannot be aligned has no run. Linear.
 */
export function alignRuns(value: string, page: string, from: number, to: number): readonly Run[] {
  const runs: Run[] = []
  let at = from
  let index = 0
  let start = -1
  const close = (): void => {
    if (start >= 0) runs.push({ valueFrom: start, pageFrom: at - (index - start), length: index - start })
    start = -1
  }
  while (index < value.length && at < to) {
    const sign = page[at]
    if (sign === value[index] && sign !== "&") {
      if (start < 0) start = index
      index += 1
      at += 1
      continue
    }
    close()
    if (sign === "&") {
      ENTITY.lastIndex = at
      const entity = ENTITY.exec(page)?.[0] ?? "&"
      const meaning = entity === "&" ? "&" : entityValue(entity)
      if (!value.startsWith(meaning, index)) return runs
      at += entity.length
      index += meaning.length
    } else if (sign === "<") at = afterMarkup(page, at, to)
    else {
      // A carriage return or a NUL that the parser left out, or put U+FFFD for.
      if (value[index] === "\ufffd") index += 1
      at += 1
    }
  }
  close()
  return runs
}
