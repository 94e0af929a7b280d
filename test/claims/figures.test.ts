import assert from "node:assert/strict"
import { test } from "node:test"
import { analyze } from "../../src/claims/index.ts"
import { understand } from "../../src/language/index.ts"
import { loadResources } from "../../src/run/resources.ts"
import { reportOf } from "./document.ts"

/** The figures of a text, one line each: "12 killed person of afghan, part". Implied ones have a star. */
function figuresOf(text: string): readonly string[] {
  const { document, claims } = analyze(understand(reportOf(text), loadResources()))
  return claims.flatMap(({ measures, implied }) => [
    ...measures.map(({ quantity, property, thing, partOf }) => {
      const mention = document.mentions[quantity]!
      const number = mention.kind === "quantity" ? (mention.written ?? mention.low) : null
      return [number, property, thing, partOf === null ? "" : "part"].filter((word) => word !== "").join(" ")
    }),
    ...(implied ?? []).map(({ low, property, thing }) => `${low}* ${property} ${thing}`),
  ])
}

const positive: readonly (readonly [text: string, figures: readonly string[]])[] = [
  ["Gunmen killed 12 people.", ["12 killed person"]],
  ["The mayor spoke of a blast in the old town which wounded three guests.", ["3 injured tourist"]],
  ["40 Villagers Killed 90 Injured in Raid on Norholm", ["40 killed person", "90 injured person"]],
  [
    "The storm killed 12 people in Lund, nine in Tesk and 3 in the north.",
    ["12 killed person", "9 killed person", "3 killed person"],
  ],
  ["The number of dead stands at 493 in Lund, 259 in Tesk.", ["493 killed person", "259 killed person"]],
  ["About 900 people fled, half of them children, the agency said.", ["900 fled person", "0.5 fled child part"]],
  ["Two cooks from Lund, Ada Moor, 63, and Eva Moor, 60, drowned.", ["2 killed person", "63 age", "60 age"]],
  ["63 inmates escaped and two warders were killed when gunmen came.", ["63 fled prisoner", "2 killed person"]],
  ["Five guards sustained varying degrees of injury.", ["5 injured person"]],
  [
    "40 people died, including a child, and 70 wounded, 11 of them boys.",
    ["40 killed person", "70 injured person", "11 injured child part"],
  ],
  ["The captain of a boat that sank, killing two rowers, has been charged.", ["1* charged person", "2 killed person"]],
  ["Last January, four people were killed.", ["4 killed person"]],
  ["The casualties rose to 20.", ["20 killed or injured person"]],
  ["The slide left 47 people under the mud.", ["47 trapped person"]],
  ["Police named a clerk who was killed on Sunday.", ["1* killed person"]],
  ["Two men were dug out by friends but could not be revived.", ["2 killed person"]],
  ["Nineteen of the dead were herders and 15 were raiders.", ["19 killed person", "15 killed person"]],
  ["Four others, among them a monk, survived with burns.", ["4 injured person"]],
  ["A slide killed six members of a choir.", ["6 killed person"]],
  ["Two gunmen entered a bar, killing five and wounding nine.", ["5 killed person", "9 injured person"]],
  ["A mine hit a truck with 12 soldiers, killing five.", ["5 killed soldier"]],
  ["At least 17 drown as boat sinks on lake", ["17 killed person"]],
  ["Nine raiders killed at least six porters near the gate.", ["9 killing person", "6 killed person"]],
  ["A storm killed 12 people and injured 30 others.", ["12 killed person", "30 injured person"]],
  ["Twelve miners died in the fire.", ["12 killed worker"]],
  ["The death toll from the blast near the market rose to 112.", ["112 killed person"]],
  ["5 dead, 12 hurt as bus hits wall", ["5 killed person", "12 injured person"]],
  ["One policeman and one rebel were killed in the fight.", ["1 killed police", "1 killed fighter"]],
  ["Four people, including two children, were injured.", ["4 injured person", "2 injured child part"]],
  ["More than 900 soldiers crossed the border into Orland.", ["900 crossed soldier"]],
  ["The rebels seized nine districts.", ["9 captured district"]],
  ["The raid left two dead and seven injured last month.", ["2 killed person", "7 injured person"]],
  ["The raid left one boy dead and six others in hospital.", ["1 killed child", "6 hospitalized person"]],
  ["The strike left 18 ships waiting.", ["18 waiting ship"]],
  ["Germany pledged 20 million euros in aid to the victims.", ["20000000 pledged aid"]],
  ["The damage cost 5 million euros.", ["5000000 cost"]],
  ["No hikers drowned.", ["0 killed person"]],
  ["The storm hurt nobody.", ["0 injured person"]],
  ["The blaze killed no one.", ["0 killed person"]],
  ["Troops killed 31 IS guards.", ["31 killed person"]],
  ["Some 650 troops will remain in the capital.", ["650 staying soldier"]],
  ["The minister ordered the army to deploy 20,000 soldiers.", ["20000 deployed soldier"]],
  ["Police arrested three men.", ["3 arrested person"]],
  ["A man was shot dead in the park.", ["1* killed person"]],
  ["A woman was killed and her son was wounded.", ["1* killed person", "1* injured child"]],
  ["Divers found 12 dead and 15 were presumed dead.", ["12 killed person", "15 missing person"]],
  ["The clinic treated nine injured survivors.", ["9 injured person"]],
  ["The boat was licensed to carry 60 passengers.", ["60 capacity passenger"]],
  ["The boat was carrying 60 passengers.", ["60 aboard passenger"]],
  ["The barge was certified for 40 passengers.", ["40 capacity passenger"]],
  ["The barge carried 52 people, not 61 as first reported.", ["52 aboard person"]],
  ["Not 16 but 19 people were hurt.", ["19 injured person"]],
  ["Doctors said 31 rather than 34 people had died.", ["31 killed person"]],
  ["Nine monks instead of 30 were arrested.", ["9 arrested person"]],
  ["No fewer than 30 monks died.", ["30 killed person"]],
  ["Two crew members and 12 guests were killed.", ["2 killed crew", "12 killed tourist"]],
  ["The fire caused three passenger deaths.", ["3 killed passenger"]],
  ["The ministry put the number of people on board at 87.", ["87 aboard"]],
  ["A court jailed nine men.", ["9 sentenced person"]],
  ["Some 20,000 people rallied outside the town hall.", ["20000 taking part person"]],
  ["Organisers said 25,000 people took part.", ["25000 taking part person"]],
  ["Courts released 28 of the 37 people detained at the march.", ["28 released person part", "37 arrested person"]],
  ["A fire at the state-run mill in Bergen killed 12 people.", ["12 killed person"]],
  ["The captain was arrested.", ["1* arrested person"]],
  ["The driver of the bus was arrested.", ["1* arrested person"]],
  ["A teacher was found dead.", ["1* killed person"]],
  ["Blasts kill 30 fighters near the coast", ["30 killed fighter"]],
  ["In all, 17 patients died.", ["17 killed person"]],
  ["The clashes left three soldiers and 11 rebels dead.", ["3 killed soldier", "11 killed fighter"]],
  ["At least 30 rowers were arrested in Norholm and 12 in Tesk.", ["30 arrested person", "12 arrested person"]],
  ["Some 3,000 villagers had to leave their homes.", ["3000 displaced person"]],
  ["Four gunmen were among the 19 dead.", ["4 killed attacker part", "19 killed person"]],
  ["Police killed two smugglers who had stabbed a tailor to death.", ["2 killed person", "1* killed person"]],
  ["Twelve divers died. Four of the dead were children.", ["12 killed person", "4 killed child part"]],
  ["A wall fell on 20 men. Two guards are among the dead.", ["2 killed person"]],
  ["Among those injured were six cooks.", ["6 injured person"]],
  ["The slide left 34 people dead or wounded.", ["34 killed or injured person"]],
  ["Nine cooks were killed or badly injured.", ["9 killed or injured person"]],
  ["Raiders killed and wounded 21 herders.", ["21 killed or injured person"]],
  ["Over 70 rowers are dead or missing.", ["70 killed or missing person"]],
  ["Nobody was killed or injured.", ["0 killed person"]],
  ["Divers found seven more bodies, bringing the toll to 52.", ["7 killed person part", "52 killed person"]],
  ["The number of cases rose to 910 on Sunday, up from 640 a week ago.", ["910 infected", "640 infected"]],
  ["The barge had 75 people on board when it sank.", ["75 aboard person"]],
  ["A slide fell on the barge, killing all 75 people on board.", ["75 killed person"]],
  ["A court in Norholm handed death sentences to 12 smugglers.", ["12 sentenced person"]],
  ["A girl of nine was hurt.", ["1* injured child"]],
  ["A ferry sank with the loss of at least nine lives.", ["9 killed person"]],
  ["Some 410 herders died or went missing.", ["410 killed or missing person"]],
  ["Four herders were brought in dead.", ["4 killed person"]],
  ["A slide left three trapped 90 metres below the pit head.", ["3 trapped", "90 distance"]],
  ["Two of the injured were fighting for their lives.", ["2 injured person"]],
  ["Gunners shot down four drones.", ["4 shot down aircraft"]],
  ["Some 3,000 teachers walked out in Norholm.", ["3000 taking part person"]],
  ["A mum and her two small sons died.", ["2 killed child", "1* killed person"]],
  ["Ada Moor, whose son is among the missing, left.", ["1* missing child"]],
  ["A storm killed 53 people, bringing the total to 410.", ["53 killed person", "410 killed person"]],
  ["The union says 900 men were detained; the army says 640.", ["900 arrested person", "640 arrested"]],
  ["The 14 rowers were buried on Wednesday.", ["14 killed person"]],
  ["The dead include four teachers.", ["4 killed person"]],
  [
    "At least 25 weavers died. Among them were nine children and two guards.",
    ["9 killed child part", "2 killed person part"],
  ],
  ["The clinic took in 41 injured weavers, six of them in critical condition.", ["6 injured person part"]],
  ["Two of the cooks remain in hospital.", ["2 hospitalized person"]],
  ["Six of them are still in detention.", ["6 arrested they"]],
  ["Mourners carried the coffins of six inmates.", ["6 killed prisoner"]],
  ["Divers found ten more bodies, bringing to 24 the number of people known to have died.", ["24 killed person"]],
  ["More than 1,400 villagers were moved to schools.", ["1400 evacuated person"]],
  ["The river rose and nine bridges were washed away.", ["9 destroyed bridge"]],
  ["At least 30 marchers needed treatment.", ["30 treated protester"]],
  ["The opposition put the number of detainees at 112.", ["112 arrested"]],
  ["Villagers buried seven men.", ["7 killed person"]],
  ["A landslide buried seven men.", ["7 trapped person"]],
  ["Police dispersed 300 protesters.", ["300 taking part protester"]],
  ["Nine shops burned and 200 cows were stolen.", ["200 stolen cow"]],
  ["Rescuers pulled eleven men out alive.", ["11 rescued person"]],
  ["Some 4,000 refugees who have lost their homes sleep in tents.", ["4000 displaced refugee"]],
  ["Seven bodies found, up to 25 feared trapped", ["7 killed person", "25 trapped person"]],
  ["Twenty of the 50 rowers taken from a lodge last week were released on Monday.", ["20 released person part"]],
  ["The army says 12 of its scouts were “martyred” on Monday.", ["12 killed person"]],
  ["A court sentenced a former colonel to life in prison.", ["1* sentenced soldier"]],
  ["Fire at a mill, 46 detained\n\nOSLO, Norway - Guards came.", ["46 arrested"]],
  ["In all, 12 lives were lost.", ["12 killed person"]],
  [
    "He confirms that 12 men were lost, including two cooks, and that 83 men sustained injuries.",
    ["83 injured person"],
  ],
  ["A dam broke. Nine of the deaths were in Tesk.", ["9 killed person"]],
  ["Three men died in the south and six drowned.", ["6 killed person"]],
  ["Nine rioters were arraigned.", ["9 charged person"]],
  ["The rower and both passengers died.", ["1* killed person", "2* killed passenger"]],
  ["Twenty-two survivors were taken to hospital, the county said.", ["22 hospitalized person"]],
  ["She said that 1,780 patients had recovered.", ["1780 recovered person"]],
  ["Ten of the 18 injured have left hospital.", ["10 released"]],
  ["We are still searching for 51 others.", ["51 missing person"]],
  ["Three boats took part in the search.", ["3 taking part ship"]],
  ["The quake destroyed 840 houses and damaged 1,300.", ["840 destroyed house", "1300 damaged"]],
  ["Police closed the harbour after a raid in which 43 inmates escaped.", ["43 escaped prisoner"]],
]

