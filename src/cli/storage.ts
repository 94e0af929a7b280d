/** Where the commands that keep things keep them. */
import { homedir } from "node:os"
import { join } from "node:path"
import { InputError } from "../run/input-error.ts"
import type { Option, Options } from "./command.ts"

/** The option of every command that works on a store. */
export const storeOption: Option = {
  flags: "--store <place>",
  says: "a data folder, postgres://..., or memory: (STEMMA_STORE, else a folder of this user when it is not given)",
}

/** The place that the options or the environment name, else the data folder of this user. */
export function storePlace(options: Options): string {
  const { STEMMA_STORE, XDG_DATA_HOME } = process.env
  const given = options["store"] ?? STEMMA_STORE
  if (typeof given === "string" && given !== "") return given
  return join(XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "stemma")
}

/** True for the places that are no files. */
export const isElsewhere = (place: string): boolean => place === "memory:" || /^postgres(?:ql)?:/.test(place)

/** The place that the options name; refuses one where no store is, so that a slip of the pen makes none. */
export async function existingPlace(options: Options): Promise<string> {
  const place = storePlace(options)
  if (isElsewhere(place) || (await import("../store/sqlite.ts")).hasSqlite(place)) return place
  throw new InputError(`there is no store at ${place}: name one with --store, or make one with stemma import.`)
}
