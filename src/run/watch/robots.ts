/** What a host wants of programs: its robots.txt, asked for once and obeyed (RFC 9309). */
import robotsModule from "robots-parser"
import { FetchError, getResource, type Network } from "../../fetch/get.ts"

interface Robot {
  readonly isAllowed: (link: string, name: string) => boolean | undefined
  readonly getCrawlDelay: (name: string) => number | undefined
}

/** The module is a function; its types say that the function is its default. */
const makeRobots = robotsModule as unknown as (link: string, text: string) => Robot

/** The name by which a robots.txt can speak of us. */
const robotName = "Stemma"

/** Who asks, as servers see it. */
export const watchAgent = "Stemma/0.1 (watches feeds for a person who named them)"

/** How long an answer holds, in milliseconds. */
const robotsTime = 24 * 3_600_000

/** Seconds between two requests to one host, when it does not ask for more; and the most that is waited. */
const restLeast = 2
const restMost = 60

interface Host {
  /** A sentence: the host could not say, and is left alone until it can. */
  readonly robot: Robot | string
  readonly until: number
  /** When it was last asked for a page. */
  asked: number
}

/** What is known of hosts. Kept as long as the program runs. */
export interface Manners {
  readonly hosts: Map<string, Host>
  readonly network: Network | undefined
  /** Milliseconds, counting up; tests give their own. */
  readonly clock: () => number
  readonly wait: (ms: number) => Promise<void>
}

const isSmall = (bytes: Uint8Array): boolean => bytes.length <= 512_000

/** What the host allows; a sentence when it could not be asked, or has a fault. */
async function askRobots(origin: string, network: Network | undefined): Promise<Robot | string> {
  const link = `${origin}/robots.txt`
  try {
    const { status, bytes } = await getResource(link, { accept: "text/plain", agent: watchAgent }, network)
    // No rules (4xx): all is allowed. A fault of the server (5xx): nothing is, until it answers.
    if (status >= 500) return `${origin} does not say what it allows (robots.txt): it is left alone.`
    const text = status === 200 && isSmall(bytes) ? new TextDecoder().decode(bytes) : ""
    return makeRobots(link, text)
  } catch (error) {
    if (error instanceof FetchError) return error.message
    throw error
  }
}

async function hostOf(manners: Manners, origin: string): Promise<Host> {
  const known = manners.hosts.get(origin)
  const now = manners.clock()
  if (known !== undefined && known.until > now) return known
  const robot = await askRobots(origin, manners.network)
  const until = now + (typeof robot === "string" ? robotsTime / 48 : robotsTime)
  const host = { robot, until, asked: known?.asked ?? Number.NEGATIVE_INFINITY }
  manners.hosts.set(origin, host)
  return host
}

/** Waits until a link may be asked for. Rejects with a `FetchError` when its host does not want that. */
export async function beforeAsking(manners: Manners, link: string): Promise<void> {
  if (!URL.canParse(link)) throw new FetchError(`“${link.slice(0, 200)}” is no web address.`)
  const { origin } = new URL(link)
  const host = await hostOf(manners, origin)
  if (typeof host.robot === "string") throw new FetchError(host.robot)
  if (host.robot.isAllowed(link, robotName) === false) {
    throw new FetchError(`${link.slice(0, 200)} is not asked for: the robots.txt of ${origin} does not allow it.`)
  }
  const rest = Math.min(restMost, Math.max(restLeast, host.robot.getCrawlDelay(robotName) ?? 0)) * 1000
  const left = host.asked + rest - manners.clock()
  if (left > 0) await manners.wait(left)
  host.asked = manners.clock()
}
