import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { after, before, describe, test } from "node:test"
import { type Browser, chromium, type Page } from "playwright-core"
import {
  browserArgs,
  buildPages,
  executablePath,
  floodReports,
  givenReports,
  openSite,
  type Site,
  secondTab,
  visit,
} from "./workspace.ts"

const skip = executablePath === undefined ? "skipped: no Chromium on this machine" : false

let browser: Browser
let site: Site
let story: string

const storyPath = (rest = ""): string => `/stories/${story}${rest}`

/** Waits until a part of the page has these words. */
async function says(page: Page, selector: string, words: string | RegExp): Promise<void> {
  await page.locator(selector).filter({ hasText: words }).first().waitFor()
}

/** Waits until something holds, for a few seconds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await holds()) return
    await new Promise((done) => setTimeout(done, 100))
  }
  assert.fail("it never came to hold")
}

/** The question about the dead, which the reports dispute. */
const question = /How many people were killed/

/** Selects words in the text of a report, as a hand with a mouse does. */
const select = (words: string): string => `(() => {
  const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue.indexOf(${JSON.stringify(words)})
    if (at >= 0) return document.getSelection().setBaseAndExtent(node, at, node, at + ${words.length})
  }
})()`

describe("the workspace in a browser", { skip, timeout: 240_000 }, () => {
  before(async () => {
    buildPages()
    browser = await chromium.launch({ executablePath: executablePath!, args: browserArgs })
    site = await another()
    story = await givenReports(site, floodReports)
  })

  /** A story of its own, for tests that change it. */
  const ownStory = async (): Promise<{ readonly site: Site; readonly path: string }> => {
    const own = await another()
    return { site: own, path: `/stories/${await givenReports(own, floodReports)}` }
  }

  const sites: Site[] = []
  const another = async (): Promise<Site> => {
    const opened = await openSite()
    sites.push(opened)
    return opened
  }

  after(async () => {
    await browser.close()
    for (const opened of sites) await opened.close()
  })

  test("a first visit opens the bundled stories with one click", async () => {
    const fresh = await another()
    const { page, troubles } = await visit(browser, fresh)
    await page.getByRole("button", { name: "Open the bundled stories" }).click()
    await says(page, ".story-card", "Thailand")
    await says(page, ".story-card", /5 reports/)
    await page.getByLabel("Words").fill("ravine")
    await says(page, "section[aria-label=Stories]", "1 story")
    assert.match(page.url(), /q=ravine/)
    await page.locator(".story-card a").first().click()
    await says(page, ".brief", "21 people were killed in the crash")
    assert.deepEqual(troubles, [])
  })

  test("files dropped anywhere come in, with their story a click away", async () => {
    const fresh = await another()
    const { page, troubles } = await visit(browser, fresh)
    await page.getByText("Or drop files anywhere").waitFor()
    const lines = floodReports.map((report) => JSON.stringify(report)).join("\n")
    const data = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([${JSON.stringify(lines)}], "flood.jsonl", { type: "application/x-ndjson" }))
      return transfer
    })()`)
    await page.dispatchEvent("body", "dragover", { dataTransfer: data })
    await says(page, ".drop-here", "Drop reports")
    await page.dispatchEvent("body", "drop", { dataTransfer: data })
    await says(page, ".notice", "3 new reports.")
    await page.getByRole("button", { name: "Open story" }).click()
    await says(page, ".brief", "Lindau")
    assert.deepEqual(troubles, [])
  })

  test("a pasted text of more words than grouping reads comes in with a note", async () => {
    const fresh = await another()
    const { page, troubles } = await visit(browser, fresh)
    await page.getByText("Paste a text").first().click()
    await page.getByLabel("Text of a report").fill("The mill of Velden stood still. ".repeat(220))
    await page.getByRole("button", { name: "Add this text" }).click()
    await says(page, ".notice", "1 new report.")
    await says(page, ".notice p", /^note: report .*Only the first 1,200 words/)
    await page.getByRole("button", { name: "Dismiss" }).click()
    assert.equal(await page.locator(".notice").count(), 0)
    assert.deepEqual(troubles, [])
  })

  test("from a sentence to its words in the report, and back from the claim to the question", async () => {
    const { page, troubles } = await visit(browser, site, storyPath())
    // The first sentence tells what happened; the second has a figure, and so a question.
    const sentence = page.locator(".brief .sentence").nth(1)
    const words = await sentence.innerText()
    await sentence.click()
    await says(page, "aside[aria-label=Evidence]", words)
    const quote = await page.locator("aside[aria-label=Evidence] mark").first().innerText()
    await page.getByRole("link", { name: "Read it in the report" }).first().click()
    const marked = page.locator(".text .on")
    await marked.first().waitFor()
    assert.equal((await marked.allInnerTexts()).join(""), quote)
    await page.locator("aside[aria-label=Claims] .facts a").first().click()
    await page.waitForURL(/#q-/)
    assert.match(await page.locator(".question[aria-current=true] h3").innerText(), /\?$/)
    assert.deepEqual(troubles, [])
  })

  test("a changed figure changes brief, table and plot in two tabs; undo brings them back", async () => {
    const own = await ownStory()
    const tab = await visit(browser, own.site, `${own.path}/review?figures=1`)
    const { page, troubles } = tab
    const other = await secondTab(tab, own.site, own.path)
    const row = other.locator(".figures tr").filter({ hasText: question })
    await row.waitFor()
    const before = await row.innerText()
    await page.getByLabel("You are").fill("Ann")
    await page.getByLabel("Words of the claim").fill("Nine people")
    await page.getByRole("link", { name: /Nine people were killed/ }).click()
    await page.getByRole("button", { name: "Edit" }).click()
    await page.getByLabel("Lowest", { exact: true }).fill("12")
    await page.getByLabel("Highest", { exact: true }).fill("12")
    await page.getByLabel("Reason (optional)").fill("the outlet corrected it")
    await page.getByRole("button", { name: "Save" }).click()
    await says(page, ".notice .grow", /Edited .*: lowest → 12, highest → 12$/m)
    await says(page, ".claim-list", "edited")
    await page.getByLabel("Words of the claim").fill("Nine die")
    await page.getByRole("link", { name: /Nine die in Lindau/ }).click()
    await page.getByRole("button", { name: "✗ Reject" }).click()
    await says(page, ".claim-list", "rejected")
    assert.deepEqual(await page.locator(".notice .grow").allInnerTexts(), ["Rejected “Nine die in Lindau flood”"])
    await says(other, ".question", /agreed[\s\S]*12/)
    assert.notEqual(await row.innerText(), before)
    assert.equal(await other.locator(".disputed .side-of").filter({ hasText: /^9/ }).count(), 0)
    await page.getByRole("button", { name: "Undo" }).first().click()
    await page.waitForTimeout(300)
    await page.keyboard.press("Escape")
    await page.getByRole("link", { name: "History" }).click()
    await says(page, "section[aria-label=History]", "the outlet corrected it")
    for (const label of await page.getByRole("button", { name: "Take back" }).all()) await label.click()
    await says(other, "#disputed", question)
    await until(async () => (await row.count()) === 1 && (await row.innerText()) === before)
    assert.deepEqual(troubles, [])
  })

  test("a question is parted, and two names are joined", async () => {
    const own = await ownStory()
    const { page, troubles } = await visit(browser, own.site, `${own.path}/review/questions`)
    const item = page.locator("li").filter({ hasText: question }).first()
    await item.getByRole("button", { name: "Part …" }).click()
    await item.locator(".inset .pick").filter({ hasText: "fire service" }).locator("input").check()
    const questions = await page.locator(".lines > li").filter({ hasText: question }).count()
    await item.getByRole("button", { name: "Part the question" }).click()
    await says(page, ".notice", "Parted a question")
    const asked = page.locator(".lines > li").filter({ hasText: question })
    await until(async () => (await asked.count()) > questions)
    await page.getByRole("link", { name: "Origins and names" }).click()
    const names = page.getByRole("region", { name: "Names" })
    await names.locator(".pick", { hasText: "district fire brigade" }).locator("input").check()
    await names
      .locator(".pick", { hasText: /^fire service$/ })
      .locator("input")
      .check()
    await names.getByLabel("As", { exact: true }).fill("fire service")
    await names.getByRole("button", { name: "Join the names" }).click()
    await says(page, ".notice", "as fire service")
    const origins = page.getByRole("region", { name: "Origins" })
    await origins.getByText("district fire brigade").first().waitFor({ state: "detached" })
    await page.keyboard.press("u")
    await says(page, ".notice", "Taken back")
    await origins.getByText("district fire brigade").first().waitFor()
    assert.deepEqual(troubles, [])
  })

  test("an edit in progress outlives a reload; a claim is added from selected words", async () => {
    const own = await ownStory()
    const { page, troubles } = await visit(browser, own.site, `${own.path}/reports/lake-radio`)
    await page.locator(".claim-list a").filter({ hasText: "killed 12 people" }).first().click()
    await page.keyboard.press("e")
    await page.getByLabel("Highest", { exact: true }).fill("14")
    await page.getByLabel("Reason (optional)").fill("half a thought")
    await page.reload()
    assert.equal(await page.getByLabel("Highest", { exact: true }).inputValue(), "14")
    assert.equal(await page.getByLabel("Reason (optional)").inputValue(), "half a thought")
    await page.getByRole("button", { name: "Cancel" }).click()
    await page.evaluate(select("goes on"))
    await page.getByRole("button", { name: "Add a claim from the selected words" }).click()
    const form = page.getByRole("form", { name: "Add a claim" })
    assert.equal(await form.locator("blockquote").innerText(), "goes on")
    await form.getByLabel("Thing").fill("search")
    await form.getByRole("button", { name: "Add the claim" }).click()
    await says(page, ".claim-list", "added")
    assert.deepEqual(troubles, [])
  })

  test("two codings that do not see each other, their agreement, and a difference settled", async () => {
    const own = await ownStory()
    const { page, troubles } = await visit(browser, own.site, `${own.path}/review/coding`)
    const code = async (name: string, low: string): Promise<void> => {
      await page.goto(`${own.site.address}${own.path}/review/coding`)
      await page.getByLabel("Name of the coding").fill(name)
      await page.getByRole("button", { name: "Code blind" }).click()
      await page.getByRole("link", { name: "To the claims" }).click()
      await page.getByLabel("with figures").check()
      await says(page, "main", `0 of`)
      for (const words of ["Flood kills 12 people", "At least 40 people were injured", "Some 200 people"]) {
        await page.locator(".claim-list a").filter({ hasText: words }).first().click()
        await page.locator("aside[aria-label=Claim] blockquote").filter({ hasText: words }).waitFor()
        await page.keyboard.press("a")
        await page
          .locator(".claim-list li")
          .filter({ hasText: words })
          .filter({ hasText: "accepted" })
          .first()
          .waitFor()
      }
      await page.locator(".claim-list a").filter({ hasText: "Nine people were killed" }).first().click()
      await page.keyboard.press("e")
      await page.getByLabel("Lowest", { exact: true }).fill(low)
      await page.getByLabel("Highest", { exact: true }).fill("12")
      await page.getByRole("button", { name: "Save" }).click()
      await says(page, ".claim-list", "edited")
      await page.getByRole("link", { name: "Blind coding", exact: true }).click()
      await page.getByRole("button", { name: "Leave the blind coding" }).click()
    }
    await code("first", "11")
    await code("second", "10")
    const agreement = page.getByRole("region", { name: "Agreement" })
    await agreement.locator("tbody tr").first().waitFor()
    const alphas = await agreement.locator("tbody tr").allInnerTexts()
    assert.ok(alphas.length > 2, alphas.join(" | "))
    assert.ok(
      alphas.some((row) => /\d\.\d{3}/.test(row)),
      alphas.join(" | "),
    )
    const difference = agreement.locator(".lines li").filter({ hasText: "Nine people" }).first()
    await difference.getByRole("button", { name: /^second: / }).click()
    await says(page, ".notice", "Edited")
    await agreement.locator(".lines li").filter({ hasText: "settled" }).first().waitFor()
    assert.deepEqual(troubles, [])
  })

  test("policies switch and compare, and a story is exported", async () => {
    const { page, troubles } = await visit(browser, site, storyPath("/policies?policy=conservative&with=informative"))
    await says(page, ".question", question)
    const sides = page.locator(".question").filter({ hasText: question }).locator(".card")
    assert.match(await sides.nth(0).innerText(), /\b9\b/)
    assert.match(await sides.nth(1).innerText(), /\b12\b/)
    const waiting = page.waitForEvent("download")
    await page.getByRole("link", { name: "figures-csv", exact: true }).click()
    assert.match((await waiting).suggestedFilename(), /^story-\w+-figures\.csv$/)
    const file = await (await waiting).path()
    assert.match(readFileSync(file, "utf8"), /people were killed/)
    await page.goto(site.address + storyPath())
    await page.getByLabel("Policy").selectOption("informative")
    await says(page, ".figures tr", /people were killed[\s\S]*12/)
    assert.match(page.url(), /policy=informative/)
    assert.deepEqual(troubles, [])
  })

  test("with the keyboard alone: search, open, step through evidence, decide, and find the keys", async () => {
    const { page, troubles } = await visit(browser, site)
    await page.locator(".story-card").first().waitFor()
    await page.keyboard.press("Control+k")
    await page.locator("#palette-list").waitFor()
    await page.keyboard.type("Lindau")
    await page.locator("#palette-list [aria-selected=true]").filter({ hasText: "Flood" }).waitFor()
    await page.keyboard.press("Enter")
    await page.locator(".brief").waitFor()
    await page.keyboard.press("j")
    await page.locator(".sentence[aria-current=true]").waitFor()
    await page.keyboard.press("Escape")
    await page.locator(".sentence[aria-current=true]").waitFor({ state: "detached" })
    await page.keyboard.press("?")
    await says(page, "dialog", "go to the review")
    await page.keyboard.press("Escape")
    await page.keyboard.press("g")
    await page.keyboard.press("v")
    await page.locator(".claim-list li").first().waitFor()
    await page.keyboard.press("j")
    await page.locator("aside[aria-label=Claim] blockquote").waitFor()
    await page.keyboard.press("a")
    await says(page, ".notice", "Accepted")
    await page.keyboard.press("u")
    await says(page, ".notice", "Taken back")
    assert.deepEqual(troubles, [])
  })

  test("a report full of attacks is shown as words and does nothing", async () => {
    const fresh = await another()
    const attack = `<script>document.title="owned"</script><img src=x onerror="document.title='owned'">`
    const id = await givenReports(fresh, [
      {
        id: "../<evil>",
        title: `Flood kills 12 ${attack}`,
        outlet: `Evil "News" ${attack}`,
        url: "javascript:document.title='owned'",
        published: "2024-05-07",
        text: `Flood kills 12 people in Lindau\n\nA flood killed 12 people in Lindau, ${attack} police said. \u202eevil\u202c {{7*7}} \${7*7}`,
      },
    ])
    const { page, troubles } = await visit(browser, fresh, `/stories/${id}`)
    await page.locator(".brief").waitFor()
    await page.goto(`${fresh.address}/stories/${id}/reports`)
    await says(page, ".text", "<script>")
    assert.doesNotMatch(await page.title(), /^owned/)
    assert.equal(await page.locator("#root script, #root iframe, a[href^='javascript:'], .text img").count(), 0)
    for (const path of ["/review", "/policies", "/review/voices"]) {
      await page.goto(`${fresh.address}/stories/${id}${path}`)
      await page.locator("#main h1").waitFor()
    }
    assert.deepEqual(troubles, [])
  })
})
