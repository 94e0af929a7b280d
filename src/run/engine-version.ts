/** Which engine computes: what was computed by another is computed again. */
import { createHash } from "node:crypto"
import { readdir, readFile, stat } from "node:fs/promises"
import { byText } from "../base/order.ts"
import type { Computed, Store } from "../store/store.ts"

const folders = ["base", "model", "read", "language", "claims", "group", "lineage", "reconcile", "account", "review"]

const above = new URL("../", import.meta.url)
const models = new URL("../../models/", import.meta.url)

async function filesOf(folder: URL): Promise<readonly URL[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => new URL(`file://${entry.parentPath}/${entry.name}`))
  } catch {
    return []
  }
}

async function digest(): Promise<string> {
  const hash = createHash("sha256")
  const code = (await Promise.all(folders.map((folder) => filesOf(new URL(`${folder}/`, above))))).flat()
  const files = [...code, new URL("run/engine.ts", above), new URL("run/engine.js", above)]
    .filter(({ pathname }) => /\.[jt]s$/.test(pathname))
    .sort((a, b) => byText(a.pathname, b.pathname))
  const texts = await Promise.all(files.map((file) => readFile(file).catch(() => Buffer.alloc(0))))
  for (const text of texts) hash.update(text)
  const sizes = (await filesOf(models)).map(
    async (file) => `${file.pathname.split("/").at(-1)} ${(await stat(file)).size}`,
  )
  for (const size of (await Promise.all(sizes)).sort(byText)) hash.update(size)
  return hash.digest("hex").slice(0, 16)
}

let known: Promise<string> | null = null

/** A digest of the engine's code and of the sizes of its models; read once. */
export function engineVersion(): Promise<string> {
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
