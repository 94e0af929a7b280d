/**
 * The scoreboard: `npm run bench [-- SECTION ... --quick --write]`. Scores our output on all open data with the
 * shared scorers and prints
 * it beside the peers. `--quick` takes one row in eight of the large sets; `--write` puts the result into
 * docs/scores.md.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { type Row, row, type Section } from "./row.ts"
import { finders } from "./sections/finders.ts"
import { fusion } from "./sections/fusion.ts"
import { groupScale } from "./sections/group-scale.ts"
import { scale } from "./sections/scale.ts"
import { speed } from "./sections/speed.ts"
import { store } from "./sections/store.ts"
import { wholeStories } from "./sections/stories.ts"
import { understanding } from "./sections/understanding.ts"
import { shared } from "./shared.ts"

/** Open sets for which we have no answer yet: said, not left out. */
const unscored: Section = {
  name: "unscored",
  title: "Not scored yet",
  rows: () => [row("MUC-4", "templates", null, null, "1992 systems .44 to .57; no template output")],
}

const sections: readonly Section[] = [...understanding, ...wholeStories, fusion, finders, speed, scale, unscored]

/** Sections that take many minutes: only when they are named. */
const long: readonly Section[] = [groupScale, store]

const shown = (value: number | null): string => {
  if (value === null) return "–"
  return Number.isInteger(value) && Math.abs(value) > 1
    ? value.toLocaleString("en")
    : value.toFixed(3).replace(/^0\./, ".")
}

/** Lower is better for counts of errors, seconds and memory. */
const lowerIsBetter = (row: Row): boolean => /errors|seconds$|memory|cost|percentile/.test(row.measure)

function verdict(row: Row): string {
  if (row.ours === null || row.bar === null) return ""
  return (lowerIsBetter(row) ? row.ours <= row.bar : row.ours >= row.bar) ? "reached" : "below"
}

function tableOf(section: Section, rows: readonly Row[]): string {
  const head = `## ${section.title}\n\n| data | measure | ours | aim | | others |\n|---|---|---|---|---|---|`
  const body = rows.map((row) => {
    const { set, measure, ours, bar, peers } = row
    return `| ${set} | ${measure} | ${shown(ours)} | ${shown(bar)} | ${verdict(row)} | ${peers} |`
  })
  return [head, ...body].join("\n")
}

const preface = `# Scores

Made by \`npm run bench -- --write\`; the last accepted run. Figures are shares from 0 to 1 unless a unit is named.
Ours are measured on the open halves of public evaluation sets, from raw text, by the scorers that belong to those
sets; how the others' figures are known stands in brackets. Speeds are of a shared two-core machine and vary by half.

Below on re3d: a third of its names are pronouns, common nouns or begin with an article, which are left out on purpose;
with every article taken in ours would be .35, and CoNLL and IEER, which leave it out, would fall.
NewsQuant counts "dozens" as 12 to 120 and "hundreds" as 100 to 1,000, and we as 24 to 99 and 200 to 999, which costs
about 1.4 points of its value F1; the rows "its vague plurals" map ours to its convention before scoring, and nothing
else. Two of the short answers were cut from pages beyond the excerpt that they are compared with: no four words of
theirs follow each other there. Were every other answer in its place, the AUC would be .977 with these two as they
score; the row "without what was cut from elsewhere" leaves them out. Most answers of border-crossing that miss their
estimate are derived by hand there: sums of waves, a share times a whole, years counted between two dates. Rules were
written while looking at these open sets: expect less on sealed ones.

ECB+ has two like events a topic (two fires, two arrests), mostly without dates. As answered line by line, the first
reports of each are judged when little else has come, and the line stays wrong when the story comes right. Before days
and ages were compared, grouping all that has come anew for each report gave .836 (.861 at the best of six thresholds)
and putting every earlier report right by the gold before the next is judged .916: so .880 needs more than a better
stream, and the stream at its end is the row to look at. One of the news clusters holds only texts that another one
holds too, so that no answer is right on both: the row "without clusters that share a text" leaves these two out.
`

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: "boolean" }, write: { type: "boolean" } },
  })
  if (shared === null) {
    console.log("skipped: no shared data beside the checkout")
    return
  }
  const chosen = [...sections, ...long].filter((section) =>
    positionals.length === 0 ? !long.includes(section) : positionals.includes(section.name),
  )
  if (chosen.length === 0) throw new Error(`no such section; there are ${sections.map(({ name }) => name).join(", ")}`)
  const tables: string[] = []
  for (const section of chosen) {
    const table = tableOf(section, await section.rows(values.quick === true ? 8 : 1))
    console.log(`${table}\n`)
    tables.push(table)
  }
  if (values.write === true)
    writeFileSync(new URL("../docs/scores.md", import.meta.url), `${preface}\n${tables.join("\n\n")}\n`)
}

await main()
