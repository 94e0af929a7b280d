/**
 * Takes the pictures of docs/pictures with the Chromium of this machine: `npm run pictures`. The pages are built first
 * when they are older than their source; the bundled stories stand in a store in memory.
 */
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { samplesOf } from "../src/server/samples.ts"
import { browserArgs, buildPages, executablePath, openSite, root, type Site, visit } from "../test/browser/workspace.ts"

const folder = join(root, "docs/pictures")

/** One picture: the page of the story that it shows, and what is done there before it is taken. */
interface Picture {
  readonly name: string
  readonly path: string
  readonly prepare: (page: Page) => Promise<void>
}

const question = "How many people crossed the border (Thailand)"

const pictures: readonly Picture[] = [
  {
    name: "account",
    path: "",
    prepare: async (page) => {
      await page.locator(".sentence").nth(1).click()
      await page.locator("aside blockquote").first().waitFor()
      await page.evaluate("scrollTo(0, 0)")
    },
  },
  {
    name: "figures",
    path: "",
    prepare: async (page) => {
      const answer = page.locator("article").filter({ hasText: question }).first()
      await answer.locator("button, a").filter({ hasText: "more than" }).first().click()
      await page.locator("aside blockquote").first().waitFor()
      await answer.evaluate("(element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 150)")
    },
  },
  {
    name: "reading",
    path: "/reports",
    prepare: async (page) => {
      await page.locator(".claim-list a").filter({ hasText: "Two soldiers were killed" }).first().click()
      await page.locator(".side .card").waitFor()
    },
  },
]

/** The id of the story about the river, once its account is told. */
async function toldStory({ served }: Site): Promise<string> {
  const samples = await samplesOf(new URL("../stories/", import.meta.url))
  const { new: fresh } = await served.desk.importParts(samples, "pictures", () => {})
  const story = fresh.find(({ report }) => report.includes("mekong-wire"))!.story
  await served.library.told(story)
  return story
}

async function take(browser: Browser, site: Site, story: string, { name, path, prepare }: Picture): Promise<void> {
  const { page, context } = await visit(browser, site, `/stories/${story}${path}`, 1200, 820)
  await page.locator("#main h1").waitFor()
  await prepare(page)
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
}

if (executablePath === undefined) throw new Error("no Chromium is installed: it takes the pictures.")
buildPages()
mkdirSync(folder, { recursive: true })
const site = await openSite()
const browser = await chromium.launch({ executablePath, args: browserArgs })
const story = await toldStory(site)
for (const picture of pictures) await take(browser, site, story, picture)
await browser.close()
await site.close()
