/** `npm start`: builds what is missing or older than its source, then serves the workspace with the bundled stories. */
import { spawnSync } from "node:child_process"
import { readdirSync, statSync } from "node:fs"
import { fileURLToPath } from "node:url"

const root = new URL("../", import.meta.url)

/** When the latest file of a folder was written; 0 when there is none. */
function latest(folder: string): number {
  try {
    const files = readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    return Math.max(0, ...files.map((name) => statSync(new URL(`${folder}${name}`, root)).mtimeMs))
  } catch {
    return 0
  }
}

const age = (file: string): number => statSync(new URL(file, root), { throwIfNoEntry: false })?.mtimeMs ?? 0

const built = Math.min(age("dist/cli/main.js"), age("dist/web/index.html"))
if (built < latest("src/")) {
  const { status } = spawnSync("npm", ["run", "build"], { cwd: fileURLToPath(root), stdio: "inherit" })
  if (status !== 0) process.exit(status ?? 1)
}
const store = fileURLToPath(new URL(".stemma/", root))
process.argv.splice(2, 0, "serve", "--samples", "--store", store)
const program = new URL("dist/cli/main.js", root).href
await import(program)
