/** One line of the scoreboard. */
export interface Row {
  readonly set: string
  readonly measure: string
  /** Ours, as the scorer gives it; null when it could not be had. */
  readonly ours: number | null
  /** What we want to reach on open data. */
  readonly bar: number | null
  /** Others on the same data, and how their figure is known. */
  readonly peers: string
}

/** Asks every section for its rows; `every` samples large sets (1 = whole). */
export interface Section {
  readonly name: string
  readonly title: string
  readonly rows: (every: number) => readonly Row[] | Promise<readonly Row[]>
}

/** A row from the figures of a scorer. */
export const row = (set: string, measure: string, ours: number | null, bar: number | null, peers = ""): Row => ({
  set,
  measure,
  ours,
  bar,
  peers,
})
