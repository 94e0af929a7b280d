/** The server on a real port, and the program as a process. */
import assert from "node:assert/strict"
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { makeReport } from "../../src/read/report.ts"
import { listenOn } from "../../src/server/start.ts"
import { copySqlite, restoreSqlite } from "../../src/store/backup.ts"
import { openSqlite } from "../../src/store/sqlite.ts"
import { floodReports, served } from "./served.ts"

/** Sends bytes as they are and gives back what comes until the connection closes. */
const raw = (address: string, ...pieces: readonly string[]): Promise<string> =>
  new Promise((done) => {
    const { hostname, port } = new URL(address)
    const socket = connect(Number(port), hostname)
    let heard = ""
    socket.on("data", (bytes) => {
      heard += bytes.toString()
    })
    socket.on("error", () => {})
    socket.on("close", () => done(heard))
    for (const piece of pieces) socket.write(piece)
  })

test("what is no HTTP, has headers without end or a body beyond the limit is refused", async () => {
  const here = served()
  const { address, stop } = await listenOn(here.context, 0, "127.0.0.1")
  const nonsense = await raw(address, "HELO stemma\r\n\r\n")
  assert.match(nonsense, /^HTTP\/1\.1 400 .*"detail":"This is not a valid HTTP request\."/s)
  const headers = await raw(address, `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ${"a".repeat(20_000)}\r\n\r\n`)
  assert.match(headers, /^HTTP\/1\.1 431 /)
  const start = "POST /api/reports HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
  const large = await raw(address, `${start}Content-Length: 100000000\r\n\r\n`, "[")
  assert.match(large, /^HTTP\/1\.1 413 .*more than 64000000 bytes/s)
  const split = await raw(address, `${start}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)
  assert.match(split, /^HTTP\/1\.1 400 /)
  const well = await fetch(`${address}/health`)
  assert.equal(well.status, 200)
  await well.text()
  await stop()
  await here.close()
})

test("a stream of events hears of what another program brings into the store", async () => {
  const here = served()
  const response = await here.ask("/api/events")
  const reader = response.body!.getReader()
  await reader.read()
  // Past the desk, as another program does it: nobody tells the server.
  await here.library.importReports(floodReports.map((input) => ({ report: makeReport(input) })))
  let heard = ""
  const late = setTimeout(() => void reader.cancel(), 10_000)
  for (let done = false; !done && !heard.includes("event: report"); ) {
    const step = await reader.read()
    done = step.done
    heard += new TextDecoder().decode(step.value)
  }
  clearTimeout(late)
  await reader.cancel()
  assert.match(heard, /event: report\ndata: \{"kind":"report","sequence":1,/)
  await here.close()
})

test("a stream of events says that a backup was put in the place of the store", async () => {
  const place = mkdtempSync(join(tmpdir(), "stemma-restored-"))
  after(() => rmSync(place, { recursive: true, force: true }))
  const backup = join(place, "backup.db")
  await (await openSqlite(place)).close()
  await copySqlite(place, backup)
  const here = served({}, await openSqlite(place))
  await here.library.importReports(floodReports.map((input) => ({ report: makeReport(input) })))
  const response = await here.ask("/api/events")
  const reader = response.body!.getReader()
  await reader.read()
  await restoreSqlite(backup, place)
  let heard = ""
  const late = setTimeout(() => void reader.cancel(), 10_000)
  for (let done = false; !done && !heard.includes("event: store"); ) {
    const step = await reader.read()
    done = step.done
    heard += new TextDecoder().decode(step.value)
  }
  clearTimeout(late)
  await reader.cancel()
  assert.match(heard, /id: 0\nevent: store\ndata: \{"kind":"store","sequence":0,"story":null\}/)
  await here.close()
})

test("a stop ends streams of events and lets requests finish", async () => {
  const here = served()
  const { address, stop } = await listenOn(here.context, 0, "127.0.0.1")
  const events = await fetch(`${address}/api/events`)
  const reader = events.body!.getReader()
  await reader.read()
  const importing = fetch(`${address}/api/reports`, {
    method: "POST",
    body: JSON.stringify(floodReports),
    headers: { "content-type": "application/json" },
  })
  // The request is under way before the server is told to stop.
  while (!(await here.context.metrics.text({})).includes("stemma_http_requests_open 1")) await new Promise(setImmediate)
  const [imported] = await Promise.all([importing, stop()])
  assert.equal(imported.status, 200)
  while (!(await reader.read()).done);
  await assert.rejects(fetch(`${address}/health`))
  await here.close()
})

test("elsewhere than on this machine it listens only with a token, and says so", async () => {
  const here = served()
  await assert.rejects(listenOn(here.context, 0, "0.0.0.0"), /listening on 0\.0\.0\.0 needs a token/)
  const { address, stop } = await listenOn(here.context, 0, "127.0.0.1")
  await assert.rejects(listenOn(here.context, Number(new URL(address).port), "127.0.0.1"), /the port \d+ is taken/)
  await stop()
  await here.close()
})

/** Starts `stemma serve` on a folder; the address it writes. */
async function started(
  folder: string,
): Promise<{ address: string; child: ChildProcess; ended: Promise<number | null> }> {
  const program = new URL("../../src/cli/main.ts", import.meta.url).pathname
  const args = [program, "serve", "--store", folder, "--port", "0", "--log", "off"]
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] })
  const ended = new Promise<number | null>((done) => child.on("exit", done))
  const address = await new Promise<string>((done) => {
    child.stdout.once("data", (bytes: Buffer) => done(bytes.toString().trim()))
  })
  return { address, child, ended }
}

test("the program serves a folder, understands reports beside its requests, stops at a signal and has them again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stemma-serve-"))
  const first = await started(folder)
  const importing = fetch(`${first.address}/api/reports`, {
    method: "POST",
    body: JSON.stringify(floodReports),
    headers: { "content-type": "application/json" },
  })
  assert.equal((await fetch(`${first.address}/health`)).status, 200)
  const { stories } = (await (await importing).json()) as { stories: string[] }
  const account = (await (await fetch(`${first.address}/api/stories/${stories[0]}/account`)).json()) as {
    questions: []
  }
  assert.ok(account.questions.length > 0)
  first.child.kill("SIGTERM")
  assert.equal(await first.ended, 0)
  const second = await started(folder)
  const health = (await (await fetch(`${second.address}/health`)).json()) as { reports: number }
  assert.equal(health.reports, floodReports.length)
  second.child.kill("SIGINT")
  assert.equal(await second.ended, 0)
  rmSync(folder, { recursive: true })
})
