/** What the routes of a server share. */
import type { RecentBytes } from "../base/recent-bytes.ts"
import type { Desk } from "../run/desk/desk.ts"
import type { Library } from "../run/library.ts"
import type { Part } from "../run/parts.ts"
import type { EventFeed } from "./events.ts"
import type { Door } from "./guard/identify.ts"
import type { KeptToken, Who } from "./guard/tokens.ts"
import type { Log } from "./log.ts"
import type { Metrics } from "./metrics.ts"

/** Gets one web page for `POST /api/links`, or says why not. Never rejects. */
export type FetchPage = (url: string) => Promise<{ readonly part: Part } | { readonly why: string }>

/** One call of the tools; the request is that of `POST /mcp`, the body its JSON. */
export type AnswerTools = (request: Request, body: unknown, who: Who) => Promise<Response>

/** How a server was started. */
export interface Settings {
  /** True when each request needs a token; else everybody on this machine is an admin. */
  readonly tokens: boolean
  /** A token that counts for this run beside those of the store; null when none was given. */
  readonly given: KeptToken | null
  /** Host names allowed beside loopback; null allows all. */
  readonly hosts: readonly string[] | null
  /** Gets links; null when the server was started without `--fetch`. */
  readonly fetchPage: FetchPage | null
  /** Answers a call of the tools over HTTP; null when they are not served. */
  readonly tools: AnswerTools | null
  /** The folder of the workspace's pages. */
  readonly pages: URL
  /** The folder of the bundled stories. */
  readonly samples: URL
}

export interface Context {
  /** For what is read at once. */
  readonly library: Library
  /** For what takes long. */
  readonly desk: Desk
  readonly settings: Settings
  readonly door: Door
  readonly events: EventFeed
  /** Compressed bodies, by ETag and coding. */
  readonly packed: RecentBytes
  readonly log: Log
  readonly metrics: Metrics
}
