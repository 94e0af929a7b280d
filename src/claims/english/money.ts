/** Words around sums of money and shares. By hand. */

/** Verbs that say what was done with a sum. */
export const moneyVerbs: ReadonlySet<string> = new Set(
  (
    "pay spend earn generate raise lose steal save borrow owe seize donate demand launder embezzle recover invest fine " +
    "award collect withdraw misappropriate defraud"
  ).split(" "),
)

/** Nouns that stand behind a sum and do not say what it is. */
export const idleMatter: ReadonlySet<string> = new Set(
  (
    "share cash stock piece head person year month week day hour time dollar euro pound cent percent point total amount sum " +
    "money value figure number part half rest range level average more less chance way lot front addition case"
  ).split(" "),
)
