/**
 * Places that the sources lack, written by hand from general knowledge: regions, waters, bases, and where large
 * divisions lie.
 * One a line: name | feature code | latitude | longitude | country or nothing | other names.
 */
export const regionLines = `
Africa|CONT|7.19|21.09||
Asia|CONT|29.84|89.3||
Europe|CONT|48.69|9.14||
North America|CONT|46.07|-100.55||
South America|CONT|-14.6|-57.66||
Oceania|CONT|-18.31|138.52||
Antarctica|CONT|-78.16|16.41||
European Union|RGN|49.84|9.9||
Latin America|RGN|-4.44|-61.33||
Central America|RGN|12.77|-85.6||
Middle East|RGN|29.0|42.0||Mideast|Near East
Far East|RGN|35|125||
Horn of Africa|RGN|9|45||
Sub-Saharan Africa|RGN|2|20||sub-Saharan Africa
North Africa|RGN|28|10||Northern Africa
West Africa|RGN|12|-3||Western Africa
East Africa|RGN|0|36||Eastern Africa
Central Africa|RGN|2|20||
Southern Africa|RGN|-22|24||
Maghreb|RGN|32|2||
Sahel|RGN|15|5||
Levant|RGN|34|37||
Fertile Crescent|RGN|36|40||
Persian Gulf|GULF|26.7|51.5||Arabian Gulf|Gulf
Central Asia|RGN|44|64||
South Asia|RGN|24|78||
Southeast Asia|RGN|10|108||South-East Asia|South East Asia
East Asia|RGN|36|116||
Northeast Asia|RGN|42|127||
Asia Pacific|RGN|10|120||Asia-Pacific|Indo-Pacific
Eastern Europe|RGN|50|30||
Western Europe|RGN|48|5||
Central Europe|RGN|49|16||
Northern Europe|RGN|60|16||
Southern Europe|RGN|41|15||
Scandinavia|RGN|63|15||
Balkans|RGN|43|21||the Balkans|Western Balkans
Baltics|RGN|57|25||Baltic States|Baltic states
Caucasus|RGN|42.5|44.5||South Caucasus|North Caucasus|Transcaucasia
Benelux|RGN|51|5||
Caribbean|RGN|15|-75||West Indies
Polynesia|RGN|-15|-160||
Melanesia|RGN|-10|155||
Arctic|RGN|85|0||Arctic Circle
Siberia|RGN|60|100|RU|
Crimea|RGN|45.3|34.4|UA|Crimean Peninsula
Donbas|RGN|48.2|38.3|UA|Donbass
Kurdistan|RGN|37|44||
Iraqi Kurdistan|RGN|36.2|44.2|IQ|Kurdistan Region
Kashmir|RGN|34|76||
Punjab|RGN|30.9|73.5||
Gaza Strip|RGN|31.42|34.34|PS|Gaza
West Bank|RGN|32|35.25|PS|
East Jerusalem|PPLX|31.79|35.25|PS|
Golan Heights|RGN|33|35.75||Golan
Sinai|PEN|29.5|34|EG|Sinai Peninsula
Darfur|RGN|13|25|SD|
Tigray|RGN|14|38.5|ET|
Ogaden|RGN|7|44|ET|
Puntland|RGN|9|49|SO|
Somaliland|RGN|9.8|46|SO|
Great Lakes|RGN|45|-84||
Midwest|RGN|41.5|-90|US|Upper Midwest|American Midwest
New England|RGN|43.5|-71.5|US|
Pacific Northwest|RGN|46|-122|US|
Deep South|RGN|32.5|-87|US|
Mid-Atlantic|RGN|40|-76|US|
Gulf Coast|CST|29.5|-90|US|
East Coast|CST|38|-75|US|Eastern Seaboard
West Coast|CST|38|-122|US|
Appalachia|RGN|38|-81|US|
Silicon Valley|RGN|37.37|-122.02|US|
Bay Area|RGN|37.78|-122.22|US|San Francisco Bay Area
Southern California|RGN|34|-117|US|SoCal
Northern California|RGN|39|-122|US|NorCal
Central Valley|RGN|36.7|-119.8|US|
Long Island|ISL|40.82|-73.05|US|
Cape Cod|CAPE|41.69|-70.2|US|
Martha's Vineyard|ISL|41.39|-70.61|US|
Florida Keys|ISLS|24.67|-81.54|US|
Manhattan|PPLX|40.78|-73.97|US|
Brooklyn|PPLX|40.65|-73.95|US|
Queens|PPLX|40.68|-73.84|US|
Staten Island|PPLX|40.56|-74.14|US|
Harlem|PPLX|40.81|-73.95|US|
Wall Street|PPLX|40.71|-74.01|US|
Capitol Hill|PPLX|38.89|-77|US|
Outer Banks|RGN|35.5|-75.5|US|
Napa Valley|VAL|38.5|-122.34|US|
Maritimes|RGN|46|-64|CA|Maritime Provinces|Atlantic Canada
Lower Mainland|RGN|49.2|-122.5|CA|
Vancouver Island|ISL|49.65|-125.45|CA|
British Isles|ISLS|54|-4||
Midlands|RGN|52.6|-1.5|GB|West Midlands|East Midlands
East Anglia|RGN|52.5|1|GB|
Lake District|RGN|54.5|-3.1|GB|
Home Counties|RGN|51.4|-0.3|GB|
Merseyside|RGN|53.42|-2.95|GB|
Tyneside|RGN|54.99|-1.55|GB|
Yorkshire|RGN|53.9|-1.3|GB|
Sussex|RGN|50.95|-0.1|GB|
Channel Islands|ISLS|49.4|-2.4||
Ulster|RGN|54.6|-6.8||
Leinster|RGN|53.2|-6.8|IE|
Munster|RGN|52.3|-8.8|IE|
Connacht|RGN|53.7|-8.8|IE|
Catalonia|RGN|41.82|1.47|ES|
Basque Country|RGN|43|-2.5|ES|
Costa del Sol|CST|36.6|-4.6|ES|
Canary Islands|ISLS|28|-15.5|ES|Canaries
Balearic Islands|ISLS|39.5|3|ES|
Riviera|CST|43.6|7.1|FR|French Riviera|Côte d'Azur
Brittany|RGN|48.2|-3|FR|
Normandy|RGN|49|0|FR|
Alsace|RGN|48.5|7.5|FR|
Lapland|RGN|67.5|25||
Ruhr|RGN|51.5|7.2|DE|Ruhr Valley|Ruhr Area
Transylvania|RGN|46.5|24.5|RO|
Dalmatia|CST|43.5|16.4|HR|
Chechnya|ADM1|43.33|45.7|RU|Chechen Republic
Dagestan|ADM1|43|47|RU|
Tatarstan|ADM1|55.5|51|RU|
South Ossetia|RGN|42.34|44.03|GE|
Abkhazia|RGN|43|41|GE|
Nagorno-Karabakh|RGN|39.9|46.6|AZ|Nagorny Karabakh|Karabakh|Artsakh
Transnistria|RGN|47.2|29.4|MD|Transdniestria|Trans-Dniester
Northern Cyprus|RGN|35.3|33.6|CY|
Tibet|RGN|31.5|88|CN|
Xinjiang|RGN|41|85|CN|
Inner Mongolia|RGN|43|112|CN|
Manchuria|RGN|45|126|CN|
Korean Peninsula|PEN|38|127.5||Korean peninsula
Indochina|RGN|15|105||
Malay Peninsula|PEN|5|102||
Borneo|ISL|1|114||
Java|ISL|-7.49|110|ID|
Sumatra|ISL|0|102|ID|
Sulawesi|ISL|-2|121|ID|
Bali|ISL|-8.42|115.17|ID|
Luzon|ISL|16|121|PH|
Mindanao|ISL|7.5|125|PH|
Visayas|ISLS|11|123.5|PH|
Honshu|ISL|36|138|JP|
Kyushu|ISL|33|131|JP|
Okinawa|ISL|26.5|128|JP|
Iberian Peninsula|PEN|40|-4||Iberia
Arabian Peninsula|PEN|22|46||Arabia
Anatolia|RGN|39|32|TR|
Mesopotamia|RGN|33|43.5|IQ|
Waziristan|RGN|32.8|69.8|PK|
North Waziristan|ADM2|32.95|69.9|PK|
South Waziristan|ADM2|32.3|69.8|PK|
Swat Valley|VAL|35.2|72.4|PK|
Khyber Pass|PASS|34.09|71.15||
Hindu Kush|MTS|35|71||
Pamir|MTS|38.5|73||Pamirs|Pamir Mountains
Wakhan Corridor|RGN|37|73|AF|Wakhan
Ferghana Valley|VAL|40.7|71.5||Fergana Valley
Panjshir Valley|VAL|35.3|69.6|AF|
Himalayas|MTS|28|84||Himalaya
Alps|MTS|46.5|9||the Alps
Pyrenees|MTS|42.67|1||
Andes|MTS|-20|-67||
Rocky Mountains|MTS|44|-110||Rockies
Appalachian Mountains|MTS|37.5|-81|US|Appalachians
Sierra Nevada|MTS|37.73|-119.57|US|
Ozarks|MTS|36.5|-93|US|
Sahara|DSRT|24|10||Sahara Desert
Gobi Desert|DSRT|43|106||Gobi
Kalahari|DSRT|-23|22||Kalahari Desert
Mount Everest|MTS|27.99|86.93||Everest
Kilimanjaro|MTS|-3.07|37.36|TZ|Mount Kilimanjaro
Atlantic Ocean|OCN|10|-25||Atlantic|North Atlantic|South Atlantic
Pacific Ocean|OCN|-8.8|-124||Pacific|South Pacific|North Pacific
Indian Ocean|OCN|-10|70||
Arctic Ocean|OCN|80|0||
Southern Ocean|OCN|-65|0||
Mediterranean Sea|SEA|35|20||Mediterranean
Black Sea|SEA|43|35||
Caspian Sea|SEA|42|50||Caspian
Red Sea|SEA|20|38||
North Sea|SEA|55|3||
Baltic Sea|SEA|58|20||
Irish Sea|SEA|54|-5||
Adriatic Sea|SEA|43|15||Adriatic
Aegean Sea|SEA|38.5|25||Aegean
Arabian Sea|SEA|15|65||
South China Sea|SEA|15|115||
East China Sea|SEA|29|125||
Yellow Sea|SEA|36|124||
Sea of Japan|SEA|40|135||East Sea
Sea of Azov|SEA|46|36.5||Azov Sea
Barents Sea|SEA|74|36||
Bering Sea|SEA|58|-178||
Caribbean Sea|SEA|15|-75||
Aral Sea|LK|45|60||
Dead Sea|LK|31.5|35.5||
Gulf of Mexico|GULF|25|-90||
Gulf of Aden|GULF|12|48||
Gulf of Oman|GULF|25|58||
Gulf of Guinea|GULF|2|3||
Bay of Bengal|BAY|15|88||
English Channel|CHN|50|-2||
Strait of Hormuz|STRT|26.57|56.25||Straits of Hormuz
Strait of Gibraltar|STRT|35.97|-5.5||
Strait of Malacca|STRT|3|100||Malacca Strait|Straits of Malacca
Taiwan Strait|STRT|24.5|119.5||
Bosphorus|STRT|41.1|29.07|TR|Bosporus
Dardanelles|STRT|40.2|26.4|TR|
Kerch Strait|STRT|45.3|36.6||
Bab el-Mandeb|STRT|12.6|43.3||
Suez Canal|CNL|30.6|32.33|EG|
Panama Canal|CNL|9.12|-79.75|PA|
Chesapeake Bay|BAY|38.5|-76.3|US|
Hudson Bay|BAY|60|-86|CA|
San Francisco Bay|BAY|37.7|-122.28|US|
Puget Sound|BAY|47.6|-122.4|US|
Lake Erie|LK|42.25|-81||
Lake Michigan|LK|44|-87|US|
Lake Huron|LK|44.8|-82.4||
Lake Superior|LK|47.7|-87.5||
Lake Ontario|LK|43.7|-78||
Great Salt Lake|LK|41.17|-112.57|US|
Lake Tahoe|LK|39.1|-120.03|US|
Lake Mead|LK|36.2|-114.4|US|
Lake Victoria|LK|-1|33||
Lake Tanganyika|LK|-6|29.5||
Lake Chad|LK|13|14||
Lake Baikal|LK|53.5|108|RU|
Mississippi River|STM|29.15|-89.25|US|Mississippi Delta
Missouri River|STM|38.81|-90.12|US|
Ohio River|STM|36.99|-89.13|US|
Colorado River|STM|31.9|-114.95|US|
Rio Grande|STM|25.95|-97.15||
Columbia River|STM|46.24|-124.06|US|
Hudson River|STM|40.7|-74.03|US|
Potomac River|STM|38|-76.33|US|Potomac
Delaware River|STM|39.36|-75.5|US|
Tennessee River|STM|37.07|-88.56|US|
Yukon River|STM|62.6|-164.8||
St. Lawrence River|STM|49.5|-67|CA|
Amazon|STM|-0.17|-49||Amazon River
Orinoco|STM|8.6|-62.2|VE|
Nile|STM|30.17|31.1||Nile River|River Nile
Blue Nile|STM|15.63|32.5||
White Nile|STM|15.63|32.5||
Niger River|STM|5.32|6.42||River Niger
Congo River|STM|-6.08|12.45||
Zambezi|STM|-18.57|36.47||Zambezi River
Danube|STM|45.22|29.73||Danube River
Rhine|STM|51.98|4.08||River Rhine
Elbe|STM|53.9|9.1|DE|
Seine|STM|49.43|0.2|FR|River Seine
Loire|STM|47.27|-2.18|FR|
Thames|STM|51.5|0.6|GB|River Thames
River Severn|STM|51.5|-3|GB|
River Mersey|STM|53.43|-3.03|GB|Mersey
Volga|STM|45.7|47.9|RU|Volga River
Dnieper|STM|46.5|32.3|UA|Dnipro River|Dnieper River
Dniester|STM|46.3|30.3||Dniester River
Don River|STM|47.08|39.24|RU|
Euphrates|STM|31|47.4||Euphrates River
Tigris|STM|31|47.4||Tigris River
Jordan River|STM|31.76|35.56||River Jordan|Jordan Valley
Indus|STM|23.99|67.43|PK|Indus River
Ganges|STM|23.4|90.5||Ganges River
Brahmaputra|STM|25.2|89.7||Brahmaputra River
Mekong|STM|9.8|106.7||Mekong River|Mekong Delta
Irrawaddy|STM|15.8|95.1|MM|Irrawaddy River
Yangtze|STM|31.4|121.9|CN|Yangtze River
Yellow River|STM|37.76|119.2|CN|
Amur|STM|52.95|141.1||Amur River
Amu Darya|STM|43.7|59||Amu Darya River|Amudarya
Panj River|STM|37.1|68.3||Pyanj River|Pyandzh River|Panj river
Helmand River|STM|31.2|61.6|AF|
Kabul River|STM|33.92|72.23||
Litani River|STM|33.34|35.25|LB|Litani
Murray River|STM|-35.56|138.88|AU|
Heathrow Airport|AIRP|51.47|-0.46|GB|Heathrow|London Heathrow
Gatwick Airport|AIRP|51.15|-0.18|GB|Gatwick|London Gatwick
Stansted Airport|AIRP|51.89|0.24|GB|Stansted|London Stansted
John F. Kennedy International Airport|AIRP|40.64|-73.78|US|JFK Airport|Kennedy Airport
LaGuardia Airport|AIRP|40.78|-73.87|US|LaGuardia
O'Hare International Airport|AIRP|41.98|-87.9|US|O'Hare|O'Hare Airport
Dulles International Airport|AIRP|38.95|-77.46|US|Dulles|Dulles Airport
Charles de Gaulle Airport|AIRP|49.01|2.55|FR|Roissy
Schiphol Airport|AIRP|52.31|4.76|NL|Schiphol
Ben Gurion Airport|AIRP|32.01|34.88|IL|Ben Gurion International Airport
Domodedovo Airport|AIRP|55.41|37.91|RU|Domodedovo International Airport
Sheremetyevo Airport|AIRP|55.97|37.41|RU|Sheremetyevo|Sheremetyevo International Airport
Boryspil Airport|AIRP|50.34|30.89|UA|Boryspil International Airport
Kabul International Airport|AIRP|34.57|69.21|AF|Kabul Airport|Hamid Karzai International Airport
Guantanamo Bay|AIRB|19.9|-75.15|CU|Guantánamo Bay|Guantanamo|Guantánamo|Gitmo
Diego Garcia|ISL|-7.31|72.41|IO|
Incirlik Air Base|AIRB|37|35.43|TR|Incirlik
Ramstein Air Base|AIRB|49.44|7.6|DE|
Al Udeid Air Base|AIRB|25.12|51.31|QA|Al Udeid
Hmeimim Air Base|AIRB|35.41|35.95|SY|Hmeimim|Khmeimim
Kandahar Airfield|AIRB|31.51|65.85|AF|Kandahar Air Base
Camp Leatherneck|AIRB|31.86|64.2|AF|Camp Bastion
Manas Air Base|AIRB|43.06|74.48|KG|
Camp Lemonnier|AIRB|11.54|43.15|DJ|
Fort Hood|AIRB|31.13|-97.78|US|
Fort Bragg|AIRB|35.14|-79|US|
Fort Benning|AIRB|32.36|-84.97|US|
Fort Knox|AIRB|37.89|-85.96|US|
Fort Campbell|AIRB|36.65|-87.46|US|
Camp Pendleton|AIRB|33.38|-117.4|US|
Camp Lejeune|AIRB|34.67|-77.35|US|
Pearl Harbor|HBR|21.36|-157.96|US|
Chernobyl|PPL|51.27|30.22|UA|Chornobyl
Line of Control|RGN|34.5|75||
Green Zone|PPLX|33.31|44.39|IQ|
Tora Bora|VAL|34.12|70.22|AF|
`

