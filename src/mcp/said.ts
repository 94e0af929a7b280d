/** Who said what: claims with the chain of who said it to whom. */
import { z } from "zod"
import { limits } from "../base/limits.ts"
import type { Anchor } from "../model/types.ts"
import type { AccountData } from "./account.ts"
import { anchorWords } from "./account.ts"
import { accountOfStory, type Bench, tool } from "./tool.ts"

interface Said extends Anchor {
  readonly story: string
  /** From the original speaker to the last who passed it on; empty = the outlet itself. */
  readonly accordingTo: readonly string[]
  readonly direct: boolean
  readonly stance: string
  /** What the words tell of: one claim a kind. */
  readonly kinds: readonly string[]
}

const holds = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase())

/** Claims of an account whose speakers or words hold what is asked. */
function saidIn(account: AccountData, speaker: string | undefined, words: string | undefined): readonly Said[] {
  const found = new Map<string, Said>()
  for (const { report, from, to, quote, chain, direct, stance, kind } of account.claims ?? []) {
    if (speaker !== undefined && !chain.some((name) => holds(name, speaker))) continue
    if (words !== undefined && !holds(quote, words)) continue
    const key = JSON.stringify([report, from, to, chain, stance])
    const kinds = [...new Set([...(found.get(key)?.kinds ?? []), kind])]
    found.set(key, { story: account.story, report, from, to, quote, accordingTo: chain, direct, stance, kinds })
  }
  return [...found.values()]
}

/** Stories that hold the words or the name, best first. */
async function storiesWith({ library }: Bench, q: string): Promise<readonly string[]> {
  const { items } = await library.search({ q, in: "reports", limit: limits.pageItems.value })
  return [...new Set(items.map(({ story }) => story))]
}

/** Said where not all is read or shown. */
function cutShort(stories: number, more: number): readonly string[] {
  const most = limits.storiesAsked.value
  return [
    ...(stories > most ? [`Only the ${most} stories that fit best were read: name a story to read another.`] : []),
    ...(more > 0 ? [`${more} more were found: ask more narrowly, or for more with limit.`] : []),
  ]
}

export const whoSaid = tool({
  name: "who_said",
  title: "Find who said what",
  says: `Finds what a speaker said, or who said certain words, in one story or in all: each claim with its words and the
chain from the original speaker to who passed it on. An empty chain is the outlet's own voice.`,
  changes: false,
  input: z
    .object({
      speaker: z.string().min(2).max(200).optional().describe("a name or a part of it, such as police"),
      words: z.string().min(2).max(200).optional().describe("words that the claim holds"),
      story: z.string().min(1).max(300).optional().describe("the id of one story"),
      limit: z.number().int().min(1).max(200).optional(),
    })
    .refine(({ speaker, words }) => speaker !== undefined || words !== undefined, "give a speaker, words, or both"),
  run: async ({ speaker, words, story, limit = 40 }, bench) => {
    const query = [speaker, words].filter((part) => part !== undefined).join(" ")
    const stories = story === undefined ? await storiesWith(bench, query) : [story]
    const found: Said[] = []
    for (const id of stories.slice(0, limits.storiesAsked.value))
      found.push(...saidIn(await accountOfStory(bench, id, {}), speaker, words))
    const items = found.slice(0, limit)
    const lines = items.map(({ accordingTo, ...anchor }) => {
      const who = accordingTo.length === 0 ? "the outlet itself" : accordingTo.join(", via ")
      return `${who}: ${anchorWords(anchor)} (story ${anchor.story})`
    })
    const more = found.length - items.length
    const findings = cutShort(stories.length, more)
    const text = [...(lines.length === 0 ? ["Nobody is said to have said that."] : lines), ...findings].join("\n")
    return { text, data: { items, more, findings } }
  },
})
