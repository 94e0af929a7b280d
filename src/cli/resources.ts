/** What a command needs to understand reports, with a user's own places when `--gazetteer` names a file of them. */
import type { Resources } from "../language/resources.ts"
import { withGazetteer } from "../run/gazetteer.ts"
import { loadResources } from "../run/resources.ts"
import type { Option, Options } from "./command.ts"
import { findingLine } from "./intake.ts"
import type { World } from "./world.ts"

/** The option of every command that understands reports. */
export const gazetteerOption: Option = {
  flags: "--gazetteer <file>",
  says: "your own places: a GeoNames table, or CSV with the columns name, lat, lon and more",
}

/** The shipped models, and the places of the user's file. */
export function resourcesFor(options: Options, world: World): Resources {
  const path = options["gazetteer"]
  if (typeof path !== "string") return loadResources()
  const { resources, findings } = withGazetteer(loadResources(), path)
  for (const finding of findings) world.say(findingLine(finding))
  return resources
}
