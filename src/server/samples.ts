/** The stories that come with Stemma, as files to take in. */
import { readdir, readFile } from "node:fs/promises"
import { byText } from "../base/order.ts"
import type { Part } from "../run/parts.ts"

/** Every report file of the bundled stories; none when the folder is not there. */
export async function samplesOf(folder: URL): Promise<readonly Part[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const files = names.map((name) => name.split("\\").join("/")).filter((name) => /\/reports\/[^/]+\.\w+$/.test(name))
  return Promise.all(
    files.sort(byText).map(async (name) => {
      const bytes = new Uint8Array(await readFile(new URL(name, folder)))
      return { name: name.slice(name.lastIndexOf("/") + 1), type: "", bytes }
    }),
  )
}
