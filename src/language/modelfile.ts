/** The form of every model file: a header in JSON and named runs of bytes. Made by `train/`, read here. */
import { hash } from "../base/hash.ts"

/** A model file, opened. */
export interface ModelFile {
  /** What the file says of itself besides its sections: labels, scale and the like. */
  readonly header: Readonly<Record<string, unknown>>
  readonly sections: ReadonlyMap<string, Uint8Array>
}

interface Head {
  readonly model: string
  readonly sections: readonly (readonly [name: string, length: number])[]
  readonly check: string
  readonly header: Readonly<Record<string, unknown>>
}

/** A short hash over all bytes, four at a time (little-endian); finds damage, not malice. */
export function checkOf(bytes: Uint8Array): string {
  const whole = bytes.length & ~3
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, whole >> 2)
  let sum = 0x9e3779b9
  for (let index = 0; index < words.length; index += 1) sum = Math.imul(sum ^ words[index]!, 0x01000193) ^ (sum >>> 15)
  for (let index = whole; index < bytes.length; index += 1) sum = Math.imul(sum ^ bytes[index]!, 0x01000193)
  return hash(String(sum >>> 0), String(bytes.length))
}

/**
 * Opens the bytes of a model file (already decompressed). Layout: length of the head in four bytes (little-endian),
 * the head in JSON, filled up with spaces to a multiple of four bytes, then the sections. Throws a `RangeError` when it
 * is not that model or is damaged.
 */
export function openModel(bytes: Uint8Array, model: string): ModelFile {
  const size = bytes.length < 4 ? -1 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  if (size < 2 || size + 4 > bytes.length) throw new RangeError("it has no head")
  let head: Head
  try {
    head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))) as Head
  } catch {
    throw new RangeError("its head is not JSON")
  }
  if (head.model !== model) throw new RangeError(`it holds the model "${head.model}", not "${model}"`)
  const body = bytes.subarray(4 + size)
  if (checkOf(body) !== head.check) throw new RangeError("its bytes are not those that were written")
  const sections = new Map<string, Uint8Array>()
  let at = 0
  for (const [name, length] of head.sections) {
    sections.set(name, body.subarray(at, at + length))
    at += length
  }
  return { header: head.header, sections }
}

/** A section by name; throws a `RangeError` when the file lacks it. */
export function section(file: ModelFile, name: string): Uint8Array {
  const bytes = file.sections.get(name)
  if (bytes === undefined) throw new RangeError(`it lacks the section "${name}"`)
  return bytes
}

/** Whole numbers from 0 up, each in as many bytes as it needs (LEB128). */
export function readNumbers(bytes: Uint8Array): Int32Array {
  // Room for one a byte, so that they need not be counted first: memory that is not written costs none.
  const numbers = new Int32Array(bytes.length)
  let count = 0
  let value = 0
  let shift = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!
    value |= (byte & 127) << shift
    shift += 7
    if (byte > 127) continue
    numbers[count] = value
    count += 1
    value = 0
    shift = 0
  }
  return numbers.subarray(0, count)
}
