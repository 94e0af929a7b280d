/**
 * Every command of the program, in the order the help lists them. A command's modules are loaded when it is asked for.
 */
import type { Command } from "./command.ts"

const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  account: async () => (await import("./commands/account.ts")).account,
  aggregate: async () => (await import("./commands/aggregate.ts")).aggregate,
  analyze: async () => (await import("./commands/analyze.ts")).analyze,
  backup: async () => (await import("./commands/backup.ts")).backup,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  extract: async () => (await import("./commands/extract.ts")).extract,
  group: async () => (await import("./commands/group.ts")).group,
  import: async () => (await import("./commands/import.ts")).importCommand,
  lineage: async () => (await import("./commands/lineage.ts")).lineage,
  mcp: async () => (await import("./commands/mcp.ts")).mcp,
  rebuild: async () => (await import("./commands/rebuild.ts")).rebuildCommand,
  restore: async () => (await import("./commands/restore.ts")).restore,
  review: async () => (await import("./commands/review.ts")).review,
  search: async () => (await import("./commands/search.ts")).search,
  serve: async () => (await import("./commands/serve.ts")).serve,
  stories: async () => (await import("./commands/stories.ts")).stories,
  watch: async () => (await import("./commands/watch.ts")).watch,
  token: async () => (await import("./commands/token.ts")).token,
}

/** All commands. */
export const allCommands = (): Promise<readonly Command[]> => Promise.all(Object.values(loaders).map((load) => load()))

/** The command that a command line begins with; all of them when it begins with something else, such as --help. */
export async function commandsFor([first]: readonly string[]): Promise<readonly Command[]> {
  const load = first !== undefined && Object.hasOwn(loaders, first) ? loaders[first] : undefined
  return load === undefined ? allCommands() : [await load()]
}
