/** Invented stories for properties of streams: each has words and names of its own, which its reports draw from. */
import { randomFrom } from "../../src/base/random.ts"
import type { Report } from "../../src/model/types.ts"
import { report } from "./reports.ts"

const syllables = ["lo", "mar", "ti", "ven", "sor", "ka", "rud", "el", "bran", "ost", "fi", "gul", "nem", "ha", "dor"]

/** So many stories of so many reports; a report holds most of the words of its story and a few of its own. */
export function inventedStories(stories: number, reportsEach: number, seed: number): readonly Report[] {
  const next = randomFrom(seed)
  const pick = <Of>(list: readonly Of[]): Of => list[Math.floor(next() * list.length)]!
  const word = (): string => Array.from({ length: 3 }, () => pick(syllables)).join("")
  const name = (): string => word().replace(/^./, (first) => first.toUpperCase())
  return Array.from({ length: stories }, (_, story) => {
    const own = [...Array.from({ length: 14 }, word), ...Array.from({ length: 5 }, name)]
    return Array.from({ length: reportsEach }, (_, at) => {
      const told = [...own.filter(() => next() < 0.8), ...Array.from({ length: 8 }, word)]
      const day = `2031-03-${String(1 + Math.floor(next() * 9)).padStart(2, "0")}`
      return report(`s${story}r${at}`, `The ${told.sort(() => next() - 0.5).join(" and ")}.`, day)
    })
  }).flat()
}
