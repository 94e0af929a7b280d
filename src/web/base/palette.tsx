/** One field for everything: go to a story, a report, a claim; or do something. */
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from "react"
import { useAnswer } from "../data/cache.ts"
import { api, every } from "../data/client.ts"
import type { List, StoryRow } from "../data/shapes.ts"
import { Dialog } from "./dialog.tsx"
import { flat } from "./format.ts"
import { keysNow } from "./keys.ts"
import { go, path } from "./route.tsx"

interface Choice {
  readonly key: string
  readonly words: string
  readonly hint: string
  readonly run: () => void
}

/** A found report or claim, as the search gives it. */
interface Hit {
  readonly report: string
  readonly story: string
  readonly title: string | null
  readonly outlet: string | null
  readonly snippet: { readonly from: number; readonly to: number; readonly quote: string }
  readonly claim: { readonly id: string } | null
}

const shownMax = 40

function hitChoices(list: List<Hit> | null): readonly Choice[] {
  return (list?.items ?? []).map(({ report, story, title, outlet, snippet, claim }) => {
    const page = path("stories", story, "reports", report)
    const span = new URLSearchParams({ from: String(snippet.from), to: String(snippet.to) })
    const to = claim === null ? `${page}?${span}` : `${page}#c-${encodeURIComponent(claim.id)}`
    const kind = claim === null ? "report" : "claim"
    const words = flat(claim === null ? `${title ?? report}: ${snippet.quote}` : snippet.quote)
    return { key: `${kind} ${report} ${claim?.id}`, words, hint: outlet ?? kind, run: () => go(to) }
  })
}

function useChoices(typed: string, onHelp: () => void): readonly Choice[] {
  const words = useDeferredValue(typed.trim())
  const stories = useAnswer<List<StoryRow>>(every(["stories"]))
  const reports = useAnswer<List<Hit>>(words.length > 1 ? api(["search"], { q: words, in: "reports" }) : null)
  const claims = useAnswer<List<Hit>>(words.length > 1 ? api(["search"], { q: words, in: "claims" }) : null)
  return useMemo(() => {
    const acts: Choice[] = keysNow()
      .filter(({ keys }) => keys !== "mod+k" && keys !== "/" && keys !== "?")
      .map(({ keys, does, run }) => ({ key: keys, words: does, hint: keys, run }))
    acts.push({ key: "help", words: "show the keys", hint: "?", run: onHelp })
    const lists = (stories.value?.items ?? []).map((story) => ({
      key: `story ${story.id}`,
      words: story.title,
      hint: "story",
      run: () => go(path("stories", story.id)),
    }))
    const asked = words.toLowerCase().split(/\s+/)
    const fits = ({ words: text }: Choice): boolean => asked.every((word) => text.toLowerCase().includes(word))
    const found = [...hitChoices(reports.value), ...hitChoices(claims.value)]
    return [...lists.filter(fits), ...acts.filter(fits), ...found].slice(0, shownMax)
  }, [words, stories.value, reports.value, claims.value, onHelp])
}

interface PaletteProps {
  readonly onClose: () => void
  readonly onHelp: () => void
}

export function Palette({ onClose, onHelp }: PaletteProps) {
  const [typed, setTyped] = useState("")
  const [at, setAt] = useState(0)
  const choices = useChoices(typed, onHelp)
  const active = Math.min(at, choices.length - 1)
  const take = (choice: Choice | undefined): void => {
    if (choice === undefined) return
    onClose()
    setTimeout(choice.run, 0)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setAt(Math.min(active + 1, choices.length - 1))
    else if (event.key === "ArrowUp") setAt(Math.max(active - 1, 0))
    else if (event.key === "Enter") take(choices[active])
    else return
    event.preventDefault()
  }
  return (
    <Dialog title="Search or do" quietTitle className="palette" onClose={onClose}>
      <input
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={choices.length > 0 ? `palette-${active}` : undefined}
        aria-label="Search or do"
        placeholder="A story, a word of a report, or what to do"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <ul id="palette-list" role="listbox" aria-label="Choices">
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and takes the keys
          <li
            key={choice.key}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => take(choice)}
            onPointerMove={() => setAt(index)}
          >
            <span>{choice.words}</span>
            <span className="soft small nowrap">{choice.hint}</span>
          </li>
        ))}
        {choices.length === 0 ? <li className="soft">Nothing found.</li> : null}
      </ul>
    </Dialog>
  )
}
