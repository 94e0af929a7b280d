/** The library as others meet it: its examples, its package, a bundle for a browser. */
import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { brotliDecompressSync } from "node:zlib"
import { build } from "vite"
import { openCore } from "../src/core.ts"
import { account } from "../src/index.ts"
import { type LanguageModel, modelFiles } from "../src/language/models.ts"

const root = new URL("../", import.meta.url).pathname

/** The examples of a page. */
const examplesOf = (page: string): readonly string[] =>
  [...readFileSync(join(root, page), "utf8").matchAll(/```js\n(.*?)```/gs)].map(([, code = ""]) => code)

test("the examples of the README and of the page of the library run", async () => {
  const examples = ["README.md", "docs/library.md"].flatMap(examplesOf)
  assert.ok(examples.length >= 4)
  const { log } = console
  const said: string[] = []
  const folder = mkdtempSync(join(tmpdir(), "stemma-examples-"))
  console.log = (...words: unknown[]) => said.push(words.map((word) => JSON.stringify(word)).join(" "))
  try {
    for (const [index, code] of examples.entries()) {
      const file = join(folder, `example-${index}.mjs`)
      writeFileSync(file, code.replace('from "stemma"', `from ${JSON.stringify(join(root, "src/index.ts"))}`))
      await import(file)
    }
  } finally {
    console.log = log
    rmSync(folder, { recursive: true })
  }
  const all = said.join("\n")
  assert.match(all, /"coast-wire" \d+ \d+ ".*12/)
  assert.match(all, /^12 \["r1"\]$/m)
})

test("given the bytes of the models, the core tells the same account", () => {
  const files = Object.entries(modelFiles).map(([name, file]) => {
    const bytes = brotliDecompressSync(readFileSync(join(root, "models", `${file}.br`)))
    return [name as LanguageModel, new Uint8Array(bytes)] as const
  })
  const reports = [{ id: "a", text: "A flood killed 12 people in Split on Sunday, police said." }]
  assert.deepEqual(openCore(Object.fromEntries(files)).account(reports), account(reports))
})

test("the core bundles for a browser without anything of Node.js", async () => {
  const result = await build({
    configFile: false,
    root,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, "src/core.ts"), formats: ["es"], fileName: "core" },
    },
  })
  const [{ output }] = result as unknown as [{ output: readonly { code?: string; imports?: readonly string[] }[] }]
  for (const { code = "", imports = [] } of output) {
    assert.deepEqual(imports, [])
    assert.doesNotMatch(code, /from "node:|require\("|__vite-browser-external|node:sqlite/)
  }
})

/** When the latest file of a folder was written. */
const latest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(folder, name)).mtimeMs),
  )

test("the packed package installs and runs in an empty folder", (context) => {
  const built = join(root, "dist/index.js")
  if (!existsSync(built) || latest(join(root, "dist")) < latest(join(root, "src"))) {
    context.skip("skipped: dist is older than src; npm run build makes it")
    return
  }
  const folder = mkdtempSync(join(tmpdir(), "stemma-packed-"))
  try {
    const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder]
    const [{ filename }] = JSON.parse(execFileSync("npm", pack, { cwd: root, encoding: "utf8" })) as [
      { filename: string },
    ]
    execFileSync("tar", ["-xzf", join(folder, filename), "-C", folder])
    const installed = join(folder, "node_modules", "stemma")
    cpSync(join(folder, "package"), installed, { recursive: true })
    // What the package depends on is there already: installing it once more would need a network.
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: object }
    symlinkSync(join(root, "node_modules"), join(installed, "node_modules"))
    for (const name of Object.keys(dependencies)) assert.ok(existsSync(join(installed, "node_modules", name)), name)
    const run = (...words: string[]): string =>
      execFileSync(process.execPath, words, { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } })
    const reports = join(installed, "stories/river-crossing/reports")
    assert.match(run(join(installed, "dist/cli/main.js"), "account", reports), /1,218/)
    const code =
      'const { account } = await import("stemma"); console.log(account([{ text: "A flood killed 12 people." }]).reports.length)'
    assert.equal(run("--input-type=module", "-e", code), "1\n")
    assert.equal(
      run("--input-type=module", "-e", 'console.log(Object.keys(await import("stemma/core")).includes("openCore"))'),
      "true\n",
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
