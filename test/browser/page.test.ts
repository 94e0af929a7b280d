import assert from "node:assert/strict"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { pathToFileURL } from "node:url"
import { type Browser, chromium } from "playwright-core"
import { runProgram } from "../../src/cli/program.ts"
import { recorded } from "../cli/terminal.ts"

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync)
const skip = executablePath === undefined ? "skipped: no Chromium on this machine" : false

const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

const attack = `<script>document.title = "owned"</script><img src=x onerror="document.title='owned'">`

/** The page of a story with a hostile report among its reports, opened from a file. */
async function openPage(browser: Browser, folder: string, width: number) {
  const { world, out } = recorded(
    [
      {
        id: "one",
        title: attack,
        text: `Flood kills 12 in town\n\nTwelve people died in a flood, police said. ${attack}`,
      },
      { id: "two", title: "Flood", text: "Flood kills at least 10\n\nAt least 10 people died in the flood on Monday." },
    ]
      .map((report) => JSON.stringify({ ...report, published: "2024-05-06", url: "javascript:alert(1)" }))
      .join("\n"),
  )
  assert.equal(await runProgram(["account", "--format", "html"], world), 0)
  const file = join(folder, "page.html")
  writeFileSync(file, out())
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on("console", (message) => troubles.push(message.text()))
  page.on("pageerror", (error) => troubles.push(error.message))
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) troubles.push(`request to ${request.url()}`)
  })
  await page.goto(pathToFileURL(file).href)
  return { page, troubles }
}

test("the page shows what the account says, links both ways, asks nobody and runs nothing", { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "stemma-page-"))
  const browser = await chromium.launch({ executablePath: executablePath!, args })
  try {
    const { page, troubles } = await openPage(browser, folder, 1100)
    assert.notEqual(await page.title(), "owned")
    assert.equal(await page.locator("script, img, iframe, object, a[href^='javascript:']").count(), 0)
    const link = page.locator("#brief .src a").first()
    const target = await link.getAttribute("href")
    assert.ok(target?.startsWith("#w-"), `the brief links to ${target}`)
    await link.click()
    assert.equal(await page.evaluate(`document.querySelector(":target") !== null`), true)
    const broken = await page.evaluate(`[...document.querySelectorAll("a[href^='#']")]
      .map((link) => link.getAttribute("href"))
      .filter((href) => document.getElementById(href.slice(1)) === null)`)
    assert.deepEqual(broken, [], "links that lead nowhere")
    assert.deepEqual(troubles, [])
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
})

test("on a phone nothing is wider than the screen", { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "stemma-page-"))
  const browser = await chromium.launch({ executablePath: executablePath!, args })
  try {
    const { page } = await openPage(browser, folder, 390)
    const width = Number(await page.evaluate("document.documentElement.scrollWidth"))
    assert.ok(width <= 390, `the page is ${width} wide`)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
})
