/** Words that tell places from what is no place. Lower case, as they stand beside a name. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Before a name: what follows is where. */
export const strongPlacePrepositions = words(`
  in near outside inside around across throughout within via toward towards into through at downtown off nearby
  north south east west northeast northwest southeast southwest northern southern eastern western central`)

/** Before a name: people stand beside each other, but nothing happens near a person. */
export const nearWords = words("near outside nearby toward towards downtown")

/** Before a name: what follows may be where. */
export const weakPlacePrepositions = words(
  "from to of for between and on over beyond along past against between leave left visited reached",
)

/** Lower-case words inside names: "Isle of Man", "Rio de Janeiro", "Stratford upon Avon". */
export const nameConnectors = words(`
  of the de la le del della di da do dos das du des les el al ul ar as ad at an am im in on upon sur sous under by and y e i o
  der die den van von zu aan op cum ob bei lez les auf og och na nad pod`)

/** After a name: what kind of place it is; the name is then surely one. */
export const kindsAfter = words(`
  county parish province district governorate oblast region state prefecture township borough municipality republic territory
  village town city island islands peninsula river creek valley mountains mountain lake bay airport airfield suburb neighborhood
  neighbourhood subdistrict canton commune department shire metro metropolitan area border outskirts suburbs refugee camp
  residents resident native coast harbor harbour port strait airbase base highlands countryside`)

/** Kinds that are part of the name when they stand behind it with a capital: "Norden Province". */
export const namedKinds = words(`
  province district governorate oblast prefecture township municipality territory city county region state river creek valley
  mountains mountain lake bay airport airfield airbase peninsula islands island strait gulf camp border street avenue`)

/** Before a name, with or without "of": what kind of place it is. */
export const kindsBefore = words(`
  county parish province district governorate oblast region state prefecture township borough municipality republic territory
  village town city island isle port kingdom commonwealth suburb neighborhood neighbourhood capital hamlet gulf`)

/** Kinds that begin or end a name of their own: "Lake Erie", "Mount Hood", "River Tees", "Neches River". */
export const naturalBefore = words(
  "lake mount mt. mt fort ft. camp cape river loch isle gulf bay strait port cabo rio monte",
)

/** After a name: it names the public body of a place, and so the place. */
export const civicHeads = words(`
  police sheriff fire council mayor government authorities department schools school high public board city county town state court
  courthouse jail district attorney commissioners commission coroner community volunteer residents area metro senate assembly
  parliament congress legislature hospital army navy military forces troops ambassador embassy governor gov. municipal circuit
  superior chamber housing planning elementary middle junior library fairgrounds detention correctional fiscal sen. rep. supreme
  president minister prime foreign defense defence interior ministry officials rangers regional health electric auditor mayor's
  democrat democratic republican republicans democrats international airport times-union central national township`)

/** Those of them that make local news of small towns. */
export const localHeads = words(`
  police sheriff fire schools school high city county town jail courthouse coroner volunteer community public area elementary
  middle junior library fairgrounds municipal council mayor commissioners`)

/** After a name: it is part of a road, a company, a newspaper, a school or a team, and no place of its own. */
export const otherHeads = words(`
  street st. road rd. avenue ave. boulevard blvd. drive dr. lane ln. court ct. way parkway pkwy. highway hwy. plaza square terrace
  times post globe herald tribune gazette journal news press star sun telegram dispatch chronicle courier examiner inquirer sentinel
  observer record register daily weekly magazine tv radio university college institute academy seminary
  inc. inc corp. corp co. co llc ltd ltd. limited plc company companies group holdings bank insurance industries motors
  hotel inn theatre theater stadium arena bridge church cathedral chapel temple mall tower building house hall
  hilton jones smith jr. jr sr. sr ii iii iv award awards prize cup trophy bowl open classic marathon festival
  foundation association society club fc united rovers wanderers albion athletic airlines airways bros brothers sons
  lines shipping ferries shipyards railways logistics energy petroleum telecom pharmaceuticals foods mining minerals steel cement`)

/** After a name, in small letters: people or things of that place. */
export const peopleOfPlaces = words(`
  man woman men women boy girl teen teenager couple family student students teacher official officials resident residents native
  firefighters firefighter police officer officers deputies driver voters lawmakers lawmaker legislator legislators businessman
  factory farmer farmers suburb community neighborhood neighbourhood school schools hospital hospitals church airport office-based
  area-based mayor bishop priest shop store hotel home house restaurant police-reported streets street weather skyline market`)

