/** Words of closed classes with their commonest part of speech: "UPOS XPOS: words". Lower case. */
import { table } from "../../base/table.ts"

export const closedClasses: Readonly<Record<string, string>> = table({
  "DET DT": "the a an this that these those each every some any no all both another",
  "PRON PRP": "i you he she it we they me him us them himself herself itself themselves",
  "PRON PRP$": "my your his her its our their",
  "PRON WP": "who whom what whose",
  "ADP IN":
    "of in on at by for from with after before during since into over under between against through about near across inside outside within without along around toward towards via per amid among despite until upon",
  "CCONJ CC": "and or but nor",
  "SCONJ IN": "if because although though while whether unless as",
  "PART TO": "to",
  "PART RB": "not n't",
  "PART POS": "'s ’s",
  "AUX VBZ": "is has does",
  "AUX VBP": "are have do am 'm ’m 're ’re 've ’ve",
  "AUX VBD": "was were had did",
  "AUX VB": "be",
  "AUX VBN": "been",
  "AUX VBG": "being",
  "AUX MD": "will would can could may might must shall should 'll ’ll 'd ’d",
  "VERB VBD":
    "said told fled took went came made began left found gave saw got held lost won fell kept sent met led shot fought",
  "ADV RB": "also now then there here very just only even still again already later earlier ago once never often",
  "ADV WRB": "when where why how",
  "NUM CD":
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion",
  "ADJ JJ": "many more most other such new last next first several few own same",
})
