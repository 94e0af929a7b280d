/** Which spans are free of others, in the time of a merge. */
import { contains } from "../../model/span.ts"
import type { Span } from "../../model/types.ts"
import type { Draft, NameCandidate } from "../draft.ts"

/** The span of a sorted, disjoint list that ends first after a position; null when there is none. */
function nextSpan<Item extends Span>(spans: readonly Item[], position: number): Item | null {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.to <= position) low = middle + 1
    else high = middle
  }
  return spans[low] ?? null
}

/** True when a word is part of a candidate for a name. */
export function touchesName(draft: Draft, word: Span): boolean {
  const name = nextSpan(draft.names, word.from)
  return name !== null && name.from < word.to
}

/** True when a place holds a name whole; one that is a part of it ("Orlo University") does not stand in its way. */
const inTheWay = (place: Span | null, name: Span): boolean => place !== null && contains(place, name)

/** The candidates of a type that stand for no place found before. */
export function freeNames(draft: Draft, type: NameCandidate["type"]): readonly NameCandidate[] {
  const places = draft.mentions.filter(({ kind }) => kind === "place").sort((a, b) => a.from - b.from)
  return draft.names.filter((name) => name.type === type && !inTheWay(nextSpan(places, name.from), name))
}

/** The spans that do not lie inside one of the others. Both lists are sorted and disjoint. */
export function outside<Item extends Span>(items: readonly Item[], others: readonly Span[]): readonly Item[] {
  return items.filter((item) => {
    const other = nextSpan(others, item.from)
    return other === null || other.from > item.from || other.to < item.to
  })
}
