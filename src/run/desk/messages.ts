/** What a desk and its thread say to each other. */
import type { Desk, ImportStep } from "./desk.ts"

/** The calls of a desk that go to its thread. */
export type CallName = Exclude<keyof Desk, "onChange" | "begin" | "asked" | "pages">

/** What a thread is started with. */
export interface Start {
  readonly place: string
  /** Shared with the thread that answers: how often somebody has asked for something. */
  readonly questions: Int32Array
}

export interface Asked {
  readonly call: number
  readonly name: CallName
  readonly args: readonly unknown[]
}

/** An error as data: errors lose their class between threads. */
export interface Failure {
  readonly kind: "input" | "store" | "range" | "fault"
  readonly message: string
  readonly reason?: string
}

export type Said =
  | { readonly ready: true }
  /** Something was kept (null), or this story was told. */
  | { readonly changed: string | null }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly failure: Failure }
  | { readonly call: number; readonly step: ImportStep }
