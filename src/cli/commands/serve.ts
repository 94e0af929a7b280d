/** `stemma serve`: the workspace and the HTTP API over a store. */
import { spawn } from "node:child_process"
import { InputError } from "../../run/input-error.ts"
import type { FetchPage, Settings } from "../../server/context.ts"
import type { Log, LogFormat } from "../../server/log.ts"
import type { Command, Options } from "../command.ts"
import { exitCodes } from "../command.ts"
import { storeOption, storePlace } from "../storage.ts"
import type { World } from "../world.ts"

const formats: readonly LogFormat[] = ["text", "json", "off"]

function portOf(options: Options): number {
  const port = Number(options["port"])
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InputError(`“${options["port"]}” is no port: give a number from 0 to 65535 (0 takes any free one).`, true)
}

/** Gets pages for `POST /api/links`; the code for it is loaded only when it is asked for. */
async function pageFetcher(): Promise<FetchPage> {
  const [{ FetchError, getPage }, { labelOf }] = await Promise.all([
    import("../../fetch/get.ts"),
    import("../../server/upload.ts"),
  ])
  return async (link) => {
    try {
      const { url, bytes, type } = await getPage(link)
      const { pathname, host } = new URL(url)
      const name = labelOf(pathname) === "unnamed" ? host : `${host} ${labelOf(pathname)}`
      return { part: { name, type: type.startsWith("text/plain") ? "text" : "html", bytes, url } }
    } catch (error) {
      if (error instanceof FetchError) return { why: error.message }
      throw error
    }
  }
}

/** Opens the address in the user's browser; nothing happens where there is none. */
function openBrowser(address: string): void {
  const programs: Readonly<Record<string, readonly string[]>> = { darwin: ["open"], win32: ["cmd", "/c", "start"] }
  const [program = "xdg-open", ...words] = programs[process.platform] ?? ["xdg-open"]
  spawn(program, [...words, address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref()
}

/** Waits for the end: a signal, the first of which stops cleanly. */
const ended = (): Promise<string> =>
  new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done(signal))
  })

const hostsOf = (options: Options, tokens: boolean): readonly string[] | null => {
  const given = options["allowHost"]
  if (typeof given === "string") return given.toLowerCase().split(",")
  return tokens ? null : []
}

interface Served {
  readonly place: string
  readonly host: string
  readonly port: number
  readonly log: Log
}

/** Serves until a signal comes. */
async function serveUntilEnd({ place, host, port, log }: Served, options: Options, world: World): Promise<void> {
  const [{ openStore }, { openLibrary }, { openDeskFor }, { listenOn, makeContext, checkExposure }, { givenToken }] =
    await Promise.all([
      import("../../store/open.ts"),
      import("../../run/library.ts"),
      import("../../run/desk/open.ts"),
      import("../../server/start.ts"),
      import("../../server/guard/given.ts"),
    ])
  const given = givenToken(options["token"] ?? process.env["STEMMA_TOKEN"])
  const store = await openStore(place)
  const tokens = given !== null || (await store.tokens()).length > 0
  checkExposure(host, tokens)
  const { loadResources } = await import("../../run/resources.ts")
  const library = openLibrary(store, loadResources)
  const desk = openDeskFor(place, library)
  const settings: Settings = {
    tokens,
    given,
    hosts: hostsOf(options, tokens),
    fetchPage: options["fetch"] === true ? await pageFetcher() : null,
    pages: new URL("../../../dist/web/", import.meta.url),
    samples: new URL("../../../stories/", import.meta.url),
  }
  const context = makeContext(library, desk, settings, log)
  const { address, stop } = await listenOn(context, port, host)
  world.say(`stemma serves ${place} on ${address} (${tokens ? "with" : "without"} tokens); Ctrl-C stops it`)
  await world.write(`${address}\n`)
  if (options["open"] === true) openBrowser(address)
  await ended()
  await stop()
  await desk.close()
  log({ level: "info", message: "stopped" })
}

export const serve: Command = {
  name: "serve",
  summary: "the workspace and the HTTP API over a store, on this machine",
  about: `Serves the pages of the workspace and the HTTP API (docs/http.md) over a store, until a signal ends it. It
answers on this machine only, without a token; with --host it answers elsewhere, and only to who sends a token
(stemma token add). The address is printed when it answers. No request leaves the machine unless --fetch is given, and
then only for links that somebody sends.`,
  paths: "",
  options: [
    storeOption,
    { flags: "--port <number>", says: "the port; 0 takes any free one", default: "7331" },
    { flags: "--host <address>", says: "the address to listen on", default: "127.0.0.1" },
    { flags: "--allow-host <names>", says: "host names to answer to beside this machine's own, with commas" },
    {
      flags: "--token <secret>",
      says: "a token for an admin, for this run; better in STEMMA_TOKEN, where other users cannot see it",
    },
    { flags: "--fetch", says: "lets coders import web pages by their links" },
    { flags: "--log <format>", says: "how requests are logged on standard error", default: "text", choices: formats },
    { flags: "--open", says: "opens the browser" },
  ],
  example: "stemma serve --store memory: --port 0",
  run: async (_, options, world) => {
    const { makeLog } = await import("../../server/log.ts")
    const log = makeLog(options["log"] as LogFormat, world.say)
    const host = String(options["host"])
    await serveUntilEnd({ place: storePlace(options), host, port: portOf(options), log }, options, world)
    return exitCodes.done.code
  },
}
