/** Cuts a text at the edges of everything marked in it, so that marks may overlap. */

export interface Mark {
  readonly from: number
  readonly to: number
  /** "claim", "person", "place", ... */
  readonly kind: string
  /** Id of the claim, index of the mention or passage. */
  readonly key: string
}

export interface Piece {
  readonly from: number
  readonly to: number
  /** The marks that cover the piece, outermost (longest) first. */
  readonly marks: readonly Mark[]
}

/** Pieces that together are `[0, length)`; marks outside of it are cut, empty ones left out. */
export function piecesOf(length: number, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks
    .map((mark) => ({ ...mark, from: Math.max(0, mark.from), to: Math.min(length, mark.to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const edges = [...new Set([0, length, ...inside.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let open: Mark[] = []
  let next = 0
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const from = edges[index]!
    const to = edges[index + 1]!
    open = open.filter((mark) => mark.to > from)
    while (next < inside.length && inside[next]!.from <= from) open.push(inside[next++]!)
    pieces.push({ from, to, marks: [...open].sort((a, b) => b.to - b.from - (a.to - a.from)) })
  }
  return pieces
}

/** The shortest of the spans that hold all of `[from, to)`; null when none does. */
function tightest<Item extends { readonly from: number; readonly to: number }>(
  items: readonly Item[],
  from: number,
  to: number,
): Item | null {
  let best: Item | null = null
  for (const item of items) {
    if (item.from > from || item.to < to) continue
    if (best === null || item.to - item.from < best.to - best.from) best = item
  }
  return best
}

/** The claim that a span is about: the tightest around it, else the first one inside it; null when there is none. */
export const claimAt = <Item extends { readonly from: number; readonly to: number }>(
  items: readonly Item[],
  from: number,
  to: number,
): Item | null => tightest(items, from, to) ?? items.find((item) => from <= item.from && item.to <= to) ?? null
