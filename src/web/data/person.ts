/** Who sits here: a name for the reviews, kept in this browser. */
import { keep, kept } from "../base/kept.ts"

/** The coder's name; "local" until one is given. */
export const coderName = (): string => kept("name", "") || "local"

export const setCoderName = (name: string): void => keep("name", name.trim())
