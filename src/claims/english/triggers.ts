/**
 * Words that tell the kind of a happening. Verbs by lemma; a phrase ("take control") is a verb followed by its other
 * words
 * within four tokens. Nouns by lemma; a phrase of nouns stands side by side. `of` asks for a word of that class (see
 * `things.ts`) among the verb's object, or among the subject of its passive. The first row that fits decides, so narrow
 * rows stand before wide ones.
 *
 * Compiled by hand from the verb lists of the PLOVER and CAMEO manuals (CC BY-SA 4.0, public) and from general English.
 */

/** One row of trigger words. Lists are separated by commas. */
export interface TriggerRow {
  readonly kind: string
  readonly verbs?: string
  readonly nouns?: string
  /** Classes of which one must be acted on; any when absent. */
  readonly of?: string
}

const PLACES = "place territory district province city village town area base checkpoint outpost airport bridge"
/** What is taken by force; "took place" takes none. */
const TAKEN = "territory district province city village town base outpost"
const PERSONS = "person soldier fighter police child passenger official suspect worker victim"
const WAYS = "road border bridge airspace airport school station line"

export const triggers: readonly TriggerRow[] = [
  { kind: "statement of responsibility", verbs: "claim responsibility, deny responsibility, deny involvement" },
  { kind: "statement of responsibility", nouns: "claim of responsibility" },
  { kind: "casualties", nouns: "casualty, fatality, loss of life, death, killing, injury" },
  { kind: "shooting", verbs: "open fire, fire shots, fire on, fire at, fire into, gun down, shoot, shoot up" },
  { kind: "shooting", nouns: "shooting, gunfire, shot, gunshot, drive-by" },
  { kind: "airstrike", verbs: "carry out strike, conduct strike, carry out airstrike, conduct airstrike" },
  {
    kind: "airstrike",
    nouns: "airstrike, air strike, air raid, drone strike, strike against, air attack, bombardment, warplane",
  },
  {
    kind: "shelling",
    verbs: "shell, rocket",
    nouns: "shelling, artillery fire, rocket attack, mortar, barrage, rocket fire",
  },
  { kind: "nuclear test", nouns: "nuclear test, nuclear blast, atomic test" },
  {
    kind: "missile launch",
    verbs: "launch missile, fire missile, fire rocket, test missile, launch rocket, test-fire",
  },
  {
    kind: "missile launch",
    nouns: "missile launch, missile test, rocket launch, missile, test launch, test-firing, flyover, overflight",
  },
  {
    kind: "bombing",
    verbs: "bomb, detonate, blow up, set off bomb",
    nouns: "bombing, bomb, car bomb, suicide bomber, bomb blast, bomb attack, ied, suicide attack",
  },
  { kind: "stabbing", verbs: "stab, slash, knife", nouns: "stabbing, knife attack" },
  { kind: "abduction", verbs: "kidnap, abduct", nouns: "kidnapping, abduction, hostage" },
  { kind: "closure", verbs: "close off, cut off, block, seal, blockade, close to traffic" },
  { kind: "closure", verbs: "shut down, close, shut, reopen, cut", of: WAYS },
  { kind: "closure", nouns: "closure, blockade, roadblock, siege" },
  {
    kind: "charge",
    verbs:
      "acquit, clear of charge, clear of count, clear of wrongdoing, clear of murder, clear of manslaughter, clear of fraud",
  },
  { kind: "permission", verbs: "allow, permit, let, authorize, authorise, grant permission" },
  { kind: "permission", nouns: "permission, authorization, clearance" },
  { kind: "territorial control", verbs: "surrender, lay down", of: PLACES },
  { kind: "territorial control", verbs: "take", of: TAKEN },
  { kind: "territorial control", verbs: "take control, gain control, retain control, lose control, take over, retake" },
  {
    kind: "territorial control",
    verbs: "seize, capture, overrun, conquer, recapture, control, hold, lose",
    of: PLACES,
  },
  {
    kind: "territorial control",
    verbs: "fall to, fall into hands, overrun, conquer, occupy, control, liberate",
  },
  {
    kind: "territorial control",
    nouns: "fall, takeover, control, gain, territorial gain, occupation, liberation, stronghold",
  },
  { kind: "capture", verbs: "capture, catch, seize, hold, take prisoner", of: PERSONS },
  { kind: "capture", verbs: "capture, recapture, take hostage, take captive", nouns: "captive, prisoner of war" },
  {
    kind: "crossing",
    verbs:
      "cross over, cross into, cross border, cross, flee to, flee into, flee across, flee over, escape to, take refuge",
  },
  {
    kind: "crossing",
    verbs: "seek refuge, seek asylum, retreat to, retreat into, retreat over, retreat across, enter",
  },
  { kind: "crossing", nouns: "withdrawal to, withdrawal into, retreat to, retreat into, flight to, flight into" },
  { kind: "crossing", nouns: "crossing, exodus, border crossing, influx, refuge, entry" },
  { kind: "displacement", verbs: "flee, displace, uproot, leave homes, drive from homes, be homeless" },
  { kind: "displacement", nouns: "displacement, refugee, displaced, flight of" },
  {
    kind: "evacuation",
    verbs: "evacuate, relocate, move to safety, clear",
    nouns: "evacuation, relocation",
  },
  {
    kind: "rescue",
    verbs:
      "bring to safety, pull to safety, carry to safety, lift to safety, winch to safety, haul to safety, " +
      "pull alive, pull from rubble, bring out alive, find alive, dig out alive",
  },
  { kind: "withdrawal", verbs: "leave, depart, go home", of: "soldier force" },
  { kind: "withdrawal", verbs: "remove, pull, take out, move out", of: "soldier force" },
  {
    kind: "withdrawal",
    verbs:
      "withdraw, pull out, complete withdrawal, complete retrograde, complete pullout, begin withdrawal, pull back, vacate, hand over, leave country, wrap up, wind down",
  },
  { kind: "withdrawal", nouns: "withdrawal, pullout, pull-out, drawdown, retrograde, handover, departure" },
  { kind: "accident", verbs: "run aground, go aground, aground" },
  { kind: "retreat", verbs: "retreat, desert, abandon, run off, fall back", nouns: "retreat, desertion" },
  { kind: "surrender", verbs: "surrender, lay down arms, give up", nouns: "surrender, capitulation" },
  {
    kind: "armed clash",
    verbs: "clash, fight, battle, skirmish, exchange fire, counterattack, rage",
    nouns:
      "clash, fighting, battle, skirmish, firefight, gunfight, gun battle, exchange of fire, combat, operation, shootout",
  },
  {
    kind: "attack",
    verbs: "attack, assault, raid, ambush, storm, surge, advance, target, strike at, march, invade, thwart, repel",
    nouns:
      "attack, assault, raid, ambush, offensive, advance, onslaught, invasion, counteroffensive, massacre, violence, rampage",
  },
  {
    kind: "collision",
    verbs: "collide, run into, smash into, slam into, crash into, ram, plow into, plough into, strike, hit",
  },
  { kind: "collision", nouns: "collision, impact" },
  {
    kind: "crash",
    verbs: "crash, derail, overturn, crash-land, go down, come off, veer, flip, nosedive, plunge",
    nouns: "crash, derailment, plane crash, wreck, crash landing",
  },
  { kind: "sinking", verbs: "sink, capsize, founder", nouns: "sinking, shipwreck, capsize, capsizing" },
  { kind: "explosion", verbs: "explode, go off, blow, malfunction", nouns: "explosion, blast, malfunction" },
  {
    kind: "fire",
    verbs: "burn, catch fire, burn down, set fire, ignite, engulf",
    nouns: "fire, blaze, wildfire, inferno, flame",
  },
  { kind: "collapse", verbs: "collapse, cave in, give way", nouns: "collapse, landslide, cave-in, mudslide" },
  {
    kind: "natural disaster",
    verbs: "flood, make landfall",
    nouns:
      "earthquake, quake, tsunami, flood, flooding, storm, hurricane, typhoon, cyclone, tornado, eruption, aftershock, disaster",
  },
  {
    kind: "arrest",
    verbs: "arrest, detain, apprehend, take into custody, round up",
    nouns: "arrest, custody, detention",
  },
  {
    kind: "charge",
    verbs: "charge with, indict, convict, sentence, prosecute, plead, jail, book",
    nouns: "charge, indictment, conviction, sentence, trial, arraignment, manslaughter",
  },
  { kind: "riot", verbs: "riot, loot", nouns: "riot, rioting, unrest, looting" },
  {
    kind: "protest",
    verbs: "protest, demonstrate, rally, march, take to streets, strike, walk out",
    nouns: "protest, demonstration, rally, march, protester, demonstrator, vigil, strike",
  },
  {
    kind: "disease",
    verbs: "infect, contract, quarantine",
    nouns: "outbreak, infection, epidemic, pandemic, virus, case",
  },
  {
    kind: "hospitalization",
    verbs:
      "hospitalize, hospitalise, admit to hospital, admit to clinic, take to hospital, rush to hospital, transport to hospital, treat, treat for, airlift",
  },
  { kind: "hospitalization", verbs: "discharge, release from hospital, fly to hospital, bring to hospital" },
  {
    kind: "rescue",
    verbs: "rescue, save, free, search for, pull from, trap, recover, extricate",
    nouns: "rescue, search, search and rescue, recovery effort",
  },
  { kind: "robbery", verbs: "rob, steal, burgle, rustle", nouns: "robbery, theft, heist, burglary, home invasion" },
  { kind: "sanction", verbs: "sanction, impose sanction", nouns: "sanction, embargo" },
  { kind: "damage", verbs: "damage, destroy, wreck, smash, demolish, flatten", nouns: "damage, destruction" },
  {
    kind: "call",
    verbs: "speak by phone, talk by phone, speak by telephone, phone, telephone",
    nouns: "phone call, telephone call",
  },
  {
    kind: "meeting",
    verbs: "meet, meet with, hold talks, visit, exchange views, speak with, talk with, confer, discuss, negotiate",
    nouns: "meeting, talks, summit, visit, negotiation, conference, session",
  },
  {
    kind: "deployment",
    verbs:
      "deploy, mobilize, mobilise, dispatch, reinforce, station, monitor, send troops, order to, secure, guard, patrol",
    nouns: "deployment, mobilization, reinforcement",
  },
  { kind: "agreement", verbs: "agree, sign, reach deal, reach agreement, ratify, make deal" },
  { kind: "agreement", nouns: "agreement, deal, treaty, truce, ceasefire, accord, pact" },
  { kind: "pledge", verbs: "pledge, promise, vow, commit, guarantee, swear, offer to, undertake" },
  { kind: "pledge", nouns: "pledge, promise, vow, commitment, assurance" },
  {
    kind: "demand",
    verbs: "demand, urge, call for, call on, appeal, request, insist, ask for, order",
    nouns: "demand, appeal, request, ultimatum",
  },
  { kind: "threat", verbs: "threaten, warn", nouns: "threat, warning" },
  {
    kind: "accusation",
    verbs: "accuse, blame, condemn, denounce, allege, criticize, criticise, slam",
    nouns: "accusation, allegation, condemnation, blame, criticism",
  },
  {
    kind: "investigation",
    verbs: "investigate, probe, examine, inspect, look into",
    nouns: "investigation, probe, inquiry, investigator",
  },
  { kind: "election", verbs: "elect, vote", nouns: "election, vote, ballot, referendum, poll" },
  { kind: "appointment", verbs: "appoint, resign, step down, nominate, oust, sack, dismiss, swear in" },
  { kind: "appointment", nouns: "appointment, resignation, dismissal" },
  {
    kind: "aid",
    verbs: "donate, aid, assist, provide assistance, fund, supply",
    nouns: "aid, assistance, donation, relief",
  },
  {
    kind: "movement",
    verbs:
      "fly, pass over, take off, land, splash down, depart, set off, arrive, travel, sail, leave, set out, return, slide",
    nouns: "takeoff, take-off, arrival",
  },
  {
    kind: "plan",
    verbs: "plan, decide, schedule, set goal, set deadline, intend, aim, reject, approve, prepare",
    nouns: "goal, deadline, plan, decision, policy",
  },
  {
    kind: "forecast",
    verbs: "expect, predict, forecast, anticipate, fear",
    nouns: "forecast, prediction, expectation",
  },
  { kind: "cause", verbs: "cause, trigger, result from, stem from", nouns: "cause, reason" },
]
