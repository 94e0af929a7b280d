/** `stemma mcp`: the tools for language models. */
import { type Command, exitCodes, type Options } from "../command.ts"
import { type MakeTools, serveUntilEnd, servingOptions } from "../serving.ts"
import { storePlace } from "../storage.ts"

/** Serves over standard input and output; nothing else may be written there. */
async function serveHere(options: Options): Promise<number> {
  const [{ openStore }, { openLibrary }, { openDeskFor }, { loadResources }, { serveStdio }] = await Promise.all([
    import("../../store/open.ts"),
    import("../../run/library.ts"),
    import("../../run/desk/open.ts"),
    import("../../run/resources.ts"),
    import("../../mcp/server.ts"),
  ])
  const place = storePlace(options)
  const library = openLibrary(await openStore(place), loadResources)
  const desk = await openDeskFor(place, library)
  desk.begin()
  await serveStdio({ library, desk, who: "mcp", mayChange: options["readOnly"] !== true })
  await desk.close()
  return exitCodes.done.code
}

/** Over HTTP: readers get the tools that change nothing. */
async function serveThere(options: Options, world: Parameters<Command["run"]>[2]): Promise<number> {
  const { answerHttp } = await import("../../mcp/server.ts")
  const readOnly = options["readOnly"] === true
  const tools: MakeTools = (library, desk) => (request, body, who) =>
    answerHttp(request, body, { library, desk, who: who.name, mayChange: !readOnly && who.role !== "reader" })
  return serveUntilEnd(options, world, tools)
}

export const mcp: Command = {
  name: "mcp",
  summary: "tools for language models over a store (Model Context Protocol)",
  about: `Serves the tools of docs/mcp.md to a language model: account for given texts, import, list and read stories,
explain a figure down to its quotes, find who said what, compare two reports. Results carry anchors: report, offsets,
words. Without --http it speaks over standard input and output, as desktop programs start it; with --http at /mcp,
behind the same guards as stemma serve.`,
  paths: "",
  options: [
    ...servingOptions,
    { flags: "--http", says: "serves over HTTP instead of standard input and output" },
    { flags: "--read-only", says: "leaves out the tools that change something" },
  ],
  example: "stemma mcp --store memory: < /dev/null",
  run: (_, options, world) => (options["http"] === true ? serveThere(options, world) : serveHere(options)),
}
