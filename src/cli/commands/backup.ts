/** `stemma backup`: a store as one file. */
import { existsSync } from "node:fs"
import { InputError } from "../../run/input-error.ts"
import { copySqlite, writeWhole } from "../../store/backup.ts"
import { openStore } from "../../store/open.ts"
import { openSqlite } from "../../store/sqlite.ts"
import { type Command, exitCodes } from "../command.ts"
import { existingPlace, isElsewhere, storeOption } from "../storage.ts"
import type { World } from "../world.ts"

async function copyOut(place: string, file: string, world: World): Promise<void> {
  const { copyStore } = await import("../../run/copy-store.ts")
  const from = await openStore(place)
  try {
    await writeWhole(file, async (part) => {
      const to = await openSqlite(part)
      try {
        await copyStore(from, to, (entries) => world.progress(`${entries} entries copied`))
      } finally {
        await to.close()
      }
    })
  } finally {
    await from.close()
  }
}

export const backup: Command = {
  name: "backup",
  summary: "a store as one file, also while it is in use",
  about: `Writes the whole store, as it is at one moment, into a new file: reports, reviews, stories, the audit log and
the tokens' hashes. Programs that use the store go on. A backup is itself a store: --store FILE opens it, and "stemma
restore" puts it back, also into a database of another kind.`,
  paths: "<file...>",
  pathsSay: "the file to write, such as stemma-2024-05-01.db; it must not be there yet",
  options: [storeOption],
  example: "stemma backup --help",
  run: async ([file = "", ...more], options, world) => {
    if (more.length > 0) throw new InputError("name one file to write.", true)
    if (!/\.(?:db|sqlite3?)$/i.test(file))
      throw new InputError(`name a file that ends in .db, and not “${file}”.`, true)
    if (existsSync(file)) throw new InputError(`${file} is there already: name a new file.`)
    const place = await existingPlace(options)
    if (isElsewhere(place)) await copyOut(place, file, world)
    else await copySqlite(place, file)
    await world.write(`${file} holds the store ${place.replace(/:[^:@/]*@/, "@")}\n`)
    return exitCodes.done.code
  },
}
