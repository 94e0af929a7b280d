/** Serving a store until a signal comes: what `stemma serve` and `stemma mcp --http` share. */
import { spawn } from "node:child_process"
import { charsetOf } from "../read/decode.ts"
import type { Desk } from "../run/desk/desk.ts"
import { InputError } from "../run/input-error.ts"
import type { Library } from "../run/library.ts"
import type { AnswerTools, FetchPage, Settings } from "../server/context.ts"
import type { LogFormat } from "../server/log.ts"
import { exitCodes, type Option, type Options } from "./command.ts"
import { sayOlder } from "./keeping.ts"
import { storeOption, storePlace } from "./storage.ts"
import type { World } from "./world.ts"

const formats: readonly LogFormat[] = ["text", "json", "off"]

/** The options of every command that serves. */
export const servingOptions: readonly Option[] = [
  storeOption,
  { flags: "--port <number>", says: "the port; 0 takes any free one", default: "7331" },
  { flags: "--host <address>", says: "the address to listen on", default: "127.0.0.1" },
  { flags: "--allow-host <names>", says: "host names to answer to beside this machine's own, with commas" },
  {
    flags: "--token <secret>",
    says: "a token for an admin, for this run; better in STEMMA_TOKEN, where other users cannot see it",
  },
  { flags: "--log <format>", says: "how requests are logged on standard error", default: "text", choices: formats },
]

function portOf(options: Options): number {
  const port = Number(options["port"])
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InputError(`“${options["port"]}” is no port: give a number from 0 to 65535 (0 takes any free one).`, true)
}

/** Gets pages for `POST /api/links`; the code for it is loaded only when it is asked for. */
async function pageFetcher(): Promise<FetchPage> {
  const [{ FetchError, getPage }, { labelOf }] = await Promise.all([
    import("../fetch/get.ts"),
    import("../server/upload.ts"),
  ])
  return async (link) => {
    try {
      const { url, bytes, type } = await getPage(link)
      const { pathname, host } = new URL(url)
      const name = labelOf(pathname) === "unnamed" ? host : `${host} ${labelOf(pathname)}`
      const format = type.startsWith("text/plain") ? "text" : "html"
      return { part: { name, type: format, bytes, url, charset: charsetOf(type) } }
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

/** Makes what answers calls of the tools, over an open library. */
export type MakeTools = (library: Library, desk: Desk) => AnswerTools

interface Opened {
  readonly library: Library
  readonly desk: Desk
  readonly settings: Settings
}

/** Opens the store with its library and its desk; says when it may not be served on this host. */
async function open(place: string, host: string, options: Options, makeTools: MakeTools | null): Promise<Opened> {
  const [{ openStore }, { openLibrary }, { openDeskFor }, { checkExposure }, { givenToken }, { loadResources }] =
    await Promise.all([
      import("../store/open.ts"),
      import("../run/library.ts"),
      import("../run/desk/open.ts"),
      import("../server/start.ts"),
      import("../server/guard/given.ts"),
      import("../run/resources.ts"),
    ])
  const given = givenToken(options["token"] ?? process.env["STEMMA_TOKEN"])
  const store = await openStore(place)
  const tokens = given !== null || (await store.tokens()).length > 0
  checkExposure(host, tokens)
  const library = openLibrary(store, loadResources)
  const desk = await openDeskFor(place, library)
  const settings: Settings = {
    tokens,
    given,
    hosts: hostsOf(options, tokens),
    fetchPage: options["fetch"] === true ? await pageFetcher() : null,
    tools: makeTools === null ? null : makeTools(library, desk),
    pages: new URL("../../dist/web/", import.meta.url),
    samples: new URL("../../stories/", import.meta.url),
  }
  return { library, desk, settings }
}

/** Takes in the bundled stories where nothing is yet. */
async function addSamples({ library, desk, settings }: Opened, world: World): Promise<void> {
  if ((await library.store.info()).reports > 0) return
  const { samplesOf } = await import("../server/samples.ts")
  const { new: fresh } = await desk.importParts(await samplesOf(settings.samples), "samples", () => {})
  world.say(`stemma took in ${fresh.length} reports of the bundled stories`)
}

/** The place as people may see it: without the password of a database. */
const shownPlace = (place: string): string => place.replace(/^(postgres(?:ql)?:\/\/[^:/@]*):[^@]*@/, "$1:***@")

/** Serves until a signal comes; the exit code. The address is written when it answers. */
export async function serveUntilEnd(
  options: Options,
  world: World,
  makeTools: MakeTools | null = null,
): Promise<number> {
  const [{ makeLog }, { listenOn, makeContext }] = await Promise.all([
    import("../server/log.ts"),
    import("../server/start.ts"),
  ])
  const [place, host, port] = [storePlace(options), String(options["host"]), portOf(options)]
  const opened = await open(place, host, options, makeTools)
  const { library, desk, settings } = opened
  const log = makeLog(options["log"] as LogFormat, world.say)
  const { address, stop } = await listenOn(makeContext(library, desk, settings, log), port, host)
  const end = ended()
  desk.begin()
  const guarded = settings.tokens ? "a token is needed" : "for this machine only"
  world.say(`stemma serves ${shownPlace(place)} (${guarded}); Ctrl-C stops it`)
  await world.write(`${address}${makeTools === null ? "" : "/mcp"}\n`)
  if (options["open"] === true) openBrowser(address)
  if (options["samples"] === true) await addSamples(opened, world)
  await sayOlder(library.store, world)
  await end
  await stop()
  await desk.close()
  log({ level: "info", message: "stopped" })
  return exitCodes.done.code
}
