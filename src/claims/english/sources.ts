/** Words about those who speak: agencies, media, offices, roles, titles. Data only; written for Stemma. */
import { table } from "../../base/table.ts"

/** News agencies by the names reports use, in small letters. */
export const agencies: ReadonlySet<string> = new Set([
  "reuters",
  "afp",
  "agence france-presse",
  "agence france presse",
  "ap",
  "associated press",
  "the associated press",
  "upi",
  "united press international",
  "tass",
  "itar-tass",
  "ria",
  "ria novosti",
  "interfax",
  "interfax-ukraine",
  "sputnik",
  "xinhua",
  "dpa",
  "efe",
  "ansa",
  "anadolu",
  "anadolu agency",
  "kyodo",
  "yonhap",
  "kcna",
  "pti",
  "press trust of india",
  "ians",
  "ani",
  "bernama",
  "antara",
  "irna",
  "isna",
  "fars",
  "tasnim",
  "mehr",
  "sana",
  "wafa",
  "petra",
  "mena",
  "saba",
  "belta",
  "ukrinform",
  "unian",
  "kazinform",
  "bloomberg",
  "dow jones",
  "pa",
  "press association",
  "aap",
  "australian associated press",
  "canadian press",
  "the canadian press",
])

/** Words that end or fill the names of media: "Radio North", "Harbour Times". */
export const mediaWords: ReadonlySet<string> = new Set([
  "news",
  "times",
  "post",
  "herald",
  "tribune",
  "gazette",
  "journal",
  "daily",
  "guardian",
  "telegraph",
  "mail",
  "mirror",
  "observer",
  "chronicle",
  "press",
  "radio",
  "tv",
  "television",
  "broadcaster",
  "broadcasting",
  "newspaper",
  "magazine",
  "channel",
  "network",
  "bbc",
  "cnn",
  "nbc",
  "abc",
  "cbs",
  "pbs",
  "npr",
  "msnbc",
  "rfe/rl",
  "voa",
  "tolo",
  "tolonews",
  "al-jazeera",
  "jazeera",
  "newsweek",
  "politico",
  "webinar",
  "globe",
  "independent",
])

/** Who is credited for a picture, as captions run into the text write it. */
export const pictureCredits: ReadonlySet<string> = new Set(
  "AP AFP EPA PA BBC CNN ITV SKY SWNS GETTY Getty REX ALAMY Alamy REUTERS Reuters AAP Shutterstock".split(" "),
)

/** Last words of the names of papers, which mean other things elsewhere: "the Ledger", "the Morning Star". */
export const paperWords: ReadonlySet<string> = new Set(
  `ledger standard express courier sun star echo argus bulletin register examiner enquirer inquirer sentinel dispatch
  monitor voice review record republic weekly digest advertiser advocate banner beacon citizen crier economist argosy
  messenger reporter leader pioneer nation mercury clarion today sunday spectator statesman informer intelligencer
  broadcast media fm`.split(/\s+/),
)

/** Makers of statements beside the offices: a name behind one of them is theirs ("the charity Open Door"). */
export const bodies: ReadonlySet<string> = new Set(
  `firm charity ngo corporation manufacturer federation league confederation trust fund clinic college church diocese
  airways airlines air railway railways watchdog tribunal presidency prosecution judiciary junta ltd inc corp plc llc
  non-profit nonprofit provider carrier contractor collective initiative secretariat broadcaster regulator`.split(
    /\s+/,
  ),
)

/** Phrases that name an agency by what it is: "the state news agency". */
export const agencyWords: ReadonlySet<string> = new Set(["agency", "wire", "newswire", "media"])

