/** Words that Universal Dependencies cuts in two, and signs that join. */

/** Written together without an apostrophe: where the second word begins. Lower case. */
export const joinedWords: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
  ["dont", 2],
  ["cant", 2],
  ["wont", 2],
  ["didnt", 3],
  ["doesnt", 4],
  ["isnt", 2],
  ["wasnt", 3],
  ["werent", 4],
  ["havent", 4],
  ["hasnt", 3],
  ["hadnt", 3],
  ["couldnt", 5],
  ["wouldnt", 5],
  ["shouldnt", 6],
  ["arent", 3],
  ["arnt", 2],
  ["aint", 2],
  ["im", 1],
  ["ive", 1],
  ["youre", 3],
  ["theyre", 4],
  ["thats", 4],
  ["whats", 4],
  ["theres", 5],
  ["hes", 2],
  ["shes", 3],
])

/** What may follow an apostrophe as a word of its own. Lower case. */
export const clitics: ReadonlySet<string> = new Set(["s", "m", "re", "ve", "ll", "d"])

/** Words that begin with an apostrophe. Lower case, without it. */
export const clippedWords: ReadonlySet<string> = new Set(["em", "til", "till", "cause", "cuz", "twas", "tis", "n"])

/** Stay one word with the hyphen and what follows: "anti-aircraft", "co-founder", "mid-July". Lower case. */
export const joiningPrefixes: ReadonlySet<string> = new Set(
  `non anti pre pro co re cross mid post multi sub ex semi mini inter intra neo over counter socio micro macro super
  ultra un de proto psycho arch infra para trans bi tri e vice under hyper quasi pseudo extra`.split(/\s+/),
)

/** Stay one word with the hyphen and what stands before: "Kafka-esque", "career-wise". Lower case. */
export const joiningSuffixes: ReadonlySet<string> = new Set(["esque", "wise", "ups", "outs", "ins", "offs"])

/** Signs of measure that are words of their own right after a number: "5.10am", "3bn", "16km". */
export const attachedUnits: ReadonlySet<string> = new Set(
  `am pm AM PM Am Pm k K m mm bn b tn mn t kg g mg km cm ft mph kmh kph kt lb lbs oz hr hrs min mins sec secs MW GW kW kWh
  MWh GWh GB MB TB KB Hz kHz MHz GHz ha sqm sqkm km2 yd yds mi px MM BN BST GMT EST UTC`.split(/\s+/),
)

/** Endings of internet names. Lower case. */
export const domainEndings: ReadonlySet<string> = new Set(
  `com org net edu gov mil int info biz io tv co uk us ru de fr af tj pk in ir cn jp eu au ca nz ie il za me news
  doc docx pdf xls xlsx txt jpg jpeg png gif html htm zip mp3 url`.split(/\s+/),
)
