/** Bytes to text: which character set a file is written in, and what to say when it cannot be told. */
import type { Finding } from "../model/types.ts"

/** What the bytes say, with the name of the character set as the Encoding Standard has it. */
export interface Decoded {
  /** Null when the bytes are no text at all; then a finding says so. */
  readonly text: string | null
  readonly charset: string
  readonly findings: readonly Finding[]
}

/** How many bytes at the start are looked at to tell text from something else, and for a charset named in the page. */
const LOOKED_AT = 65_536

/**
 * The first bytes of formats that people take for text: PDF, ZIP (docx, epub), gzip, PNG, JPEG, GIF, ELF, OLE
 * (doc), RAR, 7z.
 */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive (or an office document)", [0x50, 0x4b, 0x03, 0x04]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
  ["an old office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a RAR archive", [0x52, 0x61, 0x72, 0x21]],
  ["a 7z archive", [0x37, 0x7a, 0xbc, 0xaf]],
]

const finding = (rule: string, severity: Finding["severity"], message: string): Finding => ({
  rule,
  severity,
  message,
  report: null,
  span: null,
})

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** The charset of a byte order mark (Encoding Standard, 6 "BOM sniff"), or null. */
function markedCharset(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8"
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be"
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le"
  return null
}

/**
 * UTF-16 without a mark: of Latin text every second byte is zero, on the odd places (little end first) or the even
 * ones.
 */
function zeroPattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | "binary" | null {
  const length = Math.min(bytes.length, LOOKED_AT)
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  if (even === 0 && odd === 0) return null
  const half = length / 2
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le"
  if (even > half * 0.4 && odd < half * 0.05) return "utf-16be"
  return "binary"
}

/** Share of bytes that text does not hold: control characters except tab, line breaks, form feed, escape. */
function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, LOOKED_AT)
  let control = 0
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) control += 1
  }
  return length === 0 ? 0 : control / length
}

/** The charset that a page or an XML declaration names in its first kilobytes, or null. */
function namedCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096))
  const found = /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i.exec(head)
  return found?.[1]?.toLowerCase() ?? null
}

/** A decoder for a charset's label; null when the label is unknown here. */
function decoderFor(label: string, fatal: boolean): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { fatal })
  } catch {
    return null
  }
}

/** The charset that a content type names ("text/html; charset=windows-1250"), or null. */
export const charsetOf = (type: string): string | null =>
  /charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/i.exec(type)?.[1]?.toLowerCase() ?? null

/** The text in that charset, or null when the bytes are not valid in it. */
function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return decoderFor(label, true)?.decode(bytes) ?? null
  } catch {
    return null
  }
}

/**
 * The text of the bytes. In this order: a byte order mark, the signature of a binary format (refused), UTF-16 told
 * by its zero bytes, strict UTF-8, the charset that came with them (`sent`), the one that the page names, windows-1252
 * (what unlabelled western pages are written in, WHATWG Encoding Standard). A byte order mark is no part of the text.
 * What had to be guessed or replaced is a finding; `wanted` says what to give instead of a binary file. Never throws.
 */
export function decode(
  bytes: Uint8Array,
  path: string,
  {
    wanted = "plain text, HTML or JSON Lines",
    sent = null,
  }: { readonly wanted?: string; readonly sent?: string | null } = {},
): Decoded {
  const marked = markedCharset(bytes)
  const zeros = marked === null ? zeroPattern(bytes) : null
  const signature = marked === null ? SIGNATURES.find(([, start]) => startsWith(bytes, start)) : undefined
  if (signature || zeros === "binary" || (marked === null && zeros === null && controlShare(bytes) > 0.02)) {
    const what = signature ? `it is ${signature[0]}` : "it holds bytes that no text has"
    const message = `${path} is no text: ${what}. Give ${wanted}.`
    return { text: null, charset: "binary", findings: [finding("read/binary", "error", message)] }
  }
  const unicode = marked ?? zeros ?? "utf-8"
  const strict = decodeStrictly(bytes, unicode)
  if (strict !== null) return { text: strict, charset: unicode, findings: [] }
  if (marked !== null || zeros !== null) {
    const message = `${path} is marked as ${unicode} but holds bytes that are not; they stand as U+FFFD.`
    const text = new TextDecoder(unicode).decode(bytes)
    return { text, charset: unicode, findings: [finding("read/charset", "warning", message)] }
  }
  return decodeOld(bytes, path, sent)
}

/** Bytes that are not UTF-8: in the charset that was sent or that the page names, in damaged UTF-8, or windows-1252. */
function decodeOld(bytes: Uint8Array, path: string, sent: string | null): Decoded {
  for (const named of [sent, namedCharset(bytes)]) {
    const text = named === null || /^utf-?8$/.test(named) ? null : decodeStrictly(bytes, named)
    if (named !== null && text !== null) return { text, charset: named, findings: [] }
  }
  const lenient = new TextDecoder("utf-8").decode(bytes)
  const wrong = lenient.split("\ufffd").length - 1
  const right = (lenient.match(/[^\u0000-\u007f\ufffd]/g) ?? []).length
  // A few broken bytes among many good ones: damaged UTF-8 rather than another charset.
  if (right > wrong * 4) {
    const message = `${path} is UTF-8 with ${wrong} broken places; they stand as U+FFFD.`
    return { text: lenient, charset: "utf-8", findings: [finding("read/charset", "warning", message)] }
  }
  const message = `${path} is not UTF-8; it was read as windows-1252. Save it as UTF-8 if characters look wrong.`
  return {
    text: new TextDecoder("windows-1252").decode(bytes),
    charset: "windows-1252",
    findings: [finding("read/charset", "note", message)],
  }
}
