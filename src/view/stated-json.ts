/** What is known of a report, as the machine interface shows it. */
import type { Publication, Stated } from "../model/types.ts"

interface StatedJson {
  readonly value: string
  readonly from: number | null
  readonly to: number | null
  readonly basis: string
}

/**
 * The value with the span that states it (`from` and `to` are null when no words do); null when the value is unknown.
 */
export function statedJson(stated: Stated<string | null> | null): StatedJson | null {
  if (stated === null || stated.value === null) return null
  return {
    value: stated.value,
    from: stated.span?.from ?? null,
    to: stated.span?.to ?? null,
    basis: stated.basis,
  }
}

/** Like `statedJson`, with the bounds when the time itself is not known: `value` is then null. */
export function publicationJson(published: Publication | null): unknown {
  if (published === null) return null
  const { value, span, basis, earliest, latest } = published
  return { value, from: span?.from ?? null, to: span?.to ?? null, basis, earliest, latest }
}
