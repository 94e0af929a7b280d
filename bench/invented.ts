/** Reports of one invented event, as many as asked for: every one worded and numbered a little differently. */
import type { ReportInput } from "../src/model/types.ts"

/** A repeatable stream of numbers from 0 to 1 (Lehmer's generator with the constants of Park and Miller). */
function stream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const speakers = ["Police", "The fire service", "The mayor, Ana Brenko,", "Hospital officials", "Rescuers", "A witness"]
const outlets = ["Morning Post", "Valley Herald", "Coast Radio", "The Courier", "Evening Mail", "Harbour News"]
const towns = ["Velmar", "Ostrow", "Tesk", "Ruvaberg"]
const things = ["passengers", "workers", "tourists", "children"]

/** One report: the same crash, some hours later, with that hour's figures. */
function report(index: number, next: () => number): ReportInput {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item
  const from = (least: number, spread: number): number => least + Math.floor(next() * spread)
  const hour = from(0, 48)
  const dead = 7 + Math.floor(hour / 8) + from(0, 2)
  const hurt = 30 + hour + from(0, 5)
  const about = pick(["At least ", "", "More than ", "About "])
  const sentences = [
    `${about}${dead} people were killed and ${hurt} were injured when a bus crashed near ${pick(towns)} on Monday.`,
    `${pick(speakers)} said ${hurt} people had been taken to hospital, including ${from(2, 9)} ${pick(things)}.`,
    `The bus, which carried ${from(52, 3)} people, left the road at about ${from(5, 2)}.${from(10, 40)} a.m.`,
    `“We found ${from(3, 20)} people trapped inside,” ${pick(speakers).toLowerCase()} told the ${pick(outlets)}.`,
    `${pick(speakers)} arrested the driver, a ${from(35, 20)}-year-old man from ${pick(towns)}, on Tuesday.`,
    `The road was closed for ${from(2, 9)} hours and ${from(1, 4)} vehicles were damaged.`,
    `It was the worst accident in the region since ${from(1990, 20)}, when ${from(10, 15)} people died.`,
  ]
  return {
    id: `invented-${String(index).padStart(4, "0")}`,
    title: `${dead} killed as bus crashes near ${pick(towns)}`,
    outlet: `${pick(outlets)} ${index % 60}`,
    published: `2031-08-0${4 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, "0")}:00:00Z`,
    text: sentences.filter(() => next() > 0.15).join(pick([" ", "\n\n"])),
  }
}

/** So many reports of one event; the same seed gives the same. */
export function inventedReports(count: number, seed = 7): readonly ReportInput[] {
  const next = stream(seed)
  return Array.from({ length: count }, (_, index) => report(index, next))
}
