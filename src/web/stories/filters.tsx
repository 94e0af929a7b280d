/** What narrows the list of stories; all of it stands in the address. */
import { lazy, Suspense, useEffect, useMemo, useState } from "react"
import { go, useAddress, withQuery } from "../base/route.tsx"
import type { StoryRow } from "../data/shapes.ts"
import { occurrencesOf } from "./occurrences.ts"
import { lastSeen } from "./visit.ts"

const BoxMap = lazy(() => import("../map/box-map.tsx"))
const typingMs = 200

/** On a phone the filters are folded away until they are asked for. */
const wide = window.matchMedia("(min-width: 60rem)").matches

function SearchField({ value }: { readonly value: string }) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => go(withQuery({ q: typed }), true), typingMs)
    return () => clearTimeout(timer)
  }, [typed, value])
  return (
    <label className="field">
      Words
      <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
    </label>
  )
}

interface CheckProps {
  readonly name: string
  readonly value: string
  readonly words: string
}

function Check({ name, value, words }: CheckProps) {
  const { query } = useAddress()
  const on = query.get(name) !== null
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={() => go(withQuery({ [name]: on ? null : value }), true)} />
      {words}
    </label>
  )
}

function Place({ stories }: { readonly stories: readonly StoryRow[] }) {
  const { query } = useAddress()
  const box = query.get("box")
  const [open, setOpen] = useState(box !== null)
  return (
    <div className="field">
      <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {box === null ? "Place on a map" : "Place: a box on the map"}
      </button>
      {open ? (
        <Suspense fallback={<p className="small soft">Loading the map …</p>}>
          <BoxMap stories={stories} box={box} onBox={(next) => go(withQuery({ box: next }), true)} />
        </Suspense>
      ) : null}
    </div>
  )
}

export function Filters({ stories }: { readonly stories: readonly StoryRow[] }) {
  const { query } = useAddress()
  const asked = ["from", "to", "kind", "box", "disputed", "new"].some((name) => query.has(name))
  const kinds = useMemo(() => [...new Set(stories.flatMap(occurrencesOf))].sort(), [stories])
  const set = (name: string) => (event: { readonly target: { readonly value: string } }) =>
    go(withQuery({ [name]: event.target.value }), true)
  return (
    <search className="filters stack no-print">
      <SearchField value={query.get("q") ?? ""} />
      <details className="more" open={wide || asked}>
        <summary className="small">Filters</summary>
        <div className="stack">
          <div className="dates">
            <label className="field">
              From
              <input type="date" value={query.get("from") ?? ""} onChange={set("from")} />
            </label>
            <label className="field">
              To
              <input type="date" value={query.get("to") ?? ""} onChange={set("to")} />
            </label>
          </div>
          <label className="field">
            Kind of happening
            <select value={query.get("kind") ?? ""} onChange={set("kind")}>
              <option value="">any</option>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kind}
                </option>
              ))}
            </select>
          </label>
          <Place stories={stories} />
          <div className="stack close">
            <Check name="disputed" value="true" words="Something is disputed" />
            {lastSeen === null ? null : <Check name="new" value="1" words="New since my last visit" />}
          </div>
        </div>
      </details>
    </search>
  )
}
