/** The world, small: every story a dot; a box drawn on it keeps the stories inside. */

import { geoEquirectangular, geoPath } from "d3-geo"
import { type PointerEvent, useMemo, useRef, useState } from "react"
import type { StoryRow } from "../data/shapes.ts"
import { useWorld } from "./world.ts"

const width = 360
const height = 190

type Corner = readonly [x: number, y: number]

interface BoxMapProps {
  readonly stories: readonly StoryRow[]
  /** "west,south,east,north" in degrees. */
  readonly box: string | null
  readonly onBox: (box: string | null) => void
}

const projection = geoEquirectangular().fitSize([width, height], { type: "Sphere" })
const pathOf = geoPath(projection)

const round = (value: number): number => Math.round(value * 10) / 10

/** The box in degrees between two corners on the picture. */
function boxOf(a: Corner, b: Corner): string | null {
  if (Math.abs(a[0] - b[0]) < 3 || Math.abs(a[1] - b[1]) < 3) return null
  const [west, north] = projection.invert?.([Math.min(a[0], b[0]), Math.min(a[1], b[1])]) ?? [0, 0]
  const [east, south] = projection.invert?.([Math.max(a[0], b[0]), Math.max(a[1], b[1])]) ?? [0, 0]
  return [west, south, east, north].map(round).join(",")
}

function rectOf(box: string | null, drag: readonly [Corner, Corner] | null) {
  if (drag !== null) {
    const [[ax, ay], [bx, by]] = drag
    return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) }
  }
  const [west, south, east, north] = (box ?? "").split(",").map(Number)
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null
  const a = projection([west, north])
  const b = projection([east, south])
  if (a === null || b === null) return null
  return { x: a[0], y: a[1], width: Math.max(1, b[0] - a[0]), height: Math.max(1, b[1] - a[1]) }
}

function useDrag(onBox: (box: string | null) => void) {
  const svg = useRef<SVGSVGElement>(null)
  const [drag, setDrag] = useState<readonly [Corner, Corner] | null>(null)
  const at = (event: PointerEvent): Corner => {
    const frame = svg.current?.getBoundingClientRect()
    if (frame === undefined) return [0, 0]
    return [((event.clientX - frame.left) / frame.width) * width, ((event.clientY - frame.top) / frame.height) * height]
  }
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag([at(event), at(event)])
    },
    onPointerMove: (event: PointerEvent) => drag !== null && setDrag([drag[0], at(event)]),
    onPointerUp: (event: PointerEvent) => {
      if (drag !== null) onBox(boxOf(drag[0], at(event)))
      setDrag(null)
    },
  }
  return { svg, drag, handlers }
}

export default function BoxMap({ stories, box, onBox }: BoxMapProps) {
  const world = useWorld("coarse")
  const { svg, drag, handlers } = useDrag(onBox)
  const land = useMemo(() => (world === null ? "" : (pathOf(world) ?? "")), [world])
  const dots = useMemo(
    () =>
      stories.flatMap(({ id, title, places }) => {
        const place = places.find(({ lat, lon }) => lat !== null && lon !== null)
        const at = place === undefined ? null : projection([place.lon ?? 0, place.lat ?? 0])
        return at === null ? [] : [{ id, title, at }]
      }),
    [stories],
  )
  const rect = rectOf(box, drag)
  return (
    <div className="stack close">
      <svg
        ref={svg}
        className="small-map"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${dots.length} stories on a map of the world. Draw a box to keep those inside.`}
        {...handlers}
      >
        <path d={land} fill="var(--line)" stroke="var(--card)" strokeWidth="0.4" />
        {dots.map(({ id, title, at }) => (
          <circle key={id} cx={at[0]} cy={at[1]} r="4" fill="var(--accent)" stroke="var(--card)">
            <title>{title}</title>
          </circle>
        ))}
        {rect === null ? null : <rect {...rect} fill="var(--accent)" fillOpacity="0.15" stroke="var(--accent)" />}
      </svg>
      <div className="row apart tiny">
        <label className="row">
          West, south, east, north
          <input
            key={box}
            defaultValue={box ?? ""}
            placeholder="60,30,75,40"
            onBlur={(event) => onBox(event.target.value.trim() || null)}
          />
        </label>
        {box === null ? null : (
          <button type="button" className="button small" onClick={() => onBox(null)}>
            Clear
          </button>
        )}
      </div>
    </div>
  )
}
