/** The bytes of the gazetteer that the package ships. */
import { readFileSync } from "node:fs"
import { brotliDecompressSync } from "node:zlib"

const packed = readFileSync(new URL("../../../models/gazetteer.bin.br", import.meta.url))

export const packedBytes = packed.length
export const bytes = brotliDecompressSync(packed, { chunkSize: 16_777_216 })
