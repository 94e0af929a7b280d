/** Other names of countries by ISO code: official, short, abbreviated and former names. */
export const countryAliasLines = `
AD|Principality of Andorra
AE|UAE|U.A.E.|the Emirates|Emirates
AF|Islamic Republic of Afghanistan
AG|Antigua|Barbuda|Antigua & Barbuda
AL|Republic of Albania
AM|Republic of Armenia
AO|Republic of Angola
AR|Argentine Republic
AS|Territory of American Samoa
AT|Republic of Austria
AU|Commonwealth of Australia
AZ|Republic of Azerbaijan
BA|Bosnia|Bosnia-Herzegovina|Bosnia & Herzegovina|BiH
BD|People's Republic of Bangladesh
BE|Kingdom of Belgium
BF|Upper Volta|Burkina
BG|Republic of Bulgaria
BH|Kingdom of Bahrain
BI|Republic of Burundi
BJ|Republic of Benin
BL|St. Barts|St Barts|Saint Barthélemy|Overseas Collectivity of Saint Barthelemy
BN|Brunei Darussalam
BO|Plurinational State of Bolivia
BR|Federative Republic of Brazil
BS|The Bahamas|Commonwealth of The Bahamas
BT|Kingdom of Bhutan
BW|Republic of Botswana
BY|Belorussia|Byelorussia|Republic of Belarus
CC|Territory of Cocos
CD|DRC|DR Congo|D.R. Congo|Congo-Kinshasa|Democratic Republic of Congo|Zaire|Congo
CF|CAR|C.A.R.
CG|Congo-Brazzaville|Republic of Congo|Congo Republic
CH|Swiss Confederation
CI|Côte d'Ivoire|Cote d'Ivoire|Republic of Cote d'Ivoire
CL|Republic of Chile
CM|Republic of Cameroon
CN|PRC|People's Republic of China|mainland China|Mainland China
CO|Republic of Colombia
CR|Republic of Costa Rica
CU|Republic of Cuba
CV|Cabo Verde|Republic of Cabo Verde
CW|Curacao
CX|Territory of Christmas Island
CY|Republic of Cyprus
CZ|Czechia
DE|Federal Republic of Germany|Deutschland|West Germany|East Germany
DJ|Republic of Djibouti
DK|Kingdom of Denmark
DM|Commonwealth of Dominica
DO|Dominican Rep.|DR
DZ|People's Democratic Republic of Algeria
EC|Republic of Ecuador
EE|Republic of Estonia
EG|Arab Republic of Egypt
EH|Sahrawi Arab Democratic Republic
ER|State of Eritrea
ES|España|Espana|Kingdom of Spain
ET|Abyssinia|Federal Democratic Republic of Ethiopia
FI|Republic of Finland
FJ|Republic of Fiji
FK|Falklands|the Falklands|Malvinas
FM|Federated States of Micronesia
FO|Faroes|Faeroe Islands
FR|French Republic
GA|Gabonese Republic
GB|UK|U.K.|Britain|Great Britain|United Kingdom of Great Britain and Northern Ireland
GE|Republic of Georgia
GG|Bailiwick of Guernsey
GH|Republic of Ghana
GM|The Gambia|Republic of The Gambia
GN|Republic of Guinea
GQ|Republic of Equatorial Guinea
GR|Hellenic Republic
GS|South Georgia and the South Sandwich Islands
GT|Republic of Guatemala
GU|Territory of Guam
GW|Guinea Bissau|Republic of Guinea-Bissau
GY|Cooperative Republic of Guyana
HK|Hongkong|Hong Kong Special Administrative Region
HN|Republic of Honduras
HR|Republic of Croatia
HT|Republic of Haiti
ID|Republic of Indonesia
IE|Republic of Ireland|Irish Republic|Eire
IL|State of Israel
IN|Bharat|Republic of India
IQ|Republic of Iraq
IR|Islamic Republic of Iran|Persia
IS|Republic of Iceland
IT|Italian Republic
JE|Bailiwick of Jersey
JO|Hashemite Kingdom of Jordan
JP|Nippon
KE|Republic of Kenya
KG|Kyrgyz Republic|Kirghizia|Kirgizstan|Kyrgystan
KH|Kampuchea|Kingdom of Cambodia
KI|Republic of Kiribati
KM|Union of the Comoros
KN|St. Kitts and Nevis|St Kitts and Nevis|St. Kitts|Saint Kitts|Nevis|Federation of Saint Kitts and Nevis
KP|DPRK|D.P.R.K.|Democratic People's Republic of Korea
KR|Republic of Korea|ROK|Korea
KW|State of Kuwait
KZ|Republic of Kazakhstan
LA|Lao PDR|Lao|Lao People's Democratic Republic
LB|Lebanese Republic
LC|St. Lucia|St Lucia
LI|Principality of Liechtenstein
LK|Ceylon|Democratic Socialist Republic of Sri Lanka
LR|Republic of Liberia
LS|Kingdom of Lesotho
LT|Republic of Lithuania
LU|Grand Duchy of Luxembourg
LV|Republic of Latvia
LY|Libyan Arab Jamahiriya
MA|Kingdom of Morocco
MC|Principality of Monaco
MD|Moldavia|Republic of Moldova
MF|St. Martin|Overseas Collectivity of Saint Martin
MG|Republic of Madagascar
MH|Marshalls|Republic of the Marshall Islands
MK|Macedonia|FYROM|Former Yugoslav Republic of Macedonia|Republic of Macedonia
ML|Republic of Mali
MM|Burma|Union of Burma
MO|Macau|Macau Special Administrative Region
MP|Commonwealth of the Northern Mariana Islands
MR|Islamic Republic of Mauritania
MT|Republic of Malta
MU|Republic of Mauritius
MV|Republic of Maldives
MW|Republic of Malawi
MX|United Mexican States
MZ|Republic of Mozambique
NA|Republic of Namibia
NC|Territory of New Caledonia and Dependencies
NE|Republic of Niger
NF|Territory of Norfolk Island
NG|Federal Republic of Nigeria
NI|Republic of Nicaragua
NL|Holland|The Netherlands|Kingdom of the Netherlands
NO|Kingdom of Norway
NP|Federal Democratic Republic of Nepal
NR|Republic of Nauru
NZ|NZ|N.Z.|Aotearoa
OM|Sultanate of Oman
PA|Republic of Panama
PE|Republic of Peru
PF|Overseas Lands of French Polynesia
PG|PNG|Independent State of Papua New Guinea
PH|the Philippines|Republic of the Philippines
PK|Islamic Republic of Pakistan
PL|Republic of Poland
PM|St. Pierre and Miquelon|Territorial Collectivity of Saint Pierre and Miquelon
PN|Pitcairn, Henderson, Ducie, and Oeno Islands
PR|Commonwealth of Puerto Rico
PS|Palestinian Territories|Palestinian territories|Occupied Palestinian Territory|Occupied Palestinian Territories
PS|State of Palestine
PT|Portuguese Republic
PW|Belau|Republic of Palau
PY|Republic of Paraguay
QA|State of Qatar
RS|Yugoslavia|Republic of Serbia
RU|Russian Federation|Soviet Union|USSR|U.S.S.R.
RW|Republic of Rwanda
SA|KSA|Kingdom of Saudi Arabia|Saudi
SB|Solomons
SC|Republic of Seychelles
SD|the Sudan|Republic of the Sudan
SE|Kingdom of Sweden
SG|Republic of Singapore
SH|St. Helena|Saint Helena, Ascension, and Tristan da Cunha
SI|Republic of Slovenia
SJ|Spitsbergen
SK|Slovak Republic
SL|Republic of Sierra Leone
SM|Republic of San Marino
SN|Republic of Senegal
SO|Federal Republic of Somalia
SR|Republic of Suriname
SS|Republic of South Sudan
ST|Sao Tome|São Tomé|Sao Tome and Principe|Democratic Republic of Sao Tome and Principe
SV|Republic of El Salvador
SY|Syrian Arab Republic
SZ|Swaziland|Kingdom of Swaziland
TD|Republic of Chad
TF|Territory of the French Southern and Antarctic Lands
TG|Togolese Republic
TH|Siam|Kingdom of Thailand
TJ|Republic of Tajikistan
TL|Timor-Leste|Timor Leste|Democratic Republic of Timor-Leste
TN|Republic of Tunisia
TO|Kingdom of Tonga
TR|Türkiye|Turkiye|Republic of Turkey
TT|Trinidad & Tobago|Trinidad|Tobago|Republic of Trinidad and Tobago
TW|Republic of China|Chinese Taipei|Formosa
TZ|United Republic of Tanzania|Tanganyika
UA|the Ukraine
UG|Republic of Uganda
US|US|U.S.|USA|U.S.A.|America|United States of America|the States
UY|Oriental Republic of Uruguay
UZ|Republic of Uzbekistan
VA|Vatican|Holy See|the Vatican|Vatican City State|The Holy See
VC|St. Vincent and the Grenadines|St Vincent and the Grenadines|St. Vincent|St Vincent
VE|Bolivarian Republic of Venezuela
VI|US Virgin Islands|Virgin Islands|United States Virgin Islands
VN|Socialist Republic of Vietnam
VU|Republic of Vanuatu
WF|Territory of the Wallis and Futuna Islands
WS|Independent State of Samoa
XK|Kosova|Republic of Kosovo
YE|Republic of Yemen
ZA|RSA|Republic of South Africa
ZM|Republic of Zambia
ZW|Republic of Zimbabwe
`
