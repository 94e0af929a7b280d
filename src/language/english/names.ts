/** Words around names. Lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Stand before the name of a person, as a title or an office. With a period they are the same word. */
export const personTitles = words(`
  mr mrs ms mx miss dr prof professor sir dame lord lady baron baroness count prince princess king queen emperor sultan
  sheikh shaikh emir mullah mufti imam ayatollah maulvi maulana rabbi pope cardinal archbishop bishop father brother
  sister rev reverend fr st saint president vice-president premier chancellor minister pm mp mep senator sen congressman
  congresswoman rep representative governor gov mayor deputy secretary ambassador envoy commissioner chairman chairwoman
  chair chief director general gen major maj colonel col lieutenant lt captain capt commander cmdr cdr sergeant sgt
  corporal cpl private pvt admiral adm brigadier brig marshal inspector detective constable officer superintendent supt
  sheriff judge justice attorney spokesman spokeswoman spokesperson coach manager leader analyst economist lawyer
  activist journalist reporter correspondent photographer doctor engineer hajji haji hon commandant comrade warlord
  ex-president speaker sr monsieur madame señor señora herr frau shri monsignor councillor councilman
  councilwoman alderman undersecretary commodore chairperson rector dean founder campaigner lawmaker
`)

/** Titles that many names carry as part of the name: "Prince", "Mullah". */
const namedTitles = words(`
  sir dame lord lady baron baroness count prince princess king queen emperor sultan sheikh shaikh emir mullah mufti imam
  maulvi maulana pope saint st father brother sister hajji haji miss fr judge justice coach
`)

/** Titles that are never part of a name. */
export const officeTitles: ReadonlySet<string> = new Set([...personTitles].filter((title) => !namedTitles.has(title)))

/** Stand before an office: "Prime Minister", "former President". */
export const titleModifiers = words(
  "prime vice first former acting outgoing incoming interim assistant associate joint",
)

/** First words of the names of organizations in the languages that reports take them from. */
export const organizationOpeners = words(`
  radio hezb hizb jaish jaysh liwa jabhat harakat haraka ansar katibat kataib saraya tehreek tehrik lashkar jamaat jamaah
  jemaah jamiat tanzim fatah partido partai parti partito frente front fronte movimiento movimento mouvement unión união
  banco banca banque universidad universidade université universität università ministerio ministério ministère fiscalía
  policía ejército guardia comité association asociación associação associazione federación fédération fondation
  fundación fundação grupo groupe gruppe cartel médecins médicos reporters ligue liga conseil consejo commission comisión
  bundes- deutsche société sociedad agence agencia agenzia agência télévision televisión rádio
`)

/** First words of the names of places: "Wadi Halfa", "Tell Abyad". */
export const placeOpeners = words(`
  wadi jabal jebel djebel gebel tel tell deir dayr beit bayt beth kafr kfar khirbet khirbat ain ayn ras nahr shatt umm bir
  lake mount mt fort camp cape rio río sierra cerro villa san santa puerto ciudad
`)

/** Last or first words of the names of organizations. */
export const organizationHeads = words(`
  ministry department agency office bureau council committee commission assembly parliament senate congress court
  tribunal party union front movement alliance coalition league federation association society club institute
  university college school academy hospital foundation trust bank fund group corporation corp inc company co ltd llc
  plc gmbh ag sa holdings partners airlines airways motors industries systems technologies press news times post
  journal tribune herald gazette guardian daily television tv radio network agency army navy force forces guard guards
  police brigade battalion regiment corps militia command staff authority administration board service services
  organization organisation centre center secretariat directorate embassy consulate government cabinet taliban brotherhood
  lines shipping ferries shipyards railways logistics energy petroleum telecom pharmaceuticals foods mining minerals steel cement
  observatory watch crescent cross nations team united fc brigades battalions volunteers sisters brothers international
`)

/** Nouns that say of a name right beside them that it is an organization: "the newspaper Dagen", "Rodwen, a gang". */
export const groupNouns = words(`
  group militia gang cartel mafia party newspaper daily weekly broadcaster channel magazine agency company firm charity
  nonprofit ngo organisation organization movement union watchdog coalition alliance network faction sect manufacturer
  airline bank institute association federation foundation publisher subsidiary startup outfit guerrilla insurgency
  think-tank conglomerate retailer carrier contractor utility regulator
`)

/** People who bear the name of their group before them: "Rodwen rebels". */
export const groupPeople = words(`
  rebels militia militias fighters militants insurgents guerrillas jihadists gunmen lawmaker lawmakers spokesman
  spokeswoman spokesperson activists supporters
`)

/** People who belong to the organization that is named after "of": "a member of Rodwen". */
export const memberNouns = words(`
  member members mp mps lawmaker lawmakers activist activists supporter supporters follower followers affiliate affiliates
  loyalist loyalists sympathizer sympathizers sympathiser sympathisers
`)

/** Those of them that nobody is of a person, who may have supporters. */
export const ownMembers = words("member members mp mps")

/** People who fight under the name before them. */
export const armedPeople = words("rebels militia militias fighters militants insurgents guerrillas jihadists")

/** Stand behind the name of a company and a comma. */
export const legalForms = words("ltd ltd. inc inc. llc plc corp. gmbh limited")

/** The Arabic article in its spellings, before a hyphen. */
export const arabicArticles = words("al el ul an ar as ash at az ad")

/** Organizations that are named by what they are of: "the Government of Norway", "the University of Bergen". */
export const seatHeads = words(`
  government ministry department office embassy consulate university bank parliament academy institute council
  federation association society union congress assembly presidency church diocese archdiocese
`)

/** Whose an organization is, inside its name: "People's Party", "Farmers' Union". */
export const collectiveOwners = words(`
  people peoples workers women men children farmers peasants teachers students writers journalists lawyers veterans
  citizens consumers soldiers officers mothers parents doctors nurses miners fishermen traders merchants bankers
  employers lords
`)

/** Words of the names of places. */
export const placeHeads = words(`
  province district region county state republic kingdom city town village municipality governorate oblast prefecture
  river lake sea ocean bay gulf strait island islands mountain mount mountains hill hills valley desert coast peninsula
  border airport airfield base bridge road street avenue square park port harbour harbor dam canal pass camp north south
  east west northern southern eastern western central upper lower new old
`)

/** Months and days: capital letters that name nobody. */
export const calendarWords = words(`
  january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  christmas easter ramadan eid
`)

/** Small words that belong to the word after them in a person's name: "de la Cruz", "bin Rashid". */
export const nameParticles = words(
  "de la las los le du des da do dos del della di van von der den ter ten bin bint ibn al el ez es ul abu ould zu zur",
)

/** Small words that may stand inside a name but never begin one. */
export const innerWords = words(`
  of the and for de la le les du des da do dos del della di van von der den ter ten bin ibn al el ul as ur abu bint zu
  zur y e i es ez 's ’s ' ’ - – & . , / on in to at n'
`)
