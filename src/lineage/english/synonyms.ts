/**
 * Families of words that newsrooms exchange when they reword each other, one family a line, as word stems (see
 * ../stem.ts). For finding paraphrase only: words of one family are near, not equal, in meaning.
 */
export const families = `flee fled escape escap cross retreat run
troop soldier force serviceman servicemen officer personnel military army militari trooper guard
kill die dead death fatal killed slain perish
injure injur wound hurt
road highway route motorway street
close clos cut block shut seal blockade
allow permit permission let admit consent
withdraw withdrew withdrawal withdrawn pull pullout leave left vacate vacat exit departure
people person individual human citizen resident civilian
save sav rescue rescu
clash shootout fight fought battle gunfight skirmish firefight
fighter insurgent militant rebel gunman gunmen
seize seiz capture captur overran overrun take took control
region area province provinc territory countryside district
attack assault raid offensive strike struck hit
explosion explod blast bomb bombing detonat
fire shot shoot gunfire shooting open
crash collide collid collision plunge plung
plane aircraft jet airplane airliner
ship boat vessel ferry
car vehicl vehicle van truck
train tram locomotive rail
driver pilot captain motorist
police cop officer policeman
arrest detain detaine custody held apprehend
suspect accus alleg
child children kid youngster teenager minor
hospital clinic ward medical
leader chief head president boss
begin began start launch commenc
end finish conclud stop halt
rise rose increas climb grow grew jump soar
fall fell drop declin decreas plummet
big large huge major massive great
small little minor slight
meet met meeting talk summit
agreement deal accord pact treaty
say said told tell state stated announc
ask urg call appeal request
plan intend aim goal target
help aid assist support
official authoriti authority government
house home building residence
destroy wreck ruin demolish
damag harm
send sent dispatch deploy
return back hand
advance march surge push gain onslaught
first initial early
large largest biggest main
spark trigger prompt provoke caus
link connect tie
face confront
urge appeal implore
vow pledge promis
weapon arm gun ammunition
worry concern fear anxious anxiety
happen occur unfold
local nearby
foot pedestrian
raid sweep swoop
victim casualty fatality
condition state
critical serious grave severe
stable steady
student pupil
school college
show demonstrat
large main biggest largest
base airfield airbase airport
area zone sector
show reveal indicat
warn caution alert
win won victory victor
morning dawn early
evening night overnight late
january jan
february feb
august aug
september sept sep
october oct
november nov
december dec
monday mon
percent per cent
us usa american america united
uk britain british
eu europe european
conversation phone call
assure assur pledg promis vow
counterattack counteroffensive counter
operation offensive works
neighbour neighborlines neighbourlines neighbour neighbor communality
humanity humanitarian humanitarianism humanism
interfer interference interven intervention engage engag meddl
internal domestic inner
choice option alternative
collapse collaps gave
search hunt look
missing unaccounted lost
flood deluge inundat
quake earthquake tremor
storm hurricane cyclone typhoon
protest demonstrat rally march
vote elect election ballot
law bill legislation
court judge tribunal
buy bought acquir purchas
company firm business
worker employee staff
cost price
money fund cash
`
