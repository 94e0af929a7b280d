/** Where the training data stand, and how they are read. None of them is part of the repository. */
import { existsSync, readFileSync } from "node:fs"

const shared = new URL("../../shared/", import.meta.url)

/** The text of a file of the shared data; throws with its name when it is not there. */
export function sharedText(path: string): string {
  const file = new URL(path, shared)
  if (!existsSync(file)) throw new Error(`Training needs ${file.pathname}, which is not there.`)
  return readFileSync(file, "utf8")
}
