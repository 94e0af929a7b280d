/**
 * The lineage as a picture of its own: original speakers on the left, agencies between, reports on the right. Solid
 * lines are copied prose, dashed ones a named source, dotted ones inferred. Nodes stand where their neighbours are.
 */

import type { GraphEdge, GraphNode, LineageGraph } from "../lineage-graph.ts"
import { cut } from "../wrap.ts"
import { type Markup, markup, written } from "./markup.ts"

const boxWidth = 230
const boxHeight = 30
const rowHeight = 42
const columnGap = 110
const margin = 16
const headHeight = 34
/** More speakers than this are counted in words below: a picture of a hundred is no picture. */
const speakersMax = 30

const heads = ["original speakers", "passed on by", "reports"] as const

interface Placed extends GraphNode {
  readonly x: number
  readonly y: number
}

/** The speakers most reports lean on, in their order; edges of the others fall away. */
function trimmedGraph({ nodes, edges }: LineageGraph): LineageGraph & { readonly left: number } {
  const uses = new Map<string, number>()
  for (const { from } of edges) uses.set(from, (uses.get(from) ?? 0) + 1)
  const speakers = nodes.filter(({ layer }) => layer === 0)
  const kept = new Set(
    [...speakers]
      .sort((a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0))
      .slice(0, speakersMax)
      .map(({ id }) => id),
  )
  const shown = nodes.filter(({ layer, id }) => layer !== 0 || kept.has(id))
  const ids = new Set(shown.map(({ id }) => id))
  return {
    nodes: shown,
    edges: edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    left: speakers.length - kept.size,
  }
}

/** Neighbours of every node, over edges in either direction. */
function neighbours(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const add = (from: string, to: string): void => {
    found.set(from, [...(found.get(from) ?? []), to])
  }
  for (const { from, to } of edges) {
    add(from, to)
    add(to, from)
  }
  return found
}

const sweeps = 8

/**
 * The nodes of each column from top to bottom: every column is sorted by the mean height of its neighbours in the
 * others, a few times over, which takes most crossings away (Sugiyama, Tagawa and Toda 1981). Reports keep their order.
 */
function ordered({ nodes, edges }: LineageGraph): readonly (readonly GraphNode[])[] {
  const beside = neighbours(edges)
  const columns = [0, 1, 2].map((layer) => nodes.filter((node) => node.layer === layer))
  const heights = new Map<string, number>()
  const settle = (column: readonly GraphNode[]): void => {
    for (const [index, { id }] of column.entries()) heights.set(id, (index + 0.5) / column.length)
  }
  columns.forEach(settle)
  const own = new Map(nodes.map(({ id, layer }) => [id, layer]))
  const mean = ({ id, layer }: GraphNode): number => {
    const others = (beside.get(id) ?? []).filter((other) => own.get(other) !== layer)
    if (others.length === 0) return heights.get(id)!
    return others.reduce((sum, other) => sum + heights.get(other)!, 0) / others.length
  }
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const layer of [1, 0]) {
      const at = new Map(columns[layer]!.map((node) => [node.id, mean(node)]))
      columns[layer] = [...columns[layer]!].sort((a, b) => at.get(a.id)! - at.get(b.id)!)
      settle(columns[layer])
    }
  }
  return columns
}

/** Columns side by side, each in the middle of the height; a column without nodes takes no room. */
function placed(columns: readonly (readonly GraphNode[])[]): {
  readonly nodes: readonly Placed[]
  readonly rows: number
} {
  const rows = Math.max(1, ...columns.map(({ length }) => length))
  const full = columns.filter(({ length }) => length > 0)
  const nodes = full.flatMap((column, index) => {
    const spread = rows / column.length
    const x = margin + index * (boxWidth + columnGap)
    return column.map((node, row) => ({
      ...node,
      x,
      y: margin + headHeight + ((row + 0.5) * spread - 0.5) * rowHeight,
    }))
  })
  return { nodes, rows }
}

const boxOf = ({ words, x, y, layer, witness }: Placed): Markup =>
  markup`<g><title>${words}${
    witness === null ? "" : `, witness ${witness}`
  }</title><rect class="n${layer}" x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="${layer === 2 ? 4 : 15}"/><text x="${
    x + 12
  }" y="${y + 20}">${cut(words, 29)}</text></g>`

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

