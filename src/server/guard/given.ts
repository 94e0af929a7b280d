/** A token that was given for one run. */
import { InputError } from "../../run/input-error.ts"
import { type KeptToken, tokenHash, tokenUnitsMin } from "./tokens.ts"

/** The token of a command line or of the environment as one that is kept; null when none was given. */
export function givenToken(secret: unknown): KeptToken | null {
  if (secret === undefined || secret === "") return null
  if (typeof secret !== "string" || !/^[!-:<-~]+$/.test(secret) || secret.length < tokenUnitsMin) {
    throw new InputError(
      `the token is too weak: give at least ${tokenUnitsMin} letters, digits and signs, or use "stemma token".`,
      true,
    )
  }
  return { hash: tokenHash(secret), role: "admin", name: "admin" }
}
