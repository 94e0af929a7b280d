/** Which engine computes: what was computed by another is computed again. */
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { byText } from "../base/order.ts"
import type { Computed, Store } from "../store/store.ts"

const folders = ["base", "model", "read", "language", "claims", "group", "lineage", "reconcile", "account", "review"]

const above = new URL("../", import.meta.url)
const models = new URL("../../models/", import.meta.url)

function filesOf(folder: URL): readonly URL[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => new URL(`file://${entry.parentPath}/${entry.name}`))
  } catch {
    return []
  }
}

/** Read at once, not beside other work: hundreds of small files cost four times as much that way. */
function digest(): string {
  const hash = createHash("sha256")
  const code = folders.flatMap((folder) => filesOf(new URL(`${folder}/`, above)))
  const own = ["run/engine.ts", "run/engine.js"].map((name) => new URL(name, above)).filter((file) => existsSync(file))
  const files = [...code, ...own]
    .filter(({ pathname }) => /\.[jt]s$/.test(pathname))
    .sort((a, b) => byText(a.pathname, b.pathname))
  for (const file of files) hash.update(readFileSync(file))
  const sizes = filesOf(models).map((file) => `${file.pathname.split("/").at(-1)} ${statSync(file).size}`)
  for (const size of sizes.sort(byText)) hash.update(size)
  return hash.digest("hex").slice(0, 16)
}

let known: string | null = null

/** A digest of the engine's code and of the sizes of its models; read once. */
export async function engineVersion(): Promise<string> {
  known ??= digest()
  return known
}

const markSlot = "engine"

/** Notes that everything in a store was computed by this engine. */
export async function engineMark(): Promise<Computed> {
  return { slot: markSlot, key: await engineVersion(), value: Uint8Array.of(1) }
}

/** True when something in a store was computed by another engine. An empty store is of this one. */
export async function isOlder(store: Store): Promise<boolean> {
  if ((await store.head()).sequence === 0) return false
  return (await store.computed(markSlot, await engineVersion())) === null
}
