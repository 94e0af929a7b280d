/** Files that came over the network to reports: bytes with a label, never a path that is opened. */
import { jsonDepth } from "../base/json-depth.ts"
import { limits } from "../base/limits.ts"
import type { Finding, Report } from "../model/types.ts"
import { readFile } from "../read/file.ts"
import { nameOf } from "../read/format.ts"

/** A file as it was sent. */
export interface Part {
  /** For people: it is never opened. */
  readonly name: string
  /** A media type; "" when name and content decide. */
  readonly type: string
  readonly bytes: Uint8Array
  /** Where it was fetched from, when it was. */
  readonly url?: string
  /** The charset that was sent with it. */
  readonly charset?: string | null
}

/** The reports of a part, and what was not taken in. */
interface ReadPart {
  readonly reports: readonly Report[]
  /** The only report has no id of its own but the name of the part. */
  readonly namedByFile: boolean
  readonly refused: readonly { readonly name: string; readonly why: string }[]
  /** What was noted in reading it: a charset that was guessed, a field that could not be used. */
  readonly noted: readonly Finding[]
}

/** Compressed files begin with these bytes: gzip, zip, xz, zstd, bzip2, 7z. They are refused unopened. */
const packedHeads: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x42, 0x5a, 0x68],
  [0x37, 0x7a, 0xbc, 0xaf],
]

const isPacked = (bytes: Uint8Array): boolean =>
  packedHeads.some((head) => head.every((byte, index) => bytes[index] === byte))

const isJsonLike = (bytes: Uint8Array): boolean => {
  const first = bytes.find((byte) => byte > 32 && byte < 128)
  return first === 0x7b || first === 0x5b
}

const none = (name: string, why: string): ReadPart => ({
  reports: [],
  namedByFile: false,
  refused: [{ name, why }],
  noted: [],
})

/** The reports in a part; what is wrong is said and the rest goes on. Never throws because of what was sent. */
export function readPart({ name, type, bytes, url, charset = null }: Part): ReadPart {
  if (isPacked(bytes)) return none(name, "Compressed files are not opened: unpack it and send what is in it.")
  const { value } = limits.requestDepth
  if (isJsonLike(bytes) && jsonDepth(bytes, value) > value) {
    return none(name, `Its JSON nests deeper than ${value} levels.`)
  }
  const { reports, findings } = readFile(bytes, { path: name, charset, ...(type === "" ? {} : { type }) })
  const from = url === undefined ? reports : reports.map((report) => ({ ...report, url: report.url ?? url }))
  const errors = findings.filter(({ severity }) => severity === "error")
  const refused = errors.map(({ message }) => ({ name, why: message }))
  const noted = findings.filter(({ severity }) => severity !== "error")
  const namedByFile = !isJsonLike(bytes) && from.length === 1 && from[0]!.id === nameOf(name)
  return { reports: from, namedByFile, refused, noted }
}
