import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { after, before, describe, test } from "node:test"
import { gzipSync } from "node:zlib"
import { type Browser, chromium, type Page } from "playwright-core"
import {
  browserArgs,
  buildPages,
  executablePath,
  floodReports,
  givenReports,
  openSite,
  root,
  type Site,
  visit,
} from "./workspace.ts"

const skip = executablePath === undefined ? "skipped: no Chromium on this machine" : false

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe finds serious on the page, one line each. */
async function serious(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
      violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => ({ html })) })))`,
  )) as readonly Violation[]
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`)
}

/** A report without an outlet: its long title stands where the outlet would. */
const wordyReport = {
  id: "a_name_of_a_file_that_has_no_end_and_no_place_where_a_line_could_break",
  published: "2023-02-03",
  text: "Ferry with two hundred passengers from the northern islands runs aground\n\nA ferry ran aground on Friday, the coast guard said.",
}

describe("the looks of the workspace", { skip, timeout: 240_000 }, () => {
  let browser: Browser
  let site: Site
  let empty: Site
  let story: string
  let wordy: string

  before(async () => {
    buildPages()
    browser = await chromium.launch({ executablePath: executablePath!, args: browserArgs })
    site = await openSite()
    empty = await openSite()
    story = await givenReports(site, floodReports)
    wordy = await givenReports(site, [wordyReport])
  })

  after(async () => {
    await browser.close()
    await site.close()
    await empty.close()
  })

  const pages = (): readonly (readonly [path: string, ready: string])[] => [
    ["/", ".story-card"],
    [`/stories/${story}#s-0`, "aside[aria-label=Evidence] mark"],
    [`/stories/${story}#map`, ".map svg a"],
    [`/stories/${story}/reports/lake-radio?from=30&to=60`, ".claim-list li"],
    [`/stories/${story}/compare`, ".text"],
    [`/stories/${wordy}/reports`, ".text"],
    [`/stories/${story}/policies`, ".figures td"],
    [`/stories/${story}/review#c-x`, ".claim-list li"],
    [`/stories/${story}/review/questions`, ".pick"],
    [`/stories/${story}/review/voices`, ".pick"],
    [`/stories/${story}/review/happenings`, ".pick"],
    [`/stories/${story}/review/stories`, ".pick"],
    [`/stories/${story}/review/history`, "section[aria-label=History]"],
    [`/stories/${story}/review/coding`, "form"],
  ]

  for (const dark of [false, true]) {
    test(`axe finds nothing serious on any page, ${dark ? "dark, on a phone" : "light, on a desk"}`, async () => {
      const { page, troubles } = await visit(browser, empty, "/", dark ? 390 : 1280)
      await page.emulateMedia({ colorScheme: dark ? "dark" : "light" })
      await page.getByText("Or drop files").waitFor()
      const found = [...(await serious(page))]
      for (const [path, ready] of pages()) {
        await page.goto(site.address + path)
        await page.locator(ready).first().waitFor()
        found.push(...(await serious(page)))
        const wide = Number(await page.evaluate("document.documentElement.scrollWidth"))
        if (wide > (dark ? 390 : 1280)) found.push(`${path} is ${wide} wide`)
      }
      await page.keyboard.press("Control+k")
      await page.locator("#palette-list").waitFor()
      found.push(...(await serious(page)))
      assert.deepEqual(found, [])
      assert.deepEqual(
        troubles.filter((trouble) => !trouble.includes(site.address)),
        [],
      )
    })
  }

  test("what the first page loads is small", async () => {
    const { page } = await visit(browser, site)
    await page.locator(".story-card").first().waitFor()
    const names = (await page.evaluate(
      `performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)`,
    )) as readonly string[]
    const assets = names.filter((name) => name.startsWith("/assets/"))
    const bytes = assets.reduce((sum, name) => sum + gzipSync(readFileSync(`${root}dist/web${name}`)).length, 0)
    assert.ok(assets.length > 0 && bytes <= 250_000, `${assets.length} files, ${bytes} bytes compressed`)
  })

  test("a story prints as a clean report: no bar, no buttons, all of the figures", async () => {
    const { page } = await visit(browser, site, `/stories/${story}`)
    await page.locator(".brief").waitFor()
    await page.emulateMedia({ media: "print" })
    for (const hidden of [".bar", ".tabs", "aside[aria-label=Evidence]", ".sections"]) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden)
    }
    assert.equal(await page.getByRole("heading", { name: "Figures" }).isVisible(), true)
  })
})
