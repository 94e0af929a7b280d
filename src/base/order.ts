/** The comparators that decide the order of every output: never the platform's locale, so the same bytes everywhere. */

/** Plain code unit order. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Ascending by a number or a text taken from each. */
export const by =
  <Item>(key: (item: Item) => number | string) =>
  (a: Item, b: Item): number => {
    const x = key(a)
    const y = key(b)
    return x < y ? -1 : x > y ? 1 : 0
  }

/** The first comparator that tells two apart decides. */
export const inOrder =
  <Item>(...comparators: readonly ((a: Item, b: Item) => number)[]) =>
  (a: Item, b: Item): number => {
    for (const compare of comparators) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return 0
  }
