/**
 * The readings of a question as intervals, witnesses grouped. A dot is one number; a closed end is a full stroke, an
 * end that is not in the set a hollow one, an end that nobody stated fades out. The band is the estimate.
 */
import type { Estimate } from "../../model/types.ts"
import { date, number, readingWords } from "../base/format.ts"
import { Link } from "../base/route.tsx"
import { runsOf } from "../base/runs.ts"
import type { Question, ReadingJson } from "../data/shapes.ts"
import { chainWords, type StoryIndex } from "./index-of.ts"
import { type Bar, barOf, estimateSet, type Scale, scaleOf, setOf } from "./scale.ts"

const pc = (value: number): string => `${value.toFixed(2)}%`

function Band({ estimate, scale }: { readonly estimate: Estimate | undefined; readonly scale: Scale }) {
  const set = estimateSet(estimate)
  if (set === null) return null
  const { low, best, high } = set
  const from = low ?? (high === null ? best : null)
  const left = from === null ? 0 : scale.at(from) - 0.6
  const top = high ?? (low === null ? best : null)
  const right = top === null ? 100 : scale.at(top) + 0.6
  return (
    <>
      <rect x={pc(left)} width={pc(Math.max(1.2, right - left))} y="0" height="100%" fill="var(--band)" />
      {best === null ? null : (
        <line
          x1={pc(scale.at(best))}
          x2={pc(scale.at(best))}
          y1="0"
          y2="100%"
          stroke="var(--accent)"
          strokeDasharray="2 3"
        />
      )}
    </>
  )
}

function End({ x, open }: { readonly x: number; readonly open: boolean }) {
  return open ? (
    <circle cx={pc(x)} cy="50%" r="4" fill="var(--card)" stroke="var(--ink)" strokeWidth="2" />
  ) : (
    <rect x={pc(x)} y="25%" width="2" height="50%" fill="var(--ink)" transform="translate(-1 0)" />
  )
}

function Stretch({ bar, id }: { readonly bar: Bar; readonly id: string }) {
  const { from, to, fadeLow, fadeHigh } = bar
  const fade = fadeLow || fadeHigh
  return (
    <>
      {fade ? (
        <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={pc(from)} x2={pc(to)} y1="0" y2="0">
          <stop offset="0" stopColor="var(--ink)" stopOpacity={fadeLow ? 0.05 : 0.9} />
          <stop offset={fadeLow ? 0.6 : 0.3} stopColor="var(--ink)" stopOpacity="0.9" />
          <stop offset="1" stopColor="var(--ink)" stopOpacity={fadeHigh ? 0.05 : 0.9} />
        </linearGradient>
      ) : null}
      <rect
        x={pc(from)}
        width={pc(Math.max(0.5, to - from))}
        y="50%"
        height="5"
        transform="translate(0 -2.5)"
        fill={fade ? `url(#${id})` : "var(--ink)"}
      />
      {fadeLow ? null : <End x={from} open={bar.openLow} />}
      {fadeHigh ? null : <End x={to} open={bar.openHigh} />}
    </>
  )
}

interface TrackProps {
  readonly reading: ReadingJson
  readonly scale: Scale
  readonly estimate: Estimate | undefined
  readonly id: string
}

function Track({ reading, scale, estimate, id }: TrackProps) {
  const value = setOf(reading.value)
  return (
    <div className="track">
      <svg aria-hidden="true">
        <Band estimate={estimate} scale={scale} />
        {value === null ? null : value.low !== null && value.low === value.high ? (
          <circle cx={pc(scale.at(value.low))} cy="50%" r="5" fill="var(--ink)" />
        ) : (
          <Stretch bar={barOf(value, scale)} id={id} />
        )}
      </svg>
    </div>
  )
}

interface Row {
  readonly reading: ReadingJson
  readonly position: number
}

/** Readings by witness: those whose reports are one witness stand together. */
function byWitness(question: Question, index: StoryIndex): readonly (readonly [string, readonly Row[]])[] {
  const groups = new Map<string, Row[]>()
  question.readings.forEach((reading, position) => {
    const witnesses = [...new Set(reading.reports.map((report) => index.witnessOf.get(report) ?? 0))].sort(
      (a, b) => a - b,
    )
    const key = witnesses.join(" + ")
    groups.set(key, [...(groups.get(key) ?? []), { reading, position }])
  })
  return [...groups]
}

/** A number, a day, or the hour of a day. */
function tickWords(tick: number, { times }: Scale): string {
  if (!times) return number(tick)
  const iso = new Date(tick).toISOString()
  const clock = iso.slice(11, 16)
  return clock === "00:00" ? date(iso.slice(0, 10)) : clock
}

interface PlotProps {
  readonly question: Question
  readonly index: StoryIndex
  /** The hash of the address, to mark what is chosen. */
  readonly chosen: string
}

export function Plot({ question, index, chosen }: PlotProps) {
  const [estimate] = question.estimates
  const scale = scaleOf(question.readings, estimate)
  return (
    <div className="plot">
      {byWitness(question, index).map(([witness, rows]) => (
        <div key={witness} className="witness" title={`witness ${witness}`}>
          {rows.map(({ reading, position }) => {
            const hash = `r-${question.id}-${position}`
            return [
              <Link key={hash} id={hash} className="who" href={`#${hash}`} aria-current={chosen === hash}>
                <span className="strong">{readingWords(reading)}</span>{" "}
                <span className="soft">
                  {chainWords(reading)} <span>[{runsOf(reading.reports.map(index.labelOf))}]</span>
                </span>
              </Link>,
              scale === null ? (
                <span key="track" />
              ) : (
                <Track key="track" reading={reading} scale={scale} estimate={estimate} id={`fade-${hash}`} />
              ),
            ]
          })}
        </div>
      ))}
      {scale === null ? null : (
        <div className="axis">
          <svg aria-hidden="true">
            <line x1="0" x2="100%" y1="0.5" y2="0.5" stroke="var(--line)" />
            {scale.ticks.map((tick) => (
              <text key={tick} x={pc(scale.at(tick))} y="14" textAnchor="middle">
                {tickWords(tick, scale)}
              </text>
            ))}
          </svg>
        </div>
      )}
    </div>
  )
}
