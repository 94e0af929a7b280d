/** What a handler gives back as HTTP. */
import { sendBody, sendPacked } from "./answer.ts"
import type { Context } from "./context.ts"
import type { Answer } from "./endpoint.ts"

const encoder = new TextEncoder()

/** An answer as HTTP: with an ETag, compressed where the client takes it, nothing when the client has it. */
export async function respond(answer: Answer, request: Request, { packed }: Context): Promise<Response> {
  if (answer.kind === "raw") return answer.response
  if (answer.kind === "moved") return new Response(null, { status: 308, headers: { location: answer.to } })
  if (answer.kind === "packed") return sendPacked(request, answer.gzip)
  if (answer.kind === "text") {
    const saved = answer.file === undefined ? {} : { "content-disposition": `attachment; filename="${answer.file}"` }
    const headers = { "content-type": answer.type, ...saved, ...answer.headers }
    return sendBody(request, encoder.encode(answer.text), headers, packed)
  }
  const body = encoder.encode(JSON.stringify(answer.data))
  return sendBody(request, body, { "content-type": "application/json" }, packed, answer.status)
}
