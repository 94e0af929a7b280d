/** Writes WebAssembly: just enough of its binary form for small loops over numbers and vectors of 128 bits. */

/** Instructions as bytes. */
export type Code = readonly number[]

/** An unsigned number in LEB128. */
function unsigned(value: number): Code {
  const bytes: number[] = []
  let rest = value >>> 0
  while (rest >= 128) {
    bytes.push((rest & 127) | 128)
    rest >>>= 7
  }
  return [...bytes, rest]
}

/** A signed number in LEB128. */
function signed(value: number): Code {
  const bytes: number[] = []
  let rest = value | 0
  for (;;) {
    const byte = rest & 127
    rest >>= 7
    const last = (rest === 0 && (byte & 64) === 0) || (rest === -1 && (byte & 64) !== 0)
    bytes.push(last ? byte : byte | 128)
    if (last) return bytes
  }
}

const vector = (opcode: number): Code => [0xfd, ...unsigned(opcode)]

/** Reads and writes a local, by its number: parameters come first. */
export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)]

/** Whole numbers of 32 bits. */
export const int = (value: number): Code => [0x41, ...signed(value)]
export const add = (a: Code, b: Code): Code => [...a, ...b, 0x6a]
export const subtract = (a: Code, b: Code): Code => [...a, ...b, 0x6b]
export const multiply = (a: Code, b: Code): Code => [...a, ...b, 0x6c]
export const and = (a: Code, b: Code): Code => [...a, ...b, 0x71]
/** 1 when the two differ, else 0. */
export const differ = (a: Code, b: Code): Code => [...a, ...b, 0x47]
export const load = (address: Code, offset = 0): Code => [...address, 0x28, 2, ...unsigned(offset)]
export const store = (address: Code, value: Code, offset = 0): Code => [
  ...address,
  ...value,
  0x36,
  2,
  ...unsigned(offset),
]

/** Vectors of 128 bits. */
export const loadVector = (address: Code, offset = 0): Code => [...address, ...vector(0), 0, ...unsigned(offset)]
export const storeVector = (address: Code, value: Code, offset = 0): Code => [
  ...address,
  ...value,
  ...vector(11),
  0,
  ...unsigned(offset),
]
/** Eight bytes as eight signed numbers of 16 bits. */
export const loadBytes = (address: Code, offset = 0): Code => [...address, ...vector(1), 0, ...unsigned(offset)]
/** One float in all four places. */
export const loadSplat = (address: Code, offset = 0): Code => [...address, ...vector(9), 0, ...unsigned(offset)]
export const zeroVector: Code = [...vector(12), ...new Array<number>(16).fill(0)]
export const splat16 = (value: Code): Code => [...value, ...vector(16)]
export const splat32 = (value: Code): Code => [...value, ...vector(17)]
export const lane32 = (value: Code, lane: number): Code => [...value, ...vector(27), lane]

const binary =
  (opcode: number) =>
  (a: Code, b: Code): Code => [...a, ...b, ...vector(opcode)]
export const addFloats = binary(0xe4)
export const multiplyFloats = binary(0xe6)
export const add16 = binary(0x8e)
export const subtract16 = binary(0x91)
export const multiply16 = binary(0x95)
export const least16 = binary(0x96)
export const most16 = binary(0x98)
export const add32 = binary(0xae)
export const multiply32 = binary(0xb5)
/** Products of eight pairs of 16 bits, two and two added to four numbers of 32 bits. */
export const dot16 = binary(0xba)
/** Four and four numbers of 32 bits as eight of 16; those beyond their bounds become the bounds. */
export const narrow32 = binary(0x85)
/** Every number shifted right, the sign kept. */
export const shiftRight16 = (value: Code, bits: number): Code => [...value, ...int(bits), ...vector(0x8c)]
export const shiftRight32 = (value: Code, bits: number): Code => [...value, ...int(bits), ...vector(0xac)]

/** While `local` is below `end` (unsigned): the body, then `local` grows by `step`. */
export const loopBelow = (local: number, end: Code, step: number, body: Code): Code => [
  ...[0x02, 0x40, 0x03, 0x40],
  ...[...get(local), ...end, 0x4f, 0x0d, 1],
  ...body,
  ...set(local, add(get(local), int(step))),
  ...[0x0c, 0, 0x0b, 0x0b],
]

/** The body when the condition is not 0. */
export const when = (condition: Code, body: Code, otherwise: Code = []): Code => [
  ...condition,
  ...[0x04, 0x40],
  ...body,
  ...(otherwise.length > 0 ? [0x05, ...otherwise] : []),
  0x0b,
]

/** A function without a result: its parameters are whole numbers, then come locals of whole numbers and of vectors. */
export interface WasmFunction {
  readonly name: string
  readonly parameters: number
  readonly numbers: number
  readonly vectors: number
  readonly body: Code
}

const sized = (bytes: Code): Code => [...unsigned(bytes.length), ...bytes]
const listed = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const section = (id: number, bytes: Code): Code => [id, ...sized(bytes)]
const named = (name: string): Code => sized([...new TextEncoder().encode(name)])

const bodyOf = ({ numbers, vectors, body }: WasmFunction): Code =>
  sized([
    ...listed([
      [...unsigned(numbers), 0x7f],
      [...unsigned(vectors), 0x7b],
    ]),
    ...body,
    0x0b,
  ])

/** The bytes of a module that takes its memory as "memory" of "outside" and gives its functions by name. */
export function moduleBytes(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [
    0x60,
    ...listed(Array.from({ length: parameters }, () => [0x7f])),
    0,
  ])
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, listed(types)),
    ...section(2, listed([[...named("outside"), ...named("memory"), 2, 0, 1]])),
    ...section(3, listed(functions.map((_, index) => unsigned(index)))),
    ...section(7, listed(functions.map(({ name }, index) => [...named(name), 0, ...unsigned(index)]))),
    ...section(10, listed(functions.map(bodyOf))),
  ])
}