/** A curve from box to box; between two of one column an arc on the right side. */
function lineOf({ from, to, kind, share, reason }: GraphEdge, at: ReadonlyMap<string, Placed>): Markup {
  const [start, end] = [at.get(from)!, at.get(to)!]
  const [y1, y2] = [oneDecimal(start.y + boxHeight / 2), oneDecimal(end.y + boxHeight / 2)]
  const x1 = start.x + boxWidth
  const same = start.x === end.x
  const x2 = same ? x1 : end.x
  const bow = 26 + Math.min(34, Math.abs(y2 - y1) / 8)
  const [c1, c2] = same ? [x1 + bow, x1 + bow] : [(x1 + x2) / 2, (x1 + x2) / 2]
  const label =
    share === null
      ? null
      : markup`<text class="share" x="${oneDecimal(same ? x1 + bow * 0.75 + 5 : (x1 + x2) / 2)}" y="${oneDecimal(
          (y1 + y2) / 2 + 4,
        )}">${Math.round(share * 100)} %</text>`
  const arrow = kind === "copied" ? written(' marker-end="url(#arrow)"') : null
  return markup`<path class="${kind}" d="M${x1} ${y1}C${c1} ${y1} ${c2} ${y2} ${x2} ${y2}"${arrow}><title>${reason}</title></path>${label}`
}

const style = `:root{color-scheme:light dark}
svg{background:#fff}text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;fill:#1c1e21}
.head,.key{fill:#5b6168;font-size:12px}.share{fill:#0b57a4;font-size:11px}
rect{fill:#f6f7f8;stroke:#c9cdd2}.n2{fill:#fff;stroke:#8a9099}.n1{fill:#eef4fb;stroke:#a9c4e2}
path{fill:none;stroke:#8a9099;stroke-width:1.4}.copied{stroke:#0b57a4;stroke-width:2.4}.named{stroke-dasharray:6 4}
.inferred{stroke-dasharray:1 4;stroke-linecap:round}marker path{fill:#0b57a4;stroke:none}
@media (prefers-color-scheme:dark){svg{background:#16181b}text{fill:#e6e8ea}.head,.key{fill:#a3abb3}.share{fill:#8cc2ff}
rect{fill:#1f2226;stroke:#3a3f45}.n2{fill:#16181b;stroke:#7d858e}.n1{fill:#1f3d5c;stroke:#35597f}path{stroke:#7d858e}
.copied{stroke:#8cc2ff}marker path{fill:#8cc2ff}}`

function key(y: number, left: number): Markup {
  const rest =
    left === 0 ? null : markup`<text class="key" x="540" y="${y + 4}">${left} more speakers are not drawn</text>`
  const sample = (kind: string, x: number, words: string): Markup =>
    markup`<path class="${kind}" d="M${x} ${y}h34"/><text class="key" x="${x + 42}" y="${y + 4}">${words}</text>`
  return markup`${sample("copied", margin, "prose taken over")}${sample("named", margin + 175, "named in the text")}${sample("inferred", margin + 350, "inferred")}${rest}`
}

/** The picture as a file of its own (SVG 1.1 in UTF-8, no script, no font, no link). */
export function lineageSvg(name: string, graph: LineageGraph): string {
  const { nodes: shown, edges, left } = trimmedGraph(graph)
  const columns = ordered({ nodes: shown, edges })
  const { nodes, rows } = placed(columns)
  const at = new Map(nodes.map((node) => [node.id, node]))
  const full = [0, 1, 2].filter((layer) => columns[layer]!.length > 0)
  const width = Math.max(760, margin * 2 + full.length * boxWidth + (full.length - 1) * columnGap + 70)
  const height = Math.ceil(margin * 2 + headHeight + rows * rowHeight + 34)
  const titles = full.map(
    (layer, index) =>
      markup`<text class="head" x="${margin + index * (boxWidth + columnGap)}" y="${margin + 12}">${heads[layer]!}</text>`,
  )
  const picture = markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Who copied or cited whom: ${name}">
<title>${name}</title><style>${written(style)}</style>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
${titles}
${edges.map((edge) => lineOf(edge, at))}
${nodes.map(boxOf)}
${key(height - margin, left)}
</svg>
`
  return picture.html
}
