/** The server on a port: listens, answers, and stops without losing what is under way. */
import { createServer, type Server } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import { getRequestListener } from "@hono/node-server"
import { limits } from "../base/limits.ts"
import { recentBytes } from "../base/recent-bytes.ts"
import type { Desk } from "../run/desk/desk.ts"
import { InputError } from "../run/input-error.ts"
import type { Library } from "../run/library.ts"
import { makeApp } from "./app.ts"
import type { Context, Settings } from "./context.ts"
import { eventFeed, eventSource } from "./events.ts"
import { makeDoor } from "./guard/identify.ts"
import { isLoopback } from "./guard/origin.ts"
import type { Log } from "./log.ts"
import { makeMetrics } from "./metrics.ts"
import { problemOf, Refusal } from "./refusal.ts"

/** Compressed answers kept in memory. */
const packedBytesMax = 32_000_000

/** How long requests under way may take when the server stops. */
const stopTime = 10_000

interface Listening {
  /** Where it answers: "http://127.0.0.1:7331". */
  readonly address: string
  /** Takes no more requests, ends those under way, closes streams. The library stays open. */
  readonly stop: () => Promise<void>
}

/** What routes share, over a library and the desk that works for it. */
export function makeContext(library: Library, desk: Desk, settings: Settings, log: Log): Context {
  const events = eventFeed(eventSource(library, desk))
  const door = makeDoor(library, settings)
  return { library, desk, settings, door, events, packed: recentBytes(packedBytesMax), log, metrics: makeMetrics() }
}

/** What a request that is no HTTP gets, before there is a request. */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy()
  const headers = error.code === "HPE_HEADER_OVERFLOW"
  const late = error.code === "ERR_HTTP_REQUEST_TIMEOUT"
  const refusal = headers
    ? new Refusal(431, `The headers are longer than ${limits.requestHeaders.value} bytes: send shorter ones.`)
    : late
      ? new Refusal(408, "The request did not arrive in time: send it faster.")
      : new Refusal(400, "This is not a valid HTTP request.")
  const body = JSON.stringify(problemOf(refusal, "none"))
  const head = [
    `HTTP/1.1 ${refusal.status} Refused`,
    "Content-Type: application/problem+json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ]
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`)
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = `the port ${port} is taken: stop what listens there, or choose another with --port.`
      const known: Readonly<Record<string, string>> = {
        EADDRINUSE: taken,
        EACCES: `this user may not listen on port ${port}: choose one above 1023 with --port.`,
        EADDRNOTAVAIL: `this machine has no address ${host}: check --host.`,
        ENOTFOUND: `there is no host ${host}: check --host.`,
      }
      fail(new InputError(known[error.code ?? ""] ?? `cannot listen on ${host} port ${port} (${error.code}).`))
    })
    server.listen(port, host, () => done(server.address() as AddressInfo))
  })
}

/** Refuses to be reachable from elsewhere without a token. */
export function checkExposure(host: string, tokens: boolean): void {
  if (isLoopback(host) || tokens) return
  throw new InputError(
    `listening on ${host} needs a token: make one with "stemma token add NAME --role admin", or leave --host out.`,
    true,
  )
}

function stopper(server: Server, context: Context): () => Promise<void> {
  return async () => {
    const closed = new Promise<void>((done) => void server.close(() => done()))
    context.events.close()
    // Connections fall idle as their requests end.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const timer = setTimeout(() => server.closeAllConnections(), stopTime)
    await closed
    clearInterval(idle)
    clearTimeout(timer)
    context.metrics.close()
  }
}

/** Listens. Rejects with an `InputError` of one sentence when the port or the host cannot be had. */
export async function listenOn(context: Context, port: number, host: string): Promise<Listening> {
  checkExposure(host, context.settings.tokens)
  const app = makeApp(context)
  const listener = getRequestListener(app.fetch)
  const options = {
    maxHeaderSize: limits.requestHeaders.value,
    headersTimeout: limits.requestIdle.value,
    requestTimeout: limits.requestTime.value + limits.requestIdle.value,
    keepAliveTimeout: 60_000,
  }
  const server = createServer(options, (incoming, outgoing) => void listener(incoming, outgoing))
  server.on("clientError", answerBroken)
  const { port: taken } = await listen(server, port, host)
  const name = host.includes(":") ? `[${host}]` : host
  return { address: `http://${name}:${taken}`, stop: stopper(server, context) }
}
