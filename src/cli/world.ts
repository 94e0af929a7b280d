/** What a command may touch: its streams and its terminal. Tests give their own. */
export interface World {
  /** Writes to standard output; waits when the reader is slow. */
  readonly write: (text: string) => Promise<void>
  /** Writes a line to standard error. */
  readonly say: (line: string) => void
  /** Shows how far long work has come, on standard error and only when a terminal watches. */
  readonly progress: (words: string) => void
  /** Standard input in pieces, as bytes. */
  readonly input: () => AsyncIterable<Uint8Array>
  /** True when standard input is a keyboard, so that nothing will come. */
  readonly keyboard: boolean
  /** True when standard output is a terminal that shows colours. */
  readonly colour: boolean
}

/** The process as it is. A reader that stops early (`| head`) ends the program quietly. */
export function processWorld(): World {
  const { stdout, stderr, stdin, env } = process
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 1)
  })
  let shown = false
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[K")
    shown = false
  }
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        clear()
        stdout.write(text, (error) => (error ? reject(error) : resolve()))
      }),
    say: (line) => {
      clear()
      stderr.write(`${line}\n`)
    },
    progress: (words) => {
      if (!stderr.isTTY) return
      stderr.write(`\r\u001b[K${words}`)
      shown = true
    },
    input: () => stdin,
    keyboard: stdin.isTTY === true,
    colour: stdout.isTTY === true && env["NO_COLOR"] === undefined && env["TERM"] !== "dumb",
  }
}
