/** Tokens: who asks, and what they may do. Only hashes are kept; the token itself is shown once, when it is made. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto"

/** What a caller may do: read; also import and review; also tokens and the audit log. */
export type Role = "reader" | "coder" | "admin"

export const roles: readonly Role[] = ["reader", "coder", "admin"]

/** A token as it is kept. */
export interface KeptToken {
  /** SHA-256 of the token, hexadecimal. */
  readonly hash: string
  readonly role: Role
  readonly name: string
}

/** Who sends a request. */
export interface Who {
  readonly name: string
  readonly role: Role
}

/** True when a role may do what asks for `least`. */
export const mayDo = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least)

/** The hash under which a token is kept. A token of ours has 256 random bits, so no salt and no slow hash is needed. */
export const tokenHash = (token: string): string => createHash("sha256").update(token, "utf8").digest("hex")

/** A new token: "stemma_" and 256 random bits. */
export const newToken = (): string => `stemma_${randomBytes(32).toString("base64url")}`

/** The shortest token a user may choose: shorter ones can be guessed. */
export const tokenUnitsMin = 20

/** The kept token that this one is; null when there is none. Every kept token is compared, each in constant time. */
export function findToken(token: string, kept: readonly KeptToken[]): KeptToken | null {
  const hash = Buffer.from(tokenHash(token), "hex")
  let found: KeptToken | null = null
  for (const one of kept) {
    const other = Buffer.from(one.hash, "hex")
    if (other.length === hash.length && timingSafeEqual(hash, other)) found = one
  }
  return found
}

/** The token of a request: of its header Authorization, or of the cookie that `POST /api/session` set; else null. */
export function tokenOf(headers: Headers): string | null {
  const bearer = /^Bearer ([!-~]{1,512})$/i.exec(headers.get("authorization") ?? "")
  if (bearer !== null) return bearer[1] ?? null
  const cookie = /(?:^|; ?)stemma=([!-:<-~]{1,512})(?:;|$)/.exec(headers.get("cookie") ?? "")
  return cookie?.[1] ?? null
}
