/** Words around a clause that tells what happened, and kinds of claims that can open an account. By hand. */
import { accidentKinds, attackKinds } from "../../reconcile/english/events.ts"
import { dangerous } from "./brief.ts"

/** What joins a clause to the words before it and may go: "when a ferry capsized" -> "a ferry capsized". */
export const joining: ReadonlySet<string> = new Set(
  ", ; : – — - and but when where as while after because since that so then also later meanwhile however".split(" "),
)

/** First words of what is no statement of a fact, or that say nothing without what stood before. */
export const barred: ReadonlySet<string> = new Set(
  (
    "if unless until before whether though although despite who which whose whom what why how there it he she they we " +
    "i you this these those his her its their another both such neither either no nobody nothing"
  ).split(" "),
)

/** What a clause cannot end in: it opens something that was cut off. */
export const trailing: ReadonlySet<string> = new Set(
  (
    ", ; : – — - . so and but or nor as when while where that which who whose because since after before until though " +
    "although if to of for with in on at by from than the a an its their his her"
  ).split(" "),
)

/** Kinds that open an account where they are the main one. */
export const leadKinds: ReadonlySet<string> = new Set([
  ...dangerous,
  ...["protest", "displacement", "evacuation", "abduction", "capture", "robbery", "retreat", "withdrawal"],
  ...["surrender", "territorial control", "missile launch", "nuclear test", "disease"],
])

/** Kinds that name the event where the main kind is only a consequence of it. */
export const causingKinds: ReadonlySet<string> = new Set([...attackKinds, ...accidentKinds, "natural disaster", "riot"])

/** Headlines of what is no report of an event: running pages, pictures, opinion, the news of a day. */
export const besideNews =
  /^(?:live|watch|video|listen|photos?|pictures|in pictures|gallery|opinion|analysis|editorial|comment|explainer|explained|podcast|breaking|update[ds]?|exclusive|fact check|timeline|q&a|in brief|world in brief|news in brief|briefing)\b|\blive (?:updates?|blog)\b|\bwhat we know\b|\bin brief\b/iu
