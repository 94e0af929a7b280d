/** A name, a comma and what the person is: the shape of a caption. */
export const nameAndOffice =
  /^(?:[\p{Lu}][\p{L}'’.-]{1,24} ){1,5}[\p{Lu}][\p{L}'’.-]{1,24}, (?:the|an?|[\p{L}]{2,24}['’]s?|head|chief|former)\b[^,.;:!?"”]{3,90}\.?$/u

/** Common finite verbs: a line that holds one is a sentence. Data only. */
export const finiteWords: ReadonlySet<string> = new Set(
  (
    "is are was were be been am has have had do does did will would can could may might must shall should " +
    "said says say told tells told gave gives took takes went goes came comes made makes got gets left leaves met meets " +
    "died dies fell falls fled flees fought fights held holds kept keeps knew knows led leads lost loses put puts ran runs " +
    "saw sees sent sends set sets shot shoots spoke speaks stood stands thought thinks won wins wrote writes began begins " +
    "became becomes brought brings built builds bought buys caught catches chose chooses drove drives felt feels found finds " +
    "grew grows heard hears hit hits hurt hurts paid pays read reads rose rises sat sits sold sells spent spends struck strikes"
  ).split(" "),
)

/** At the end of a report: who its writer is. In its midst the same words may be about somebody in it. */
export const writerLine =
  /^(?:[\p{Lu}][^\s]{1,24} ){1,4}(?:is|was|has been) (?:an? |the |[\p{Lu}][\p{L} ]{1,40}['’]s? ).{0,80}\b(?:reporter|correspondent|editor|columnist|journalist|writer|contributor|bureau chief|producer|fellow|author|professor)\b(?: |,|\.).{0,420}$/u
