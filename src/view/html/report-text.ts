/** A report's text with everything marked in place: furniture, claims, and the words that answers rest on. */
import { by, inOrder } from "../../base/order.ts"
import type { Anchor, Claim, Report, Span } from "../../model/types.ts"
import { type Markup, markup } from "./markup.ts"
import { anchorName } from "./sources.ts"

/** An anchor of an answer, and where in the page the answer stands. */
export interface LinkedAnchor {
  readonly anchor: Anchor
  readonly target: string
  readonly question: string
  /** Led to from the brief, the timeline and the like: not coloured. */
  readonly quiet: boolean
}

interface Layer {
  readonly spans: readonly Span[]
}

/** Every position at which something begins or ends, sorted, with both ends of the text. */
function cuts(length: number, layers: readonly Layer[]): readonly number[] {
  const found = new Set([0, length])
  for (const { spans } of layers) {
    for (const { from, to } of spans) {
      found.add(Math.min(from, length))
      found.add(Math.min(to, length))
    }
  }
  return [...found].sort((a, b) => a - b)
}

/** For each stretch between cuts, the first of the spans that covers it; spans are in order of preference. */
function covering<Item extends Span>(edges: readonly number[], items: readonly Item[]): readonly (Item | null)[] {
  const indexOf = new Map(edges.map((edge, index) => [edge, index]))
  const found = new Array<Item | null>(Math.max(edges.length - 1, 0)).fill(null)
  for (const item of items) {
    for (let index = indexOf.get(item.from) ?? 0; index < found.length && edges[index]! < item.to; index += 1) {
      found[index] ??= item
    }
  }
  return found
}

/** Shortest first, so that the most exact words win where anchors overlap. */
const byLength = inOrder<Span>(
  by((span) => span.to - span.from),
  by((span) => span.from),
)

/** What each claim says about itself when one rests on it. */
function claimTitle(claim: Claim): string {
  const background = claim.background ? ", background" : ""
  return `${claim.kind}, ${claim.certainty}${claim.polarity === "negative" ? ", negated" : ""}${background}`
}

function stretch(
  words: string,
  inside: { furniture: boolean; claim: Claim | null; link: LinkedAnchor | null; first: boolean },
) {
  const { furniture, claim, link, first } = inside
  if (link !== null) {
    const title = link.question
    const id = first ? markup` id="${anchorName(link.anchor)}"` : null
    return markup`<a class="${link.quiet ? "n" : "m"}"${id} href="#${link.target}" title="${title}">${words}</a>`
  }
  if (furniture) return markup`<span class="f">${words}</span>`
  if (claim !== null) return markup`<span class="c" title="${claimTitle(claim)}">${words}</span>`
  return markup`${words}`
}

/**
 * The text as markup; the words of every linked anchor are a link to its answer and carry its name. Anchors that lie
 * wholly under a
 * shorter one get an empty element with their name, so that no link of the page leads nowhere.
 */
export function reportText(report: Report, claims: readonly Claim[], links: readonly LinkedAnchor[]): Markup {
  const anchors = [...links]
    .sort((a, b) => Number(a.quiet) - Number(b.quiet) || byLength(a.anchor, b.anchor))
    .map((link) => ({ ...link.anchor, link }))
  const shortClaims = [...claims].sort(byLength)
  const edges = cuts(report.text.length, [{ spans: report.furniture }, { spans: claims }, { spans: anchors }])
  const furniture = covering(edges, report.furniture)
  const claimed = covering(edges, shortClaims)
  const linked = covering(edges, anchors)
  const named = new Set<string>()
  const hidden = new Map<number, string[]>()
  for (const anchor of anchors) hidden.set(anchor.from, [...(hidden.get(anchor.from) ?? []), anchorName(anchor)])
  const parts = edges.slice(0, -1).map((from, index) => {
    const link = linked[index]?.link ?? null
    const name = link === null ? "" : anchorName(link.anchor)
    const first = link !== null && !named.has(name)
    if (first) named.add(name)
    const marks = (hidden.get(from) ?? []).filter((other) => !named.has(other))
    for (const other of marks) named.add(other)
    const words = report.text.slice(from, edges[index + 1])
    const inside = { furniture: furniture[index] !== null, claim: claimed[index] ?? null, link, first }
    return markup`${marks.map((other) => markup`<span id="${other}"></span>`)}${stretch(words, inside)}`
  })
  return markup`${parts}`
}