/** Heads of names of offices. */
export const offices: ReadonlySet<string> = new Set([
  "office",
  "ministry",
  "department",
  "service",
  "committee",
  "commission",
  "council",
  "agency",
  "administration",
  "authority",
  "authorities",
  "government",
  "cabinet",
  "parliament",
  "senate",
  "congress",
  "court",
  "police",
  "army",
  "navy",
  "force",
  "forces",
  "military",
  "command",
  "guard",
  "embassy",
  "consulate",
  "mission",
  "bureau",
  "board",
  "directorate",
  "secretariat",
  "headquarters",
  "hospital",
  "university",
  "institute",
  "company",
  "union",
  "bank",
  "party",
  "campaign",
  "team",
  "kremlin",
  "pentagon",
  "house",
  "state",
  "nations",
  "brigade",
  "department",
  "centre",
  "center",
  "organization",
  "organisation",
  "association",
  "foundation",
  "society",
  "coalition",
  "alliance",
  "regime",
  "municipality",
  "prosecutor's office",
  "coastguard",
  "airline",
  "operator",
])

/** Nouns of groups that are not offices. */
export const groupWords: ReadonlySet<string> = new Set([
  "group",
  "movement",
  "militia",
  "rebels",
  "militants",
  "insurgents",
  "tribe",
  "community",
  "crowd",
  "protesters",
  "republicans",
  "democrats",
  ..."faction front gang cartel clan family opposition separatists guerrillas gunmen hijackers kidnappers clergy".split(
    " ",
  ),
])

/** Titles before a name; in small letters, without the full stop. */
export const titles: ReadonlySet<string> = new Set([
  "mr",
  "mrs",
  "ms",
  "miss",
  "sir",
  "dame",
  "lord",
  "lady",
  "dr",
  "prof",
  "professor",
  "rev",
  "pastor",
  "father",
  "sister",
  "bishop",
  "rabbi",
  "imam",
  "sheikh",
  "gen",
  "general",
  "lt",
  "maj",
  "major",
  "col",
  "colonel",
  "capt",
  "captain",
  "cmdr",
  "commander",
  "sgt",
  "sergeant",
  "cpl",
  "brig",
  "brigadier",
  "adm",
  "admiral",
  "lieutenant",
  "president",
  "vice",
  "prime",
  "minister",
  "premier",
  "chancellor",
  "king",
  "queen",
  "prince",
  "princess",
  "gov",
  "governor",
  "sen",
  "senator",
  "rep",
  "representative",
  "congressman",
  "congresswoman",
  "mayor",
  "judge",
  "justice",
  "attorney",
  "secretary",
  "chief",
  "director",
  "chairman",
  "chairwoman",
  "spokesman",
  "spokeswoman",
  "spokesperson",
  "ambassador",
  "deputy",
  "former",
  "acting",
  "officer",
  "inspector",
  "superintendent",
  "sheriff",
  "constable",
  "detective",
  "speaker",
  "leader",
  "candidate",
  "foreign",
  "interior",
  "defence",
  "defense",
  "district",
  "provincial",
  "police",
  "national",
  "security",
  "adviser",
  "advisor",
  "head",
  "coach",
])

/** Words that tell a woman or a man. */
export const womanWords: ReadonlySet<string> = new Set([
  "she",
  "her",
  "mrs",
  "ms",
  "miss",
  "lady",
  "dame",
  "queen",
  "princess",
  "woman",
  "spokeswoman",
  "chairwoman",
  "congresswoman",
  "policewoman",
  "businesswoman",
  "mother",
  "wife",
  "daughter",
  "sister",
  "widow",
  "actress",
  "girl",
])
export const manWords: ReadonlySet<string> = new Set([
  "he",
  "his",
  "mr",
  "sir",
  "lord",
  "king",
  "prince",
  "man",
  "spokesman",
  "chairman",
  "congressman",
  "policeman",
  "businessman",
  "father",
  "husband",
  "son",
  "brother",
  "imam",
  "bishop",
  "boy",
])

