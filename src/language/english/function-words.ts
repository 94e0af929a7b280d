/** Words that carry grammar, not matter: a run made of these alone is no evidence of anything. */
export const functionWords =
  `a about above across after again against all almost along already also although always am among an and another any
anyone anything are around as at away back be became because become been before began behind being below between both but by came can cannot
could did do does doing done down during each either else enough even ever every everyone few for former from further get gets getting go goes
going gone got had has have having he her here hers herself him himself his how however i if in including instead into is it its itself just
last least less let like made make makes making many may me might more most much must my near nearly neither never next no nobody none nor not
nothing now of off often on once one only onto or other others our ours out over own per perhaps quite rather same several shall she should
since so some someone something soon still such take taken takes taking than that the their theirs them themselves then there these they thing
things this those though through thus to together too took toward towards two under until up upon us very was we well went were what when where
whether which while who whole whom whose why will with within without would yet you your yours dont didnt doesnt isnt wasnt wont cant couldnt
hes shes theyre its weve ive im youre thats theres theyve ill`
    .split(/\s+/)
    .filter((word) => word !== "")

/** Words that every news report uses: half evidence. */
export const newsWords =
  `according added announced asked authorities called city confirmed country day days early government group hours
including incident international local man men million minister minutes monday months morning national new news night number officers official
officials people percent police president press reported reporters reports saturday say saying says scene second security set spokesman
spokeswoman spokesperson state statement sunday thursday friday told tuesday wednesday week weeks woman women world year years`
    .split(/\s+/)
    .filter((word) => word !== "")
