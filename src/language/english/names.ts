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
  ex-president speaker
`)

/** Titles that many names carry as part of the name: "Prince", "Mullah". */
const namedTitles = words(`
  sir dame lord lady baron baroness count prince princess king queen emperor sultan sheikh shaikh emir mullah mufti imam
  maulvi maulana pope saint st father brother sister hajji haji miss fr judge justice coach
`)

/** Titles that are never part of a name. */
export const officeTitles: ReadonlySet<string> = new Set([...personTitles].filter((title) => !namedTitles.has(title)))

/** Last or first words of the names of organizations. */
export const organizationHeads = words(`
  ministry department agency office bureau council committee commission assembly parliament senate congress court
  tribunal party union front movement alliance coalition league federation association society club institute
  university college school academy hospital foundation trust bank fund group corporation corp inc company co ltd llc
  plc gmbh ag sa holdings partners airlines airways motors industries systems technologies press news times post
  journal tribune herald gazette guardian daily television tv radio network agency army navy force forces guard guards
  police brigade battalion regiment corps militia command staff authority administration board service services
  organization organisation centre center secretariat directorate embassy consulate government cabinet taliban brotherhood
  observatory watch crescent cross nations team united fc
`)

/** Organizations that are named by what they are of: "the Government of Norway", "the University of Bergen". */
export const seatHeads = words(`
  government ministry department office embassy consulate university bank parliament academy institute council
  federation association society union congress assembly presidency church diocese archdiocese
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

/** Small words that may stand inside a name but never begin one. */
export const innerWords = words(`
  of the and for de la le les du des da do dos del della di van von der den ter ten bin ibn al el ul as ur abu bint zu
  zur y e 's ’s ' ’ - – & . , / on in to at n'
`)
