/** A world without a terminal: what goes in and what comes out, for tests of the command line. */
import type { World } from "../../src/cli/world.ts"

export interface Recorded {
  readonly world: World
  readonly out: () => string
  readonly err: () => readonly string[]
}

/** Records everything written; `input` is standard input, null for a keyboard. */
export function recorded(input: string | Uint8Array | null = null): Recorded {
  const written: string[] = []
  const said: string[] = []
  async function* pieces(): AsyncGenerator<Uint8Array> {
    if (input !== null) yield typeof input === "string" ? new TextEncoder().encode(input) : input
  }
  const world: World = {
    write: async (text) => {
      written.push(text)
    },
    say: (line) => {
      said.push(line)
    },
    progress: () => {},
    input: pieces,
    keyboard: input === null,
    colour: false,
  }
  return { world, out: () => written.join(""), err: () => said }
}
