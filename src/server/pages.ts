/** The pages of the workspace: files of one folder, read once; addresses of the client lead to index.html. */
import { readdirSync, readFileSync, statSync } from "node:fs"
import { extname } from "node:path"
import { fileURLToPath } from "node:url"
import { sendBody } from "./answer.ts"
import type { Context } from "./context.ts"
import { pagePolicy } from "./headers.ts"
import { Refusal } from "./refusal.ts"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
}

interface PageFile {
  readonly bytes: Uint8Array
  readonly type: string
}

/** Every file of a folder by its address. What is served is what was listed: no address reaches another file. */
function listed(folder: URL): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  let names: readonly string[]
  try {
    names = readdirSync(folder, { recursive: true, encoding: "utf8" })
  } catch {
    return files
  }
  for (const name of names) {
    const path = fileURLToPath(new URL(name.split("\\").join("/"), folder))
    const type = types[extname(name).toLowerCase()]
    if (type === undefined || !statSync(path).isFile()) continue
    files.set(`/${name.split("\\").join("/")}`, { bytes: readFileSync(path), type })
  }
  return files
}

const kept = new Map<string, ReadonlyMap<string, PageFile>>()

function filesOf(folder: URL): ReadonlyMap<string, PageFile> {
  const before = kept.get(folder.href)
  if (before?.has("/index.html")) return before
  const files = listed(folder)
  kept.set(folder.href, files)
  return files
}

const missing = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Stemma</title>
<h1>Stemma is running</h1>
<p>The pages of the workspace have not been built: run <code>npm run build</code> and load this page again.</p>
<p>The API answers: <a href="/docs">its description</a>.</p>
</html>
`

/** Files whose name holds a hash of their content never change. */
const lasting = (path: string): boolean => /^\/assets\/.+-[A-Za-z0-9_-]{8,}\.\w+$/.test(path)

/** The file at an address, the workspace's page for an address of its client, or a refusal. */
export async function pageResponse(request: Request, { settings, packed }: Context): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (/^\/api(?:\/|$)/.test(pathname))
    throw new Refusal(404, "There is nothing at this address: /docs lists what there is.")
  if (request.method !== "GET" && request.method !== "HEAD") {
    throw new Refusal(405, "Pages can only be read: use GET.", { allow: "GET, HEAD" })
  }
  const files = filesOf(settings.pages)
  const file = files.get(pathname === "/" ? "/index.html" : pathname)
  const policy = { "content-security-policy": pagePolicy }
  if (file !== undefined) {
    const cache = lasting(pathname) ? { "cache-control": "public, max-age=31536000, immutable" } : {}
    return sendBody(request, file.bytes, { "content-type": file.type, ...policy, ...cache }, packed)
  }
  const page = extname(pathname) === "" && (request.headers.get("accept") ?? "").includes("text/html")
  if (!page) throw new Refusal(404, "There is nothing at this address: /docs lists what there is.")
  const index = files.get("/index.html")
  const headers = { "content-type": "text/html; charset=utf-8", ...policy }
  if (index !== undefined) return sendBody(request, index.bytes, headers, packed)
  return sendBody(request, new TextEncoder().encode(missing), headers, packed)
}
