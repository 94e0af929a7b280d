/** Words on a line of the terminal. */
import { printable } from "../view/plain.ts"

const lineUnits = 1_000

/** Words from a file or a report as one line that is safe to print; what is longer than anybody would read is cut. */
export function lineOf(words: string): string {
  const line = printable(words.slice(0, 2 * lineUnits))
  return line.length <= lineUnits && words.length <= 2 * lineUnits ? line : `${line.slice(0, lineUnits)}…`
}
