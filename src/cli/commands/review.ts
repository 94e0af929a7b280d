/** `stemma review`: what persons decide about a story, and how far coders agree. */
import { userInfo } from "node:os"
import type { Review } from "../../model/types.ts"
import { addedClaimId } from "../../review/id.ts"
import { claimsNamed } from "../../review/targets.ts"
import { InputError } from "../../run/input-error.ts"
import { type Command, exitCodes, type Options } from "../command.ts"
import { gazetteerOption } from "../resources.ts"
import { atPlace, type Place } from "../review/place.ts"
import {
  agreementLines,
  answeredBy,
  claimLines,
  groupLines,
  questionLines,
  reviewLine,
  reviewLines,
} from "../review/show.ts"
import { actionsOf } from "../review/words.ts"
import { storeOption } from "../storage.ts"
import type { World } from "../world.ts"

const lists = ["claims", "questions", "groups", "list", "agreement"]

/** Who reviews: as the options or the environment say, else the user of this machine. */
function personOf(options: Options): string {
  const given = options["by"] ?? process.env["STEMMA_CODER"]
  return `person:${typeof given === "string" && given.trim() !== "" ? given : userInfo().username}`
}

function secondsOf(options: Options): number | null {
  const given = options["seconds"]
  if (given === undefined) return null
  const seconds = Number(given)
  if (Number.isFinite(seconds) && seconds >= 0) return seconds
  throw new InputError(`--seconds “${given}” is no number of seconds.`, true)
}

const codingOf = (options: Options): string | null => (typeof options["coding"] === "string" ? options["coding"] : null)

async function print(lines: readonly string[], world: World): Promise<void> {
  if (lines.length > 0) await world.write(`${lines.join("\n")}\n`)
}

/** What a list is made of, and its lines. */
async function listed(
  verb: string,
  words: readonly string[],
  place: Place,
  coding: string | null,
): Promise<{ readonly data: unknown; readonly lines: readonly string[] }> {
  if (verb === "agreement") {
    const agreement = await place.agreement(words)
    return { data: agreement, lines: agreementLines(agreement) }
  }
  if (verb === "list") {
    const reviews = await place.reviews()
    return { data: reviews, lines: reviewLines(reviews) }
  }
  const told = await place.told(coding)
  const { account, analyses } = told
  if (verb === "claims") return { data: analyses.flatMap(({ claims }) => claims), lines: claimLines(told) }
  if (verb === "questions") return { data: account.answers, lines: questionLines(account) }
  const groups = { happenings: account.happenings, origins: account.lineage.origins }
  return { data: groups, lines: groupLines(account) }
}

async function keep(actions: readonly unknown[], place: Place, options: Options, world: World): Promise<void> {
  const asJson = options["format"] === "json"
  const coding = codingOf(options)
  const rest = { reason: options["reason"] ?? null, seconds: secondsOf(options), coding }
  const kept: Review[] = []
  for (const action of actions) {
    const review = await place.keep({ action, ...rest }, personOf(options))
    kept.push(review)
    await world.write(asJson ? `${JSON.stringify(review)}\n` : `kept ${reviewLine(review, true)}\n`)
  }
  if (asJson) return
  const { account } = await place.told(coding)
  const claims = kept.flatMap(({ action }) =>
    action.do === "add" ? [addedClaimId(action.claim)] : claimsNamed(action),
  )
  await print(answeredBy(account, claims), world)
}

export const review: Command = {
  name: "review",
  summary: "accepts, edits, rejects, adds, joins and parts what the rules found; compares blind codings",
  about: `Keeps what a person decides about a story; the account follows and names the person. Words: "claims",
"questions" and "groups" list ids; "list" all reviews. "accept CLAIM...", "reject CLAIM...", "edit CLAIM
field=value..." (value, low, high, property, thing, of, kind, certainty, date, begin, end, places, speaker, via, span,
figure; "none" for nothing), "add REPORT FROM-TO kind=... property=... value=...", "join questions ID ID" (happenings,
origins, stories; "join names NAME... as=NAME"), "part question ID FIGURE..." (happening, origin, names, stories),
"undo REVIEW", "redo REVIEW". "agreement CODING..." compares blind codings: Krippendorff's alpha by variable, and every
difference. A story is one of a store (--story), or a folder of reports with its reviews in a file (--reports,
--reviews).`,
  paths: "<words...>",
  pathsSay: "what to do, and what it is about",
  options: [
    storeOption,
    { flags: "--story <id>", says: "the story of the store" },
    { flags: "--reports <path>", says: "a file or folder of reports instead of a store" },
    { flags: "--reviews <file>", says: "with --reports: the file in which the reviews are kept, as JSON Lines" },
    { flags: "--by <name>", says: "who decides (STEMMA_CODER, else the user of this machine, when it is not given)" },
    { flags: "--coding <name>", says: "a blind coding of this name instead of everybody's account" },
    { flags: "--reason <words>", says: "why" },
    { flags: "--seconds <number>", says: "how long it took" },
    { flags: "--format <name>", says: "lines to read, or JSON", default: "text", choices: ["text", "json"] },
    gazetteerOption,
  ],
  example: "stemma review questions --reports stories/mine-dispute/reports --reviews reviews.jsonl",
  run: async (words, options, world) => {
    const [verb = "", ...rest] = words
    const actions = lists.includes(verb) ? [] : actionsOf(verb, rest)
    if (actions === null) {
      throw new InputError(`“${verb}” is nothing to review with: see "stemma review --help".`, true)
    }
    return atPlace(options, world, async (place) => {
      if (actions.length > 0) await keep(actions, place, options, world)
      else {
        const { data, lines } = await listed(verb, rest, place, codingOf(options))
        if (options["format"] === "json") await world.write(`${JSON.stringify(data)}\n`)
        else await print(lines, world)
      }
      return exitCodes.done.code
    })
  },
}
