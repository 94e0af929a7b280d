/** Who stands behind whom: origins on the left, reports on the right, grouped by witness. */

import type { LineageEdge } from "../../model/types.ts"
import { counted, number } from "../base/format.ts"
import { Link, path } from "../base/route.tsx"
import type { AccountJson } from "../data/shapes.ts"
import { reportName, type StoryIndex } from "./index-of.ts"

const width = 760
const row = 36
const box = 250
const right = width - box - 70
const originsMax = 30

interface Node {
  readonly id: string
  readonly words: string
  readonly href: string
  readonly x: number
  readonly y: number
  readonly witness: number | null
}

const cut = (words: string, units: number): string => (words.length <= units ? words : `${words.slice(0, units - 1)}…`)

function originNodes(account: AccountJson): readonly Node[] {
  const uses = new Map<string, number>()
  for (const { from } of account.lineage.edges) uses.set(from, (uses.get(from) ?? 0) + 1)
  return account.origins
    .filter(({ id }) => uses.has(id))
    .sort((a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0))
    .slice(0, originsMax)
    .map(({ id, name }, index) => ({ id, words: name, href: `#origin-${id}`, x: 0, y: index * row + 6, witness: null }))
}

function reportNodes(account: AccountJson, index: StoryIndex, story: string): readonly Node[] {
  return [...account.reports]
    .sort((a, b) => (index.witnessOf.get(a.id) ?? 0) - (index.witnessOf.get(b.id) ?? 0))
    .map((report, position) => ({
      id: report.id,
      words: `${index.labelOf(report.id)} ${reportName(report)}`,
      href: path("stories", story, "reports", report.id),
      x: right,
      y: position * row + 6,
      witness: index.witnessOf.get(report.id) ?? null,
    }))
}

const strokes: Readonly<
  Record<LineageEdge["kind"], { readonly dash?: string; readonly wide: number; readonly color: string }>
> = {
  copied: { wide: 2.5, color: "var(--accent)" },
  named: { dash: "6 4", wide: 1.3, color: "var(--soft)" },
  inferred: { dash: "1.5 4", wide: 1.3, color: "var(--soft)" },
}

function Edge({ edge, nodes }: { readonly edge: LineageEdge; readonly nodes: ReadonlyMap<string, Node> }) {
  const from = nodes.get(edge.from)
  const to = nodes.get(edge.to)
  if (from === undefined || to === undefined) return null
  const [y1, y2] = [from.y + 14, to.y + 14]
  const x1 = from.x + box
  const bend = from.x === to.x ? x1 + 24 + Math.abs(y1 - y2) / 6 : (x1 + to.x) / 2
  const end = from.x === to.x ? x1 : to.x
  const { dash, wide, color } = strokes[edge.kind]
  return (
    <path
      d={`M${x1} ${y1} C${bend} ${y1} ${bend} ${y2} ${end} ${y2}`}
      fill="none"
      stroke={color}
      strokeWidth={wide}
      strokeDasharray={dash}
      markerEnd={edge.kind === "copied" ? "url(#arrow)" : undefined}
    >
      <title>{edge.reason}</title>
    </path>
  )
}

function Box({ node }: { readonly node: Node }) {
  return (
    <Link href={node.href} aria-label={node.words}>
      <rect x={node.x} y={node.y} width={box} height="28" rx="6" fill="var(--card)" stroke="var(--line)" />
      <text x={node.x + 10} y={node.y + 18}>
        {cut(node.words, 38)}
      </text>
    </Link>
  )
}

function Brackets({ nodes }: { readonly nodes: readonly Node[] }) {
  const groups = Map.groupBy(nodes, ({ witness }) => witness ?? -1)
  return [...groups].flatMap(([witness, group]) => {
    const [first, last] = [group[0], group.at(-1)]
    if (group.length < 2 || first === undefined || last === undefined) return []
    const x = right + box + 44
    return [
      <g key={witness}>
        <path d={`M${x} ${first.y} h6 V${last.y + 28} h-6`} fill="none" stroke="var(--strong-line)" />
        <text x={x + 10} y={(first.y + last.y) / 2 + 18} transform={`rotate(0)`}>
          ×1
        </text>
      </g>,
    ]
  })
}

interface LineageProps {
  readonly account: AccountJson
  readonly index: StoryIndex
  readonly story: string
}

/** Pairs of reports that share prose, with a way to read them side by side. */
function Pairs({ account, index, story }: LineageProps) {
  const pairs = [...account.lineage.pairs].sort((a, b) => b.score - a.score).slice(0, 30)
  if (pairs.length === 0) return null
  return (
    <details>
      <summary className="small">Reports that share words ({number(account.lineage.pairs.length)} pairs)</summary>
      <ul className="lines small">
        {pairs.map(({ a, b, kind, score, shared }) => (
          <li key={`${a} ${b}`}>
            <Link href={`${path("stories", story, "compare")}?${new URLSearchParams({ left: a, right: b })}`}>
              {reportName(index.reportOf.get(a))} and {reportName(index.reportOf.get(b))}
            </Link>{" "}
            <span className="soft">
              {kind}, {Math.round(score * 100)} %, {counted(shared ?? 0, "passage")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function LineagePicture({ account, index, story }: LineageProps) {
  const origins = originNodes(account)
  const reports = reportNodes(account, index, story)
  const nodes = new Map([...origins, ...reports].map((node) => [node.id, node]))
  const height = Math.max(origins.length, reports.length, 1) * row + 12
  if (account.lineage.edges.length === 0)
    return <p className="empty">No report leans on another or names who said it.</p>
  return (
    <div className="stack">
      <div className="scroll picture">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-label="Who copied or cited whom"
        >
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5" markerHeight="5" orient="auto">
            <path d="M0 0L8 4L0 8z" fill="var(--accent)" />
          </marker>
          {account.lineage.edges.map((edge) => (
            <Edge key={`${edge.from} ${edge.to} ${edge.kind}`} edge={edge} nodes={nodes} />
          ))}
          {[...origins, ...reports].map((node) => (
            <Box key={node.id} node={node} />
          ))}
          <Brackets nodes={reports} />
        </svg>
      </div>
      <p className="small soft">
        Full line: prose taken over. Dashed: named in the text. Dotted: inferred. ×1: these reports count as one
        witness.
      </p>
      <Pairs account={account} index={index} story={story} />
    </div>
  )
}
