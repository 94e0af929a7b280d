/** Writes the parts of docs/ that are made from the source: `npm run docs`. A test fails when they are stale. */
import { writeFileSync } from "node:fs"
import { limits } from "../src/base/limits.ts"
import { kinds } from "../src/claims/kinds.ts"
import { type Command, exitCodes } from "../src/cli/command.ts"
import { allCommands } from "../src/cli/commands.ts"
import { errorCases } from "../test/errors/cases.ts"
import { runCase } from "../test/errors/run-case.ts"
import { httpPage, toolsPage } from "./served-pages.ts"

const note = "<!-- Made by `npm run docs`; do not edit. -->"

function optionLine({ flags, says, default: fallback, choices }: Command["options"][number]): string {
  const among = choices === undefined ? "" : ` One of ${choices.map((choice) => `\`${choice}\``).join(", ")}.`
  return `- \`${flags}\`: ${says}.${among}${fallback === undefined ? "" : ` Default: \`${fallback}\`.`}`
}

function commandPage(command: Command): string {
  const options = command.options.length === 0 ? [] : ["", ...command.options.map(optionLine)]
  const words = [`## stemma ${command.name}`, "", `${command.summary}.`, "", command.about.replace(/\n/g, " ")]
  return [...words, ...options, "", "```", `$ ${command.example}`, "```"].join("\n")
}

async function cliPage(): Promise<string> {
  const codes = Object.values(exitCodes).map(({ code, says }) => `- \`${code}\`: ${says}`)
  const intro = `Every command takes files and folders (text, HTML, JSON Lines), or reads standard input. Results go to
standard output, findings and progress to standard error; progress is shown only when a terminal watches.
\`NO_COLOR\` turns colours off.`
  const parts = (await allCommands()).flatMap((command) => [commandPage(command), ""])
  return ["# Command line", "", note, "", intro, "", ...parts, "## Exit codes", "", ...codes, ""].join("\n")
}

function limitsPage(): string {
  const rows = Object.entries(limits).map(
    ([name, { value, unit, why }]) => `| ${name} | ${value.toLocaleString("en")} ${unit} | ${why} |`,
  )
  const intro = "Everything has a limit with a name. Hitting one is said in a finding."
  return ["# Limits", "", note, "", intro, "", "| limit | value | why |", "|---|---|---|", ...rows, ""].join("\n")
}

/** The kinds of claims, and where codebooks of events put them. */
function kindsPage(): string {
  const intro = `What a claim can be of. The list is open: a new kind is one row in \`src/claims/kinds.ts\` and one of
words in \`src/claims/english/triggers.ts\`. The codes say where a claim of the kind usually belongs: PLOVER by type
and mode, CAMEO by root or base code, ACLED by sub-event; a dash where the codebook has no place for it. “Main” kinds
can be what a report is about.

Types and modes of PLOVER were checked against the lists of its manual 0.8, sub-events of ACLED against those of
the package acledR; of the codes of CAMEO only the first two digits, where PLOVER's manual says what becomes of them
(a test does both). Its manual codes people who are made to flee under SANCTION/expel, with the one who causes it as
the actor; a kind that also holds floods does not.`
  const cell = (text: string | null): string => text ?? "–"
  const rows = kinds.map(({ name, description, plover, cameo, acled, occurrence }) => {
    const codes = [plover, cameo, acled].map(cell).join(" | ")
    return `| ${name} | ${description} | ${codes} | ${occurrence ? "yes" : ""} |`
  })
  const head = ["| kind | what | PLOVER | CAMEO | ACLED | main |", "|---|---|---|---|---|---|"]
  return ["# Kinds of claims", "", note, "", intro, "", ...head, ...rows, ""].join("\n")
}

/** What is said of each bad input: the cases of the tests, run. */
async function errorsPage(): Promise<string> {
  const intro = `Bad input gets one sentence: what, where, what to do. What concerns one report is a finding of that
report, and the others go on. Exit code 1 says that some input was refused, 2 that the command line is wrong. The
cases stand in \`test/errors/cases.ts\`; "reports" is the folder that holds them.`
  const rows: string[] = []
  for (const errorCase of errorCases) {
    const { code, err } = await runCase(errorCase)
    const said = err.map((line) => line.replace(/\|/g, "\\|")).join("<br>")
    rows.push(`| ${errorCase.name} | \`stemma ${errorCase.words.join(" ")}\` | ${code} | ${said} |`)
  }
  const head = [
    "# Errors",
    "",
    note,
    "",
    intro,
    "",
    "| input | command | exit code | what is said |",
    "|---|---|---|---|",
  ]
  return [...head, ...rows, ""].join("\n")
}

/** Every generated page by its path in the repository. */
export async function pages(): Promise<Readonly<Record<string, string>>> {
  return {
    "docs/cli.md": await cliPage(),
    "docs/limits.md": limitsPage(),
    "docs/kinds.md": kindsPage(),
    "docs/errors.md": await errorsPage(),
    "docs/http.md": httpPage(note),
    "docs/mcp.md": toolsPage(note),
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const [path, text] of Object.entries(await pages())) writeFileSync(new URL(`../${path}`, import.meta.url), text)
}
