/** The command line: words to a command, a command to an exit code. */
import { CommanderError, Command as Program, Option as ProgramOption } from "commander"
import { InputError } from "../run/input-error.ts"
import { version } from "../run/version.ts"
import { type Command, exitCodes, type Options } from "./command.ts"
import { commandsFor } from "./commands.ts"
import { lineOf } from "./line.ts"
import type { World } from "./world.ts"

/** The text below the options in a command's help: the paragraph, an example and the exit codes. */
function helpText(command: Command): string {
  const codes = Object.values(exitCodes).map(({ code, says }) => `  ${String(code).padStart(2)}  ${says}`)
  return `\n${command.about}\n\nExample:\n  $ ${command.example}\n\nExit codes:\n${codes.join("\n")}\n`
}

function addCommand(program: Program, command: Command, world: World, finish: (code: number) => void): void {
  const entry = program.command(command.name).summary(command.summary).description(command.summary)
  const { paths, pathsSay = "files or folders; without any, standard input is read" } = command
  if (paths !== "") entry.argument(paths, pathsSay)
  for (const { flags, says, default: fallback, choices } of command.options) {
    const option = new ProgramOption(flags, says)
    if (fallback !== undefined) option.default(fallback)
    if (choices !== undefined) option.choices(choices)
    entry.addOption(option)
  }
  entry.addHelpText("after", helpText(command))
  entry.action(async (...given: readonly unknown[]) => {
    const [words, options] = paths === "" ? [[], given[0]] : given
    finish(await command.run(words as readonly string[], options as Options, world))
  })
}

/** The program with these commands over a world; `finish` is told the exit code of the command that ran. */
function makeProgram(commands: readonly Command[], world: World, finish: (code: number) => void): Program {
  const program = new Program("stemma")
    .description("Reads news reports of one event and gives one account that can be checked.")
    .version(version)
    .exitOverride()
    .showHelpAfterError("(stemma --help lists the commands)")
    .configureOutput({
      writeOut: (text) => void world.write(text),
      writeErr: (text) => world.say(text.trimEnd()),
    })
    .configureHelp({ helpWidth: 100 })
  for (const command of commands) addCommand(program, command, world, finish)
  return program
}

/** Known by its name, so that programs without a store need not load one. */
const isStoreError = (error: unknown): error is Error => error instanceof Error && error.name === "StoreError"

/** Runs one command line and returns its exit code. Nothing is thrown: a fault of ours is said and is exit code 70. */
export async function runProgram(words: readonly string[], world: World): Promise<number> {
  let code: number = exitCodes.done.code
  try {
    const program = makeProgram(await commandsFor(words), world, (result) => {
      code = result
    })
    await program.parseAsync([...words], { from: "user" })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage.code
    if (isStoreError(error)) {
      world.say(`stemma: ${error.message}`)
      return exitCodes.refused.code
    }
    if (error instanceof InputError) {
      world.say(lineOf(`stemma: ${error.message}`))
      return error.usage ? exitCodes.usage.code : exitCodes.refused.code
    }
    world.say(`stemma: a fault of Stemma itself: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
    return exitCodes.fault.code
  }
  return code
}
