/** Files from a request: JSON, JSON Lines, one page or text, or files of a form. Names are labels, never paths. */
import { limits } from "../base/limits.ts"
import type { Part } from "../run/parts.ts"
import { bodyBytes } from "./guard/body.ts"
import { Refusal } from "./refusal.ts"

/** What a body that is no form is called where something in it is wrong. */
export const bodyName = "the request"

/** The media types that are read. */
export const uploadTypes: readonly string[] = [
  "application/json",
  "application/x-ndjson",
  "text/plain",
  "text/html",
  "multipart/form-data",
]

/** A name that a sender gave a file, as a label: the last part of a path, without signs that could mislead. */
export function labelOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ""
  const plain = last.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "").trim()
  return plain === "" || /^\.+$/.test(plain) ? "unnamed" : plain.slice(0, 200)
}

/** The media type of a request in lower case, without its parameters. */
const mediaType = (request: Request): string =>
  (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? ""

// What a browser calls plain text or does not know is told by its name and content.
const saysFormat = (type: string): boolean => /^(?:text\/html|application\/json|application\/x-ndjson)\b/.test(type)

async function filesOfForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<readonly Part[]> {
  let form: FormData
  try {
    form = await new Response(bytes, { headers: { "content-type": type } }).formData()
  } catch {
    throw new Refusal(400, "The form is broken: its parts do not begin and end as its Content-Type says.")
  }
  const files = [...form.values()].filter((value) => typeof value !== "string")
  if (files.length === 0) throw new Refusal(400, "The form holds no file: send files.")
  if (files.length > limits.requestFiles.value) {
    throw new Refusal(413, `The form holds more than ${limits.requestFiles.value} files: send them in parts.`)
  }
  return Promise.all(
    files.map(async (file) => ({
      name: labelOf(file.name),
      type: saysFormat(file.type) ? file.type : "",
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}

/** The files of a request. Refuses types that are not read (415), forms that are broken and nothing at all (400). */
export async function uploadedParts(request: Request): Promise<readonly Part[]> {
  const type = mediaType(request)
  if (!uploadTypes.includes(type)) {
    throw new Refusal(415, `Reports are read as ${uploadTypes.join(", ")}: send one of these types.`)
  }
  const bytes = await bodyBytes(request)
  if (bytes.length === 0) throw new Refusal(400, "The request is empty: send reports.")
  if (type === "multipart/form-data") return filesOfForm(bytes, request.headers.get("content-type")!)
  return [{ name: bodyName, type: type === "text/plain" ? "text" : type, bytes }]
}
