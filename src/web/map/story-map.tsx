/** Where it happened, as exactly as it is known: a country is its outline, a province an area, a town a point. */

import { type GeoProjection, geoCircle, geoContains, geoMercator, geoPath } from "d3-geo"
import { type PointerEvent, useMemo, useRef, useState } from "react"
import type { AccountPlace } from "../../model/types.ts"
import { number } from "../base/format.ts"
import { go } from "../base/route.tsx"
import { type Countries, useWorld } from "./world.ts"

const width = 800
const height = 420
/** How far, in degrees of the great circle, a place of each precision may reach when no outline is known. */
const reach: Readonly<Record<number, number>> = { 2: 0.22, 3: 0.35, 4: 0.9, 5: 2.5 }

export const precisionWords: Readonly<Record<number, string>> = {
  1: "exact place",
  2: "near this place",
  3: "district",
  4: "province",
  5: "region",
  6: "country",
  7: "between countries",
}

interface Located extends AccountPlace {
  readonly lat: number
  readonly lon: number
  readonly index: number
}

const located = (places: readonly AccountPlace[]): readonly Located[] =>
  places.flatMap((place, index) =>
    place.lat === null || place.lon === null ? [] : [{ ...place, lat: place.lat, lon: place.lon, index }],
  )

/** A view that holds every place that is no whole country, with some land around. */
function startView(places: readonly Located[]): GeoProjection {
  const near = places.filter(({ precision }) => (precision ?? 7) < 6)
  const points = (near.length > 0 ? near : places).map(({ lon, lat }): [number, number] => [lon, lat])
  const rounds = points.map((point) => geoCircle().center(point).radius(1.2)())
  const shape = { type: "GeometryCollection" as const, geometries: rounds }
  const margin = 24
  return geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    shape,
  )
}

interface View {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

function usePan() {
  const [view, setView] = useState<View>({ zoom: 1, x: 0, y: 0 })
  const start = useRef<{ x: number; y: number; view: View } | null>(null)
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if ((event.target as Element).closest("a") !== null) return
      event.currentTarget.setPointerCapture(event.pointerId)
      start.current = { x: event.clientX, y: event.clientY, view }
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const from = start.current
      if (from === null) return
      const scale = width / event.currentTarget.getBoundingClientRect().width
      setView({
        ...from.view,
        x: from.view.x + (event.clientX - from.x) * scale,
        y: from.view.y + (event.clientY - from.y) * scale,
      })
    },
    onPointerUp: () => {
      start.current = null
    },
  }
  const zoom = (by: number): void =>
    setView((now) => {
      const next = Math.min(24, Math.max(0.1, now.zoom * by))
      const share = next / now.zoom
      return { zoom: next, x: now.x * share, y: now.y * share }
    })
  return { view, handlers, zoom, reset: () => setView({ zoom: 1, x: 0, y: 0 }) }
}

/** The projection after zooming and moving. */
function moved(start: GeoProjection, { zoom, x, y }: View): GeoProjection {
  const [tx, ty] = start.translate()
  return geoMercator()
    .scale(start.scale() * zoom)
    .translate([(tx - width / 2) * zoom + width / 2 + x, (ty - height / 2) * zoom + height / 2 + y])
    .clipExtent([
      [-100, -100],
      [width + 100, height + 100],
    ])
}

const open =
  (place: Located) =>
  (event: { preventDefault: () => void }): void => {
    event.preventDefault()
    go(`#place-${place.index}`)
  }

interface MarkProps {
  readonly place: Located
  readonly projection: GeoProjection
  readonly world: Countries | null
}

function Mark({ place, projection, world }: MarkProps) {
  const pathOf = geoPath(projection)
  const at = projection([place.lon, place.lat])
  const precision = place.precision ?? 5
  const label = `${place.name}: ${precisionWords[precision] ?? "place"}`
  if (at === null) return null
  const country = precision >= 6 ? world?.features.find((each) => geoContains(each, [place.lon, place.lat])) : undefined
  const area =
    country ?? (reach[precision] ? geoCircle().center([place.lon, place.lat]).radius(reach[precision])() : null)
  return (
    <a href={`#place-${place.index}`} onClick={open(place)} aria-label={label}>
      <title>{label}</title>
      {area === null ? null : (
        <path
          d={pathOf(area) ?? ""}
          fill="var(--accent)"
          fillOpacity={precision >= 6 ? 0.08 : 0.16}
          stroke="var(--accent)"
          strokeDasharray={precision >= 6 ? undefined : "5 4"}
          strokeOpacity="0.8"
        />
      )}
      {precision === 1 ? (
        <circle cx={at[0]} cy={at[1]} r="5" fill="var(--accent)" stroke="var(--card)" strokeWidth="1.5" />
      ) : null}
    </a>
  )
}

