/** Counts and times for Prometheus: requests by route and status, how long they took, and the process itself. */
import { monitorEventLoopDelay } from "node:perf_hooks"

const bounds: readonly number[] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Timed {
  readonly counts: number[]
  sum: number
  count: number
}

export interface Metrics {
  readonly begin: () => void
  /** A request that ended: its route (never its address), status and seconds. */
  readonly end: (method: string, route: string, status: number, seconds: number) => void
  readonly add: (name: "reports_imported" | "links_fetched" | "changes", count: number) => void
  /** The text that Prometheus reads; `gauges` are figures of now, by name. */
  readonly text: (gauges: Readonly<Record<string, number>>) => string
  readonly close: () => void
}

const label = (word: string): string => word.replace(/[\\"\n]/g, "_")

function requestLines(requests: ReadonlyMap<string, number>): readonly string[] {
  return [
    "# HELP stemma_http_requests_total Requests answered.",
    "# TYPE stemma_http_requests_total counter",
    ...[...requests].map(([labels, count]) => `stemma_http_requests_total{${labels}} ${count}`),
  ]
}

function timeLines(times: ReadonlyMap<string, Timed>): readonly string[] {
  const name = "stemma_http_request_duration_seconds"
  const head = [`# HELP ${name} Time to answer.`, `# TYPE ${name} histogram`]
  const lines = [...times].flatMap(([route, { counts, sum, count }]) => {
    const of = `route="${label(route)}"`
    const steps = bounds.map((bound, at) => `${name}_bucket{${of},le="${bound}"} ${counts[at]}`)
    return [
      ...steps,
      `${name}_bucket{${of},le="+Inf"} ${count}`,
      `${name}_sum{${of}} ${sum}`,
      `${name}_count{${of}} ${count}`,
    ]
  })
  return [...head, ...lines]
}

/** Counts from nothing. `close` stops watching the event loop. */
export function makeMetrics(): Metrics {
  const requests = new Map<string, number>()
  const times = new Map<string, Timed>()
  const sums = new Map<string, number>()
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  let open = 0
  const note = (route: string, seconds: number): void => {
    const timed = times.get(route) ?? { counts: bounds.map(() => 0), sum: 0, count: 0 }
    bounds.forEach((bound, at) => {
      if (seconds <= bound) timed.counts[at]! += 1
    })
    timed.sum += seconds
    timed.count += 1
    times.set(route, timed)
  }
  const gaugeLines = (gauges: Readonly<Record<string, number>>): readonly string[] => {
    const { rss, heapUsed } = process.memoryUsage()
    const all = {
      http_requests_open: open,
      process_resident_memory_bytes: rss,
      process_heap_bytes: heapUsed,
      event_loop_delay_p99_seconds: delay.percentile(99) / 1e9,
      uptime_seconds: process.uptime(),
      ...gauges,
    }
    return Object.entries(all).flatMap(([name, value]) => [`# TYPE stemma_${name} gauge`, `stemma_${name} ${value}`])
  }
  return {
    begin: () => {
      open += 1
    },
    end: (method, route, status, seconds) => {
      open -= 1
      const labels = `method="${label(method)}",route="${label(route)}",status="${status}"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
      note(route, seconds)
    },
    add: (name, count) => void sums.set(name, (sums.get(name) ?? 0) + count),
    text: (gauges) => {
      const counters = [...sums].flatMap(([name, sum]) => [
        `# TYPE stemma_${name}_total counter`,
        `stemma_${name}_total ${sum}`,
      ])
      return [...requestLines(requests), ...timeLines(times), ...counters, ...gaugeLines(gauges), ""].join("\n")
    },
    close: () => delay.disable(),
  }
}
