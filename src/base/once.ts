/** What is worked out of an object once, however often it is asked for. */

/**
 * A function that makes its answer once for each object and gives the same one again as long as the object lives. For
 * readonly data only: what is known of one stays true.
 */
export function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found.value
    const value = make(key)
    known.set(key, { value })
    return value
  }
}
