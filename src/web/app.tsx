/** The frame of every page: the bar, the keys, the palette, dropping files, and the page itself. */
import { lazy, Suspense, useEffect, useState } from "react"
import { Bar } from "./base/bar.tsx"
import { Help } from "./base/help.tsx"
import { type KeyAction, useKeys } from "./base/keys.ts"
import { Notices } from "./base/notice.tsx"
import { Palette } from "./base/palette.tsx"
import { go, Link, useAddress } from "./base/route.tsx"
import { SignIn } from "./base/sign-in.tsx"
import { nextTheme } from "./base/theme.ts"
import { useAnswer } from "./data/cache.ts"
import { mePath } from "./data/me.ts"
import { DropFiles } from "./stories/drop-files.tsx"
import { StoriesPage } from "./stories/stories-page.tsx"
import { StoryFrame } from "./story/story-frame.tsx"

const AddReports = lazy(() => import("./stories/add-reports.tsx"))

function Page() {
  const { parts } = useAddress()
  const { status } = useAnswer(mePath)
  if (status === 401) return <SignIn />
  if (parts.length === 0 || (parts.length === 1 && parts[0] === "stories")) return <StoriesPage />
  if (parts[0] === "stories" && parts[1] !== undefined) return <StoryFrame key={parts[1]} id={parts[1]} />
  return (
    <div className="stack">
      <h1>There is no such page</h1>
      <p>
        <Link href="/">All stories</Link>
      </p>
    </div>
  )
}

type Open = "palette" | "help" | "add" | null

const globalKeys = (open: (what: Open) => void): readonly KeyAction[] => [
  { keys: "mod+k", does: "search, and everything that can be done", run: () => open("palette") },
  { keys: "/", does: "search", run: () => open("palette") },
  { keys: "?", does: "show the keys", run: () => open("help") },
  { keys: "i", does: "add reports", run: () => open("add") },
  { keys: "g s", does: "go to the stories", run: () => go("/") },
  { keys: "t", does: "light, dark, or as the system", run: nextTheme },
]

const looks = 40
const lookMs = 50

/**
 * Brings what the address names into view once it is on the page; again while parts above it grow to their height.
 */
function useHashInView(): void {
  const { hash, parts } = useAddress()
  const page = parts.join("/")
  useEffect(() => {
    if (hash === "" || page === "") return
    let left = looks
    let steady = 0
    let top: number | null = null
    let timer: ReturnType<typeof setTimeout>
    const look = (): void => {
      const element = document.getElementById(hash)
      if (element !== null) {
        element.scrollIntoView({ block: element.tagName === "SECTION" ? "start" : "nearest" })
        const now = element.getBoundingClientRect().top
        steady = top !== null && Math.abs(now - top) < 1 ? steady + 1 : 0
        top = now
      }
      left -= 1
      if (left > 0 && steady < 3) timer = setTimeout(look, lookMs)
    }
    timer = setTimeout(look, 0)
    const stop = (): void => {
      left = 0
    }
    for (const name of ["wheel", "touchstart", "keydown"]) window.addEventListener(name, stop, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const name of ["wheel", "touchstart", "keydown"]) window.removeEventListener(name, stop)
    }
  }, [hash, page])
}

export function App() {
  const [open, setOpen] = useState<Open>(null)
  useKeys(globalKeys(setOpen))
  useHashInView()
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Bar onSearch={() => setOpen("palette")} onAdd={() => setOpen("add")} onHelp={() => setOpen("help")} />
      <main id="main" className="page" tabIndex={-1}>
        <Page />
      </main>
      <DropFiles />
      <Notices />
      {open === "help" ? <Help onClose={() => setOpen(null)} /> : null}
      {open === "palette" ? <Palette onClose={() => setOpen(null)} onHelp={() => setOpen("help")} /> : null}
      {open === "add" ? (
        <Suspense>
          <AddReports onClose={() => setOpen(null)} />
        </Suspense>
      ) : null}
    </>
  )
}
