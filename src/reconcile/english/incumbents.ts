/** Offices that one person holds, by lemma, with the words they are asked by. */
export const heldOffices: ReadonlyMap<string, string> = new Map(
  (
    "president:president premier:premier chancellor:chancellor minister:minister secretary:secretary governor:governor " +
    "mayor:mayor ambassador:ambassador chairman:chair chairwoman:chair chair:chair executive:executive ceo:executive " +
    "director:director commissioner:commissioner prosecutor:prosecutor judge:judge coroner:coroner pilot:pilot " +
    "captain:captain driver:driver referee:referee coach:coach lawyer:lawyer mediator:mediator leader:leader " +
    "principal:principal founder:founder owner:owner boss:boss"
  )
    .split(" ")
    .map((row) => row.split(":") as [string, string]),
)

/** The word that says which minister it is. */
export const whichOffice = /(?<![\p{L}'’])(\p{L}{4,14})\s(?:minister|secretary|executive)\b/iu
