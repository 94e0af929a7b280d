/**
 * Adjectives and nouns of nationality, and of peoples that reports name like nations, with the country they point to:
 * one country a line, ISO 3166-1 alpha-2 first; "_" stands for a space.
 */
export const nationalityLines = `
AD Andorran Andorrans
AE Emirati Emiratis
AF Afghan Afghans Afghani Afghanis
AG Antiguan Barbudan Antiguans Barbudans
AI Anguillian Anguillians Anguillan Anguillans
AL Albanian Albanians
AM Armenian Armenians
AO Angolan Angolans
AR Argentine Argentines Argentinian Argentinians Argentinean Argentineans
AS American_Samoan American_Samoans
AT Austrian Austrians
AU Australian Australians
AW Aruban Arubans
AZ Azerbaijani Azerbaijanis Azeri Azeris
BA Bosnian Bosnians Bosniak Bosniaks Herzegovinian
BB Barbadian Bajan Barbadians
BD Bangladeshi Bangladeshis
BE Belgian Belgians
BF Burkinabe Burkinabes Burkinabé
BG Bulgarian Bulgarians
BH Bahraini Bahrainis
BI Burundian Burundians
BJ Beninese
BM Bermudian Bermudians Bermudan
BN Bruneian Bruneians
BO Bolivian Bolivians
BR Brazilian Brazilians
BS Bahamian Bahamians
BT Bhutanese
BW Botswanan Motswana Batswana
BY Belarusian Belarusians Belarussian Belarussians
BZ Belizean Belizeans
CA Canadian Canadians Quebecois
CD Congolese
CF Central_African
CG Congolese
CH Swiss
CI Ivorian Ivorians Ivoirian
CK Cook_Islander Cook_Islanders
CL Chilean Chileans
CM Cameroonian Cameroonians
CN Chinese Uyghur Uyghurs Uighur Uighurs Tibetan Tibetans
CO Colombian Colombians
CR Costa_Rican Costa_Ricans
CU Cuban Cubans
CV Cape_Verdean Cape_Verdeans Cabo_Verdean Cabo_Verdeans
CW Curaçaoan Curaçaoans
CY Cypriot Cypriots
CZ Czech Czechs
DE German Germans
DJ Djiboutian Djiboutians
DK Danish Dane Danes
DM Dominican Dominicans
DO Dominican Dominicans
DZ Algerian Algerians
EC Ecuadorian Ecuadorians Ecuadorean Ecuadoreans
EE Estonian Estonians
EG Egyptian Egyptians
EH Sahrawi Sahrawis Saharawi
ER Eritrean Eritreans
ES Spanish Spaniard Spaniards Catalan Catalans Basque Basques
ET Ethiopian Ethiopians Tigrayan Tigrayans Oromo
FI Finnish Finn Finns
FJ Fijian Fijians
FK Falkland_Islander Falkland_Islanders
FM Micronesian Micronesians
FO Faroese
FR French Frenchman Frenchmen Corsican Breton Frenchwoman Frenchwomen
GA Gabonese
GB British Briton Britons Brit Brits English Englishman Englishmen Scottish Scot Scots Welsh Northern_Irish
GD Grenadian Grenadians
GE Georgian Georgians
GH Ghanaian Ghanaians
GI Gibraltarian Gibraltarians
GL Greenlandic Greenlander Greenlanders
GM Gambian Gambians
GN Guinean Guineans
GQ Equatorial_Guinean Equatorial_Guineans Equatoguinean
GR Greek Greeks
GT Guatemalan Guatemalans
GU Guamanian Guamanians
GW Guinea-Bissauan Guinea-Bissauans Bissau-Guinean
GY Guyanese
HK Hong_Konger Hong_Kongers
HN Honduran Hondurans
HR Croatian Croatians Croat Croats
HT Haitian Haitians
HU Hungarian Hungarians
ID Indonesian Indonesians
IE Irish Irishman Irishmen Irishwoman Irishwomen
IL Israeli Israelis
IM Manx Manxs Manxman
IN Indian Indians Kashmiri Kashmiris Punjabi Punjabis
IQ Iraqi Iraqis
IR Iranian Iranians
IS Icelandic Icelander Icelanders
IT Italian Italians
JM Jamaican Jamaicans
JO Jordanian Jordanians
JP Japanese
KE Kenyan Kenyans
KG Kyrgyz Kirghiz Kyrgyzstani Kyrgyzstanis
KH Cambodian Cambodians
KI I-Kiribati
KM Comorian Comorians Comoran
KN Kittitian Nevisian
KP North_Korean North_Koreans
KR South_Korean South_Koreans Korean Koreans
KW Kuwaiti Kuwaitis
KY Caymanian Caymanians
KZ Kazakh Kazakhs Kazakhstani Kazakhstanis
LA Laotian Laotians Lao
LB Lebanese
LC Saint_Lucian Saint_Lucians St._Lucian
LI Liechtensteiner
LK Sri_Lankan Sri_Lankans
LR Liberian Liberians
LS Basotho Mosotho
LT Lithuanian Lithuanians
LU Luxembourgish Luxembourger Luxembourgers
LV Latvian Latvians
LY Libyan Libyans
MA Moroccan Moroccans
MC Monegasque Monacan Monegasques
MD Moldovan Moldovans
ME Montenegrin Montenegrins
MG Malagasy Madagascan
MH Marshallese
MK Macedonian Macedonians
ML Malian Malians
MM Burmese Myanma Rohingya Rohingyas Myanmarese
MN Mongolian Mongolians
MO Macanese
MR Mauritanian Mauritanians
MS Montserratian Montserratians
MT Maltese
MU Mauritian Mauritians
MV Maldivian Maldivians
MW Malawian Malawians
MX Mexican Mexicans
MY Malaysian Malaysians
MZ Mozambican Mozambicans
NA Namibian Namibians
NC New_Caledonian New_Caledonians
NE Nigerien Nigeriens
NG Nigerian Nigerians
NI Nicaraguan Nicaraguans
NL Dutch Dutchman Dutchmen Dutchwoman
NO Norwegian Norwegians
NP Nepalese Nepali Nepalis
NR Nauruan Nauruans
NU Niuean Niueans
NZ New_Zealander New_Zealanders Kiwi Kiwis Maori
OM Omani Omanis
PA Panamanian Panamanians
PE Peruvian Peruvians
PF French_Polynesian French_Polynesians
PG Papua_New_Guinean Papua_New_Guineans
PH Filipino Filipinos Philippine Filipina Filipinas
PK Pakistani Pakistanis
PL Polish Pole Poles
PR Puerto_Rican Puerto_Ricans
PS Palestinian Palestinians Gazan Gazans
PT Portuguese
PW Palauan Palauans
PY Paraguayan Paraguayans
QA Qatari Qataris
RO Romanian Romanians
RS Serbian Serbians Serb Serbs
RU Russian Russians Chechen Chechens Dagestani Tatar Tatars
RW Rwandan Rwandans
SA Saudi Saudis Saudi_Arabian Saudi_Arabians
SB Solomon_Islander Solomon_Islanders
SC Seychellois
SD Sudanese
SE Swedish Swede Swedes
SG Singaporean Singaporeans
SI Slovene Slovenes Slovenian Slovenians
SK Slovak Slovaks Slovakian
SL Sierra_Leonean Sierra_Leoneans
SM Sammarinese
SN Senegalese
SO Somali Somalis Somalian Somalilander Somalians
SR Surinamese
SS South_Sudanese
ST Sao_Tomean Sao_Tomeans
SV Salvadoran Salvadorans Salvadorean Salvadorian
SY Syrian Syrians
SZ Swazi Swazis
TC Turks_and_Caicos_Islander Turks_and_Caicos_Islanders
TD Chadian Chadians
TG Togolese
TH Thai Thais
TJ Tajik Tajiks Tadzhik Tajikistani Tajikistanis
TL East_Timorese Timorese
TM Turkmen Turkmens
TN Tunisian Tunisians
TO Tongan Tongans
TR Turkish Turk Turks
TT Trinidadian Tobagonian Trinidadians
TV Tuvaluan Tuvaluans
TW Taiwanese
TZ Tanzanian Tanzanians
UA Ukrainian Ukrainians Crimean
UG Ugandan Ugandans
US American Americans
UY Uruguayan Uruguayans
UZ Uzbek Uzbeks Uzbekistani Uzbekistanis
VC Vincentian Vincentians
VE Venezuelan Venezuelans
VG Virgin_Islander Virgin_Islanders
VI Virgin_Islander Virgin_Islanders
VN Vietnamese
VU Ni-Vanuatu
WS Samoan Samoans
XK Kosovar Kosovars Kosovan Kosovans
YE Yemeni Yemenis Yemenite
ZA South_African South_Africans Afrikaner Zulu
ZM Zambian Zambians
ZW Zimbabwean Zimbabweans
`

