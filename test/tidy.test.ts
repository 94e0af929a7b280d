import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { floors, folderOf, outside } from "./tidy/floors.ts"
import { canRunAway } from "./tidy/patterns.ts"
import { exportedNames, functions, imports, patterns, root, type SourceFile, sources } from "./tidy/source.ts"

const functionLinesMax = 70
const fileLinesMax = 400
const lineUnitsMax = 120

const src = sources("src")
const tools = ["bench", "tools", "train"].flatMap(sources)

// Word lists and the page are written as they are read, not as code.
const isData = (path: string): boolean => /\/english\/|\/view\/html\//.test(path)

function wrongImports(file: SourceFile): readonly string[] {
  const from = folderOf(file.path)
  if (from === null) return []
  if (floors[from] === undefined) return [`${file.path}: ${from} stands on no floor`]
  return imports(file).flatMap(({ target, path }) => {
    if (path === null) {
      const world = target.startsWith("node:") && !outside.includes(from)
      return world ? [`${file.path}: only ${outside.join(", ")} may import ${target}`] : []
    }
    const to = folderOf(path)
    if (to === null) return [`${file.path}: nothing may import ${path}`]
    if (to === from) return []
    if (floors[to] === undefined) return [`${file.path}: ${to} stands on no floor`]
    if (floors[to] >= floors[from]!) return [`${file.path}: ${from} may not import ${to}, which stands as high`]
    if (outside.includes(to) && floors[from]! < floors["run"]!)
      return [`${file.path}: only run and the doors may import ${to}`]
    return []
  })
}

test("floors: a file imports its own folder and lower floors, and only the edge touches the world", () => {
  assert.deepEqual(src.flatMap(wrongImports), [])
})

test("no circle of imports", () => {
  const graph = new Map(
    src.map((file) => [
      file.path,
      imports(file).flatMap(({ path, typeOnly }) => (path === null || typeOnly ? [] : [path])),
    ]),
  )
  const state = new Map<string, "open" | "done">()
  const circles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === "done") return
    if (state.get(path) === "open") {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "))
      return
    }
    state.set(path, "open")
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    state.set(path, "done")
  }
  for (const path of graph.keys()) visit(path, [])
  assert.deepEqual(circles, [])
})

test("a command line, the server and a store begin without what reads and compares reports", () => {
  const files = new Map(src.map((file) => [file.path, file]))
  const loaded = new Set<string>()
  const load = (path: string): void => {
    const file = files.get(path)
    if (file === undefined || loaded.has(path)) return
    loaded.add(path)
    for (const one of imports(file)) if (one.path !== null && !one.typeOnly && !one.late) load(one.path)
  }
  for (const name of ["cli/main", "cli/program", "cli/commands/serve", "server/start", "store/open", "run/library"]) {
    assert.ok(files.has(`src/${name}.ts`), name)
    load(`src/${name}.ts`)
  }
  const engine = /^src\/(?:account|claims|group|language|lineage|read\/(?!decode)|reconcile|review)\b/
  assert.deepEqual(
    [...loaded].filter((path) => engine.test(path)),
    [],
  )
})

test("no clock and no chance below run/", () => {
  const forbidden = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bprocess\.|\bconsole\./
  const found = src.flatMap((file) => {
    const folder = folderOf(file.path)
    if (folder === null || outside.includes(folder)) return []
    const lines = file.text.split("\n")
    return lines.flatMap((line, index) =>
      forbidden.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line) ? [`${file.path}:${index + 1}: ${line.trim()}`] : [],
    )
  })
  assert.deepEqual(found, [])
})

test(`functions have at most ${functionLinesMax} lines, files ${fileLinesMax}, lines ${lineUnitsMax} code units`, () => {
  const longFunctions = [...src, ...tools].flatMap((file) =>
    functions(file).flatMap(({ name, line, lines }) =>
      lines > functionLinesMax ? [`${file.path}:${line}: ${name} has ${lines} lines`] : [],
    ),
  )
  assert.deepEqual(longFunctions, [])
  // types.ts is the one page of nouns; word lists are data.
  const longFiles = [...src, ...tools].flatMap((file) => {
    const lines = file.text.split("\n").length
    return lines > fileLinesMax && !isData(file.path) && file.path !== "src/model/types.ts"
      ? [`${file.path} has ${lines} lines`]
      : []
  })
  assert.deepEqual(longFiles, [])
  const longLines = [...src, ...tools].flatMap((file) =>
    isData(file.path)
      ? []
      : file.text
          .split("\n")
          .flatMap((line, index) =>
            line.length > lineUnitsMax ? [`${file.path}:${index + 1}: ${line.length} units`] : [],
          ),
  )
  assert.deepEqual(longLines, [])
})

test("no pattern repeats without bound what already repeats without bound", () => {
  assert.equal(canRunAway("(?:a+)+"), true)
  assert.equal(canRunAway("(a|b*)*c"), true)
  assert.equal(canRunAway("(?:a{2,5})+[+*]\\(+"), false)
  const found = src.flatMap((file) =>
    patterns(file).flatMap(({ pattern, line }) => (canRunAway(pattern) ? [`${file.path}:${line}: /${pattern}/`] : [])),
  )
  assert.deepEqual(found, [])
})

test("every export of src is used by another file", () => {
  const everywhere = [...src, ...tools, ...sources("test")]
  const unused = src.flatMap((file) => {
    if (/^src\/(?:index|core|model\/types)\.ts$/.test(file.path)) return []
    return exportedNames(file).flatMap((name) => {
      const word = new RegExp(`\\b${name}\\b`)
      const used = everywhere.some((other) => other.path !== file.path && word.test(other.text))
      return used ? [] : [`${file.path}: ${name}`]
    })
  })
  assert.deepEqual(unused, [])
})

test("no leftovers: marks of unfinished work, tests that run alone, paths of a machine", () => {
  const leftover = new RegExp(
    ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "\\.on" + "ly\\("].map((word) => `(?:${word})`).join("|"),
  )
  const machine = new RegExp(`(?:^|[^A-Za-z0-9_.])/(?:${["work", "farm", "root", "tmp/[a-z]+"].join("|")})/`)
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" }).split(
    "\n",
  )
  const found = files
    .filter(
      (path) => /\.(ts|tsx|js|md|json|html|css|yml|txt)$|^\.ci\//.test(path) && !/package-lock|^models\//.test(path),
    )
    .flatMap((path) => {
      const text = readFileSync(join(root, path), "utf8")
      const bad = leftover.exec(text)?.[0] ?? machine.exec(text)?.[0]
      return bad === undefined ? [] : [`${path}: ${bad.trim()}`]
    })
  assert.deepEqual(found, [])
})
