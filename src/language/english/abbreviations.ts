/** Words that end in a period without ending a sentence, by how they behave before a capital letter. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Stand before a name or a number: a sentence never ends after them. Lower case, without the period. */
export const leadingAbbreviations = words(`
  mr mrs ms mx dr prof rev fr sr hon st ste mt ft gen maj col lt capt cmdr cpl sgt pvt adm brig cdr comdr ens
  lieut supt det insp const gov pres sen rep reps sens amb atty sec min treas supt messrs mme mlle mgr msgr
  hr herr sra dra sheikh vs v cf viz fig figs vol vols nos op art ch sect para pp attn approx ca al ed eds eg ie
  gens cols profs drs govs tel ext mob
`)

/** May stand at the end of a sentence as well as inside one. Lower case, without the period. */
export const trailingAbbreviations = words(`
  inc corp co ltd llc plc bros assn dept univ est etc jr esq phd md jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri sat sun ave blvd rd sq bldg apt hwy ariz ark calif colo conn del fla ga ill ind
  kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ala dak
  hrs hr mins secs yr yrs lbs lb oz sq mfg govt intl natl dist div pct spec conf bev rec dom
`)

/** Abbreviations only before a digit or a name in capitals: "No. 5", "p. 12", "Art. 3". Elsewhere plain words. */
export const numberAbbreviations = words("no nos p pp fig figs art sec vol ch para c sect col")

/** Trailing abbreviations that are also everyday words; they need a capital letter of their own. */
export const capitalAbbreviations = words(`
  jan mar jun jul sat sun mon wed fri miss mass ill ind wash ore la pa ma ala del ark kan co spec rec dom min const
  det sec gen col rep pres ave rd sq apt fr hon art ed est div conf mo md ga va
`)

/** Words that so often open a sentence that a capital letter on them after "Inc." or "U.S." ends the sentence. */
export const openers = words(`
  the a an he she it they we i you this that these those there his her its their our my your in on at by for from
  with after before during since while when where as if although though because but and or so yet however
  meanwhile also then now still officials police who what why how no not one two some many most all both several
  according despite earlier last
`)
