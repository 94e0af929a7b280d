/** Query words as the library takes them. */

type Given<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> }

/** The fields that were given: absent is not the same as undefined. */
export const defined = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>
