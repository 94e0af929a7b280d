/** `stemma token`: who may use a server. */
import { InputError } from "../../run/input-error.ts"
import { type Command, exitCodes, type Options } from "../command.ts"
import { storeOption, storePlace } from "../storage.ts"
import type { World } from "../world.ts"

const roleNames = ["reader", "coder", "admin"] as const

type Role = (typeof roleNames)[number]

const namePattern = /^[\p{L}\p{N}][\p{L}\p{N} ._'-]{0,63}$/u

function nameOf(name: string | undefined): string {
  if (name !== undefined && namePattern.test(name)) return name
  throw new InputError("give the token a name of letters and digits, such as the person's.", true)
}

async function change([verb, name]: readonly string[], options: Options, world: World): Promise<void> {
  const [{ openStore }, { newToken, tokenHash }] = await Promise.all([
    import("../../store/open.ts"),
    import("../../server/guard/tokens.ts"),
  ])
  const store = await openStore(storePlace(options))
  try {
    const kept = await store.tokens()
    const at = new Date().toISOString()
    if (verb === "list") {
      for (const one of kept) await world.write(`${one.name}\t${one.role}\t${one.at}\n`)
      return
    }
    const there = kept.some((one) => one.name === nameOf(name))
    if (verb === "add") {
      if (there) throw new InputError(`there is a token for ${name}: remove it first, or choose another name.`)
      const token = newToken()
      const role = options["role"] as Role
      await store.setToken(nameOf(name), { hash: tokenHash(token), name: nameOf(name), role, at })
      await store.note({ at, who: "command line", what: "add token", detail: `${name} (${role})` })
      world.say("stemma: this token is shown once; keep it safe")
      if (kept.length === 0)
        world.say("stemma: a server that runs without tokens asks for them when it is started again")
      await world.write(`${token}\n`)
      return
    }
    if (!there) throw new InputError(`there is no token for ${name}: "stemma token list" shows what there is.`)
    await store.setToken(nameOf(name), null)
    await store.note({ at, who: "command line", what: "remove token", detail: nameOf(name) })
  } finally {
    await store.close()
  }
}

export const token: Command = {
  name: "token",
  summary: "who may use a server: makes, lists and removes tokens",
  about: `"add NAME" makes a token and prints it, this once; the store keeps its hash. "list" shows names, roles and
dates; "remove NAME" takes one away. A reader reads, a coder also imports and reviews, an admin also makes tokens and
reads the audit log. A server that is started on a store with a token asks every caller for one.`,
  paths: "<words...>",
  pathsSay: "add NAME, list, or remove NAME",
  options: [storeOption, { flags: "--role <name>", says: "what it allows", default: "coder", choices: roleNames }],
  example: "stemma token list --store memory:",
  run: async (words, options, world) => {
    const [verb = ""] = words
    if (!["add", "list", "remove"].includes(verb)) {
      throw new InputError(`“${verb}” is not possible: use add NAME, list or remove NAME.`, true)
    }
    await change(words, options, world)
    return exitCodes.done.code
  },
}
