/** The workspace for tests: the real server on a port of this machine, and Debian's Chromium in front of it. */
import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { listenOn } from "../../src/server/start.ts"
import { type Served, served } from "../server/served.ts"

export const root = new URL("../../", import.meta.url).pathname

export const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
)

export const browserArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
]

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (name) => statSync(join(root, folder, name)).mtimeMs,
    ),
  )

/** Builds the pages when they are missing or older than their source. */
export function buildPages(): void {
  const built = join(root, "dist/web/index.html")
  if (existsSync(built) && statSync(built).mtimeMs > newest("src/web")) return
  const vite = join(root, "node_modules/vite/bin/vite.js")
  execFileSync(process.execPath, [vite, "build", "--config", "tools/vite.config.ts", "--logLevel", "error"], {
    cwd: root,
  })
}

export interface Site {
  readonly served: Served
  readonly address: string
  readonly close: () => Promise<void>
}

/** A server over an empty store, with the built pages. */
export async function openSite(): Promise<Site> {
  const one = served({ pages: new URL("../../dist/web/", import.meta.url) })
  const { address, stop } = await listenOn(one.context, 0, "127.0.0.1")
  const close = async (): Promise<void> => {
    await stop()
    await one.close()
  }
  return { served: one, address, close }
}

export interface Tab {
  readonly page: Page
  readonly context: BrowserContext
  /** Console messages, page errors, requests to elsewhere. */
  readonly troubles: string[]
}

function watched(page: Page, address: string): string[] {
  const troubles: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(message.text())
  })
  page.on("pageerror", (error) => troubles.push(error.message))
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("blob:")) {
      troubles.push(`request to ${request.url()}`)
    }
  })
  return troubles
}

/** A fresh visitor. */
export async function visit(browser: Browser, site: Site, path = "/", width = 1280, height = 900): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width, height }, locale: "en-GB", reducedMotion: "reduce" })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const troubles = watched(page, site.address)
  await page.goto(site.address + path)
  return { page, context, troubles }
}

/** Another tab of the same visitor. */
export async function secondTab({ context, troubles }: Tab, site: Site, path: string): Promise<Page> {
  const page = await context.newPage()
  troubles.push(...watched(page, site.address))
  await page.goto(site.address + path)
  return page
}

/** Takes reports in by the API; the id of the story of the first. */
export async function givenReports(site: Site, reports: readonly object[]): Promise<string> {
  const { body } = await site.served.post("/api/reports", reports)
  const [story] = (body as { stories: readonly string[] }).stories
  return story!
}

const flood = (outlet: string, day: string, text: string) => ({
  id: outlet.toLowerCase().replaceAll(" ", "-"),
  outlet,
  published: `2024-05-${day}`,
  title: text.split("\n")[0],
  text,
})

/** Three reports of a flood that we made up: two figures for the dead, one speaker under two names. */
export const floodReports = [
  flood(
    "Harbour Times",
    "07",
    `Flood kills 12 people in Lindau\n\nA flood killed 12 people in Lindau on Monday, police chief Karl Brandt said. At least 40 people were injured.\n\nThe river rose by two metres, the fire service said.`,
  ),
  flood(
    "Valley Post",
    "07",
    `Nine die in Lindau flood\n\nNine people were killed when the river flooded Lindau on Monday, the fire service said. More than 30 people were injured, Chief Brandt told reporters.`,
  ),
  flood(
    "Lake Radio",
    "08",
    `Lindau flood: search goes on\n\nThe flood in Lindau killed 12 people on Monday, Karl Brandt said. The water rose by three metres, the district fire brigade said. Some 200 people were missing on Tuesday.`,
  ),
]
