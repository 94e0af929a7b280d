/** Disjoint sets of the numbers 0 to n - 1 (Tarjan 1975): which things have become one. */

/**
 * `parent[i]` is another member of the set of i; the member that is its own parent stands for the set, and is its
 * smallest.
 */
type Disjoint = Int32Array

/** Every number alone. */
export const disjoint = (count: number): Disjoint => Int32Array.from({ length: count }, (_, index) => index)

/** The smallest number of the set of `member`. Shortens the way for the next time. */
export function rootOf(sets: Disjoint, member: number): number {
  let root = member
  while (sets[root] !== root) root = sets[root]!
  while (sets[member] !== root) {
    const next = sets[member]!
    sets[member] = root
    member = next
  }
  return root
}

/** Makes the sets of both one; false when they were one already. */
export function unite(sets: Disjoint, a: number, b: number): boolean {
  const x = rootOf(sets, a)
  const y = rootOf(sets, b)
  if (x === y) return false
  sets[Math.max(x, y)] = Math.min(x, y)
  return true
}
