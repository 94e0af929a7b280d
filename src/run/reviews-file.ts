/** Reviews in a file of JSON Lines, for work without a store: read whole, appended line by line. */
import { appendFile, readFile } from "node:fs/promises"
import type { Review } from "../model/types.ts"
import { readReview } from "../review/read.ts"
import { InputError } from "./input-error.ts"

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8")
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === "ENOENT") return ""
    throw new InputError(`${path} could not be read (${code ?? String(error)}).`)
  }
}

function reviewOf(line: string, where: string): Review {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new InputError(`${where} is no JSON: a file of reviews has one JSON object a line.`)
  }
  const { review, faults } = readReview(value)
  if (review === null) throw new InputError(`${where}: ${faults[0]}`)
  return review
}

/**
 * All reviews of a file in their order; none when there is no such file. Throws `InputError` with the line of the
 * first that is wrong: an account that obeyed only some would mislead.
 */
export async function readReviews(path: string): Promise<readonly Review[]> {
  const lines = (await textOf(path)).split("\n")
  return lines.flatMap((line, index) => (line.trim() === "" ? [] : [reviewOf(line, `${path}, line ${index + 1}`)]))
}

/** Adds a review at the end of a file, which is made when it is missing. */
export async function appendReview(path: string, review: Review): Promise<void> {
  const text = await textOf(path)
  const lead = text === "" || text.endsWith("\n") ? "" : "\n"
  await appendFile(path, `${lead}${JSON.stringify(review)}\n`)
}
