/** Function words that cut sentences into clauses, and verbs that lend their subject to an infinitive. By hand. */

import { table } from "../../base/table.ts"

/** Words that open a clause when a verb follows before the next comma. */
export const openers = new Set(
  (
    "that which who whom whose when where while after before because since although though if unless until till as whereas " +
    "once so whether how why what despite following lest"
  ).split(" "),
)

/** Words that open a clause about the noun before them. */
export const relatives = new Set(["who", "which", "whom", "whose", "that", "where"])

/** "began to withdraw": one clause, the last verb says what happens. Lemmas. */
export const raising = new Set(
  (
    "begin start continue try attempt want need seem appear happen fail refuse manage force order expect set plan intend hope " +
    "use go tend decide prepare come help dare struggle threaten promise vow pledge agree hesitate rush proceed wait believe " +
    "say report think know allow permit say understand require ask tell oblige urge likely due ready able unable have"
  ).split(" "),
)

/** Auxiliary verbs, by word form. */
export const auxiliaries = new Set(
  (
    "be am is are was were been being 's 're 'm have has had having 've 'd do does did will would shall should can could may " +
    "might must 'll wo ca get gets got getting gotten ai"
  ).split(" "),
)

/** Forms of "be" and "get" that make a passive with a past participle. */
export const passives = new Set("be am is are was were been being 's 're 'm get gets got getting gotten".split(" "))

/** Verbs that nobody does to anybody. Lemmas. */
export const selfish = new Set(
  "collide die perish arrive flee march erupt explode collapse happen occur vanish disappear clash crash protest".split(
    " ",
  ),
)

/** Words of denial inside a verb group or before a noun. */
export const negations = new Set(["not", "n't", "never", "no", "neither", "nor", "none", "nobody", "nothing", "cannot"])

/** Adverbs and the like that may stand inside a verb group, by word form; words in "-ly" need not be listed. */
export const inside = new Set(
  "not n't never also already still just now later then so far ever yet always often since even all both either each reportedly".split(
    " ",
  ),
)

/** Verbs of several syllables, the last of which is stressed and short: "acquitted", "patrolling". */
export const stressedLast: ReadonlySet<string> = new Set(
  (
    "acquit admit commit permit submit omit emit remit transmit refer defer prefer confer infer transfer occur recur " +
    "incur deter abhor abet beset begin forget upset regret rebut compel expel propel repel dispel impel control " +
    "patrol extol equip kidnap embed overrun"
  ).split(" "),
)

/** Participles of irregular verbs, where adding "-ed" to the lemma is wrong. */
export const participles: Readonly<Record<string, string>> = table({
  be: "been",
  beat: "beaten",
  become: "become",
  begin: "begun",
  break: "broken",
  bring: "brought",
  build: "built",
  buy: "bought",
  catch: "caught",
  come: "come",
  cut: "cut",
  do: "done",
  draw: "drawn",
  drive: "driven",
  fall: "fallen",
  fight: "fought",
  find: "found",
  fire: "fired",
  flee: "fled",
  fly: "flown",
  get: "got",
  give: "given",
  go: "gone",
  have: "had",
  hear: "heard",
  hit: "hit",
  hold: "held",
  hurt: "hurt",
  keep: "kept",
  know: "known",
  lead: "led",
  leave: "left",
  lose: "lost",
  make: "made",
  meet: "met",
  overrun: "overrun",
  pay: "paid",
  put: "put",
  rise: "risen",
  run: "run",
  say: "said",
  see: "seen",
  seek: "sought",
  sell: "sold",
  send: "sent",
  set: "set",
  shoot: "shot",
  shut: "shut",
  sink: "sunk",
  speak: "spoken",
  spend: "spent",
  stand: "stood",
  steal: "stolen",
  strike: "struck",
  take: "taken",
  tell: "told",
  throw: "thrown",
  win: "won",
  withdraw: "withdrawn",
  write: "written",
  bet: "bet",
  burst: "burst",
  cast: "cast",
  cost: "cost",
  let: "let",
  quit: "quit",
  read: "read",
  rid: "rid",
  shed: "shed",
  split: "split",
  spread: "spread",
  thrust: "thrust",
  upset: "upset",
  show: "shown",
})

/** Participles that serve as prepositions and open no clause. */
export const prepositional = new Set(
  "including following according regarding concerning excluding involving given depending amid during pending owing".split(
    " ",
  ),
)

/** Simple pasts of irregular verbs. */
export const pasts: Readonly<Record<string, string>> = table({
  began: "begin",
  blew: "blow",
  broke: "break",
  brought: "bring",
  caught: "catch",
  cut: "cut",
  drove: "drive",
  fell: "fall",
  fled: "flee",
  flew: "fly",
  fought: "fight",
  froze: "freeze",
  gave: "give",
  held: "hold",
  hit: "hit",
  hurt: "hurt",
  led: "lead",
  lost: "lose",
  met: "meet",
  overran: "overrun",
  retook: "retake",
  rose: "rise",
  sank: "sink",
  sent: "send",
  shot: "shoot",
  shut: "shut",
  spoke: "speak",
  stole: "steal",
  struck: "strike",
  swore: "swear",
  threw: "throw",
  took: "take",
  withdrew: "withdraw",
})

/** Verbs that open what was said or thought. Lemmas. */
export const speaking = new Set(
  (
    "say tell think believe know hope report claim announce confirm add state note warn allege insist suspect fear hear show " +
    "mean suggest indicate find learn realize see"
  ).split(" "),
)

/** Particles that make another verb of one that says or asks: "called off the search", "put out the fire". */
const particlesOfOthers: Readonly<Record<string, RegExp>> = table({
  blow: /^(?:off|out|open|over|away)$/,
  call: /^(?:off|up|in|back)$/,
  claim: /^back$/,
  enter: /^into$/,
  fall: /^short$/,
  free: /^up$/,
  order: /^in$/,
  point: /^up$/,
  save: /^up$/,
  set: /^aside$/,
  speak: /^up$/,
  talk: /^(?:down|over|up)$/,
  warn: /^off$/,
  write: /^(?:off|up)$/,
  read: /^up$/,
})

/** Whether a verb, by its lemma and the word after it, is another verb than the bare one. */
export const otherVerb = (lemma: string, next: string | undefined): boolean =>
  next !== undefined && particlesOfOthers[lemma]?.test(next) === true

/** Verbs of courts and masters, behind which "for" tells what somebody did. */
export const punishing: ReadonlySet<string> = new Set(
  (
    "sentence convict jail imprison fine charge arrest detain punish ban suspend dismiss sack fire execute hang condemn " +
    "prosecute indict try criticize criticise rebuke reprimand expel"
  ).split(" "),
)
