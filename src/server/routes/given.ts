/** Query words as the library takes them. */
import { Refusal } from "../refusal.ts"

type Given<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> }

/** The fields that were given: absent is not the same as undefined. */
export const defined = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>

interface Days {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Refuses (400) days that end before they begin: nothing could ever be found. */
export function checkDays({ from, to }: Days): void {
  if (from === undefined || to === undefined || from.slice(0, to.length) <= to) return
  throw new Refusal(400, `The query “from” (${from}) lies after “to” (${to}): nothing lies between.`)
}

/** Refuses (400) a kind of happening that no claim can be of. The kinds are part of what reads reports, loaded late. */
export async function checkKind(kind: string | undefined): Promise<void> {
  if (kind === undefined) return
  const { kinds } = await import("../../claims/kinds.ts")
  const names = kinds.map(({ name }) => name)
  if (!names.includes(kind)) throw new Refusal(400, `The query “kind”: choose among ${names.join(", ")}.`)
}
