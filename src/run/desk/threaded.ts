/** A desk whose work is done in a thread of its own, so that this one goes on answering. */
import { Worker } from "node:worker_threads"
import { StoreError } from "../../store/store.ts"
import { InputError } from "../input-error.ts"
import type { Library } from "../library.ts"
import type { Desk, ImportStep } from "./desk.ts"
import type { CallName, Failure, Said, Start } from "./messages.ts"
import { keptPages } from "./page.ts"

// Compiled, the thread is JavaScript beside this file.
const threadFile = new URL(import.meta.url.endsWith(".ts") ? "./thread.ts" : "./thread.js", import.meta.url)

interface Open {
  readonly done: (value: unknown) => void
  readonly fail: (error: Error) => void
  readonly onStep: ((step: ImportStep) => void) | null
}

/** The error that a failure was. */
function errorOf({ kind, message, reason }: Failure): Error {
  if (kind === "input") return new InputError(message)
  if (kind === "range") return new RangeError(message)
  return kind === "store" ? new StoreError(reason as StoreError["reason"], message) : new Error(message)
}

interface Thread {
  readonly ask: (name: CallName, args: readonly unknown[], onStep?: (step: ImportStep) => void) => Promise<unknown>
  readonly ready: Promise<void>
  readonly end: () => Promise<void>
}

/** Room for what is new and soon forgotten: more would only let the memory of a server grow. */
const youngMegabytes = 24

function startThread(start: Start, changed: (told: string | null) => void): Thread {
  const worker = new Worker(threadFile, {
    workerData: start,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  })
  const open = new Map<number, Open>()
  let calls = 0
  let broken: Error | null = null
  const ready = Promise.withResolvers<void>()
  const hear = (said: Said): void => {
    if ("ready" in said) ready.resolve()
    else if ("changed" in said) changed(said.changed)
    else if ("step" in said) open.get(said.call)?.onStep?.(said.step)
    else {
      const waiting = open.get(said.call)
      open.delete(said.call)
      if ("failure" in said) waiting?.fail(errorOf(said.failure))
      else waiting?.done(said.value)
    }
  }
  const fall = (error: Error): void => {
    broken = error
    ready.reject(error)
    for (const { fail } of open.values()) fail(error)
    open.clear()
  }
  ready.promise.catch(() => {})
  worker.on("message", hear)
  worker.on("error", fall)
  worker.on("exit", () => fall(broken ?? new Error("the thread that understands reports has ended")))
  return {
    ready: ready.promise,
    ask: (name, args, onStep) => {
      if (broken !== null) return Promise.reject(broken)
      calls += 1
      const call = calls
      return new Promise((done, fail) => {
        open.set(call, { done, fail, onStep: onStep ?? null })
        worker.postMessage({ call, name, args })
      })
    },
    end: async () => void (await worker.terminate()),
  }
}

/** Milliseconds: the thread loads the whole engine, and who asks for lists at the start is answered before that. */
const beginAfter = 1_000

/**
 * A desk over the store at `place`, which must be one that two can open: not "memory:". `library` is this thread's own
 * on the same store. The thread starts when it is first asked, or a while after it was told to begin, so that this one
 * answers before.
 */
export function openThreadedDesk(place: string, library: Library): Desk {
  const listeners = new Set<(told: string | null) => void>()
  const questions = new Int32Array(new SharedArrayBuffer(4))
  let started: Thread | null = null
  let beginning: NodeJS.Timeout | undefined
  const thread = (): Thread => {
    started ??= startThread({ place, questions }, (told) => {
      for (const listener of listeners) listener(told)
    })
    return started
  }
  const ask = <Name extends CallName>(name: Name, ...args: readonly unknown[]): ReturnType<Desk[Name]> =>
    thread().ask(name, args) as ReturnType<Desk[Name]>
  const pages = keptPages(library)
  return {
    account: async (id, asked) => {
      const page = await ask("account", id, asked)
      if (page !== null) pages.put(id, asked, page)
      return page
    },
    pages,
    accountOf: (reports, asked) => ask("accountOf", reports, asked),
    analysis: (report) => ask("analysis", report),
    exportStory: (id, format, asked) => ask("exportStory", id, format, asked),
    compare: (left, right) => ask("compare", left, right),
    importParts: (parts, by, onStep) =>
      thread().ask("importParts", [parts, by], onStep) as ReturnType<Desk["importParts"]>,
    review: (story, request, by) => ask("review", story, request, by),
    agreement: (story, codings) => ask("agreement", story, codings),
    tellNext: () => ask("tellNext"),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    asked: () => void Atomics.add(questions, 0, 1),
    begin: () => {
      beginning = setTimeout(thread, beginAfter).unref()
    },
    close: async () => {
      clearTimeout(beginning)
      await started?.ready.then(() => ask("close")).catch(() => {})
      await started?.end()
      await library.close()
    },
  }
}
