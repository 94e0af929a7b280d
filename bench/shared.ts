/** Where the open evaluation data lie: beside the checkout. A user's machine does not have them. */
import { existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"

const repository = new URL("..", import.meta.url).pathname

/** The folder of the shared data, or null when it is not there. */
export const shared: string | null = (() => {
  const folder = join(repository, "..", "shared")
  return existsSync(join(folder, "bench")) ? folder : null
})()

/** A path inside the open evaluation data. */
export const data = (...parts: readonly string[]): string => join(shared ?? "", "bench", ...parts)

/** The entry of the command line program, run as TypeScript. */
export const program = join(repository, "src", "cli", "main.ts")

/** A folder for what the bench writes; git ignores it. */
export function outFolder(): string {
  const folder = join(repository, "bench", "out")
  mkdirSync(folder, { recursive: true })
  return folder
}
