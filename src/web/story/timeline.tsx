/** What happened when; a time that is not exact is drawn as the stretch it may lie in. */
import type { TimelineEntry } from "../../model/types.ts"
import { stretch } from "../base/format.ts"
import { useGrowing } from "../base/growing.tsx"
import { Link } from "../base/route.tsx"

const dayMs = 86_400_000

const instant = (iso: string | null, end: boolean): number | null => {
  if (iso === null) return null
  const full = /^\d{4}$/.test(iso)
    ? `${iso}-${end ? "12-31" : "01-01"}`
    : /^\d{4}-\d\d$/.test(iso)
      ? `${iso}-${end ? 28 : "01"}`
      : iso
  const time = Date.parse(full.length === 16 ? `${full}Z` : full)
  if (Number.isNaN(time)) return null
  return end && full.length === 10 ? time + dayMs : time
}

interface Axis {
  readonly from: number
  readonly to: number
}

/** The stretch that holds the news; background long before it is drawn at the edge. */
function axisOf(entries: readonly TimelineEntry[]): Axis | null {
  const news = entries.filter(({ background }) => !background)
  const used = news.length > 0 ? news : entries
  const starts = used.flatMap(({ begin, end }) => instant(begin, false) ?? instant(end, false) ?? [])
  const ends = used.flatMap(({ begin, end }) => instant(end, true) ?? instant(begin, true) ?? [])
  if (starts.length === 0 || ends.length === 0) return null
  const sorted = [...starts].sort((a, b) => a - b)
  const low = sorted[Math.floor(sorted.length * 0.05)] ?? 0
  return { from: low, to: Math.max(Math.max(...ends), low + dayMs) }
}

function Range({ entry, axis, id }: { readonly entry: TimelineEntry; readonly axis: Axis; readonly id: string }) {
  const place = (time: number): number => Math.min(100, Math.max(0, ((time - axis.from) / (axis.to - axis.from)) * 100))
  const begin = instant(entry.begin, false)
  const end = instant(entry.end, true)
  if (begin === null && end === null) return <span />
  const left = begin === null ? 0 : place(begin)
  const right = end === null ? 100 : place(end)
  const open = begin === null || end === null
  const before = (end ?? begin ?? 0) < axis.from
  const color = entry.background ? "var(--soft)" : "var(--accent)"
  return (
    <svg aria-hidden="true">
      <line x1="0" x2="100%" y1="50%" y2="50%" stroke="var(--line)" />
      {before ? (
        <text x="0" y="14" fill="var(--soft)" fontSize="11">
          ‹
        </text>
      ) : (
        <>
          <linearGradient id={id}>
            <stop offset="0" stopColor={color} stopOpacity={begin === null ? 0.05 : 1} />
            <stop offset="1" stopColor={color} stopOpacity={end === null ? 0.05 : 1} />
          </linearGradient>
          <rect
            x={`${left}%`}
            width={`${Math.max(2.5, right - left)}%`}
            y="30%"
            height="40%"
            rx="2"
            fill={open ? `url(#${id})` : color}
          />
        </>
      )}
    </svg>
  )
}

export function Timeline({ entries, chosen }: { readonly entries: readonly TimelineEntry[]; readonly chosen: string }) {
  const { shown, end } = useGrowing(entries.length, 40)
  const axis = axisOf(entries)
  if (entries.length === 0) return <p className="empty">No report dates anything.</p>
  return (
    <>
      <ol className="time-rows">
        {entries.slice(0, shown).map((entry, index) => {
          const hash = `time-${index}`
          return (
            <li key={hash} id={hash}>
              <span className="strong">{stretch(entry.begin, entry.end)}</span>
              {axis === null ? <span /> : <Range entry={entry} axis={axis} id={`when-${index}`} />}
              <span>
                <Link className="plain" href={`#${hash}`} aria-current={chosen === hash}>
                  {entry.text}
                </Link>{" "}
                {entry.background ? <span className="chip">background</span> : null}
              </span>
            </li>
          )
        })}
      </ol>
      {end}
    </>
  )
}
