/** What a command of the program is: its words, its options and what it does. One file of `commands/` each. */
import type { World } from "./world.ts"

/** Options as the command line gives them, by long name. */
export type Options = Readonly<Record<string, string | boolean | undefined>>

export interface Option {
  /** As commander writes it: "--format <name>". */
  readonly flags: string
  readonly says: string
  readonly default?: string
  readonly choices?: readonly string[]
}

export interface Command {
  readonly name: string
  readonly summary: string
  /** A paragraph for the help and the manual: what goes in, what comes out. */
  readonly about: string
  /** Name of the arguments, e.g. "[paths...]"; "" when there are none. */
  readonly paths: string
  /** What the arguments are, when they are not files to read. */
  readonly pathsSay?: string
  readonly options: readonly Option[]
  /** A command line that works in a fresh clone. */
  readonly example: string
  /** Does it and returns the exit code. */
  readonly run: (paths: readonly string[], options: Options, world: World) => Promise<number>
}

/** The exit codes of every command. */
export const exitCodes = {
  done: { code: 0, says: "Done; all input was read." },
  refused: { code: 1, says: "Some input was refused, with a sentence on standard error; the rest was done." },
  usage: { code: 2, says: "The command line is wrong; nothing was done." },
  fault: { code: 70, says: "A fault of Stemma itself; please report it with the message." },
  stopped: { code: 130, says: "Stopped by Ctrl+C; what was counted is kept, and the same command goes on." },
} as const
