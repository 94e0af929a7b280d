/**
 * Words that tell two senses of one word apart: which strike is of workers, which case is a patient, which crossing is a
 * place. Lemmas, by hand.
 */
import { table } from "../../base/table.ts"

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "))

/** What goes under when it overturns. */
export const vessels = words(
  "boat ship ferry vessel trawler dinghy barge canoe tanker yacht submarine raft freighter tug launch",
)

/** Classes of what stands still and is hit. */
export const targets = words("house base village city province district")

/** Classes of what runs into something. */
export const moving = words("vehicle aircraft ship train animal")

/** Classes of who marches on a town. */
export const marching = words("soldier fighter force attacker police")

/** What is fired from guns. */
export const shells = words("rocket shell mortar projectile")

/** Who strikes, by the noun. */
export const strikers = words(
  "jet warplane drone helicopter artillery military army navy militia rebel troop force aircraft",
)

/** What collapses without falling down. */
export const fragile = words(
  "talk negotiation deal truce ceasefire agreement government coalition market price economy currency bank",
)

/** What makes an operation no fight. */
export const peaceful = words(
  "sting undercover rescue relief search salvage recovery aid humanitarian cleanup surgical heart hip routine mining cancel",
)

/** What somebody is left as. */
export const leftStates = words(
  "dead injured wounded hurt missing homeless stranded trapped fighting damaged destroyed casualties",
)

/** What shoots without a gun. */
export const shootingUp = words("flame smoke water spark star")

/** Before "fire": shots. */
export const beforeGunfire = words("open return exchange hostile friendly under of cease enemy sniper mortar")

/** Before "case": a patient. */
export const beforePatient = words("suspect suspected confirm confirmed first new index single fatal imported")

/** Before "cases": trials. */
export const beforeTrial = words("court criminal murder legal corruption abuse rape fraud")

/** What a strike from the air does. */
export const blows = words("hit kill destroy flatten wound injure target")

/** Before "crossing": a place. */
export const beforeCrossing = words("level rail railway railroad road grade pedestrian zebra train")

/** After "death": nobody has died. */
export const afterDeath = words("sentence penalty row threat warrant certificate rate squad wish")

/** Words beside "strike" that tell of one from the air. */
export const armed = words(
  "air airstrike warplane jet plane aircraft coalition missile drone rocket bomb bomber military " +
    "militant army troop rebel civilian raid kill dead hit pound target wound injure",
)

/** Words beside "strike" that tell of one of workers. */
export const labour = words(
  "union worker teacher nurse doctor driver pilot staff employee crew wage pay labour labor hunger " +
    "walkout picket rail airline airport general action ballot dispute",
)

/** Verbs that say of a happening that it came. */
export const coming = words("hit strike erupt ensue rage")

/** Verbs of a collision that tell of other things as well. */
export const touchingVerbs = words("hit strike run")

/** Classes and lemmas of what collides: "hit" without one of them is a goal, a price or a blow. */
export const colliding = words(
  "vehicle aircraft ship train missile road lorry minibus coach taxi motorbike bike bicycle scooter cyclist " +
    "motorcyclist biker pedestrian driver rider jogger trailer tractor crane locomotive metro subway canoe yacht dinghy " +
    "trawler raft glider balloon satellite asteroid meteor meteorite comet bridge pylon wall pole post tree barrier " +
    "guardrail railing fence median kerb curb embankment ditch rock reef iceberg pier quay dock buoy mountain hill " +
    "hillside runway tower bird deer cow horse whale pillar lamppost hydrant pump",
)

/** What verbs of force and of movement do to these is another thing: a lead is blown, a battery saved, a title secured. */
export const otherObjects: Readonly<Record<string, ReadonlySet<string>>> = table({
  advance: words("study research cause science understanding knowledge goal interest idea"),
  blow: words("lead chance kiss whistle horn game season cover save budget mind opportunity match"),
  capture: words(
    "attention image photo photograph picture moment event frame imagination datum carbon video footage scene",
  ),
  enter: words(
    "league season phase race market election office orbit contest round stage era service negotiation competition",
  ),
  flip: words("switch coin script page"),
  hit: words("homer pitch single target record market"),
  overturn: words("deficit ruling decision conviction ban verdict law sentence lead result election"),
  save: words("battery money time energy space room cost dollar euro pound file memory water"),
  secure: words(
    "victory title win place berth approval deal contract spot seat funding loan vote conviction medal financing",
  ),
})

/** Words of cameras and of the stage: what is shot beside them is a picture. */
export const filming = words(
  "camera photo photograph photographer image picture pixel lens exposure film filming movie episode scene commercial " +
    "advert video footage frame selfie studio director sequence",
)

/** Words of guns and of the hurt: beside them a shot is a shot, whoever filmed it. */
export const gunfire = words(
  "gun gunman gunmen gunfire rifle pistol bullet weapon police officer kill wound injure die dead death hurt victim " +
    "protester protestor soldier troop sniper suspect attacker hospital fire arrest army man woman boy girl",
)

/** Before "battle": nobody is armed. */
export const beforeBattle = words(
  "legal takeover court bidding custody rap political uphill courtroom boardroom price ratings",
)

/** What floods and storms are of when no water rises: "a flood of calls". */
export const beforeStorm = words("twitter media political social perfect")

/** Who is dismissed behind "fire" in a headline: "Owners fire coach". */
export const dismissed = words("coach manager ceo boss editor executive anchor")
