/**
 * Golden files: what the program says, kept as files that a person reads. A run compares; `UPDATE=1` rewrites; a missing file is
 * written on a desk and fails in CI; a mismatch leaves `FILE.changed` beside the file and shows the lines that differ.
 */
import assert from "node:assert/strict"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, relative } from "node:path"

const root = new URL("../", import.meta.url).pathname

/** The lines of two texts that differ, with the line number in the first, at most `most` of them. */
function difference(expected: string, actual: string, most = 12): string {
  const [left, right] = [expected.split("\n"), actual.split("\n")]
  const shown: string[] = []
  for (let index = 0; index < Math.max(left.length, right.length) && shown.length < most; index += 1) {
    if (left[index] === right[index]) continue
    if (left[index] !== undefined) shown.push(`${index + 1} - ${left[index]!.slice(0, 160)}`)
    if (right[index] !== undefined) shown.push(`${index + 1} + ${right[index]!.slice(0, 160)}`)
  }
  return shown.join("\n")
}

/** Fails unless the file holds exactly this text. */
export function golden(file: string, text: string): void {
  const name = relative(root, file)
  const changed = `${file}.changed`
  if (process.env["UPDATE"] === "1" || (!existsSync(file) && process.env["CI"] === undefined)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    rmSync(changed, { force: true })
    return
  }
  assert.ok(existsSync(file), `${name} is missing: run the tests with UPDATE=1, read the new file and commit it`)
  const expected = readFileSync(file, "utf8")
  if (expected === text) {
    rmSync(changed, { force: true })
    return
  }
  writeFileSync(changed, text)
  assert.fail(`${name} differs (the new text is in ${name}.changed):\n${difference(expected, text)}`)
}
