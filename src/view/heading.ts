/** What stands above an account. */
import type { Account } from "../model/types.ts"

/** The title of the account, else the name of its story. */
export const headingOf = ({ title, story }: Account): string => title ?? story

/** The name of the story where it is not the heading; null else. */
export const storyName = (account: Account): string | null =>
  account.story === headingOf(account) ? null : account.story
