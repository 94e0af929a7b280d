/** Vague plurals under the convention of a data set, so that reading and convention can be scored apart. */
import { readFileSync, writeFileSync } from "node:fs"

/** What of a predicted mention is looked at. */
interface Mention {
  readonly kind: string
  readonly text: string
  readonly modifier?: string
  readonly low?: number | null
  readonly high?: number | null
}

/** NewsQuant counts "dozens" as 12 to 120 and "hundreds" as 100 to 1,000: from one of the word to ten of it. */
const plural = /^(dozen|ten|hundred|thousand|million|billion)s\b/i

/** A quantity of vague plurals from one of its word to ten of it; every other mention as it is. */
export function fromOneToTen<Given extends Mention>(mention: Given): Given {
  const isVague = mention.kind === "quantity" && mention.modifier === "vague" && plural.test(mention.text)
  const low = mention.low ?? null
  if (!isVague || low === null) return mention
  return { ...mention, low: low / 2, high: low * 5 }
}

/** The file of predictions with vague plurals from one to ten; returns the new file. */
export function withVagueFromOneToTen(predictions: string): string {
  const file = predictions.replace(/\.out\.jsonl$/, ".vague.jsonl")
  const lines = readFileSync(predictions, "utf8").split("\n").filter(Boolean)
  const told = lines.map((line) => {
    const prediction = JSON.parse(line) as { readonly mentions: readonly Mention[] }
    return JSON.stringify({ ...prediction, mentions: prediction.mentions.map(fromOneToTen) })
  })
  writeFileSync(file, `${told.join("\n")}\n`)
  return file
}