for (const [text, expected] of positive) {
  test(`figures of "${text}"`, () => {
    const found = figuresOf(text)
    for (const figure of expected) assert.ok(found.includes(figure), `${figure} not in ${JSON.stringify(found)}`)
  })
}

test("what is denied of people is negative", () => {
  for (const text of ["No hikers drowned.", "The storm hurt nobody.", "No local divers were injured."]) {
    const { claims } = analyze(understand(reportOf(text), loadResources()))
    const casualties = claims.filter(({ kind }) => kind === "casualties")
    assert.deepEqual([...new Set(casualties.map(({ polarity }) => polarity))], ["negative"], text)
  }
})

const negative: readonly (readonly [text: string, property: RegExp])[] = [
  ["Ana Pohl, 34, was hurt.", /^34 injured/],
  ["The 12 gunmen killed a guard.", /^12 killed/],
  ["Rebels captured 12 villages on Monday, two officials said.", /^2 /],
  ["Nine rowers drowned, said three doctors.", /^3 /],
  ["Eight vehicles fell 20 metres.", /captured/],
  ["Guards are searching for three gunmen.", /missing/],
  ["Divers recovered five bodies.", /recovered/],
  ["Nobody was killed.", /\* killed/],
  ["The plan was killed in committee after 40 minutes.", /^40 killed/],
  ["The team scored 12 points.", /killed|injured/],
  ["More than half of the 60 mills have been seized by rebels.", /^60 captured/],
  ["He paid 300 dollars for a dead tree.", /^300 killed/],
  ["Two of the injured were discharged.", /^2 injured/],
  ["Four members of one family are missing.", /^1 missing/],
  ["Ambulances took 23 wounded to three clinics.", /^3 (?:injured|killed)/],
  ["General Henry Lind said troops “neutralised” six rebels.", /\* killed/],
  ["Boats brought 30 men to the market.", /evacuated|rescued/],
  ["The bus carried 40 passengers and two of them complained.", /injured|killed/],
  ["The army carried out two tests of a rocket.", /aboard/],
  ["Lind caught 64 passes in spring.", /captured/],
  ["The raid left 400 clients facing fraud.", /left|moved/],
  ["The cook was in a coma and brain dead, a nurse said.", /\* killed/],
  ["The side ended with a .500 record.", /record/],
]

for (const [text, property] of negative) {
  test(`no such figure in "${text}"`, () => {
    const wrong = figuresOf(text).filter((figure) => property.test(figure))
    assert.deepEqual(wrong, [])
  })
}
