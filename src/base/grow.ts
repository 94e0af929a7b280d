/** Columns of numbers that have room for more: twice the room each time it runs out. */

type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float32Array | Float64Array

/** The column with room for so many rows: itself, or a longer copy. */
export function withRoom<Of extends Column>(column: Of, rows: number): Of {
  if (rows <= column.length) return column
  const longer = new (column.constructor as new (length: number) => Of)(Math.max(rows, 2 * column.length))
  longer.set(column)
  return longer
}