/**
 * Where first-order divisions lie: GeoNames' code and its point (CC BY 4.0), rounded; for the others the mean of
 * their towns is taken.
 */
export const divisionPoints = `
US.AL 32.75 -86.75,US.AK 64 -150,US.AZ 34.5 -111.5,US.AR 34.75 -92.5,US.CA 37.25 -119.75,US.CO 39 -105.5
US.CT 41.67 -72.67,US.DE 39 -75.5,US.DC 38.92 -77,US.FL 28.75 -82.5,US.GA 32.75 -83.5,US.HI 20.75 -156.5
US.ID 44.5 -114.25,US.IL 40 -89.25,US.IN 40 -86.25,US.IA 42 -93.5,US.KS 38.5 -98.5,US.KY 38.2 -84.88
US.LA 31 -92,US.ME 45.5 -69.25,US.MD 39 -76.75,US.MA 42.37 -71.11,US.MI 44.25 -85.5,US.MN 46.25 -94.25
US.MS 32.75 -89.75,US.MO 38.25 -92.5,US.MT 47 -109.75,US.NE 41.5 -99.75,US.NV 39.25 -116.75,US.NH 43.67 -71.5
US.NJ 40.17 -74.5,US.NM 34.5 -106,US.NY 43 -75.5,US.NC 35.5 -80,US.ND 47.5 -100,US.OH 40.25 -83
US.OK 35.49 -97.5,US.OR 44 -120.5,US.PA 40.27 -76.91,US.RI 41.75 -71.5,US.SC 34 -81,US.SD 44.5 -100.25
US.TN 35.75 -86.25,US.TX 31.25 -99.25,US.UT 39.25 -111.75,US.VT 44 -72.75,US.VA 37.55 -77.45,US.WA 47.5 -120.5
US.WV 38.5 -80.5,US.WI 44.5 -90,US.WY 43 -107.5,CA.01 52.28 -117.47,CA.02 54 -125,CA.03 55 -97
CA.04 46.5 -66.75,CA.05 52 -56,CA.07 45 -63,CA.08 49.25 -84.5,CA.09 46.33 -63.5,CA.10 52 -72,CA.11 54 -106
CA.12 63 -135,CA.13 66 -118,CA.14 70.4 -90.8,AU.01 -35.5 149,AU.02 -33 146,AU.03 -20 134,AU.04 -22 144
AU.05 -30 135,AU.06 -42 147,AU.07 -37 145,AU.08 -25 122,GB.ENG 52.16 -0.7,GB.SCT 56 -4,GB.WLS 52.5 -3.5
GB.NIR 54.5 -6.5
`

/** Divisions that were renamed: country, name in the sources, new or old names. */
export const renamedLines = `
TJ|Jilikul|Dusti
TJ|Qumsangir|Jayhun|Kumsangir
TJ|Shuro-obod|Shamsiddin Shohin|Shohin|Shurobod|Shurabad
TJ|Ghonchi|Devashtich|Ganchi
TJ|Tavildara|Sangvor
TJ|Jirgatol|Lakhsh|Jirgatal
TJ|Mir Said Ali Hamadoni|Hamadoni
TJ|Kolkhozobod|Jaloliddin Rumi|Jaloliddin Balkhi
TJ|Gorno-Badakhshan|Gorno-Badakhshan Autonomous Oblast|Kuhistoni Badakhshon|GBAO|Mountainous Badakhshan
PK|Khyber Pakhtunkhwa|North-West Frontier Province|NWFP
UA|Dnipro|Dnipropetrovsk
UA|Kropyvnytskyi|Kirovohrad|Kirovograd
IN|Odisha|Orissa
IN|Uttarakhand|Uttaranchal
KZ|Astana|Nur-Sultan|Akmola|Tselinograd
VN|Ho Chi Minh City|Saigon
`
