/** A server in memory for tests: no port, no thread. */
import type { Desk } from "../../src/run/desk/desk.ts"
import { openDesk } from "../../src/run/desk/desk.ts"
import { type Library, openLibrary } from "../../src/run/library.ts"
import { loadResources } from "../../src/run/resources.ts"
import { makeApp } from "../../src/server/app.ts"
import type { Context, Settings } from "../../src/server/context.ts"
import type { Entry } from "../../src/server/log.ts"
import { makeContext } from "../../src/server/start.ts"
import { memoryStore } from "../../src/store/memory.ts"
import type { Store } from "../../src/store/store.ts"

export interface Served {
  readonly library: Library
  readonly desk: Desk
  readonly context: Context
  readonly logged: readonly Entry[]
  /** Asks as a program on this machine does. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  readonly json: (path: string, init?: RequestInit) => Promise<{ status: number; body: unknown; headers: Headers }>
  readonly post: (
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: unknown }>
  readonly close: () => Promise<void>
}

const root = new URL("../../", import.meta.url)

export const testSettings: Settings = {
  tokens: false,
  given: null,
  hosts: [],
  fetchPage: null,
  tools: null,
  pages: new URL("dist/no-such-folder/", root),
  samples: new URL("stories/", root),
}

/** A server with these settings over a store, an empty one when none is given. */
export function served(settings: Partial<Settings> = {}, store: Store = memoryStore()): Served {
  const library = openLibrary(store, loadResources)
  const desk = openDesk(library)
  const logged: Entry[] = []
  const context = makeContext(library, desk, { ...testSettings, ...settings }, (entry) => logged.push(entry))
  const app = makeApp(context)
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (!headers.has("host")) headers.set("host", "127.0.0.1:7331")
    return app.fetch(new Request(`http://127.0.0.1:7331${path}`, { ...init, headers }))
  }
  const json: Served["json"] = async (path, init) => {
    const response = await ask(path, init)
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) }
  }
  const post: Served["post"] = (path, body, headers = {}) =>
    json(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
    })
  return {
    library,
    desk,
    context,
    logged,
    ask,
    json,
    post,
    close: async () => {
      context.events.close()
      context.metrics.close()
      await desk.close()
    },
  }
}

/** Two reports of one flood. */
export const floodReports = [
  {
    id: "coast-wire",
    outlet: "Coast Wire",
    published: "2024-05-06",
    title: "Flood kills 12 in Split",
    text: "A flood killed 12 people in Split on Sunday, police said. More than 300 people were evacuated from the old town.\n",
  },
  {
    id: "harbour-post",
    outlet: "Harbour Post",
    published: "2024-05-06",
    title: "At least 10 dead in Split flood",
    text: "At least 10 people died in a flood in Split on Sunday. Police evacuated more than 300 people from the old town.\n",
  },
]
