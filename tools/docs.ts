/** Writes the parts of docs/ that are made from the source: `npm run docs`. A test fails when they are stale. */
import { writeFileSync } from "node:fs"
import { limits } from "../src/base/limits.ts"
import { type Command, exitCodes } from "../src/cli/command.ts"
import { commands } from "../src/cli/commands.ts"

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

function cliPage(): string {
  const codes = Object.values(exitCodes).map(({ code, says }) => `- \`${code}\`: ${says}`)
  const intro = `Every command takes files and folders (text, HTML, JSON Lines), or reads standard input. Results go to
standard output, findings and progress to standard error; progress is shown only when a terminal watches.
\`NO_COLOR\` turns colours off.`
  const parts = commands.flatMap((command) => [commandPage(command), ""])
  return ["# Command line", "", note, "", intro, "", ...parts, "## Exit codes", "", ...codes, ""].join("\n")
}

function limitsPage(): string {
  const rows = Object.entries(limits).map(
    ([name, { value, unit, why }]) => `| ${name} | ${value.toLocaleString("en")} ${unit} | ${why} |`,
  )
  const intro = "Everything has a limit with a name. Hitting one is said in a finding."
  return ["# Limits", "", note, "", intro, "", "| limit | value | why |", "|---|---|---|", ...rows, ""].join("\n")
}

/** Every generated page by its path in the repository. */
export const pages: Readonly<Record<string, string>> = { "docs/cli.md": cliPage(), "docs/limits.md": limitsPage() }

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const [path, text] of Object.entries(pages)) writeFileSync(new URL(`../${path}`, import.meta.url), text)
}
