/** The bar at the top of every page. */
import { useState } from "react"
import { Link } from "./route.tsx"
import { nextTheme, theme } from "./theme.ts"

const signs = { system: "◐", light: "☀", dark: "☾" } as const

interface BarProps {
  readonly onSearch: () => void
  readonly onAdd: () => void
  readonly onHelp: () => void
}

export function Bar({ onSearch, onAdd, onHelp }: BarProps) {
  const [now, setNow] = useState(theme)
  return (
    <header className="bar">
      <div className="bar-in">
        <Link className="brand" href="/" aria-label="Stemma: all stories">
          <img src="/icon.svg" alt="" />
          <span>Stemma</span>
        </Link>
        <button type="button" className="button ask" onClick={onSearch}>
          <span>Search or do …</span>
          <kbd className="wide-only">Ctrl K</kbd>
        </button>
        <button type="button" className="button" onClick={onAdd}>
          Add reports
        </button>
        <button
          type="button"
          className="button quiet"
          aria-label={`Colours: ${now}. Change`}
          title={`Colours: ${now}`}
          onClick={() => setNow(nextTheme())}
        >
          <span aria-hidden="true">{signs[now]}</span>
        </button>
        <button type="button" className="button quiet wide-only" aria-label="Keys" title="Keys (?)" onClick={onHelp}>
          ?
        </button>
      </div>
    </header>
  )
}
