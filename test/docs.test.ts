import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { allCommands } from "../src/cli/commands.ts"
import { version } from "../src/run/version.ts"
import { pages } from "../tools/docs.ts"

const root = new URL("../", import.meta.url).pathname
const read = (path: string): string => readFileSync(join(root, path), "utf8")

test("generated pages are fresh: npm run docs", async () => {
  for (const [path, text] of Object.entries(await pages()))
    assert.equal(read(path), text, `${path} is stale: npm run docs`)
})

test("the README is short, begins with the two commands, and its links lead somewhere", async () => {
  const readme = read("README.md")
  assert.ok(readme.split("\n").length < 200)
  const first = readme.indexOf("npm ci && npx stemma account stories/")
  const second = readme.indexOf("npm ci && npm test")
  assert.ok(first >= 0 && second > first && first < 1200)
  for (const [, target = ""] of readme.matchAll(/\]\(([^)#]+)\)/g)) {
    if (!/^https?:/.test(target)) assert.ok(existsSync(join(root, target)), `README links to ${target}`)
  }
  for (const { name } of await allCommands()) assert.ok(readme.includes(`stemma ${name} `), `the README lacks ${name}`)
})

test("every file of docs is reached from the README or another page", () => {
  const pagesThere = ["model", "pipeline", "policies", "cli", "limits", "errors", "decisions"]
  for (const page of pagesThere) assert.ok(existsSync(join(root, "docs", `${page}.md`)), `docs/${page}.md is missing`)
})

test("the version is that of the package", () => {
  assert.equal(version, (JSON.parse(read("package.json")) as { version: string }).version)
})
