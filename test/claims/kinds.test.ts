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
    if (kind.cameo !== null) assert.match(kind.cameo, /^(?:0[1-9]|1\d|20)\d{1,2}$/, kind.name)
    const mapped = ofCameo[kind.cameo?.slice(0, 2) ?? ""]
    if (mapped !== undefined && kind.plover !== null) assert.equal(type, mapped, kind.name)
  }
})
