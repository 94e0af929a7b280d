/**
 * Classes of counted things: one name, then the words (lemmas) that count as the same thing in one story. Two figures
 * can only be compared when their things are of one class. By hand: what the lexicon of nouns cannot know. A word that
 * is not here but in the lexicon has a class, too, and narrows it: "six drivers" are people, and drivers.
 */
export const classes: readonly (readonly [name: string, words: string])[] = [
  [
    "soldier",
    "soldier troop serviceman servicewoman servicemember personnel military commando paratrooper conscript infantryman " +
      "marine sailor airman reservist recruit cadet officer-corps trooper guardsman jawan askari",
  ],
  [
    "fighter",
    "fighter militant insurgent rebel guerrilla guerilla terrorist jihadist jihadi extremist combatant militiaman gunman-group",
  ],
  ["police", "policeman policewoman police officer constable cop deputy sheriff detective gendarme"],
  [
    "child",
    "child kid boy girl baby infant toddler teen teenager minor youth schoolchild pupil schoolgirl schoolboy son daughter " +
      "stepson stepdaughter grandson granddaughter newborn juvenile tot",
  ],
  ["passenger", "passenger traveller traveler commuter"],
  ["crew", "crew crewmember crewman pilot co-pilot copilot attendant"],
  ["tourist", "tourist holidaymaker vacationer visitor guest"],
  ["worker", "worker employee staff staffer labourer laborer miner"],
  ["rescuer", "firefighter fireman rescuer paramedic medic responder"],
  ["attacker", "attacker gunman gunmen shooter assailant bomber perpetrator hijacker attackers suspect"],
  ["refugee", "refugee migrant asylum-seeker evacuee"],
  ["protester", "protester protestor demonstrator marcher"],
  ["hostage", "hostage captive"],
  ["prisoner", "prisoner detainee inmate convict fugitive escapee"],
  ["family", "family household"],
  [
    "person",
    "person people man woman civilian victim individual resident villager member citizen national adult other " +
      "life body dead casualty death fatality injury relative guy male female student patient crowd foreigner " +
      "friend brother sister wife husband mother father parent neighbour neighbor human soul local boyfriend " +
      "girlfriend fiance fiancee ex-wife ex-husband ex-girlfriend ex-boyfriend cousin uncle aunt nephew niece " +
      "grandmother grandfather grandparent stepfather stepmother stepbrother stepsister sibling twin widow spouse " +
      "martyr acquaintance coworker party-goer clubgoer mom mum dad lady gentleman American survivor inhabitant wounded " +
      "injured missing captain skipper warder jailer jailor biker cleaner climber mp concertgoer clubber triplet",
  ],
  ["force", "force unit battalion brigade regiment platoon"],
  ["official", "official minister lawmaker diplomat senator leader governor"],
  ["journalist", "journalist reporter photographer cameraman"],
  ["district", "district county"],
  ["province", "province state governorate region"],
  ["village", "village hamlet settlement"],
  ["city", "city town municipality"],
  ["place", "place site location area spot centre center"],
  ["house", "house home building apartment flat structure residence dwelling property shop school church hospital"],
  ["vehicle", "vehicle car truck bus van lorry motorcycle tank convoy"],
  ["aircraft", "plane aircraft helicopter jet airplane aeroplane flight airliner warplane drone"],
  ["ship", "ship boat vessel ferry barge tanker"],
  ["train", "train tram carriage wagon"],
  ["missile", "missile rocket projectile"],
  ["shot", "shot round bullet gunshot"],
  ["base", "base outpost checkpoint post camp airport airfield bunker"],
  ["road", "road highway street motorway route lane"],
  ["country", "country nation"],
  ["attack", "attack raid bombing explosion blast strike airstrike shooting"],
  ["test", "test launch"],
  ["piece", "piece part fragment section"],
]

/** Classes whose members are people: their figures may be part of a figure of persons. */
export const persons: readonly string[] = [
  "person",
  "soldier",
  "fighter",
  "police",
  "child",
  "passenger",
  "crew",
  "tourist",
  "worker",
  "rescuer",
  "attacker",
  "refugee",
  "protester",
  "hostage",
  "prisoner",
  "official",
  "journalist",
  "force",
]

/** Words before a counted noun that set nothing apart. */
export const idle =
  "other more another additional some such own same total further new of the a an all both these those their his her its our " +
  "separate different various few many several good whole entire last least about around nearly almost estimated reported " +
  "so-called member group security government"
