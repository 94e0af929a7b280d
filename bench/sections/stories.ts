/** Sections that score what stands above one report: pages, grouping, lineage, facts and accounts. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Row, row, type Section } from "../row.ts"
import { type Figures, figure, nodeTo, predict, sampled, score } from "../score.ts"
import { data, outFolder, program, shared } from "../shared.ts"
import { grouping } from "./grouping.ts"
import { lineage } from "./lineage.ts"

function pages(): readonly Row[] {
  const found = score("pages.mjs", data("pages"), predict("pages", data("pages"), ["extract"]))
  const peers = "Readability .952, trafilatura .958, rs_trafilatura .970 (all 181 pages)"
  return [row("scrapinghub, 91 pages", "text F1", figure(found, "f1"), 0.96, peers)]
}

/** The clusters of the incidents as stories of one file, so that one run gives the facts of all. */
function incidentFacts(gold: string): Figures {
  const wanted = new Set(lines(gold).map((line) => String((JSON.parse(line) as { cluster: unknown }).cluster)))
  const input = join(outFolder(), "incident-reports.jsonl")
  const answer = join(outFolder(), "incident-facts.jsonl")
  const rows = lines(data("incidents", "gva-docs.jsonl")).flatMap((line) => {
    const report = JSON.parse(line) as Record<string, unknown>
    if (!wanted.has(String(report["cluster"]))) return []
    // Doubtful pages are left out, as the scorers' own input does with --clean.
    if (report["clean"] === false) return []
    const { id, text, title, date: published, source: outlet, url, cluster } = report
    return [JSON.stringify({ id, text, title, published, outlet, url, story: String(cluster) })]
  })
  writeFileSync(input, `${rows.join("\n")}\n`)
  nodeTo(answer, [program, "account", "--format", "json", "--fields", "facts", input])
  return score("facts.mjs", "incidents", gold, answer)
}

const lines = (file: string): readonly string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")

function facts(every: number): readonly Row[] {
  const found = incidentFacts(sampled(data("incidents", "gva-gold.jsonl"), every))
  const war = sampled(data("war-reports", "docs.jsonl"), every)
  const reports = score("facts.mjs", "war-reports", war, predict("war-reports", war, ["analyze"]))
  const many = (name: string): number | null => figure(found, `twoOrMoreReports.${name}`)
  return [
    row("shootings, 2+ reports", "killed exact", many("killed"), 0.86, "naive rule and vote .76 (sealed half)"),
    row("shootings, 2+ reports", "injured exact", many("injured"), 0.79, "naive rule and vote .69"),
    row("shootings, 2+ reports", "both exact", many("both"), 0.72, "naive rule and vote .58"),
    row("shootings, 2+ reports", "date exact", many("date"), 0.78, "earliest publication date .57"),
    row("shootings, 2+ reports", "city", many("city"), 0.8),
    row("war reports", "killed", figure(reports, "lenient"), 0.84, "first number next to “killed” .75"),
  ]
}

/** Figures of a story line as rows. */
function storyRows(set: string, found: Figures, bars: Readonly<Record<string, number>>): readonly Row[] {
  return Object.entries(bars).map(([path, bar]) => row(set, path, figure(found, path), bar))
}

function borderCrossing(): Figures {
  const folder = join(shared ?? "", "stories", "border-crossing")
  const [input, account, analysis] = ["in.jsonl", "account.json", "analysis.jsonl"].map((name) =>
    join(outFolder(), `border-crossing-${name}`),
  ) as [string, string, string]
  nodeTo(input, [data("score", "account-input.mjs"), join(folder, "reports")])
  nodeTo(account, [program, "account", "--format", "json", input])
  nodeTo(analysis, [program, "analyze", input])
  const more = ["--texts", join(folder, "reports"), "--analysis", analysis]
  return score("stories.mjs", join(folder, "gold"), account, ...more)
}

function openStories(): Figures {
  const gold = join(shared ?? "", "stories", "open")
  const accounts = join(outFolder(), "open-accounts")
  mkdirSync(accounts, { recursive: true })
  const texts = data("grouping", "news-cluster-docs.jsonl")
  for (const file of readdirSync(gold).filter((name) => name.endsWith(".json"))) {
    const input = join(accounts, file.replace(/\.json$/, ".jsonl"))
    nodeTo(input, [data("score", "account-input.mjs"), texts, "--gold", join(gold, file)])
    nodeTo(join(accounts, file), [program, "account", "--format", "json", input])
  }
  return score("stories.mjs", gold, accounts, "--texts", texts)
}

function stories(): readonly Row[] {
  const estimates = { "estimate.all": 0.75, "origins.accepted": 0.75 }
  const claims = { "claims.covered": 0.75, "claims.origin": 0.7 }
  return [
    ...storyRows("border-crossing", borderCrossing(), {
      questions: 0.8,
      "readings.precision": 0.88,
      ...estimates,
      "errors.merged": 0,
      faithful: 1,
      "furniture.f1": 0.85,
      ...claims,
    }),
    ...storyRows("open stories, pooled", openStories(), {
      questions: 0.7,
      "readings.recall": 0.65,
      "readings.precision": 0.85,
      "estimate.all": 0.65,
      "origins.accepted": 0.65,
      "errors.merged": 1,
      state: 0.65,
      faithful: 1,
    }),
  ]
}

export const wholeStories: readonly Section[] = [
  { name: "pages", title: "Text of pages", rows: pages },
  grouping,
  lineage,
  { name: "facts", title: "Facts of an event", rows: facts },
  { name: "stories", title: "Accounts", rows: stories },
]
