/** Brings reports in: files that were dropped or chosen, pasted text, the bundled stories. */
import { type Noted, notedLine } from "../../view/noted.ts"
import { resay, say, sayTrouble } from "../base/notice.tsx"
import { go, path } from "../base/route.tsx"
import { personHeaders, Refusal, request } from "../data/client.ts"
import { storiesChanged } from "../data/live.ts"

interface Brought {
  readonly new: readonly unknown[] | number
  readonly known: readonly unknown[] | number
  readonly refused: readonly { readonly name?: string; readonly why?: string; readonly message?: string }[]
  readonly stories: readonly (string | { readonly id: string })[]
  readonly findings?: readonly Noted[]
}

interface Progress {
  readonly done: number
  readonly total: number
  readonly name?: string
}

const countOf = (value: readonly unknown[] | number | undefined): number =>
  typeof value === "number" ? value : (value?.length ?? 0)

const plural = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`

/** What came in, in a sentence. */
function broughtWords(brought: Brought): string {
  const said = [`${plural(countOf(brought.new), "new report")}`]
  if (countOf(brought.known) > 0) said.push(`${countOf(brought.known)} known already`)
  if (brought.refused.length > 0) {
    const [first] = brought.refused
    said.push(`${brought.refused.length} refused (${first?.name ?? ""}: ${first?.why ?? first?.message ?? ""})`)
  }
  return `${said.join(", ")}.`
}

function finish(id: number, brought: Brought): void {
  const [story] = brought.stories
  const storyId = typeof story === "string" ? story : story?.id
  const action = storyId === undefined ? null : { label: "Open story", run: () => go(path("stories", storyId)) }
  resay(id, {
    text: broughtWords(brought),
    notes: (brought.findings ?? []).map(notedLine),
    share: null,
    action,
    bad: countOf(brought.new) === 0 && brought.refused.length > 0,
  })
  storiesChanged()
}

/** Reads server-sent events from an answer, one at a time. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<{ name: string; data: string }> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>)
    .getReader()
  let rest = ""
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    rest += value
    const blocks = rest.split(/\r?\n\r?\n/)
    rest = blocks.pop() ?? ""
    for (const block of blocks) {
      const lines = block.split(/\r?\n/)
      const field = (name: string): string =>
        lines
          .flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1).trimStart()] : []))
          .join("\n")
      yield { name: field("event"), data: field("data") }
    }
  }
}

async function followProgress(id: number, response: Response): Promise<void> {
  if (response.body === null) throw new Refusal(0, "The server gave no answer to the import.")
  for await (const { name, data } of eventsOf(response.body)) {
    if (data === "") continue
    const told = JSON.parse(data) as Progress & Brought & { detail?: string; title?: string }
    if (name === "progress") {
      resay(id, { text: `Reading ${told.done} of ${told.total}`, share: told.total > 0 ? told.done / told.total : 0 })
    } else if (name === "done") finish(id, told)
    else if (name === "problem") throw new Refusal(0, told.detail ?? told.title ?? "The import failed.")
  }
}

async function send(body: FormData | string, type: string | null, what: string): Promise<void> {
  const id = say(`Reading ${what}. You can go on working.`, { stay: true, share: 0 })
  try {
    const headers = {
      accept: "text/event-stream",
      ...personHeaders(),
      ...(type === null ? {} : { "content-type": type }),
    }
    const response = await fetch("/api/reports", { method: "POST", headers, body })
    if (!response.ok) {
      const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string }
      throw new Refusal(response.status, problem.detail ?? problem.title ?? `The server answered ${response.status}.`)
    }
    if (response.headers.get("content-type")?.includes("event-stream")) await followProgress(id, response)
    else finish(id, (await response.json()) as Brought)
  } catch (error) {
    resay(id, { text: error instanceof Error ? error.message : String(error), bad: true, share: null })
  }
}

/** Sends files to the store; progress shows in the corner and does not hold the page. */
export async function bringFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const form = new FormData()
  for (const file of files) form.append("files", file, file.name)
  await send(form, null, plural(files.length, "file"))
}

/** Sends a text that was pasted. */
export async function bringText(text: string, title: string, outlet: string, published: string): Promise<void> {
  const report = { text, title: title || null, outlet: outlet || null, published: published || null }
  await send(JSON.stringify(report), "application/json", "the text")
}

/** Puts the bundled stories into the store. */
export const bringSamples = (): Promise<void> => ask("Reading the bundled stories.", "/api/samples", {})

/** Lets the server fetch pages; it says so when it may not. */
export const bringLinks = (urls: readonly string[]): Promise<void> =>
  ask(`Fetching ${plural(urls.length, "page")}.`, "/api/links", { urls })

async function ask(words: string, path: string, body: object): Promise<void> {
  const id = say(words, { stay: true, share: 0 })
  try {
    finish(id, await request<Brought>("POST", path, body))
  } catch (error) {
    resay(id, { text: error instanceof Error ? error.message : String(error), bad: true, share: null })
  }
}

/** Asks for files and sends them. */
export function chooseFiles(): void {
  const input = document.createElement("input")
  input.type = "file"
  input.multiple = true
  input.addEventListener("change", () => void bringFiles([...(input.files ?? [])]).catch(sayTrouble))
  input.click()
}
