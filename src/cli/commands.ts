/**
 * Every command of the program, in the order the help lists them. A command's modules are loaded when it is asked for.
 */
import type { Command } from "./command.ts"

const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  account: async () => (await import("./commands/account.ts")).account,
  aggregate: async () => (await import("./commands/aggregate.ts")).aggregate,
  analyze: async () => (await import("./commands/analyze.ts")).analyze,
  extract: async () => (await import("./commands/extract.ts")).extract,
  group: async () => (await import("./commands/group.ts")).group,
  serve: async () => (await import("./commands/serve.ts")).serve,
  token: async () => (await import("./commands/token.ts")).token,
  lineage: async () => (await import("./commands/lineage.ts")).lineage,
}

/** All commands. */
export const allCommands = (): Promise<readonly Command[]> => Promise.all(Object.values(loaders).map((load) => load()))

/** The command that a command line begins with; all of them when it begins with something else, such as --help. */
export async function commandsFor([first]: readonly string[]): Promise<readonly Command[]> {
  const load = first !== undefined && Object.hasOwn(loaders, first) ? loaders[first] : undefined
  return load === undefined ? allCommands() : [await load()]
}
