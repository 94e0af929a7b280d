/** Words for the people of a country and what belongs to it, by ISO code; the first is the adjective. After the CIA World Factbook. */
export const demonymLines = `
AD|Andorran|Andorrans
AE|Emirati|Emiratis
AF|Afghan|Afghans|Afghani|Afghanis
AG|Antiguan|Antiguans|Barbudan|Barbudans
AI|Anguillan|Anguillans
AL|Albanian|Albanians
AM|Armenian|Armenians
AO|Angolan|Angolans
AR|Argentine|Argentines|Argentinian|Argentinians|Argentinean|Argentineans
AS|American Samoan|American Samoans
AT|Austrian|Austrians
AU|Australian|Australians
AW|Aruban|Arubans
AZ|Azerbaijani|Azerbaijanis|Azeri|Azeris
BA|Bosnian|Bosnians|Herzegovinian
BB|Barbadian|Barbadians|Bajan
BD|Bangladeshi|Bangladeshis
BE|Belgian|Belgians
BF|Burkinabe|Burkinabé
BG|Bulgarian|Bulgarians
BH|Bahraini|Bahrainis
BI|Burundian|Burundians
BJ|Beninese
BM|Bermudian|Bermudan
BN|Bruneian|Bruneians
BO|Bolivian|Bolivians
BR|Brazilian|Brazilians
BS|Bahamian|Bahamians
BT|Bhutanese
BW|Botswanan|Batswana|Motswana
BY|Belarusian|Belarusians|Belarussian|Belarussians
BZ|Belizean|Belizeans
CA|Canadian|Canadians
CD|Congolese
CF|Central African
CH|Swiss
CI|Ivorian|Ivorians|Ivoirian
CL|Chilean|Chileans
CM|Cameroonian|Cameroonians
CN|Chinese
CO|Colombian|Colombians
CR|Costa Rican|Costa Ricans
CU|Cuban|Cubans
CV|Cabo Verdean|Cabo Verdeans
CW|Curaçaoan
CY|Cypriot|Cypriots
CZ|Czech|Czechs
DE|German|Germans
DJ|Djiboutian|Djiboutians
DK|Danish|Dane|Danes
DO|Dominican|Dominicans
DZ|Algerian|Algerians
EC|Ecuadorian|Ecuadorians|Ecuadorean|Ecuadoreans
EE|Estonian|Estonians
EG|Egyptian|Egyptians
EH|Sahrawi|Sahrawis|Saharawi
ER|Eritrean|Eritreans
ES|Spanish|Spaniard|Spaniards
ET|Ethiopian|Ethiopians
FI|Finnish|Finn|Finns
FJ|Fijian|Fijians
FK|Falkland Islander|Falkland Islanders
FM|Micronesian|Micronesians
FO|Faroese
FR|French|Frenchman|Frenchmen|Frenchwoman|Frenchwomen
GA|Gabonese
GB|British|Briton|Britons|Brit|Brits
GD|Grenadian|Grenadians
GE|Georgian|Georgians
GH|Ghanaian|Ghanaians
GI|Gibraltarian|Gibraltarians
GL|Greenlandic|Greenlander|Greenlanders
GM|Gambian|Gambians
GN|Guinean|Guineans
GQ|Equatorial Guinean|Equatoguinean
GR|Greek|Greeks
GT|Guatemalan|Guatemalans
GU|Guamanian|Guamanians
GW|Bissau-Guinean
GY|Guyanese
HK|Hong Konger|Hong Kongers
HN|Honduran|Hondurans
HR|Croatian|Croatians|Croat|Croats
HT|Haitian|Haitians
HU|Hungarian|Hungarians
ID|Indonesian|Indonesians
IE|Irish|Irishman|Irishmen|Irishwoman|Irishwomen
IL|Israeli|Israelis
IM|Manx|Manxman
IN|Indian|Indians
IQ|Iraqi|Iraqis
IR|Iranian|Iranians
IS|Icelandic|Icelander|Icelanders
IT|Italian|Italians
JM|Jamaican|Jamaicans
JO|Jordanian|Jordanians
JP|Japanese
KE|Kenyan|Kenyans
KG|Kyrgyz|Kyrgyzstani|Kyrgyzstanis|Kirghiz
KH|Cambodian|Cambodians
KI|I-Kiribati
KM|Comoran|Comorian
KN|Kittitian
KP|North Korean|North Koreans
KR|South Korean|South Koreans
KW|Kuwaiti|Kuwaitis
KY|Caymanian|Caymanians
KZ|Kazakh|Kazakhs|Kazakhstani|Kazakhstanis
LA|Lao|Laotian|Laotians
LB|Lebanese
LC|Saint Lucian|St. Lucian
LI|Liechtensteiner
LK|Sri Lankan|Sri Lankans
LR|Liberian|Liberians
LS|Basotho|Mosotho
LT|Lithuanian|Lithuanians
LU|Luxembourger|Luxembourgers
LV|Latvian|Latvians
LY|Libyan|Libyans
MA|Moroccan|Moroccans
MC|Monegasque|Monegasques
MD|Moldovan|Moldovans
ME|Montenegrin|Montenegrins
MG|Malagasy|Madagascan
MH|Marshallese
MK|Macedonian|Macedonians
ML|Malian|Malians
MM|Burmese|Myanmarese
MN|Mongolian|Mongolians
MO|Macanese
MR|Mauritanian|Mauritanians
MS|Montserratian|Montserratians
MT|Maltese
MU|Mauritian|Mauritians
MV|Maldivian|Maldivians
MW|Malawian|Malawians
MX|Mexican|Mexicans
MY|Malaysian|Malaysians
MZ|Mozambican|Mozambicans
NA|Namibian|Namibians
NC|New Caledonian
NE|Nigerien|Nigeriens
NG|Nigerian|Nigerians
NI|Nicaraguan|Nicaraguans
NL|Dutch|Dutchman|Dutchmen|Dutchwoman
NO|Norwegian|Norwegians
NP|Nepali|Nepalis|Nepalese
NR|Nauruan|Nauruans
NU|Niuean
NZ|New Zealander|New Zealanders|Kiwi|Kiwis
OM|Omani|Omanis
PA|Panamanian|Panamanians
PE|Peruvian|Peruvians
PF|French Polynesian
PG|Papua New Guinean|Papua New Guineans
PH|Filipino|Filipinos|Filipina|Filipinas|Philippine
PK|Pakistani|Pakistanis
PL|Polish|Pole|Poles
PR|Puerto Rican|Puerto Ricans
PS|Palestinian|Palestinians
PT|Portuguese
PW|Palauan|Palauans
PY|Paraguayan|Paraguayans
QA|Qatari|Qataris
RO|Romanian|Romanians
RS|Serbian|Serbians|Serb|Serbs
RU|Russian|Russians
RW|Rwandan|Rwandans
SA|Saudi|Saudis|Saudi Arabian|Saudi Arabians
SB|Solomon Islander|Solomon Islanders
SC|Seychellois
SD|Sudanese
SE|Swedish|Swede|Swedes
SG|Singaporean|Singaporeans
SI|Slovenian|Slovenians|Slovene|Slovenes
SK|Slovak|Slovaks|Slovakian
SL|Sierra Leonean|Sierra Leoneans
SM|Sammarinese
SN|Senegalese
SO|Somali|Somalis|Somalian|Somalians
SR|Surinamese
SS|South Sudanese
SV|Salvadoran|Salvadorans|Salvadorian
SY|Syrian|Syrians
SZ|Swazi|Swazis
TD|Chadian|Chadians
TG|Togolese
TH|Thai|Thais
TJ|Tajik|Tajiks|Tajikistani|Tajikistanis
TL|Timorese|East Timorese
TM|Turkmen|Turkmens
TN|Tunisian|Tunisians
TO|Tongan|Tongans
TR|Turkish|Turk|Turks
TT|Trinidadian|Trinidadians|Tobagonian
TV|Tuvaluan|Tuvaluans
TW|Taiwanese
TZ|Tanzanian|Tanzanians
UA|Ukrainian|Ukrainians
UG|Ugandan|Ugandans
US|American|Americans
UY|Uruguayan|Uruguayans
UZ|Uzbek|Uzbeks|Uzbekistani|Uzbekistanis
VC|Vincentian|Vincentians
VE|Venezuelan|Venezuelans
VN|Vietnamese
VU|Ni-Vanuatu
WS|Samoan|Samoans
XK|Kosovar|Kosovars|Kosovan|Kosovans
YE|Yemeni|Yemenis|Yemenite
ZA|South African|South Africans
ZM|Zambian|Zambians
ZW|Zimbabwean|Zimbabweans
`
