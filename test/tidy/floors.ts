/** Each folder of src/ and the floor it stands on. A file may import its own folder and lower floors, nothing else. */
export const floors: Readonly<Record<string, number>> = {
  base: 0,
  model: 1,
  read: 2,
  language: 3,
  claims: 4,
  group: 5,
  lineage: 5,
  review: 5,
  aggregate: 6,
  reconcile: 6,
  agreement: 6,
  account: 7,
  fusion: 7,
  view: 8,
  store: 2,
  queue: 2,
  fetch: 2,
  run: 9,
  server: 10,
  mcp: 10,
  web: 10,
  cli: 11,
}

/** Folders that touch the world: only they may import node: modules, read the clock or load code when asked. */
export const outside: readonly string[] = ["store", "queue", "fetch", "run", "cli", "server", "mcp", "web"]

/** The folder of a file below src/; the library's door `src/index.ts` stands above all floors. */
export const folderOf = (path: string): string | null => (path.split("/").length > 2 ? path.split("/")[1]! : null)
