import assert from "node:assert/strict"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { pathToFileURL } from "node:url"
import { brotliCompressSync, brotliDecompressSync } from "node:zlib"
import { readClusters } from "../../src/language/clusters.ts"
import { loadModel, loadResources } from "../../src/run/resources.ts"

const folder = mkdtempSync(join(tmpdir(), "stemma-models-"))
const url = pathToFileURL(`${folder}/`)
after(() => rmSync(folder, { recursive: true }))

test("resources are read once", () => assert.equal(loadResources(), loadResources()))

test("a missing model file is one sentence that names the file", () => {
  assert.throws(
    () => loadModel("absent", readClusters, url),
    /^Error: The model file .*absent\.br cannot be read; .*\.$/,
  )
})

test("a damaged model file is one sentence that names the file and the damage", () => {
  const good = brotliDecompressSync(readFileSync(new URL("../../models/clusters.br", import.meta.url)))
  const bad = Uint8Array.from(good)
  bad[bad.length - 5] = bad[bad.length - 5]! ^ 255
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["clusters", bad, /clusters\.br is damaged: its bytes are not those that were written\.$/],
    ["other", good, /other\.br is damaged: it holds the model "clusters", not "other"\.$/],
    ["short", good.subarray(0, 3), /short\.br is damaged: it has no head\.$/],
  ]
  for (const [name, bytes, message] of cases) {
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params: { 1: 1 } }))
    assert.throws(() => loadModel(name, readClusters, url), message)
  }
  writeFileSync(join(folder, "noise.br"), "noise")
  assert.throws(() => loadModel("noise", readClusters, url), /noise\.br is damaged: it cannot be decompressed\.$/)
})
