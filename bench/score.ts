/** Runs the program and the scorers as a user would: processes that read and write files. */
import { spawnSync } from "node:child_process"
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { hash } from "../src/base/hash.ts"
import { data, outFolder, program } from "./shared.ts"

/** What a scorer prints: figures by name, possibly nested. */
export type Figures = Readonly<Record<string, unknown>>

/** Runs node with arguments, standard output into a file; throws with the first words of its complaint. */
export function nodeTo(file: string, words: readonly string[]): void {
  const out = openSync(file, "w")
  const { status, stderr, signal } = spawnSync(process.execPath, words, {
    stdio: ["ignore", out, "pipe"],
    maxBuffer: 64_000_000,
  })
  closeSync(out)
  // Exit code 1 means that some input was refused and the rest was done.
  if (status !== 0 && status !== 1) {
    throw new Error(`${words.slice(0, 3).join(" ")} ended with ${status ?? signal}: ${String(stderr).slice(0, 600)}`)
  }
}

/** Runs a scorer and reads the last line of JSON that it prints. */
export function score(scorer: string, ...words: readonly string[]): Figures {
  const file = join(outFolder(), `score-${hash(scorer, ...words)}.json`)
  nodeTo(file, [data("score", scorer), ...words])
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("{"))
  const last = lines.at(-1)
  if (last === undefined) throw new Error(`${scorer} printed no figures for ${words.join(" ")}`)
  return JSON.parse(last) as Figures
}

/** A figure by its path ("value.f1"); null when the scorer has none. */
export function figure(figures: Figures, path: string): number | null {
  let at: unknown = figures
  for (const part of path.split(".")) at = typeof at === "object" && at !== null ? (at as Figures)[part] : undefined
  return typeof at === "number" ? at : null
}

/** Gold rows in a file of their own: all of them, or about one in `every`, chosen by a hash of the line. */
export function sampled(gold: string, every: number): string {
  if (every <= 1) return gold
  const separator = /\.(conllu|iob2)$/.test(gold) ? /\n(?=# newdoc)/ : /\n/
  const kept = readFileSync(gold, "utf8")
    .split(separator)
    .filter((row) => row.trim() !== "" && Number.parseInt(hash(row).slice(0, 6), 16) % every === 0)
  const file = join(outFolder(), `sample-${every}-${basename(gold)}`)
  writeFileSync(file, `${kept.join("\n")}\n`)
  return file
}

/** The input that a data set gives, as a file. */
export function inputOf(set: string, gold: string, more: readonly string[] = []): string {
  const input = join(outFolder(), `${hash(set, gold, ...more)}.in.jsonl`)
  nodeTo(input, [data("score", "input.mjs"), set, gold, ...more])
  return input
}

/** The answer of a command of the program to the input that a data set gives; returns the file it was written to. */
export function predict(set: string, gold: string, command: readonly string[], more: readonly string[] = []): string {
  const answer = join(outFolder(), `${hash(set, gold, ...command, ...more)}.out.jsonl`)
  nodeTo(answer, [program, ...command, inputOf(set, gold, more)])
  return answer
}