/** Places whose names are given names, too: before another capitalised word they are a person. */
export const givenNamePlaces = words(`
  jordan chad georgia israel india kenya virginia carolina dakota montana cuba paris london brittany florence sydney austin houston
  dallas orlando diego santiago lima asia ireland madison savannah charlotte victoria adelaide alexandria olympia helena augusta
  lincoln jackson jefferson franklin monroe clinton cleveland washington hamilton nelson wellington darwin raleigh kingston francisco
  jose juan cristobal salvador domingo antonio lourdes regina laurel beverly milan roman romania sofia vienna siena geneva verona
  catania chelsea camden preston lancaster stafford bradford clifton milton ashton weston dalton easton colton trenton peyton
  tyler logan carson mason hunter chase brooklyn devon kent kendall lawrence leon darren warren marion melbourne phoenix denver
  memphis aurora valencia cordoba grenada holland france germany england scott wales texas tennessee`)

/** Names of more than one word that are nearly never the small places of that name. */
export const seldomPhrases: ReadonlySet<string> = new Set([
  "university",
  "hospital",
  "college",
  "white house",
  "the white house",
  "el nino",
  "la nina",
  "the city",
  "the state",
  "the hill",
  "old town",
  "city hall",
  "town hall",
  "supreme court",
  "high school",
  "good news",
  "new year",
  "new hope",
  "the village",
  "la liga",
  "the point",
  "the sun",
  "front royal",
  "red cross",
  "blue ridge",
  "royal oak",
  "silver star",
  "star city",
  "south side",
  "north side",
  "east side",
  "west side",
  "west end",
  "east end",
  "north end",
  "south end",
])

/** Names of roads, courts and parties without the name of a place. */
export const roads = words(`
  interstate route highway scotus facility partnership wilderness fairgrounds subway congress senate avenue detention courthouse
  jail forest amphitheatre`)

/** Before a name: what follows is a person. */
export const personTitles = words(`
  mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lady lord dame sgt sgt. sergeant cpl cpl. capt capt. captain lt lt. maj
  maj. major col col. colonel gen gen. general adm adm. admiral rev rev. reverend father brother sister pope saint judge justice
  sen. senator rep. representative gov. governor president chancellor king queen prince princess emperor sheikh sheik imam mullah
  ayatollah coach detective det. officer cmdr. commander deputy pastor bishop archbishop cardinal rabbi attorney lawyer spokesman
  spokeswoman spokesperson congressman congresswoman councilman councilwoman councilor councillor commissioner secretary aunt uncle
  chairman chairwoman chairperson singer actor actress author quarterback striker midfielder goalkeeper supt. superintendent`)

/** After a bare name: it is somebody who speaks. */
export const speaking = words(`
  said says told added asked replied explained recalled insisted noted continued testified joked laughed wrote thinks believes
  thought wanted who whose 's himself herself`)

/** Capitalised words that go before a place name and are no part of a person's name. */
export const directions = words(`
  north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern
  southeastern southwestern central upper lower greater downtown old new inner outer mid midtown metro metropolitan rural suburban
  historic modern ancient post the a an in on at from near by to of for and or but with as if when while since after before both
  city town county village province state district former nearby across outside inside around throughout mainland occupied`)

/** Names of small places that are nearly always something else when they stand alone. */
export const seldomPlaces = words(`
  january february march april may june july august september october november december monday tuesday wednesday thursday friday
  saturday sunday christmas easter god lord bible republican democrat democratic senate congress house internet google facebook
  twitter amazon apple police mayor officer north south east west center centre central council school park church hospital college
  university library museum airport station street road avenue hall mall plaza bank court jail fire army navy union federal
  international national american general major union hope grace faith joy charity liberty independence commerce industry
  english french german spanish latin greek irish roman male san santa santo los las del der von van el la le al
  monroe jackson lincoln jefferson madison johnson anderson wilson taylor thomas moore martin lee white harris clark lewis
  robinson walker young allen king wright scott hill green adams nelson baker hall campbell mitchell carter roberts
  david john james robert michael william richard joseph charles christopher daniel matthew anthony mark donald steven paul andrew
  kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily
  donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela anna ruth ali ahmed omar
  hassan ibrahim abdullah khan mohammed muhammad mohammad ahmad hussein hussain mahmoud saleh salman said jose maria juan
  trump biden obama clinton bush carter reagan putin republic united today yesterday tomorrow i we he she they it you
  no yes not now then here there this that these those one two three first second third new old big little many most some all
  bill bills will jack jim tom bob ben sam max alan dean dale glen ross grant wade troy craig drew blake chad brad kyle brent
  ray roy earl carl karl hugo leo ernest victor albert norman wayne francis vincent eugene russell louis philip jordan`)

/** "University of Texas": before "of" and a place, it names a body, not the place. */
export const bodiesOf = words(`
  university college bank museum institute church academy cathedral bishop archbishop archdiocese diocese duke earl lord lady prince princess
  battle treaty ministry order house daughters sons`)
