/** Reports made up by rule, for measuring speed: the same for the same seed. They say nothing about anything. */
import { randomFrom } from "../src/base/random.ts"
import type { ReportInput } from "../src/model/types.ts"

const split = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(" "))

const places = split(
  "Split Rijeka Zagreb Kabul Herat Kunduz Lagos Kano Accra Lima Cusco Manila Cebu Davao Karachi Lahore Quetta",
  "Mumbai Pune Dhaka Khulna Hanoi Osaka Sendai Izmir Ankara Athens Naples Turin Seville Porto Leeds Cardiff",
  "Dublin Cork Denver Austin Tampa Fresno Quito",
)
const things = split(
  "ferry train bus bridge factory warehouse market school dam mine pipeline airliner convoy checkpoint hotel tower",
  "refinery stadium",
)
const fates = ["collapsed", "caught fire", "was hit by a blast", "ran aground", "was attacked by gunmen", "was flooded"]
const speakers = [
  "police",
  "the governor",
  "a hospital official",
  "the fire chief",
  "witnesses",
  "the interior ministry",
  "a spokesman for the army",
  "the Red Crescent",
  "the mayor",
  "local television",
]
const fillers = [
  "Rescue workers searched the area through the night with lamps and dogs.",
  "Roads to the site were closed to traffic while crews cleared the way.",
  "Families gathered near the gates and waited for news of relatives.",
  "The cause was not immediately known, and an inquiry was opened.",
  "Hospitals in the district asked residents to give blood.",
  "The opposition demanded that the minister resign over the disaster.",
  "A similar accident happened there in 2011, when twelve people died.",
  "The company that runs it said it would cooperate with investigators.",
  "Shops stayed shut and schools sent their pupils home early.",
  "Weather made the work harder, with strong winds and heavy rain.",
]
const outlets = ["Daily Ledger", "Morning Post", "Wire North", "Evening Star", "Radio Coast"]
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
const starts = ["Mar", "Dan", "Vik", "Tos", "Lin", "Ber", "Kar", "Sol"]
const middles = ["ar", "el", "on", "im", "ur", "ad", "ev"]
const ends = ["ov", "sen", "a", "i", "ez", "ian", "o"]

interface Event {
  readonly place: string
  readonly thing: string
  readonly fate: string
  readonly name: string
  readonly dead: number
  readonly day: Date
}

const dayMs = 86_400_000

function eventFrom(random: () => number): Event {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!
  return {
    place: pick(places),
    thing: pick(things),
    fate: pick(fates),
    name: `${pick(starts)}${pick(middles)}${pick(starts).toLowerCase()}${pick(ends)}`,
    dead: 2 + Math.floor(random() * 60),
    day: new Date(Date.UTC(2023, 0, 1) + Math.floor(random() * 700) * dayMs),
  }
}

function sentence(event: Event, random: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!
  const kind = random()
  if (kind < 0.25) {
    const [missing, moved] = [1 + Math.floor(random() * 40), 10 * Math.floor(1 + random() * 30)]
    const fate = `whether ${missing} people were missing or ${moved} had left for ${pick(places)}`
    return `It was not clear, ${pick(speakers)} said, ${fate}.`
  }
  if (kind < 0.4) return `"We heard a loud noise and ran," said ${event.name}, a resident of ${event.place}.`
  return pick(fillers)
}

function textOf(event: Event, nth: number, words: number, random: () => number): string {
  const { place, thing, fate, name, dead, day } = event
  const speaker = speakers[nth % speakers.length]!
  const toll = `killing at least ${dead + (nth % 3)} people and injuring ${2 * dead}`
  const parts = [
    `A ${thing} ${fate} in ${place} on ${days[day.getUTCDay()]}, ${toll}, ${speaker} said.`,
    `${name}, who heads the ${thing} authority of ${place}, said ${Math.floor(dead / 2)} of the dead were children.`,
  ]
  let count = 40
  while (count < words) {
    const next = sentence(event, random)
    parts.push(next)
    count += next.split(" ").length
  }
  return parts.map((part, at) => (at % 5 === 4 ? `${part}\n\n` : `${part} `)).join("")
}

/** So many reports of so many words, a few to each event, some events told twelve times. */
export function* generatedReports(count: number, words: number, seed = 1): Generator<ReportInput> {
  const random = randomFrom(seed)
  let made = 0
  while (made < count) {
    const event = eventFrom(random)
    const told = 1 + Math.floor(random() * random() * 14)
    for (let nth = 0; nth < told && made < count; nth += 1) {
      const published = new Date(event.day.getTime() + nth * 5 * 3_600_000).toISOString().slice(0, 19)
      const title = `${event.dead} killed as ${event.thing} ${event.fate} in ${event.place}`
      const text = textOf(event, nth, words, random)
      yield { id: `g${seed}-${made}`, title, text, published: `${published}Z`, outlet: outlets[nth % outlets.length]! }
      made += 1
    }
  }
}

/** Searches as people type them: one to three words, sometimes a phrase or a beginning. */
export function generatedQueries(count: number, seed = 1): readonly string[] {
  const random = randomFrom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!
  const common = [
    "killed",
    "police said",
    "people missing",
    "minister",
    "children",
    '"heavy rain"',
    "hospital*",
    "inquiry",
  ]
  return Array.from({ length: count }, () => {
    const kind = random()
    if (kind < 0.3) return pick(common)
    if (kind < 0.6) return `${pick(places)} ${pick(things)}`
    if (kind < 0.8) return `${pick(things)} killed -${pick(places)}`
    return `"${pick(things)} authority" ${pick(places)}`
  })
}
