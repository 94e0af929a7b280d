/** The commonest English words in the order of how common they are, as grouping weighs words before it has seen any. */
import { writeFileSync } from "node:fs"
import { sharedText } from "./sources.ts"

const wordsMost = 3_000
const lineUnits = 130

/** Lines of whole words. */
function wrapped(words: readonly string[]): string {
  const lines: string[] = []
  let line = ""
  for (const word of words) {
    if (line.length + word.length + 1 > lineUnits) {
      lines.push(line)
      line = ""
    }
    line = line === "" ? word : `${line} ${word}`
  }
  return [...lines, line].join("\n")
}

/** Writes `src/group/english/common-words.ts`; returns how many words stand in it. */
export function writeCommonWords(): number {
  const words = sharedText("data/lexicons/wordclusters/glove_bisect_60k.tsv")
    .split("\n")
    .map((line) => line.split("\t")[1] ?? "")
    .filter((word) => /^[a-z]+$/.test(word))
    .slice(0, wordsMost)
  const text = `/**
 * Made by \`npm run train common-words\`: English words, the commonest first, in the order of the vocabulary of GloVe
 * (Pennington, Socher and Manning 2014; public domain).
 */
export const commonWords: readonly string[] =
  \`${wrapped(words)}\`.split(/\\s/)
`
  writeFileSync(new URL("../src/group/english/common-words.ts", import.meta.url), text)
  return words.length
}
