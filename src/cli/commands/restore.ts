/** `stemma restore`: a backup as a store again. */
import { existsSync } from "node:fs"
import { InputError } from "../../run/input-error.ts"
import { restoreSqlite } from "../../store/backup.ts"
import { openStore } from "../../store/open.ts"
import { hasSqlite, openSqlite, sqliteFile } from "../../store/sqlite.ts"
import { type Command, exitCodes } from "../command.ts"
import { isElsewhere, storeOption, storePlace } from "../storage.ts"
import type { World } from "../world.ts"

async function copyIn(file: string, place: string, world: World): Promise<void> {
  const { copyStore } = await import("../../run/copy-store.ts")
  const to = await openStore(place)
  try {
    if ((await to.head()).sequence > 0) {
      const shown = place.replace(/:[^:@/]*@/, "@")
      throw new InputError(`${shown} is not empty: name an empty database, or another schema with ?schema=NAME.`)
    }
    const from = await openSqlite(file)
    try {
      await copyStore(from, to, (entries) => world.progress(`${entries} entries copied`))
    } finally {
      await from.close()
    }
  } finally {
    await to.close()
  }
}

export const restore: Command = {
  name: "restore",
  summary: "puts a backup in the place of a store, also while it is in use",
  about: `Checks a file that "stemma backup" wrote and makes it the store that --store names. Where a store is already,
--replace puts the backup in its place: for programs that use it, it changes at once. A PostgreSQL database must be
empty.`,
  paths: "<file...>",
  pathsSay: "the file to put back",
  options: [storeOption, { flags: "--replace", says: "puts it in the place of a store that is there" }],
  example: "stemma restore --help",
  run: async ([file = "", ...more], options, world) => {
    if (more.length > 0) throw new InputError("name one file to put back.", true)
    if (!existsSync(file)) throw new InputError(`${file}: there is no such file; check the name.`)
    if (!existsSync(sqliteFile(file))) throw new InputError(`${file}: there is no store in this folder.`)
    const place = storePlace(options)
    if (isElsewhere(place)) await copyIn(file, place, world)
    else {
      if (hasSqlite(place) && options["replace"] !== true) {
        throw new InputError(`there is a store at ${place}: add --replace to put the backup in its place.`)
      }
      const aside = await restoreSqlite(file, place)
      if (aside !== null) world.say(`stemma: the damaged file was kept as ${aside}`)
    }
    await world.write(`${place.replace(/:[^:@/]*@/, "@")} holds what ${file} held\n`)
    return exitCodes.done.code
  },
}
