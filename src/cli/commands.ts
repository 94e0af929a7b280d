/** Every command of the program, in the order the help lists them. */
import type { Command } from "./command.ts"
import { account } from "./commands/account.ts"
import { analyze } from "./commands/analyze.ts"
import { extract } from "./commands/extract.ts"
import { group } from "./commands/group.ts"
import { lineage } from "./commands/lineage.ts"

export const commands: readonly Command[] = [account, analyze, extract, group, lineage]
