/** Ways to choose among claimed values, the one of choice first; docs/aggregate.md says how each works. */
export const methodNames = ["witnesses", "vote", "accu", "accucopy", "median"] as const
export type MethodName = (typeof methodNames)[number]
