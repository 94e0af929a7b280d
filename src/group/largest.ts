/** The largest of a column of numbers. */

type Values = Float32Array | Float64Array

/** The value that `most` reach or exceed, ties aside (Hoare's selection). `values` is put in disorder. */
function floorOf(values: Values, most: number): number {
  let low = 0
  let high = values.length - 1
  const wanted = values.length - most
  while (low < high) {
    const pivot = values[(low + high) >> 1]!
    let left = low
    let right = high
    while (left <= right) {
      while (values[left]! < pivot) left += 1
      while (values[right]! > pivot) right -= 1
      if (left > right) break
      const kept = values[left]!
      values[left] = values[right]!
      values[right] = kept
      left += 1
      right -= 1
    }
    if (wanted <= right) high = right
    else if (wanted >= left) low = left
    else break
  }
  return values[wanted]!
}

function allOf(values: Values): Int32Array {
  const places = new Int32Array(values.length)
  for (let at = 0; at < places.length; at += 1) places[at] = at
  return places
}

/** Places of the `most` largest values, ascending; of equal ones the first. */
export function largest(values: Values, most: number): Int32Array {
  if (values.length <= most) return allOf(values)
  const floor = floorOf(values.slice(), most)
  let equal = most
  for (let at = 0; at < values.length; at += 1) if (values[at]! > floor) equal -= 1
  const keep = new Int32Array(most)
  let kept = 0
  for (let at = 0; kept < most && at < values.length; at += 1) {
    if (values[at]! < floor) continue
    if (values[at] === floor) {
      if (equal === 0) continue
      equal -= 1
    }
    keep[kept] = at
    kept += 1
  }
  return keep
}
