/** Where reviews are kept: a story of a store, or a file beside a folder of reports. */
import type { Agreement } from "../../agreement/agreement.ts"
import type { Report, Review } from "../../model/types.ts"
import { readRequest } from "../../review/request.ts"
import { agreementBetween, codingsIn, storyAgreement } from "../../run/agreement.ts"
import { type ToldStory, tellStory } from "../../run/engine.ts"
import { InputError } from "../../run/input-error.ts"
import type { Library } from "../../run/library.ts"
import { appendReview, readReviews } from "../../run/reviews-file.ts"
import { takeReview } from "../../run/take-review.ts"
import type { Options } from "../command.ts"
import { allReports, intake } from "../intake.ts"
import { resourcesFor } from "../resources.ts"
import { withKeptLibrary } from "../with-library.ts"
import type { World } from "../world.ts"

/** One story with its reviews. */
export interface Place {
  readonly told: (coding: string | null) => Promise<ToldStory>
  readonly reviews: () => Promise<readonly Review[]>
  /** Keeps the review that a request asks for; throws `InputError` with the first fault. */
  readonly keep: (request: unknown, by: string) => Promise<Review>
  readonly agreement: (codings: readonly string[]) => Promise<Agreement>
}

/** A fault as the command line says it: there is no JSON whose fields could be named. */
const saidHere = (fault: string): string =>
  fault
    .replaceAll(/\breview\.action\.(?:change\.|claim\.)?(?!change|claim)(\w+)/g, "$1")
    .replace(/^review(?:\.action(?:\.change|\.claim)?)? /, "the review ")

const checked = (review: Review | null, faults: readonly string[]): Review => {
  if (review === null) throw new InputError(saidHere(faults[0] ?? "the review cannot be used."))
  return review
}

/** Refuses the name of a coding that nobody made: it would look like one that says nothing. */
function known(codings: readonly string[], all: readonly string[]): void {
  const odd = codings.find((name) => !all.includes(name))
  if (odd === undefined) return
  const there =
    all.length === 0 ? "none has been made yet" : `there ${all.length === 1 ? "is" : "are"} ${all.join(", ")}`
  throw new InputError(`there is no coding “${odd}” of this story: ${there}.`)
}

const now = (): string => new Date().toISOString()

function inStore(library: Library, id: string): Place {
  const missing = (): InputError => new InputError(`there is no story ${id}: "stemma stories" lists those that are.`)
  return {
    told: async (coding) => {
      const told = await library.told(id, { coding })
      if (told === null) throw missing()
      return told
    },
    reviews: async () => {
      const story = await library.story(id)
      if (story === null) throw missing()
      return library.reviews(story.id)
    },
    keep: async (request, by) => {
      const { review, faults, story } = await takeReview(library, id, request, { by, at: now() })
      if (story === null) throw missing()
      return checked(review, faults)
    },
    agreement: async (codings) => {
      const story = await library.story(id)
      if (story === null) throw missing()
      known(codings, codingsIn(await library.reviews(story.id)))
      const agreement = await storyAgreement(library, id, codings)
      if (agreement === null) throw missing()
      return agreement
    },
  }
}

function inFile(
  file: string,
  name: string,
  tell: (reviews: readonly Review[], coding: string | null) => ToldStory,
): Place {
  const told = async (coding: string | null): Promise<ToldStory> => tell(await readReviews(file), coding)
  return {
    told,
    reviews: () => readReviews(file),
    keep: async (request, by) => {
      const reviews = await readReviews(file)
      const coding = (request as { readonly coding?: string | null }).coding ?? null
      const desk = { story: name, by, at: now(), told: tell(reviews, coding), reviews }
      const { review, faults } = readRequest(request, desk)
      const kept = checked(review, faults)
      await appendReview(file, kept)
      return kept
    },
    agreement: async (codings) => {
      const reviews = await readReviews(file)
      const all = codingsIn(reviews)
      known(codings, all)
      return agreementBetween(codings.length > 0 ? codings : all, reviews, told)
    },
  }
}

async function besideFolder(folder: string, options: Options, world: World): Promise<Place> {
  const file = options["reviews"]
  if (typeof file !== "string")
    throw new InputError("--reports needs --reviews FILE, where the reviews are kept.", true)
  const reports: readonly Report[] = await allReports(intake([folder], world), world)
  const resources = resourcesFor(options, world)
  const name = typeof options["story"] === "string" ? options["story"] : "story"
  return inFile(file, name, (reviews, coding) =>
    tellStory(name, reports, resources, { policies: ["origins"], length: "normal", reviews, coding }),
  )
}

/** Does the work at the place that the options name. */
export async function atPlace<Result>(
  options: Options,
  world: World,
  work: (place: Place) => Promise<Result>,
): Promise<Result> {
  const { reports, story } = options
  if (typeof reports === "string") return work(await besideFolder(reports, options, world))
  if (typeof story !== "string") {
    throw new InputError(
      "no story was named: give --story ID of a store, or --reports FOLDER with --reviews FILE.",
      true,
    )
  }
  return withKeptLibrary(options, world, (library) => work(inStore(library, story)))
}
