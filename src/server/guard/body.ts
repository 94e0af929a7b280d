/** The body of a request, within limits: size, silence, time, and the depth of its JSON. */

import { jsonDepth } from "../../base/json-depth.ts"
import { limits } from "../../base/limits.ts"
import { Refusal } from "../refusal.ts"

const tooLarge = (max: number): Refusal =>
  new Refusal(413, `The request has more than ${max} bytes: send it in parts.`, { connection: "close" })

/** One piece, or a refusal when it does not come in time. */
async function nextPiece(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  wait: number,
): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const sentence = "The request did not arrive in time: send it faster or in parts."
      reject(new Refusal(408, sentence, { connection: "close" }))
    }, wait)
  })
  try {
    return await Promise.race([reader.read(), late])
  } finally {
    clearTimeout(timer)
  }
}

/** What may be asked of a body; tests use smaller figures. */
interface BodyLimits {
  readonly bytes: number
  readonly idle: number
  readonly time: number
}

const usual: BodyLimits = {
  bytes: limits.requestBytes.value,
  idle: limits.requestIdle.value,
  time: limits.requestTime.value,
}

/** All bytes of a request. Refuses compressed ones (415), large ones (413) and slow ones (408). */
export async function bodyBytes(request: Request, most: BodyLimits = usual): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = request.headers.get("content-encoding")
  if (encoding !== null && encoding.toLowerCase() !== "identity") {
    throw new Refusal(415, "Compressed requests are not read: send it without Content-Encoding.")
  }
  if (Number(request.headers.get("content-length") ?? 0) > most.bytes) throw tooLarge(most.bytes)
  if (request.body === null) return new Uint8Array()
  const reader = (request.body as ReadableStream<Uint8Array>).getReader()
  const pieces: Uint8Array[] = []
  const began = Date.now()
  let size = 0
  try {
    for (;;) {
      const left = most.time - (Date.now() - began)
      const { done, value } = await nextPiece(reader, Math.max(1, Math.min(most.idle, left)))
      if (done || value === undefined) break
      size += value.length
      if (size > most.bytes) throw tooLarge(most.bytes)
      pieces.push(value)
    }
  } catch (error) {
    reader.cancel().catch(() => {})
    if (error instanceof Refusal) throw error
    throw new Refusal(400, "The request broke off before its end: send it again.")
  }
  return new Uint8Array(Buffer.concat(pieces, size))
}

/** Text of a body; refuses what is not UTF-8. */
function bodyText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(400, "The request is not valid UTF-8: send it as UTF-8.")
  }
}

/** JSON of a body; refuses what is no JSON and what nests too deep. */
export function bodyJson(bytes: Uint8Array): unknown {
  const { value, unit } = limits.requestDepth
  if (jsonDepth(bytes, value) > value) throw new Refusal(400, `The JSON nests deeper than ${value} ${unit}.`)
  try {
    return JSON.parse(bodyText(bytes))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(400, "The request is not valid JSON: check its brackets, commas and quotation marks.")
  }
}
