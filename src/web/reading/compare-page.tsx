/** Two reports side by side; what they share is marked on both and numbered. */
import { type RefObject, useMemo, useRef, useState } from "react"
import type { Passage, Report } from "../../model/types.ts"
import { counted } from "../base/format.ts"
import { useKeys } from "../base/keys.ts"
import { go, useAddress, withQuery } from "../base/route.tsx"
import { Waiting } from "../base/state.tsx"
import { useAnswer } from "../data/cache.ts"
import { api } from "../data/client.ts"
import type { AccountJson, Pair } from "../data/shapes.ts"
import { reportLine } from "../story/index-of.ts"
import { MarkedText } from "./marked-text.tsx"
import type { Mark } from "./marks.ts"

interface CompareProps {
  readonly story: string
  readonly account: AccountJson
}

interface PickProps {
  readonly account: AccountJson
  readonly name: "left" | "right"
  readonly value: string
}

function Pick({ account, name, value }: PickProps) {
  return (
    <label className="field">
      {name === "left" ? "Left" : "Right"}
      <select value={value} onChange={(event) => go(withQuery({ [name]: event.target.value }), true)}>
        {account.reports.map((row, index) => (
          <option key={row.id} value={row.id}>
            {index + 1} {reportLine(row)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SideProps {
  readonly id: string
  readonly passages: readonly Passage[]
  readonly end: "a" | "b"
  readonly at: number | null
  readonly onChoose: (index: number) => void
  readonly frame: RefObject<HTMLDivElement | null>
}

function Side({ id, passages, end, at, onChoose, frame }: SideProps) {
  const report = useAnswer<Report>(api(["reports", id]))
  const marks = useMemo(
    () =>
      passages.map(
        (passage, index): Mark => ({
          from: passage[end].from,
          to: passage[end].to,
          kind: "shared",
          key: String(index),
        }),
      ),
    [passages, end],
  )
  const chosen = useMemo(() => new Set(at === null ? [] : [String(at)]), [at])
  if (report.value === null) return <Waiting of={report} what="the report" />
  return (
    <div ref={frame}>
      <MarkedText
        text={report.value.text}
        marks={marks}
        chosen={chosen}
        onChoose={(key) => onChoose(Number(key))}
        classOf={({ key }) => `shared ${passages[Number(key)]?.kind} ${passages[Number(key)]?.of}`}
        before={({ key }) => <sup className="n">{Number(key) + 1} </sup>}
      />
    </div>
  )
}

/** The passages with `left` as a. */
function turned(shared: Pair | null, left: string): readonly Passage[] {
  if (shared === null) return []
  const all = shared.passages ?? []
  const passages = shared.a === left ? all : all.map((each) => ({ ...each, a: each.b, b: each.a }))
  return [...passages].sort((x, y) => x.a.from - y.a.from)
}

function show(frame: HTMLDivElement | null, from: number): void {
  const box = frame?.querySelector<HTMLElement>(".text")
  const piece = frame?.querySelector<HTMLElement>(`[data-at="${from}"]`)
  if (!box || !piece) return
  box.scrollTo({ top: piece.offsetTop - box.clientHeight / 3, behavior: "smooth" })
}

const directions: Readonly<Record<string, string>> = {
  "a->b": "the left one seems to be the source",
  "b->a": "the right one seems to be the source",
  common: "both seem to draw on the same source",
  unknown: "who took it from whom cannot be told",
}

function directionWords(shared: Pair, left: string): string {
  const swap: Readonly<Record<string, string>> = { "a->b": "b->a", "b->a": "a->b" }
  const direction = shared.a === left ? shared.direction : (swap[shared.direction] ?? shared.direction)
  return directions[direction] ?? ""
}

/** Rules whose reasons say what the words are that two reports share. */
const toldOfWords = new Set(["lineage/prose", "lineage/reworded", "lineage/aside", "lineage/cut"])

function sharedWords(shared: Pair, passages: number, left: string): string {
  const words = shared.reasons.flatMap(({ rule, detail }) => (toldOfWords.has(rule) ? [detail] : []))
  return `${shared.kind}: ${[counted(passages, "shared passage"), ...words, directionWords(shared, left)].join("; ")}.`
}

export default function ComparePage({ account }: CompareProps) {
  const { query } = useAddress()
  const left = query.get("left") ?? account.reports[0]?.id ?? ""
  const right = query.get("right") ?? account.reports[1]?.id ?? ""
  const known =
    account.lineage.pairs.find(({ a, b }) => (a === left && b === right) || (a === right && b === left)) ?? null
  const passages = useMemo(() => turned(known, left), [known, left])
  const [at, setAt] = useState<number | null>(null)
  const frames = { a: useRef<HTMLDivElement>(null), b: useRef<HTMLDivElement>(null) }
  const choose = (index: number): void => {
    const passage = passages[index]
    if (passage === undefined) return
    setAt(index)
    show(frames.a.current, passage.a.from)
    show(frames.b.current, passage.b.from)
  }
  useKeys([
    {
      keys: "j",
      does: "next shared passage",
      run: () => choose(at === null ? 0 : Math.min(at + 1, passages.length - 1)),
    },
    { keys: "k", does: "shared passage before", run: () => choose(Math.max((at ?? 0) - 1, 0)) },
  ])
  return (
    <div className="stack">
      <div className="two">
        <Pick account={account} name="left" value={left} />
        <Pick account={account} name="right" value={right} />
      </div>
      <p className="small soft" role="status">
        {known === null ? "These two share no words beyond the usual." : sharedWords(known, passages.length, left)}
      </p>
      {passages.length === 0 ? null : (
        <div className="row no-print">
          {passages.map((passage, index) => (
            <button
              key={`${passage.a.from} ${passage.b.from}`}
              type="button"
              className="button small"
              aria-pressed={at === index}
              aria-label={`Passage ${index + 1}: ${passage.kind}, ${passage.of}`}
              onClick={() => choose(index)}
            >
              {index + 1}
            </button>
          ))}
        </div>
      )}
      <p className="tiny soft">
        Full line: word for word or edited. Dashed: in other words. Dotted: quotations, captions, stock phrases.
      </p>
      <div className="two">
        <Side id={left} passages={passages} end="a" at={at} onChoose={choose} frame={frames.a} />
        <Side id={right} passages={passages} end="b" at={at} onChoose={choose} frame={frames.b} />
      </div>
    </div>
  )
}
