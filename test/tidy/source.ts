/** Reads the source for the tidy test: files, imports, functions, patterns. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import ts from "typescript"

export const root = new URL("../../", import.meta.url).pathname

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
}

/** All TypeScript files below a folder of the repository, sorted. */
export function sources(folder: string): readonly SourceFile[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((name) => {
      const path = `${folder}/${name}`
      const text = readFileSync(join(root, path), "utf8")
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true) }
    })
}

/** An import as written, and its path in the repository when it is relative. */
interface Import {
  readonly target: string
  readonly path: string | null
  readonly typeOnly: boolean
  /** Loaded only when the program comes to it. */
  readonly late: boolean
}

/** Every import and re-export of a file. */
export function imports(file: SourceFile): readonly Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, late = false) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return
    const target = specifier.text
    const path = target.startsWith(".") ? normalize(join(dirname(file.path), target)) : null
    found.push({ target, path, typeOnly, late })
  }
  walk(file.tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false)
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true)
  })
  return found
}

/** Calls `visit` for a node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** The line of a position, counted from 1. */
export const lineOf = (file: SourceFile, position: number): number =>
  file.tree.getLineAndCharacterOfPosition(position).line + 1

/** Every function with a body: its name and how many lines it has. */
export function functions(file: SourceFile): readonly { name: string; line: number; lines: number }[] {
  const found: { name: string; line: number; lines: number }[] = []
  walk(file.tree, (node) => {
    if (!ts.isFunctionLike(node) || !("body" in node) || node.body === undefined) return
    const start = lineOf(file, node.getStart(file.tree))
    const name =
      node.name?.getText(file.tree) ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : "")
    found.push({ name: name || "(anonymous)", line: start, lines: lineOf(file, node.end) - start + 1 })
  })
  return found
}

/** Every regular expression literal, and every text given to `new RegExp`. */
export function patterns(file: SourceFile): readonly { pattern: string; line: number }[] {
  const found: { pattern: string; line: number }[] = []
  walk(file.tree, (node) => {
    const line = () => lineOf(file, node.getStart(file.tree))
    if (ts.isRegularExpressionLiteral(node)) {
      found.push({ pattern: node.text.slice(1, node.text.lastIndexOf("/")), line: line() })
    }
    if (ts.isNewExpression(node) && node.expression.getText(file.tree) === "RegExp") {
      const first = node.arguments?.[0]
      if (first !== undefined && ts.isStringLiteralLike(first)) found.push({ pattern: first.text, line: line() })
    }
  })
  return found
}

/** Names that a file exports by declaration (not re-exports). */
export function exportedNames(file: SourceFile): readonly string[] {
  const names: string[] = []
  for (const statement of file.tree.statements) {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
    if (!modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) continue
    if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) names.push(declaration.name.getText(file.tree))
    } else if ("name" in statement && statement.name !== undefined) {
      names.push((statement.name as ts.Identifier).text)
    }
  }
  return names
}
