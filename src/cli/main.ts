#!/usr/bin/env node
/** The program `stemma`. Looks at the Node.js version before anything newer is loaded. */
import module from "node:module"

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(`stemma needs Node.js 22.13 or newer, and this is ${process.versions.node}: install a newer one.`)
  process.exit(2)
}
// What was compiled once is kept in the temporary folder: the next start is a third faster.
module.enableCompileCache()
const { runProgram } = await import("./program.ts")
const { processWorld } = await import("./world.ts")
const { exitCodes } = await import("./command.ts")
process.exitCode = await runProgram(process.argv.slice(2), processWorld())
// Whoever was stopped may still be waiting for standard input.
if (process.exitCode === exitCodes.stopped.code) process.exit()
