/** Words by which reports name the sides of armed violence. Lemmas and forms in small letters, by hand. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "))

/** Who fights for a state, whose state it is or not. */
export const stateWords = words(
  "army navy military troop troops soldier soldiers serviceman servicemen conscript conscripts commando commandos " +
    "marines government regime police policeman policemen gendarme gendarmes gendarmerie paratrooper paratroopers " +
    "infantry brigade battalion",
)

/** "Security forces", "air force": two words that are of a state together. */
export const statePairs = words(
  "security-forces security-force air-force armed-forces border-guards border-guard coast-guard defence-forces " +
    "defense-forces special-forces",
)

/** What a state has: with the name of a country or "government" beside it, it acts for that state. */
export const stateArms = words(
  "jet jets warplane warplanes plane planes aircraft helicopter helicopters drone drones warship warships missile " +
    "missiles artillery tank tanks shelling strike strikes airstrike airstrikes raid raids bombing bombardment forces " +
    "force operation operations offensive assault rocket rockets shells fire gunboats submarine",
)

/** Who fights against a state. */
export const rebelWords = words(
  "rebel rebels insurgent insurgents guerrilla guerrillas militant militants jihadist jihadists jihadi jihadis " +
    "fighter fighters separatist separatists extremist extremists militia militias militiaman militiamen " +
    "paramilitary paramilitaries mutineers opposition",
)

/** Who bears arms for themselves: no side of a conflict. */
export const unorganised = words("gunman gunmen attacker attackers bomber bombers assailant assailants robber robbers")

/** Who makes a coalition what it is: "US-led coalition", "Saudi-led air strikes". */
export const ledBy = /(?:^|\s)((?:\p{Lu}[\p{L}.]{0,30}\s?){1,3})-led(?=\s|$)/u

/** Who and what is of no side, whatever group is named with it: "aid workers", "a hospital of the army". */
export const civil = words(
  "civilian civilians worker workers staff hospital school market mosque church convoy journalist journalists aid " +
    "people children child women woman families family refugees refugee residents resident villagers villager students " +
    "student passengers passenger medics medic doctors doctor tourists tourist",
)

/** Beside media and agencies: in the names of those who count and help. */
export const watchers = words("observatory monitor watch cross crescent nations un unicef charity")
