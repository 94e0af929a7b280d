/** Light, dark, or as the system has it. */
import { keep, kept } from "./kept.ts"

type Theme = "system" | "light" | "dark"

const dark = window.matchMedia("(prefers-color-scheme: dark)")

export const theme = (): Theme => kept<Theme>("theme", "system")

/** Puts the kept theme on the page, and follows the system when it says so. */
export function applyTheme(): void {
  const chosen = theme()
  document.documentElement.dataset["theme"] = chosen === "system" ? (dark.matches ? "dark" : "light") : chosen
}

dark.addEventListener("change", applyTheme)

/** The next of light, dark, system; kept and applied. */
export function nextTheme(): Theme {
  const order: readonly Theme[] = ["system", "light", "dark"]
  const next = order[(order.indexOf(theme()) + 1) % order.length] ?? "system"
  keep("theme", next)
  applyTheme()
  return next
}
