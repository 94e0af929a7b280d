/** English nouns whose plural no rule gives. By hand, after the lists of Quirk et al. (1985), 5.79 to 5.101. */

/** Singular, plural; the last word of a compound decides ("policeman"). */
export const irregularPlurals = `
man men
woman women
child children
person people
foot feet
tooth teeth
goose geese
mouse mice
ox oxen
wife wives
life lives
knife knives
half halves
leaf leaves
loaf loaves
shelf shelves
thief thieves
wolf wolves
calf calves
self selves
scarf scarves
basis bases
crisis crises
analysis analyses
thesis theses
axis axes
oasis oases
diagnosis diagnoses
hypothesis hypotheses
emphasis emphases
parenthesis parentheses
criterion criteria
phenomenon phenomena
medium media
bacterium bacteria
stratum strata
datum data
fungus fungi
nucleus nuclei
alumnus alumni
cactus cacti
stimulus stimuli
potato potatoes
tomato tomatoes
hero heroes
echo echoes
veto vetoes
torpedo torpedoes
mosquito mosquitoes
embargo embargoes
cargo cargoes
volcano volcanoes
bus buses
gas gases
quiz quizzes
passer-by passers-by
`

/** Nouns that are the same for one and for many, or that are always many. */
export const samePlurals =
  "aircraft spacecraft hovercraft watercraft sheep deer fish series species means crossroads headquarters barracks " +
  "offspring staff personnel police cattle troops people information equipment ammunition aid damage furniture news " +
  "works goods savings clothes remains premises outskirts"
