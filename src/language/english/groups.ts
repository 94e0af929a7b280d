/** Words that make groups: forces, governments, offices. Lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Last words of the names of forces: "the Afghan army", "border guard", "National Guard". */
export const forceHeads = words(`
  army navy police military gendarmerie militia militias troops forces guard guards rebels insurgents guerrillas fighters
  militants jihadists paramilitaries marines infantry commandos peacekeepers coastguard constabulary soldiers
`)

/** Words before a force's last word that are part of its name. */
export const forceModifiers = words(`
  border coast national armed security air special civil defence defense revolutionary presidential republican royal
  government federal state local regional military naval ground land rapid peacekeeping territorial riot traffic
`)

/** Armed groups and forces by name. */
export const forceNames = words(`
  taliban taleban hamas hezbollah hizbollah hezbullah houthi houthis fatah isis isil daesh da'esh da’esh boko shabaab
  al-shabaab al-qaeda al-qaida al-nusra mujahideen mujahedin peshmerga hizbullah pkk ypg farc eta ira janjaweed
  wagner
`)

/** Forces that a report speaks of without naming them, when written small: "foreign troops". */
export const namelessForces = words(`
  troops forces soldiers fighters militants rebels insurgents guerrillas jihadists paramilitaries marines infantry
  commandos peacekeepers guard guards militia militias
`)

/** Last words of the names of governments and their offices. */
export const governmentHeads = words(`
  ministry department government administration cabinet embassy consulate parliament senate congress assembly duma
  bundestag knesset council secretariat presidency office municipality agency service directorate commission committee
  court prosecutor prosecutors treasury police kremlin pentagon chancellery
`)

/** Seats that stand for governments. */
export const governmentNames = words("kremlin pentagon downing congress parliament senate duma bundestag knesset")

/** What ministries and services look after: part of the name of the office before its last word. */
export const officeSubjects = words(`
  defence defense interior foreign finance health education justice transport transportation energy emergency emergencies
  agriculture environment labour labor culture information economy economic trade home external internal security border
  guard intelligence migration immigration customs tax statistics weather meteorological geological fire rescue ambulance
  disaster civil protection press human rights election electoral investigative state national federal district
  provincial regional public planning water affairs situations prison interior refugee aviation
`)

/** Last words of offices that are written without capitals: "the border guard service". */
export const officeHeads = words(
  "ministry department service agency directorate committee commission authority administration",
)
