/**
 * Who stands behind whom, drawn: origins on the left, reports on the right; solid = copied prose, dashed = named,
 * dotted = inferred.
 */
import type { Account, LineageEdge } from "../../model/types.ts"
import { reportRows } from "../rows.ts"
import { cut } from "../wrap.ts"
import { type Markup, markup } from "./markup.ts"

const width = 760
const rowHeight = 40
const boxWidth = 240
const originsMax = 24

interface Node {
  readonly id: string
  readonly words: string
  readonly x: number
  readonly y: number
}

/** Origins that a report leans on, those with most reports first; the rest is counted in words below the picture. */
function originNodes(account: Account): readonly Node[] {
  const uses = new Map<string, number>()
  for (const edge of account.lineage.edges) uses.set(edge.from, (uses.get(edge.from) ?? 0) + 1)
  return account.lineage.origins
    .filter(({ id }) => uses.has(id))
    .map((origin, index) => ({ origin, index }))
    .sort((a, b) => (uses.get(b.origin.id) ?? 0) - (uses.get(a.origin.id) ?? 0) || a.index - b.index)
    .slice(0, originsMax)
    .map(({ origin }, index) => ({ id: origin.id, words: origin.name, x: 0, y: index * rowHeight + 8 }))
}

function box({ words, x, y }: Node): Markup {
  return markup`<rect class="box" x="${x}" y="${y}" width="${boxWidth}" height="28" rx="6"/><text x="${x + 10}" y="${y + 19}">${cut(words, 32)}</text>`
}

/** A line from the right side of an origin to the left side of a report, or an arc between two reports. */
function line(edge: LineageEdge, nodes: ReadonlyMap<string, Node>): Markup | null {
  const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
  if (from === undefined || to === undefined) return null
  const [y1, y2] = [from.y + 14, to.y + 14]
  if (from.x === to.x) {
    const right = from.x + boxWidth
    const path = `M${right} ${y1} C${right + 50} ${y1} ${right + 50} ${y2} ${right} ${y2}`
    return markup`<path class="edge ${edge.kind}" marker-end="url(#arrow)" d="${path}"><title>${edge.reason}</title></path>`
  }
  const [x1, x2] = [from.x + boxWidth, to.x]
  const middle = (x1 + x2) / 2
  const path = `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
  return markup`<path class="edge ${edge.kind}" d="${path}"><title>${edge.reason}</title></path>`
}

/** The picture as one SVG element with a text for those who do not see it; null when no report leans on anything. */
export function lineagePicture(account: Account): Markup | null {
  if (account.lineage.edges.length === 0) return null
  const origins = originNodes(account)
  const reports = reportRows(account).map((row, index) => ({
    id: row.id,
    words: `${row.label} ${row.outlet === "outlet not named" ? row.title : row.outlet}`,
    x: width - boxWidth - 60,
    y: index * rowHeight + 8,
  }))
  const nodes = new Map([...origins, ...reports].map((node) => [node.id, node]))
  const height = Math.max(origins.length, reports.length) * rowHeight + 12
  const left = account.lineage.origins.length - origins.length
  return markup`<div class="scroll"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Who copied or cited whom">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L8 4L0 8z" fill="currentColor"/></marker></defs>
${account.lineage.edges.map((edge) => line(edge, nodes))}${[...origins, ...reports].map(box)}</svg></div>
<p class="soft key"><span>solid: prose taken over</span><span>dashed: named in the text</span><span>dotted: inferred</span>${left > 0 ? markup`<span>${left} more speakers are left out</span>` : null}</p>`
}
