/** Long names of organizations that go on behind small words: "Front for the Defence of the Valleys". */
import { organizationHeads } from "../english/names.ts"
import { hashWord, shapes } from "../wordcodes.ts"
import type { NameView } from "./features.ts"

const heads = new Set([...organizationHeads].map(hashWord))
const [the, and] = ["the", "and"].map(hashWord) as [number, number]
const joints = new Set(["of", "for", "against"].map(hashWord))

/** Parts of a name after small words, and words of each. */
const partsMax = 4
const partWordsMax = 4

const isCapital = ({ codes }: NameView, at: number): boolean =>
  (codes.shape[at]! & (shapes.capital | shapes.shouted)) !== 0

/** Where the words with capitals that begin at `at` end; those before which the name may not go on stop it. */
function partEnd(view: NameView, at: number, end: number, mayJoin: (at: number) => boolean): number {
  let to = at
  while (to < end && to - at < partWordsMax && isCapital(view, to) && mayJoin(to)) to += 1
  return to
}

/**
 * Where the name of an organization whose head stands at `at` ends, behind "of", "for" and "against" and the words with
 * capitals after them; -1 when it does not go on. After "and" it goes on only with words that are no name on their own.
 */
export function chainEnd(
  view: NameView,
  at: number,
  end: number,
  mayJoin: (at: number) => boolean,
  isNamed: (at: number) => boolean,
): number {
  const { lower } = view.codes
  if (!heads.has(lower[at]!) || !isCapital(view, at)) return -1
  let last = -1
  let from = at + 1
  for (let part = 0; part < partsMax && from < end; part += 1) {
    const joined = joints.has(lower[from]!) || (last > 0 && lower[from] === and && !isNamed(from + 1))
    if (!joined) break
    const first = lower[from + 1] === the ? from + 2 : from + 1
    const to = partEnd(view, first, end, mayJoin)
    if (to === first) break
    last = to
    from = to
  }
  return last
}
