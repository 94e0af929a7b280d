/** Prepositions and the parts they give, by kind of happening. Data only. */
import { table } from "../../base/table.ts"

/** Prepositions before places that are where something went to or came from. */
export const directions: Readonly<Record<string, "to" | "from">> = table({
  to: "to",
  into: "to",
  onto: "to",
  toward: "to",
  towards: "to",
  from: "from",
})

/** What stands after "by" without an article and does nothing: "reached by phone", "brought by boat". */
export const means: ReadonlySet<string> = new Set(
  (
    "phone telephone cellphone email e-mail mail post text message letter fax radio satellite video videolink hand force " +
    "air sea land road rail water foot car bus train boat ship ferry plane helicopter truck ambulance bicycle " +
    "accident mistake chance surprise law decree default name"
  ).split(" "),
)

/** What prepositions behind a noun say of those they bring: "by" whoever does it, "of" whoever it is about. */
interface NounParts {
  /** Kinds, separated by commas. */
  readonly kinds: string
  /** Whose it is: "the army's attack", "the arrest of two men"; null where that names no one. */
  readonly of: "agent" | "patient" | null
  /** Further prepositions. */
  readonly agents?: string
  readonly patients?: string
}

export const nounParts: readonly NounParts[] = [
  { kinds: "attack,bombing,airstrike,shelling,missile launch", of: null, patients: "on against" },
  { kinds: "armed clash,meeting,call,agreement,collision", of: "agent", agents: "between with" },
  {
    kinds:
      "shooting,stabbing,casualties,abduction,capture,arrest,charge,evacuation,rescue,hospitalization,closure,damage," +
      "deployment,appointment",
    of: "patient",
  },
  {
    kinds: "crossing,displacement,retreat,withdrawal,surrender,movement,crash,collapse,explosion,sinking,protest,riot",
    of: "agent",
  },
  { kinds: "pledge,demand,threat,accusation,plan,permission,sanction,aid,robbery", of: null, patients: "against" },
]

/** Weapons, vehicles and tools by their lemmas: behind "with" or "using" they are what a deed is done with. */
export const instruments: ReadonlySet<string> = new Set(
  (
    "knife gun handgun rifle pistol shotgun revolver machete axe hammer sword dagger spear arrow crossbow crowbar bat " +
    "baton truncheon stick club brick stone rock bottle acid petrol gasoline poison gas grenade bomb explosive dynamite " +
    "mortar rocket missile drone artillery shell bullet cannon tank weapon firearm carbine car truck lorry van pickup " +
    "bus vehicle tractor bulldozer excavator motorcycle boat helicopter warplane jet chainsaw saw screwdriver scissors " +
    "razor blade rope wire taser shovel spade"
  ).split(" "),
)
