import assert from "node:assert/strict"
import { test } from "node:test"
import { kinds } from "../../src/claims/kinds.ts"

/** Types of the PLOVER manual 0.8 with their modes. */
const plover: Readonly<Record<string, string>> = {
  AGREE: "",
  CONSULT: "visit third-party multilateral phone",
  SUPPORT: "",
  CONCEDE: "",
  COOPERATE: "",
  AID: "",
  RETREAT: "withdraw release disarm ceasefire access resign",
  REQUEST: "assist change yield meet",
  ACCUSE: "disapprove investigate allege",
  REJECT: "assist change yield meet",
  THREATEN: "restrict arrest relations expel territory violence",
  PROTEST: "demo riot strike hunger boycott obstruct vandalize",
  SANCTION: "convict expel withdraw discontinue",
  MOBILIZE: "troops weapons police militia",
  COERCE: "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
  ASSAULT:
    "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone " +
    "heavy-weapons crowd-control unconventional",
}

/** Sub-events of ACLED, as the package acledR lists them. */
const acled = (
  "Armed clash; Government regains territory; Non-state actor overtakes territory; Chemical weapon; Air/drone strike; " +
  "Suicide bomb; Shelling/artillery/missile attack; Remote explosive/landmine/IED; Grenade; Peaceful protest; " +
  "Protest with intervention; Excessive force against protesters; Violent demonstration; Mob violence; Agreement; " +
  "Arrests; Change to group/activity; Disrupted weapons use; Headquarters or base established; " +
  "Looting/property destruction; Non-violent transfer of territory; Other; Sexual violence; Attack; " +
  "Abduction/forced disappearance"
).split("; ")

/** Codes of the CAMEO codebook 1.1b3: of each root the base codes, and the longer ones of roots that kinds use. */
const cameo = new Set(
  (
    "01:0-9 02:0-8 03:0-9 04:0-6 05:0-7 06:0-4 07:0-5 08:0-7 0811-0814 0831-0834 0841-0842 0861-0863 0871-0874 " +
    "09:0-4 10:0-8 11:0-6 1121-1125 12:0-9 13:0-9 14:0-5 1411-1414 1451-1454 15:0-4 16:0-6 17:0-5 1711-1712 " +
    "1721-1724 18:0-6 1821-1823 1831-1834 19:0-6 20:0-4"
  )
    .split(" ")
    .flatMap((range) => {
      const [, root = "", first = "", last = ""] = /^(\d+):?(\d)-\d*(\d)$/.exec(range) ?? []
      return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${root}${Number(first) + at}`)
    }),
)

/** PLOVER's own table of what CAMEO's first two digits become, where it names one type. */
const ofCameo: Readonly<Record<string, string>> = {
  "09": "ACCUSE",
  10: "REQUEST",
  11: "ACCUSE",
  18: "ASSAULT",
}

test("every code of a kind stands in its codebook", () => {
  for (const kind of kinds) {
    const [type = "", mode] = kind.plover?.split("/") ?? []
    if (kind.plover !== null) assert.ok(type in plover, kind.name)
    if (mode !== undefined) assert.ok(plover[type]!.split(" ").includes(mode), kind.name)
    if (kind.acled !== null) assert.ok(acled.includes(kind.acled), kind.name)
    if (kind.cameo !== null) assert.ok(cameo.has(kind.cameo), kind.name)
    const mapped = ofCameo[kind.cameo?.slice(0, 2) ?? ""]
    if (mapped !== undefined && kind.plover !== null) assert.equal(type, mapped, kind.name)
  }
})
