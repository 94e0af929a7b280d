/** Who asks, and whether they may: the token, the role, how often. */
import { limits } from "../../base/limits.ts"
import type { Library } from "../../run/library.ts"
import type { Settings } from "../context.ts"
import { Refusal } from "../refusal.ts"
import { type Buckets, buckets } from "./rate.ts"
import { findToken, mayDo, type Role, tokenOf, type Who } from "./tokens.ts"

/** The doorkeeper of one server. */
export interface Door {
  /** Who sends this; null for nobody. Refuses a wrong token (401) and too many of them (429). */
  readonly who: (request: Request, address: string) => Promise<Who | null>
  /** Refuses whoever may not (401, 403) or asks too often (429). */
  readonly admit: (who: Who | null, least: Role | "anyone", request: Request, address: string) => void
  /** Whose token it is. Refuses a wrong one (401), and an address that sent too many (429). */
  readonly withToken: (token: string, address: string) => Promise<Who>
}

/** A name that a coder gives themselves: letters, digits, spaces and a few signs; anything else is "local". */
const coderName = (name: string | null): string => {
  if (name === null) return "local"
  let decoded = name
  try {
    decoded = decodeURIComponent(name)
  } catch {
    return "local"
  }
  return /^[\p{L}\p{N}][\p{L}\p{N} ._'-]{0,63}$/u.test(decoded) ? decoded : "local"
}

const challenge = { "www-authenticate": 'Bearer realm="stemma"' }

const unsafe = (method: string): boolean => method !== "GET" && method !== "HEAD"

function slowDown(wait: number): void {
  if (wait === 0) return
  throw new Refusal(429, `Too many requests: wait ${wait} s.`, { "retry-after": String(wait) })
}

interface Rates {
  readonly reads: Buckets
  readonly changes: Buckets
  readonly wrong: Buckets
}

const usual = (): Rates => ({
  reads: buckets(limits.readsPerSecond.value, 2 * limits.readsPerSecond.value),
  changes: buckets(limits.changesPerSecond.value, 4 * limits.changesPerSecond.value),
  wrong: buckets(limits.wrongTokensPerMinute.value / 60, limits.wrongTokensPerMinute.value),
})

/** A doorkeeper over the tokens of the library; without tokens everybody on this machine is an admin. */
export function makeDoor(library: Library, settings: Settings, rates: Rates = usual()): Door {
  // A try is taken before anything is looked up, and given back when the token was right: tries at once count, too.
  const withToken = async (token: string, address: string): Promise<Who> => {
    slowDown(rates.wrong.take(address, Date.now()))
    const kept = [...(await library.store.tokens()), ...(settings.given === null ? [] : [settings.given])]
    const found = findToken(token, kept)
    if (found === null) throw new Refusal(401, "The token is not known: ask an admin for one.", challenge)
    rates.wrong.give(address, Date.now())
    return { name: found.name, role: found.role }
  }
  return {
    withToken,
    who: async (request, address) => {
      if (!settings.tokens) return { name: coderName(request.headers.get("x-coder")), role: "admin" }
      const token = tokenOf(request.headers)
      return token === null ? null : withToken(token, address)
    },
    admit: (who, least, request, address) => {
      const key = who === null ? address : `${who.name} ${address}`
      slowDown((unsafe(request.method) ? rates.changes : rates.reads).take(key, Date.now()))
      if (least === "anyone") return
      if (who === null) {
        throw new Refusal(401, "Send a token: the header Authorization with Bearer and the token.", challenge)
      }
      if (!mayDo(who.role, least)) {
        throw new Refusal(403, `This needs the role ${least}, and this token has the role ${who.role}.`)
      }
    },
  }
}
