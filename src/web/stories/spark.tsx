/** Reports a day as a small row of bars. */
import { counted } from "../base/format.ts"

const height = 28
const width = 112

const dayMs = 86_400_000
const daysMax = 60

interface Day {
  readonly day: string
  readonly reports: number
}

/** Reports of each day from the first to the last, days without any filled in; the last days when there are many. */
function daily(days: readonly Day[]): readonly number[] {
  const known = new Map(days.map(({ day, reports }) => [Date.parse(day.slice(0, 10)), reports]))
  const times = [...known.keys()].filter((time) => !Number.isNaN(time))
  if (times.length === 0) return []
  const last = Math.max(...times)
  const first = Math.max(Math.min(...times), last - (daysMax - 1) * dayMs)
  return Array.from({ length: (last - first) / dayMs + 1 }, (_, index) => known.get(first + index * dayMs) ?? 0)
}

export function Spark({ days }: { readonly days: readonly Day[] }) {
  const counts = daily(days)
  if (counts.length === 0) return null
  const most = Math.max(...counts, 1)
  const step = Math.min(width / counts.length, 12)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const words = `${counted(total, "report")} over ${counted(counts.length, "day")}`
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMinYMax meet"
      height={height}
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} stroke="currentColor" opacity="0.25" />
      {counts.map((count, index) => {
        const tall = count === 0 ? 0 : Math.max(3, (count / most) * (height - 3))
        return (
          <rect
            key={index}
            x={index * step}
            y={height - tall}
            width={Math.max(1, step - 2)}
            height={tall}
            fill="currentColor"
          />
        )
      })}
    </svg>
  )
}