/** Peoples of several countries or of none, and communities of faith, as reports name groups of persons by them. */
export const peoples = `
Kurd Kurds Kurdish Yazidi Yazidis Yezidi Yezidis Assyrian Assyrians Chaldean Chaldeans Circassian Circassians
Bedouin Bedouins Berber Berbers Amazigh Tuareg Tuaregs Fulani Fulanis Hausa Yoruba Igbo Zulu Zulus Xhosa Hutu Hutus
Tutsi Tutsis Maasai Oromo Oromos Amhara Tigrayan Tigrayans Dinka Nuer Zaghawa Masalit Hema Lendu Pygmy Pygmies
Pashtun Pashtuns Hazara Hazaras Baloch Baluch Balochs Punjabi Punjabis Sindhi Sindhis Tamil Tamils Sinhalese Rohingya
Rohingyas Kachin Hmong Ingush Ossetian Ossetians
Abkhaz Romani Sinti Sami Breton Bretons Slav Slavs Arab Arabs Aboriginal Aboriginals
Maori Māori Inuit Navajo Cherokee Mapuche Quechua Aymara Miskito Garifuna
Sunni Sunnis Shia Shias Shiite Shiites Shi'ite Shi'ites Alawite Alawites Druze Ismaili Ismailis Ahmadi Ahmadis Sufi Sufis
Salafi Salafis Maronite Maronites Copt Copts Coptic Muslim Muslims Moslem Moslems Christians Catholics
Protestants Jew Jews Jewish Hindu Hindus Sikh Sikhs Buddhist Buddhists Jain Jains Mormon Mormons Mennonite Mennonites
Amish
`
