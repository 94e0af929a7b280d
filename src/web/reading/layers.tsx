/** Which kinds of marks are shown: kept in this browser. */
import { useState } from "react"
import { keep, kept } from "../base/kept.ts"

export interface Layer {
  readonly id: string
  readonly words: string
  /** Kinds of marks it switches. */
  readonly kinds: readonly string[]
}

export const layers: readonly Layer[] = [
  { id: "claims", words: "Claims", kinds: ["claim"] },
  { id: "names", words: "Names", kinds: ["person", "group"] },
  { id: "places", words: "Places", kinds: ["place"] },
  { id: "times", words: "Times", kinds: ["time"] },
  { id: "quantities", words: "Quantities", kinds: ["quantity"] },
  { id: "quotations", words: "Quotations", kinds: ["quotation"] },
  { id: "furniture", words: "Furniture", kinds: ["furniture"] },
]

const atFirst: readonly string[] = ["claims", "quantities", "furniture"]

/** The layers that are on, and a switch. */
export function useLayers(): readonly [ReadonlySet<string>, (id: string) => void] {
  const [on, setOn] = useState<readonly string[]>(() => kept("layers", atFirst))
  const toggle = (id: string): void => {
    const next = on.includes(id) ? on.filter((each) => each !== id) : [...on, id]
    setOn(next)
    keep("layers", next)
  }
  return [new Set(on), toggle]
}

interface LegendProps {
  readonly on: ReadonlySet<string>
  readonly toggle: (id: string) => void
}

export function Legend({ on, toggle }: LegendProps) {
  return (
    <div className="row legend text-legend no-print" role="group" aria-label="What is marked">
      {layers.map(({ id, words, kinds }, index) => (
        <button
          key={id}
          type="button"
          className="button small"
          aria-pressed={on.has(id)}
          title={`Key ${index + 1}`}
          onClick={() => toggle(id)}
        >
          <i className={`k-${kinds[0]}`} data-k={kinds[0]}>
            Ab
          </i>
          {words}
        </button>
      ))}
    </div>
  )
}
