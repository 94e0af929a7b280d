/** Who the server takes this browser for. */
import { useAnswer } from "./cache.ts"
import { api } from "./client.ts"
import { coderName } from "./person.ts"

export interface Me {
  readonly name: string
  readonly role: "reader" | "coder" | "admin"
  /** The server asks for tokens: the name is that of the token. */
  readonly tokens: boolean
}

export const mePath = api(["me"])

/** The name on one's decisions; the one typed here until the server has answered. */
export function useMe(): Me {
  const { value } = useAnswer<Me>(mePath)
  return value ?? { name: coderName(), role: "reader", tokens: false }
}
