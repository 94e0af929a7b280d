/** The reference output of eventreport beside the checkout; a user's machine does not have it. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

const folder = new URL("../../../shared/bench/fusion/", import.meta.url).pathname

/** Why a test that needs the shared data is skipped; false when they are there. */
export const skip: string | false = existsSync(folder) ? false : "skipped: no shared data"

export const fusionFile = (...parts: readonly string[]): string => readFileSync(join(folder, ...parts), "utf8")
