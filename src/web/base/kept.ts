/** Small things kept in this browser; where it keeps nothing (private mode), they last for the page. */

const memory = new Map<string, string>()
const full = (name: string): string => `stemma.${name}`

/** The kept value, or `fallback`. */
export function kept<Value>(name: string, fallback: Value): Value {
  try {
    const text = memory.get(name) ?? localStorage.getItem(full(name))
    return text === null ? fallback : (JSON.parse(text) as Value)
  } catch {
    return fallback
  }
}

/** Keeps a value; null forgets it. */
export function keep(name: string, value: unknown): void {
  const text = JSON.stringify(value)
  try {
    if (value === null) localStorage.removeItem(full(name))
    else localStorage.setItem(full(name), text)
    memory.delete(name)
  } catch {
    memory.set(name, text)
  }
}
