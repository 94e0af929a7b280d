/** Input or a command line that cannot be used: one sentence for the user, never a stack trace. */
export class InputError extends Error {
  /** The command line is wrong, rather than a file. */
  readonly usage: boolean

  constructor(sentence: string, usage = false) {
    super(sentence)
    this.name = "InputError"
    this.usage = usage
  }
}
