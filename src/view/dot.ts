/** The lineage of an account in the DOT language of Graphviz, as stemmata are exchanged. */
import type { GraphEdge, GraphNode, LineageGraph } from "./lineage-graph.ts"
import { printable } from "./plain.ts"

/** A quoted string of DOT: marks and backslashes escaped, so that no text can end it or begin a line of its own. */
const dotText = (text: string): string => `"${printable(text).replace(/["\\]/g, "\\$&")}"`

const shapes = ["ellipse", "hexagon", "box"] as const

/** Copied prose solid, a named source dashed, an inferred one dotted. */
const styles: Readonly<Record<GraphEdge["kind"], string>> = { copied: "solid", named: "dashed", inferred: "dotted" }

function nodeLine({ id, words, layer, witness }: GraphNode): string {
  const group = witness === null ? "" : `, comment=${dotText(`witness ${witness}`)}`
  return `  ${dotText(id)} [label=${dotText(words)}, shape=${shapes[layer]}${group}];`
}

function edgeLine({ from, to, kind, share, reason }: GraphEdge): string {
  const label = share === null ? "" : `, label=${dotText(`${Math.round(share * 100)} %`)}`
  return `  ${dotText(from)} -> ${dotText(to)} [style=${styles[kind]}${label}, tooltip=${dotText(reason)}];`
}

/** One digraph, left to right: original speakers, agencies, reports. `name` is the story's. */
export function lineageDot(name: string, { nodes, edges }: LineageGraph): string {
  const ranks = ([0, 1, 2] as const).flatMap((layer) => {
    const ids = nodes.filter((node) => node.layer === layer).map(({ id }) => dotText(id))
    return ids.length < 2 ? [] : [`  { rank=same; ${ids.join("; ")}; }`]
  })
  return [
    `digraph ${dotText(name)} {`,
    "  rankdir=LR;",
    '  node [fontname="sans-serif", fontsize=11];',
    '  edge [fontname="sans-serif", fontsize=9];',
    ...nodes.map(nodeLine),
    ...ranks,
    ...edges.map(edgeLine),
    "}",
    "",
  ].join("\n")
}
