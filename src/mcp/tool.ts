/** What a tool is, and what it may touch. */
import { promisify } from "node:util"
import { gunzip } from "node:zlib"
import type { z } from "zod"
import type { Desk } from "../run/desk/desk.ts"
import { InputError } from "../run/input-error.ts"
import type { Library } from "../run/library.ts"
import type { AccountData } from "./account.ts"

/** Who uses the tools, and on what. */
export interface Bench {
  readonly library: Library
  readonly desk: Desk
  readonly who: string
  /** False for readers: tools that change something are not there for them. */
  readonly mayChange: boolean
}

/** What a tool gives back: text for a model, and the same as data. */
export interface Given {
  readonly text: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface Tool<Input = unknown> {
  readonly name: string
  readonly title: string
  readonly says: string
  readonly input: z.ZodType<Input> & { readonly shape: Readonly<Record<string, z.ZodType>> }
  readonly changes: boolean
  /** Rejects with an `InputError` of one sentence. */
  readonly run: (input: Input, bench: Bench) => Promise<Given>
}

/** Checks the types of one tool against each other and forgets them, so that all fit one list. */
export const tool = <Input>(one: Tool<Input>): Tool => one as unknown as Tool

const open = promisify(gunzip)

/** An account from its packed JSON. */
export const unpacked = async (gzip: Uint8Array): Promise<AccountData> =>
  JSON.parse((await open(gzip)).toString("utf8")) as AccountData

/** The account of a story with all its claims; an `InputError` when there is no such story. */
export async function accountOfStory(
  { desk }: Bench,
  story: string,
  asked: Parameters<Desk["account"]>[1],
): Promise<AccountData> {
  const page = await desk.account(story, { ...asked, claims: true })
  if (page === null) throw new InputError(`there is no story ${story}: list_stories shows what there is.`)
  return unpacked(page.gzip)
}