/** Given names that nearly always belong to women or to men, where no title tells. */
export const womanNames: ReadonlySet<string> = new Set(
  `alice amina amy angela ann anna anne barbara carol caroline catherine charlotte christine claire diana elena elizabeth
  ellen emily emma eva fatima fiona grace hannah helen hillary irina jane jennifer jessica joan julia karen kate katherine
  kathleen laura laila leila linda lisa lucy margaret maria marie mary maryam megan melissa michelle nadia nancy natalia
  nicole nina olga olivia patricia paula rachel rebecca rosa ruth samantha sandra sara sarah sharon sofia sophie stephanie
  susan svetlana tatiana teresa theresa valerie vanessa victoria yulia zahra zainab`.split(/\s+/),
)
export const manNames: ReadonlySet<string> = new Set(
  `aaron abdul abdullah adam ahmad ahmed alan alexander ali andrew andrei anthony antonio arthur ben benjamin bernard bill
  bob brian bruce carl carlos charles christopher colin daniel david dennis dmitry donald douglas edward eric frank fred
  gary george gerald gordon graham gregory harold harry hassan henry howard hussein ibrahim igor ismail ivan jack jacob
  james jason jeff jeffrey jeremy jerry jim joe john jonathan jose joseph juan karim keith kenneth kevin khalid larry
  lawrence luis mahmoud marco mark martin matthew michael mike mohamed mohammad mohammed muhammad mustafa nicholas nikolai
  oliver omar oscar patrick paul pavel pedro peter philip rashid raymond richard robert roger ronald sam samuel scott
  sergei sergey simon stephen steve steven thomas tim timothy tom tony victor vladimir walter william yusuf`.split(
    /\s+/,
  ),
)

/** Ways of saying why a source stays unnamed; looked for as runs of words. */
export const anonymityPhrases: readonly string[] = [
  "on condition of anonymity",
  "on the condition of anonymity",
  "under condition of anonymity",
  "not authorized to",
  "not authorised to",
  "asked not to be named",
  "asked not to be identified",
  "asked to remain anonymous",
  "requested anonymity",
  "requesting anonymity",
  "declined to be named",
  "declined to be identified",
  "did not want to be named",
  "did not want to be identified",
  "wished to remain anonymous",
  "wished not to be named",
  "who cannot be named",
  "whose name was not given",
  "for fear of",
]

/** Words of credit lines: who took part in the report, not who says anything. */
export const creditPhrases: readonly string[] = [
  "with files from",
  "additional reporting",
  "reporting by",
  "editing by",
  "contributed to this report",
  "contributed reporting",
  "photo by",
  "photo credit",
  "photograph:",
  "image:",
  "picture by",
  "written by",
]

/** What people are, before or after their name. */
export const roleWords: ReadonlySet<string> = new Set(
  `adviser advisor minister president premier chancellor governor mayor spokesman spokeswoman spokesperson head chief
  director executive superintendent chairman chairwoman chair commander general colonel secretary ambassador leader analyst expert professor
  official officer lawyer attorney senator lawmaker judge king queen founder owner manager editor author coach captain
  doctor witness resident`.split(/\s+/),
)

/** Heads of lines that lead to another page, not of speech. */
export const pointers: ReadonlySet<string> = new Set(
  "read more watch also related see photos photo video live update updates correction note editor's".split(" "),
)

/** Roles by which a speaker is called again in other words: "the premier" is the prime minister named before. */
export const sameRole: Readonly<Record<string, readonly string[]>> = table({
  premier: ["prime"],
  leader: ["president", "prime", "premier", "chancellor", "chairman", "chairwoman", "secretary-general"],
  doctor: ["dr", "surgeon", "physician"],
  lawyer: ["attorney", "solicitor", "barrister", "counsel"],
  attorney: ["lawyer"],
  lawmaker: ["senator", "congressman", "congresswoman", "deputy", "parliamentarian", "mp"],
  spokesperson: ["spokesman", "spokeswoman"],
  officer: "policeman policewoman sergeant inspector superintendent lieutenant captain major colonel".split(" "),
  commander: ["general", "colonel", "brigadier", "admiral", "major"],
  physician: ["doctor", "surgeon"],
  medic: ["doctor", "nurse", "paramedic"],
  academic: ["professor", "lecturer", "researcher", "historian"],
  politician: ["senator", "minister", "mayor", "governor", "lawmaker", "councillor"],
  priest: ["father", "bishop", "archbishop", "reverend", "pastor"],
})
