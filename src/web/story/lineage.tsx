/** Who stands behind whom: origins on the left, agencies between, reports on the right, grouped by witness. */

import { useMemo, useState } from "react"
import type { LineageEdge } from "../../model/types.ts"
import { counted, number } from "../base/format.ts"
import { Link, path } from "../base/route.tsx"
import type { AccountJson } from "../data/shapes.ts"
import { reportName, type StoryIndex } from "./index-of.ts"
import { type LineageNode, lineageGraph } from "./lineage-graph.ts"

const width = 848
const row = 36
const right = width - 312
const originsMax = 30

/** Width of the boxes: three columns leave less room than two. */
const wide = 250
const narrow = 210

interface Node {
  readonly id: string
  readonly words: string
  readonly href: string | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly witness: number | null
}

const cut = (words: string, units: number): string => (words.length <= units ? words : `${words.slice(0, units - 1)}…`)

/** Sources of one column, from the top. */
const sourceNodes = (
  sources: readonly LineageNode[],
  origins: ReadonlySet<string>,
  [x, box]: readonly [number, number],
): readonly Node[] =>
  sources.map(({ id, words }, index) => ({
    id,
    words,
    href: origins.has(id) ? `#origin-${id}` : null,
    x,
    y: index * row + 6,
    width: box,
    witness: null,
  }))

function reportNodes(account: AccountJson, index: StoryIndex, story: string, box: number): readonly Node[] {
  return [...account.reports]
    .sort((a, b) => (index.witnessOf.get(a.id) ?? 0) - (index.witnessOf.get(b.id) ?? 0))
    .map((report, position) => ({
      id: report.id,
      words: `${index.labelOf(report.id)} ${reportName(report)}`,
      href: path("stories", story, "reports", report.id),
      x: right,
      y: position * row + 6,
      width: box,
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

interface EdgeProps {
  readonly edge: LineageEdge
  readonly nodes: ReadonlyMap<string, Node>
  readonly story: string
}

/** A line; a copy leads to the two reports side by side, with the passages that they share. */
function Edge({ edge, nodes, story }: EdgeProps) {
  const from = nodes.get(edge.from)
  const to = nodes.get(edge.to)
  if (from === undefined || to === undefined) return null
  const [y1, y2] = [from.y + 14, to.y + 14]
  const x1 = from.x + from.width
  const bend = from.x === to.x ? x1 + 24 + Math.abs(y1 - y2) / 6 : (x1 + to.x) / 2
  const end = from.x === to.x ? x1 : to.x
  const { dash, wide: stroke, color } = strokes[edge.kind]
  const line = (
    <path
      d={`M${x1} ${y1} C${bend} ${y1} ${bend} ${y2} ${end} ${y2}`}
      fill="none"
      stroke={color}
      strokeWidth={stroke}
      strokeDasharray={dash}
      markerEnd={edge.kind === "copied" ? "url(#arrow)" : undefined}
    >
      <title>{edge.reason}</title>
    </path>
  )
  if (edge.kind !== "copied") return line
  const share = edge.share === null ? "" : `${Math.round(edge.share * 100)} %`
  const beside = `${path("stories", story, "compare")}?${new URLSearchParams({ left: edge.from, right: edge.to })}`
  return (
    <Link href={beside} aria-label={`Shared words of ${from.words} and ${to.words}, side by side`}>
      {line}
      <text x={bend + 2 - (from.x === to.x ? (bend - x1) / 4 : 0)} y={(y1 + y2) / 2 + 4}>
        {share}
      </text>
    </Link>
  )
}

function Box({ node }: { readonly node: Node }) {
  const drawn = (
    <>
      <rect x={node.x} y={node.y} width={node.width} height="28" rx="6" fill="var(--card)" stroke="var(--line)" />
      <text x={node.x + 10} y={node.y + 18}>
        {cut(node.words, Math.floor(node.width / 6.6))}
      </text>
    </>
  )
  return node.href === null ? (
    drawn
  ) : (
    <Link href={node.href} aria-label={node.words}>
      {drawn}
    </Link>
  )
}

function Brackets({ nodes }: { readonly nodes: readonly Node[] }) {
  const groups = Map.groupBy(nodes, ({ witness }) => witness ?? -1)
  return [...groups].flatMap(([witness, group]) => {
    const [first, last] = [group[0], group.at(-1)]
    if (group.length < 2 || first === undefined || last === undefined) return []
    const x = right + first.width + 58
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

/** What is drawn, and how many sources are left out as one report alone names them. */
function useDrawn({ account, index, story }: LineageProps, isWhole: boolean) {
  return useMemo(() => {
    const { sources, edges } = lineageGraph(account)
    const known = new Set(account.origins.map(({ id }) => id))
    const agencies = sources.filter(({ column }) => column === "agency")
    const all = sources.filter(({ column }) => column === "origin")
    const through = new Set(agencies.map(({ id }) => id))
    const shared = all.filter(
      ({ id, reports }) => reports > 1 || edges.some((each) => each.from === id && through.has(each.to)),
    )
    const folds = account.reports.length > 1 && shared.length < all.length && all.length > account.reports.length
    const origins = (isWhole || !folds ? all : shared).slice(0, originsMax)
    const box = agencies.length > 0 ? narrow : wide
    const reports = reportNodes(account, index, story, box)
    const nodes = [
      ...sourceNodes(origins, known, [0, box]),
      ...sourceNodes(agencies.slice(0, originsMax), known, [(right - box) / 2 + box / 2 - 4, box - 40]),
      ...reports,
    ]
    const rows = Math.max(origins.length, agencies.length, reports.length, 1)
    return { nodes, reports, edges, height: rows * row + 12, folded: folds ? all.length - shared.length : 0 }
  }, [account, index, story, isWhole])
}

export function LineagePicture(props: LineageProps) {
  const { account, index, story } = props
  const [isWhole, setWhole] = useState(false)
  const { nodes, reports, edges, height, folded } = useDrawn(props, isWhole)
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes])
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
          {edges.map((edge) => (
            <Edge key={`${edge.from} ${edge.to} ${edge.kind}`} edge={edge} nodes={byId} story={story} />
          ))}
          {nodes.map((node) => (
            <Box key={node.id} node={node} />
          ))}
          <Brackets nodes={reports} />
        </svg>
      </div>
      {folded === 0 ? null : (
        <p>
          <button type="button" className="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? "Hide" : "Show"} {counted(folded, "source")} that one report alone names
          </button>
        </p>
      )}
      <p className="small soft">
        Full line: prose taken over; it leads to the two reports side by side. Dashed: named in the text. Dotted:
        inferred. ×1: these reports count as one witness.
      </p>
      <Pairs account={account} index={index} story={story} />
    </div>
  )
}
