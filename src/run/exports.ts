/** The formats in which a story leaves a store. */
import { accountCsv } from "../view/account-csv.ts"
import { accountJson } from "../view/account-json.ts"
import { accountMarkdown } from "../view/account-markdown.ts"
import { accountText } from "../view/account-text.ts"
import { accountPage } from "../view/html/page.ts"
import type { ToldStory } from "./engine.ts"

interface ExportFormat {
  /** Media type. */
  readonly type: string
  /** End of the file's name. */
  readonly extension: string
  readonly write: (told: ToldStory) => string
}

/** Every format by its name. */
export const exportFormats: Readonly<Record<string, ExportFormat>> = {
  json: {
    type: "application/json",
    extension: "json",
    write: ({ account }) => `${JSON.stringify(accountJson(account))}\n`,
  },
  csv: { type: "text/csv; charset=utf-8", extension: "csv", write: ({ account }) => accountCsv(account) },
  md: { type: "text/markdown; charset=utf-8", extension: "md", write: ({ account }) => accountMarkdown(account) },
  txt: {
    type: "text/plain; charset=utf-8",
    extension: "txt",
    write: ({ account }) => accountText(account, { colour: false, policies: [account.policy] }),
  },
  html: {
    type: "text/html; charset=utf-8",
    extension: "html",
    write: ({ account, analyses }) =>
      accountPage(
        account,
        analyses.flatMap(({ claims }) => claims),
      ),
  },
}
