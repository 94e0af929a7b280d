/**
 * Countries and territories: ISO 3166-1 alpha-2, English name, continent, point, capital. Points and capitals after the CIA World
 * Factbook (public domain), whose points GeoNames shares; the points of a few large countries are GeoNames' own (CC BY 4.0).
 */
export const countryLines = `
AD|Andorra|EU|42.5|1.5|Andorra la Vella
AE|United Arab Emirates|AS|24.0|54.0|Abu Dhabi
AF|Afghanistan|AS|33.0|65.0|Kabul
AG|Antigua and Barbuda|NA|17.05|-61.8|Saint John's
AI|Anguilla|NA|18.25|-63.17|The Valley
AL|Albania|EU|41.0|20.0|Tirana
AM|Armenia|AS|40.0|45.0|Yerevan
AO|Angola|AF|-12.5|18.5|Luanda
AQ|Antarctica|AN|-90.0|0.0|
AR|Argentina|SA|-34.0|-64.0|Buenos Aires
AS|American Samoa|OC|-14.33|-170.0|Pago Pago
AT|Austria|EU|47.33|13.33|Vienna
AU|Australia|OC|-25.0|135.0|Canberra
AW|Aruba|NA|12.5|-69.97|Oranjestad
AX|Åland Islands|EU|60.2|20.0|Mariehamn
AZ|Azerbaijan|AS|40.5|47.5|Baku
BA|Bosnia and Herzegovina|EU|44.0|18.0|Sarajevo
BB|Barbados|NA|13.17|-59.53|Bridgetown
BD|Bangladesh|AS|24.0|90.0|Dhaka
BE|Belgium|EU|50.83|4.0|Brussels
BF|Burkina Faso|AF|13.0|-2.0|Ouagadougou
BG|Bulgaria|EU|43.0|25.0|Sofia
BH|Bahrain|AS|26.0|50.55|Manama
BI|Burundi|AF|-3.5|30.0|Gitega
BJ|Benin|AF|9.5|2.25|Porto-Novo
BL|Saint Barthelemy|NA|18.5|-63.42|Gustavia
BM|Bermuda|NA|32.33|-64.75|Hamilton
BN|Brunei|AS|4.5|114.67|Bandar Seri Begawan
BO|Bolivia|SA|-17.0|-65.0|La Paz
BQ|Bonaire|NA|12.2|-68.26|Kralendijk
BR|Brazil|SA|-10.0|-55.0|Brasilia
BS|Bahamas|NA|24.25|-76.0|Nassau
BT|Bhutan|AS|27.5|90.5|Thimphu
BW|Botswana|AF|-22.0|24.0|Gaborone
BY|Belarus|EU|53.0|28.0|Minsk
BZ|Belize|NA|17.25|-88.75|Belmopan
CA|Canada|NA|60.11|-113.64|Ottawa
CC|Cocos Islands|OC|-12.5|96.83|West Island
CD|Democratic Republic of the Congo|AF|0.0|25.0|Kinshasa
CF|Central African Republic|AF|7.0|21.0|Bangui
CG|Republic of the Congo|AF|-1.0|15.0|Brazzaville
CH|Switzerland|EU|47.0|8.0|Bern
CI|Ivory Coast|AF|8.0|-5.0|Yamoussoukro
CK|Cook Islands|OC|-21.23|-159.77|Avarua
CL|Chile|SA|-30.0|-71.0|Santiago
CM|Cameroon|AF|6.0|12.0|Yaounde
CN|China|AS|35.0|105.0|Beijing
CO|Colombia|SA|4.0|-72.0|Bogota
CR|Costa Rica|NA|10.0|-84.0|San Jose
CU|Cuba|NA|21.5|-80.0|Havana
CV|Cape Verde|AF|16.0|-24.0|Praia
CW|Curaçao|NA|12.17|-69.0|Willemstad
CX|Christmas Island|OC|-10.5|105.67|The Settlement
CY|Cyprus|AS|35.0|33.0|Nicosia
CZ|Czech Republic|EU|49.75|15.5|Prague
DE|Germany|EU|51.0|9.0|Berlin
DJ|Djibouti|AF|11.5|43.0|Djibouti
DK|Denmark|EU|56.0|10.0|Copenhagen
DM|Dominica|NA|15.42|-61.33|Roseau
DO|Dominican Republic|NA|19.0|-70.67|Santo Domingo
DZ|Algeria|AF|28.0|3.0|Algiers
EC|Ecuador|SA|-2.0|-77.5|Quito
EE|Estonia|EU|59.0|26.0|Tallinn
EG|Egypt|AF|27.0|30.0|Cairo
EH|Western Sahara|AF|24.5|-13.0|
ER|Eritrea|AF|15.0|39.0|Asmara
ES|Spain|EU|40.0|-4.0|Madrid
ET|Ethiopia|AF|8.0|38.0|Addis Ababa
FI|Finland|EU|64.0|26.0|Helsinki
FJ|Fiji|OC|-18.0|175.0|Suva
FK|Falkland Islands|SA|-51.75|-59.0|Stanley
FM|Micronesia|OC|6.92|158.25|Palikir
FO|Faroe Islands|EU|62.0|-7.0|Torshavn
FR|France|EU|46.0|2.0|Paris
GA|Gabon|AF|-1.0|11.75|Libreville
GB|United Kingdom|EU|54.76|-2.7|London
GD|Grenada|NA|12.12|-61.67|Saint George's
GE|Georgia|AS|42.0|43.5|Tbilisi
GF|French Guiana|SA|4.0|-53.0|Cayenne
GG|Guernsey|EU|49.47|-2.58|Saint Peter Port
GH|Ghana|AF|8.0|-2.0|Accra
GI|Gibraltar|EU|36.13|-5.35|Gibraltar
GL|Greenland|NA|72.0|-40.0|Nuuk
GM|Gambia|AF|13.47|-16.57|Banjul
GN|Guinea|AF|11.0|-10.0|Conakry
GP|Guadeloupe|NA|16.25|-61.58|Basse-Terre
GQ|Equatorial Guinea|AF|2.0|10.0|Malabo
GR|Greece|EU|39.0|22.0|Athens
GS|South Georgia|SA|-54.5|-37.0|
GT|Guatemala|NA|15.5|-90.25|Guatemala City
GU|Guam|OC|13.47|144.78|Hagatna
GW|Guinea-Bissau|AF|12.0|-15.0|Bissau
GY|Guyana|SA|5.0|-59.0|Georgetown
HK|Hong Kong|AS|22.25|114.17|Hong Kong
HN|Honduras|NA|15.0|-86.5|Tegucigalpa
HR|Croatia|EU|45.17|15.5|Zagreb
HT|Haiti|NA|19.0|-72.42|Port-au-Prince
HU|Hungary|EU|47.0|20.0|Budapest
ID|Indonesia|AS|-5.0|120.0|Jakarta
IE|Ireland|EU|53.0|-8.0|Dublin
IL|Israel|AS|31.5|34.75|Jerusalem
IM|Isle of Man|EU|54.25|-4.5|Douglas
IN|India|AS|22.0|79.0|New Delhi
IO|British Indian Ocean Territory|AS|-6.0|71.5|
IQ|Iraq|AS|33.0|44.0|Baghdad
IR|Iran|AS|32.0|53.0|Tehran
IS|Iceland|EU|65.0|-18.0|Reykjavik
IT|Italy|EU|42.83|12.83|Rome
JE|Jersey|EU|49.25|-2.17|Saint Helier
JM|Jamaica|NA|18.25|-77.5|Kingston
JO|Jordan|AS|31.0|36.0|Amman
JP|Japan|AS|35.69|139.75|Tokyo
KE|Kenya|AF|1.0|38.0|Nairobi
KG|Kyrgyzstan|AS|41.0|75.0|Bishkek
KH|Cambodia|AS|13.0|105.0|Phnom Penh
KI|Kiribati|OC|1.42|173.0|Tarawa
KM|Comoros|AF|-12.17|44.25|Moroni
KN|Saint Kitts and Nevis|NA|17.33|-62.75|Basseterre
KP|North Korea|AS|40.0|127.0|Pyongyang
KR|South Korea|AS|37.0|127.5|Seoul
KW|Kuwait|AS|29.5|47.75|Kuwait City
KY|Cayman Islands|NA|19.5|-80.5|George Town
KZ|Kazakhstan|AS|48.0|68.0|Astana
LA|Laos|AS|18.0|105.0|Vientiane
LB|Lebanon|AS|33.83|35.83|Beirut
LC|Saint Lucia|NA|13.88|-60.97|Castries
LI|Liechtenstein|EU|47.27|9.53|Vaduz
LK|Sri Lanka|AS|7.0|81.0|Colombo
LR|Liberia|AF|6.5|-9.5|Monrovia
LS|Lesotho|AF|-29.5|28.5|Maseru
LT|Lithuania|EU|56.0|24.0|Vilnius
LU|Luxembourg|EU|49.75|6.17|Luxembourg
LV|Latvia|EU|57.0|25.0|Riga
LY|Libya|AF|25.0|17.0|Tripoli
MA|Morocco|AF|32.0|-5.0|Rabat
MC|Monaco|EU|43.73|7.4|Monaco
MD|Moldova|EU|47.0|29.0|Chisinau
ME|Montenegro|EU|42.5|19.3|Podgorica
MF|Saint Martin|NA|18.08|-63.95|Marigot
MG|Madagascar|AF|-20.0|47.0|Antananarivo
MH|Marshall Islands|OC|9.0|168.0|Majuro
MK|North Macedonia|EU|41.83|22.0|Skopje
ML|Mali|AF|17.0|-4.0|Bamako
MM|Myanmar|AS|22.0|98.0|Naypyidaw
MN|Mongolia|AS|46.0|105.0|Ulaanbaatar
MO|Macao|AS|22.17|113.55|Macao
MP|Northern Mariana Islands|OC|15.2|145.75|Saipan
MQ|Martinique|NA|14.67|-61.0|Fort-de-France
MR|Mauritania|AF|20.0|-12.0|Nouakchott
MS|Montserrat|NA|16.75|-62.2|Brades
MT|Malta|EU|35.83|14.58|Valletta
MU|Mauritius|AF|-20.28|57.55|Port Louis
MV|Maldives|AS|3.25|73.0|Male
MW|Malawi|AF|-13.5|34.0|Lilongwe
MX|Mexico|NA|23.0|-102.0|Mexico City
MY|Malaysia|AS|2.5|112.5|Kuala Lumpur
MZ|Mozambique|AF|-18.25|35.0|Maputo
NA|Namibia|AF|-22.0|17.0|Windhoek
NC|New Caledonia|OC|-21.5|165.5|Noumea
NE|Niger|AF|16.0|8.0|Niamey
NF|Norfolk Island|OC|-29.03|167.95|Kingston
NG|Nigeria|AF|10.0|8.0|Abuja
NI|Nicaragua|NA|13.0|-85.0|Managua
NL|Netherlands|EU|52.5|5.75|Amsterdam
NO|Norway|EU|62.0|10.0|Oslo
NP|Nepal|AS|28.0|84.0|Kathmandu
NR|Nauru|OC|-0.53|166.92|Yaren
NU|Niue|OC|-19.03|-169.87|Alofi
NZ|New Zealand|OC|-41.0|174.0|Wellington
OM|Oman|AS|21.0|57.0|Muscat
PA|Panama|NA|9.0|-80.0|Panama City
PE|Peru|SA|-10.0|-76.0|Lima
PF|French Polynesia|OC|-15.0|-140.0|Papeete
PG|Papua New Guinea|OC|-6.0|147.0|Port Moresby
PH|Philippines|AS|13.0|122.0|Manila
PK|Pakistan|AS|30.0|70.0|Islamabad
PL|Poland|EU|52.0|20.0|Warsaw
PM|Saint Pierre and Miquelon|NA|46.83|-56.33|Saint-Pierre
PN|Pitcairn Islands|OC|-25.07|-130.1|Adamstown
PR|Puerto Rico|NA|18.25|-66.5|San Juan
PS|Palestine|AS|31.92|35.2|Ramallah
PT|Portugal|EU|39.5|-8.0|Lisbon
PW|Palau|OC|7.5|134.5|Melekeok
PY|Paraguay|SA|-23.0|-58.0|Asuncion
QA|Qatar|AS|25.5|51.25|Doha
RE|Réunion|AF|-21.1|55.6|Saint-Denis
RO|Romania|EU|46.0|25.0|Bucharest
RS|Serbia|EU|44.0|21.0|Belgrade
RU|Russia|EU|60.0|100.0|Moscow
RW|Rwanda|AF|-2.0|30.0|Kigali
SA|Saudi Arabia|AS|25.0|45.0|Riyadh
SB|Solomon Islands|OC|-8.0|159.0|Honiara
SC|Seychelles|AF|-4.58|55.67|Victoria
SD|Sudan|AF|15.0|30.0|Khartoum
SE|Sweden|EU|62.0|15.0|Stockholm
SG|Singapore|AS|1.37|103.8|Singapore
SH|Saint Helena|AF|-15.95|-5.7|Jamestown
SI|Slovenia|EU|46.12|14.82|Ljubljana
SJ|Svalbard|EU|78.0|20.0|Longyearbyen
SK|Slovakia|EU|48.67|19.5|Bratislava
SL|Sierra Leone|AF|8.5|-11.5|Freetown
SM|San Marino|EU|43.77|12.42|San Marino
SN|Senegal|AF|14.0|-14.0|Dakar
SO|Somalia|AF|10.0|49.0|Mogadishu
SR|Suriname|SA|4.0|-56.0|Paramaribo
SS|South Sudan|AF|8.0|30.0|Juba
ST|São Tomé and Príncipe|AF|1.0|7.0|Sao Tome
SV|El Salvador|NA|13.83|-88.92|San Salvador
SX|Sint Maarten|NA|18.07|-63.07|Philipsburg
SY|Syria|AS|35.0|38.0|Damascus
SZ|Eswatini|AF|-26.5|31.5|Mbabane
TC|Turks and Caicos Islands|NA|21.75|-71.58|Cockburn Town
TD|Chad|AF|15.0|19.0|N'Djamena
TF|French Southern and Antarctic Lands|AN|-49.25|69.17|
TG|Togo|AF|8.0|1.17|Lome
TH|Thailand|AS|15.0|100.0|Bangkok
TJ|Tajikistan|AS|39.0|71.0|Dushanbe
TK|Tokelau|OC|-9.0|-172.0|
TL|East Timor|AS|-8.83|125.92|Dili
TM|Turkmenistan|AS|40.0|60.0|Ashgabat
TN|Tunisia|AF|34.0|9.0|Tunis
TO|Tonga|OC|-20.0|-175.0|Nuku'alofa
TR|Turkey|AS|39.0|35.0|Ankara
TT|Trinidad and Tobago|NA|11.0|-61.0|Port of Spain
TV|Tuvalu|OC|-8.0|178.0|Funafuti
TW|Taiwan|AS|23.5|121.0|Taipei
TZ|Tanzania|AF|-6.0|35.0|Dodoma
UA|Ukraine|EU|49.0|32.0|Kyiv
UG|Uganda|AF|1.0|32.0|Kampala
US|United States|NA|39.76|-98.5|Washington
UY|Uruguay|SA|-33.0|-56.0|Montevideo
UZ|Uzbekistan|AS|41.0|64.0|Tashkent
VA|Vatican City|EU|41.9|12.45|Vatican City
VC|Saint Vincent and the Grenadines|NA|13.25|-61.2|Kingstown
VE|Venezuela|SA|8.0|-66.0|Caracas
VG|British Virgin Islands|NA|18.5|-64.5|Road Town
VI|U.S. Virgin Islands|NA|18.33|-64.83|Charlotte Amalie
VN|Vietnam|AS|16.17|107.83|Hanoi
VU|Vanuatu|OC|-16.0|167.0|Port Vila
WF|Wallis and Futuna|OC|-13.3|-176.2|Mata-Utu
WS|Samoa|OC|-13.58|-172.33|Apia
XK|Kosovo|EU|42.58|21.0|Pristina
YE|Yemen|AS|15.0|48.0|Sanaa
YT|Mayotte|AF|-12.83|45.17|Mamoudzou
ZA|South Africa|AF|-29.0|24.0|Pretoria
ZM|Zambia|AF|-14.33|28.5|Lusaka
ZW|Zimbabwe|AF|-20.0|30.0|Harare
`