interface Label {
  readonly x: number
  readonly y: number
  readonly long: number
}

const lineHeight = 13

const clash = (a: Label, b: Label): boolean =>
  Math.abs(a.y - b.y) < lineHeight && a.x < b.x + b.long && b.x < a.x + a.long

const inView = ({ x, y, long }: Label): boolean => x >= 0 && x + long <= width && y >= lineHeight && y <= height - 4

/** Where a name may stand: beside, over or under its dot; in the middle of what is seen of its country. */
function spots({ place, projection, world }: MarkProps): readonly Label[] {
  const long = place.name.length * 6.4
  const country =
    (place.precision ?? 5) >= 6 ? world?.features.find((each) => geoContains(each, [place.lon, place.lat])) : undefined
  const [x, y] =
    (country === undefined ? projection([place.lon, place.lat]) : geoPath(projection).centroid(country)) ?? []
  if (x === undefined || y === undefined || Number.isNaN(x)) return []
  const centred = [0, 20, -20, 40, -40].map((down) => ({ x: x - long / 2, y: y + 4 + down, long }))
  if (place.precision !== 1) return centred
  return [
    { x: x + 8, y: y + 4, long },
    { x: x - long - 8, y: y + 4, long },
    { x: x - long / 2, y: y - 9, long },
    { x: x - long / 2, y: y + 18, long },
  ]
}

type LabelsProps = Omit<MarkProps, "place"> & { readonly places: readonly Located[] }

/** Names, left out where they would lie on one another. */
function Labels({ places, projection, world }: LabelsProps) {
  const taken: Label[] = []
  const shown = [...places]
    .sort((a, b) => (a.precision ?? 7) - (b.precision ?? 7) || b.mentions - a.mentions)
    .flatMap((place) => {
      const free = spots({ place, projection, world }).find(
        (spot) => inView(spot) && !taken.some((other) => clash(spot, other)),
      )
      if (free === undefined) return []
      taken.push(free)
      return [{ place, free }]
    })
  return shown.map(({ place, free }) => (
    <text key={place.index} x={free.x} y={free.y} pointerEvents="none">
      {place.name}
    </text>
  ))
}

export default function StoryMap({ places }: { readonly places: readonly AccountPlace[] }) {
  const world = useWorld("fine")
  const { view, handlers, zoom, reset } = usePan()
  const marks = useMemo(() => located(places), [places])
  const start = useMemo(() => startView(marks), [marks])
  const projection = useMemo(() => moved(start, view), [start, view])
  const land = useMemo(() => (world === null ? "" : (geoPath(projection)(world) ?? "")), [world, projection])
  if (marks.length === 0) return <p className="empty">No place could be found on the map.</p>
  return (
    <div className="map">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`Map with ${number(marks.length)} places; the list below says the same`}
        {...handlers}
      >
        <path d={land} fill="var(--card)" stroke="var(--strong-line)" strokeWidth="0.6" />
        {[...marks]
          .sort((a, b) => (b.precision ?? 7) - (a.precision ?? 7))
          .map((place) => (
            <Mark key={place.index} place={place} projection={projection} world={world} />
          ))}
        <Labels places={marks} projection={projection} world={world} />
      </svg>
      <div className="zoom no-print">
        <button type="button" className="button small" aria-label="Closer" onClick={() => zoom(1.6)}>
          +
        </button>
        <button type="button" className="button small" aria-label="Farther" onClick={() => zoom(1 / 1.6)}>
          −
        </button>
        <button type="button" className="button small" aria-label="Whole picture" onClick={reset}>
          ⤢
        </button>
      </div>
    </div>
  )
}
