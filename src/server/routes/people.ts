/** Who may do what, and what was done: for admins, and for each about themselves. */
import { z } from "zod"
import type { TokenRow } from "../../store/store.ts"
import { data, type Endpoint, endpoint } from "../endpoint.ts"
import { newToken as makeToken, tokenHash } from "../guard/tokens.ts"
import { Refusal } from "../refusal.ts"
import { paging } from "../schemas/common.ts"
import {
  auditPage,
  madeToken,
  me as meShape,
  newToken as newTokenShape,
  session as sessionShape,
  tokenList,
} from "../schemas/lists.ts"
import { defined } from "./given.ts"

const me = endpoint({
  method: "get",
  path: "/api/me",
  name: "getMe",
  group: "People",
  role: "reader",
  summary: "Who asks, and what they may do",
  gives: meShape,
  handle: async ({ who }, { settings }) => data({ ...who, tokens: settings.tokens }),
})

const cookie = (value: string, seconds: number): Readonly<Record<string, string>> => ({
  "set-cookie": `stemma=${value}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${seconds}`,
})

const sessionSeconds = 12 * 3_600

const signIn = endpoint({
  method: "post",
  path: "/api/session",
  name: "signIn",
  group: "People",
  role: "anyone",
  summary: "Signs a browser in with a token, by a cookie that no script can read",
  body: sessionShape,
  gives: meShape,
  also: { 401: "The token is not known." },
  handle: async ({ body, address }, { settings, door }) => {
    const who = await door.withToken(body.token, address)
    const answer = { ...who, tokens: settings.tokens }
    const headers = { "content-type": "application/json", ...cookie(body.token, sessionSeconds) }
    return { kind: "raw", response: new Response(JSON.stringify(answer), { headers }) }
  },
})

const signOut = endpoint({
  method: "delete",
  path: "/api/session",
  name: "signOut",
  group: "People",
  role: "anyone",
  summary: "Signs a browser out",
  gives: z.null().meta({ description: "nothing" }),
  handle: async () => {
    const headers = { "content-type": "application/json", ...cookie("", 0) }
    return { kind: "raw", response: new Response("null", { headers }) }
  },
})

const audit = endpoint({
  method: "get",
  path: "/api/audit",
  name: "listAudit",
  group: "People",
  role: "admin",
  summary: "What was changed by whom, latest first",
  query: z.object(paging),
  gives: auditPage,
  handle: async ({ query }, { library }) => data(await library.store.audit(defined(query))),
})

const shown = ({ name, role, at }: TokenRow) => ({ name, role, at })

const tokens = endpoint({
  method: "get",
  path: "/api/tokens",
  name: "listTokens",
  group: "People",
  role: "admin",
  summary: "The tokens, without their secrets",
  gives: tokenList,
  handle: async (_, { library }) => data({ items: (await library.store.tokens()).map(shown), next: null }),
})

const addToken = endpoint({
  method: "post",
  path: "/api/tokens",
  name: "addToken",
  group: "People",
  role: "admin",
  summary: "Makes a token; it is shown this once",
  body: newTokenShape,
  gives: madeToken,
  status: 201,
  also: { 409: "There is a token of that name." },
  handle: async ({ body, audit: note }, { library }) => {
    const { name, role } = body
    const kept = await library.store.tokens()
    if (kept.some((one) => one.name === name)) {
      throw new Refusal(409, "There is a token of that name: remove it first, or choose another name.")
    }
    const token = makeToken()
    const at = new Date().toISOString()
    await library.store.setToken(name, { hash: tokenHash(token), name, role, at })
    await note("add token", `${name} (${role})`)
    return data({ name, role, at, token }, 201)
  },
})

const removeToken = endpoint({
  method: "delete",
  path: "/api/tokens/{name}",
  name: "removeToken",
  group: "People",
  role: "admin",
  summary: "Takes a token away",
  params: z.object({ name: z.string().min(1).max(64) }),
  gives: tokenList,
  handle: async ({ params, audit: note }, { library }) => {
    const kept = await library.store.tokens()
    if (!kept.some(({ name }) => name === params.name)) throw new Refusal(404, "There is no token of that name.")
    await library.store.setToken(params.name, null)
    await note("remove token", params.name)
    return data({ items: (await library.store.tokens()).map(shown), next: null })
  },
})

export const peopleEndpoints: readonly Endpoint[] = [me, signIn, signOut, audit, tokens, addToken, removeToken]
