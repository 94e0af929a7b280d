/** Writes the bytes of the parser's kernel into the source, where it needs no file: `node train/parser/kernel.ts`. */
import { writeFileSync } from "node:fs"
import { parserKernel } from "../wasm/parser.ts"

const base64 = Buffer.from(parserKernel()).toString("base64")
const lines = base64.match(/.{1,100}/g) ?? []
const place = new URL("../../src/language/parser/kernel-bytes.ts", import.meta.url)

/** The source file that holds the bytes. */
export const kernelSource = `/** Made by \`node train/parser/kernel.ts\` from \`train/wasm/parser.ts\`; do not edit. */
const text =
${lines.map((line) => `  "${line}"`).join(" +\n")}

/** The bytes of the parser's kernel, a WebAssembly module. */
export const kernelBytes = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
`

if (import.meta.main) writeFileSync(place, kernelSource)
