/** Runs one case of bad input in a folder of its own and says what came of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runProgram } from "../../src/cli/program.ts"
import { recorded } from "../cli/terminal.ts"
import type { ErrorCase } from "./cases.ts"

export interface Outcome {
  readonly code: number
  readonly out: string
  /** Lines of standard error, the folder written as "FOLDER". */
  readonly err: readonly string[]
}

/** The files are written, the command is run in this process, and the folder is removed. */
export async function runCase({ files, words }: ErrorCase): Promise<Outcome> {
  const folder = join(mkdtempSync(join(tmpdir(), "stemma-")), "reports")
  mkdirSync(folder)
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const { world, out, err } = recorded("")
    const code = await runProgram(
      words.map((word) => word.replace("FOLDER", folder)),
      world,
    )
    const lines = err().flatMap((text) => text.split("\n"))
    return {
      code,
      out: out(),
      err: lines.map((text) => text.replaceAll(`${folder}/`, "").replaceAll(folder, "reports")),
    }
  } finally {
    rmSync(join(folder, ".."), { recursive: true })
  }
}
