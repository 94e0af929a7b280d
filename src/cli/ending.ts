/** How long work ends when the user asks for it (Ctrl+C): soon, with what was done kept and said. */
/**
 * Does work that is told when the user asks for its end by a signal. A second signal ends the program at once: nothing
 * that was acknowledged is lost either way.
 */
export async function untilAsked<Result>(
  signals: readonly NodeJS.Signals[],
  work: (end: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController()
  const end = (): void => {
    for (const signal of signals) process.off(signal, end)
    ending.abort()
  }
  for (const signal of signals) process.on(signal, end)
  try {
    return await work(ending.signal)
  } finally {
    for (const signal of signals) process.off(signal, end)
  }
}

/** Items up to the moment at which an end is asked for, also while the next one is waited for. */
export async function* itemsUntil<Item>(source: AsyncIterable<Item>, end: AbortSignal): AsyncGenerator<Item> {
  const items = source[Symbol.asyncIterator]()
  let stop = (): void => {}
  end.addEventListener("abort", () => stop(), { once: true })
  while (!end.aborted) {
    const next = await new Promise<IteratorResult<Item> | null>((resolve, reject) => {
      stop = () => resolve(null)
      items.next().then(resolve, reject)
    })
    if (next === null || next.done === true) return
    yield next.value
  }
}
