/** What is wrong with a value that a door was given, behind its name: "is longer than 500 characters". */
import type { z } from "zod"

const units: Readonly<Record<string, string>> = { string: "characters", array: "entries" }

const types: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  int: "whole number",
  array: "list",
  object: "object",
  boolean: "truth value (true or false)",
}

/** Zod's own words, or ours for a size, a type or a choice, which Zod tells to programmers. */
export function issueWords(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "invalid_type") {
    if (issue.message.endsWith("received undefined")) return " is missing"
    return ` is no ${types[issue.expected] ?? issue.expected}`
  }
  if (issue?.code === "invalid_value") return `: choose among ${issue.values.map(String).join(", ")}`
  if (issue?.code === "too_big") {
    const unit = units[issue.origin]
    const most = `${issue.inclusive === false ? "no less than" : "more than"} ${issue.maximum}`
    return unit === undefined ? ` is ${most}` : ` has ${most} ${unit}`
  }
  if (issue?.code === "too_small") {
    const unit = units[issue.origin]
    if (unit !== undefined && Number(issue.minimum) === 1) return " is empty"
    return unit === undefined ? ` is less than ${issue.minimum}` : ` has fewer than ${issue.minimum} ${unit}`
  }
  return `: ${(issue?.message ?? "it cannot be used").replace(/\s+/g, " ").replace(/\.$/, "").slice(0, 200)}`
}
