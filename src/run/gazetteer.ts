/** A user's own places, from a file. */
import { readFileSync } from "node:fs"
import { extendGazetteer, readGazetteerTable } from "../language/places/extend.ts"
import type { Resources } from "../language/resources.ts"
import type { Finding } from "../model/types.ts"
import { InputError } from "./input-error.ts"

/** The resources with the places of a table added; throws an `InputError` when the file cannot be opened. */
export function withGazetteer(
  resources: Resources,
  path: string,
): { readonly resources: Resources; readonly findings: readonly Finding[] } {
  let text: string
  try {
    text = readFileSync(path, "utf8")
  } catch {
    throw new InputError(`the gazetteer ${path} cannot be read: check its name and permissions.`)
  }
  const { entries, findings } = readGazetteerTable(text)
  const { gazetteer } = resources
  if (gazetteer === undefined || entries.length === 0) return { resources, findings }
  return { resources: { ...resources, gazetteer: extendGazetteer(gazetteer, entries) }, findings }
}
