/** Long lists: a first screenful at once, more as the reader comes near the end, all of it on paper. */
import { type ReactNode, useEffect, useRef, useState } from "react"

/** How many of `count` items to show now, and the element to put after them. */
export function useGrowing(count: number, step = 60): { readonly shown: number; readonly end: ReactNode } {
  const [shown, setShown] = useState(step)
  const mark = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = mark.current
    if (element === null || shown >= count) return
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setShown((now) => now + step * 2),
      { rootMargin: "800px" },
    )
    watcher.observe(element)
    const all = (): void => setShown(Number.POSITIVE_INFINITY)
    window.addEventListener("beforeprint", all)
    return () => {
      watcher.disconnect()
      window.removeEventListener("beforeprint", all)
    }
  }, [shown, count, step])
  const end =
    shown >= count ? null : (
      <div ref={mark} className="row">
        <button type="button" className="button small" onClick={() => setShown((now) => now + step * 4)}>
          Show more ({count - shown} left)
        </button>
      </div>
    )
  return { shown: Math.min(shown, count), end }
}
