/** Two shootings in one city within a week, and two fires: invented reports, by the event they tell of. */
import { report } from "./reports.ts"

export const alike = [
  report(
    "1a1",
    "TOLEDO, Ohio — A 27-year-old man was shot and killed late Sunday outside a convenience store in the " +
      "2900 block of Lagrange Street, Toledo police said.\n\nOfficers were called at about 10:40 p.m. and " +
      "found Deshawn Pruitt lying in the parking lot with gunshot wounds to the chest. He was taken to " +
      "a hospital, where he was pronounced dead.\n\nPolice said a second man, " +
      "31, was struck in the leg and is expected to survive. Detectives recovered 14 shell casings. No " +
      'arrests have been made.\n\n"We have a mother tonight who has lost her son," Police Chief Alan Morrow ' +
      "said. Anyone with information is asked to call Crime Stopper.",
    "2031-03-03",
  ),

  report(
    "1a2",
    "Police have identified the man who was killed outside a north Toledo convenience store as Deshawn " +
      "Pruitt, a warehouse worker and father of two. Pruitt died on Sunday night after a gunman opened fire " +
      "from a dark sedan on Lagrange Street. A friend, 31, who had been standing next to him remains in " +
      "hospital. Relatives lit candles in the parking lot on Monday evening. Investigators are looking at " +
      "video from the store and from a bus that passed minutes before. Anyone with information is asked to " +
      "call Crime Stopper at the number on the city's website.",
    "2031-03-04",
  ),

  report(
    "1a3",
    "Toledo police on Thursday arrested Marcus Hale, 24, in connection with the fatal shooting of Deshawn " +
      "Pruitt outside a convenience store. Hale is charged with murder and felonious assault and was being " +
      "held in the Lucas County jail. He will appear in court on Friday. Detectives said that Hale and " +
      "Pruitt had argued over money. The sedan that was used was found in a garage in Oregon, Ohio.",
    "2031-03-07",
  ),

  report(
    "1b1",
    "TOLEDO, Ohio — A 44-year-old woman was fatally shot Wednesday night at an apartment on Arlington " +
      "Avenue, Toledo police said.\n\nOfficers responded shortly after 9 p.m. and found the woman with a " +
      "gunshot wound to the head. She was taken to a hospital, where she was " +
      "pronounced dead. Her name has not been released.\n\nNeighbors told officers that they heard two " +
      "shots and saw a man run toward the alley. No arrests have been made. It was the second deadly " +
      "shooting in the city this week. Police Chief Alan Morrow said that there is nothing to link the two.\n\n" +
      "Anyone with information is asked to call Crime Stopper.",
    "2031-03-06",
  ),

  report(
    "1b2",
    "The woman who was shot and killed in her apartment in south Toledo on Wednesday was Renata Okafor, " +
      "44, who cooked at Harvard Elementary School, her sister said on Thursday. Police have named no " +
      "suspect. Okafor was found by officers who came to Arlington Avenue after neighbors reported " +
      "gunshots. A former partner was questioned and let go, Police Chief Alan Morrow said. The Lucas " +
      "County coroner said that she died of a single gunshot wound.",
    "2031-03-07",
  ),

  report(
    "2a1",
    "Two young brothers have died after a fire tore through a terraced house in the Harehills area of " +
      "Leeds in the early hours of Sunday.\n\nFirefighters were called to Ashton Mount at 2.15am and found " +
      "the ground floor well alight. Crews wearing breathing apparatus brought the boys, aged four and six, " +
      "out of an upstairs bedroom, but they could not be saved. Their mother jumped from a window and " +
      "suffered a broken hip. She is in a stable condition at Leeds General Infirmary.\n\nWest Yorkshire " +
      "Fire and Rescue Service sent six engines. A joint investigation with the police into the cause has " +
      'begun. "This is a heartbreaking incident for the family and for the crews," said station manager ' +
      "Neil Ackroyd.",
    "2031-02-10",
  ),

  report(
    "2a2",
    "Investigators believe that an electric scooter charging in a hallway may have started the fire that " +
      "killed two brothers at a house in Leeds. Imran Siddiqui, four, and Bilal, six, died on Sunday when " +
      "the terrace in Ashton Mount, Harehills, filled with smoke. West Yorkshire Fire and Rescue Service " +
      "repeated its warning about lithium batteries. Flowers and toys have been left outside the house. " +
      'Headteacher Joanne Firth said the boys were "bright, kind and always laughing".',
    "2031-02-11",
  ),

  report(
    "2b1",
    "A man in his 70s has died in a fire at a house in the Bramley area of Leeds.\n\nFirefighters were " +
      "called to Broad Lane just after 11pm on Tuesday and found the ground floor of the semi-detached " +
      "house well alight. Crews wearing breathing apparatus brought the man out, but he was pronounced dead " +
      "at the scene. A neighbour who tried to get in was treated for the effects of smoke.\n\nWest " +
      "Yorkshire Fire and Rescue Service sent four engines. A joint investigation with the police is under " +
      "way; the cause is not thought to be suspicious. Station manager Neil Ackroyd urged people to test " +
      "their smoke alarms.",
    "2031-02-13",
  ),

  report(
    "2b2",
    "Tributes have been paid to Walter Simms, 76, who died when his house in Leeds burned on Tuesday " +
      "night. Simms drove buses for 30 years and ran a bowls club in Bramley. His daughter said that a " +
      "cigarette may have set his armchair alight. West Yorkshire Fire and Rescue Service said that there " +
      "was no working alarm in the house in Broad Lane.",
    "2031-02-15",
  ),

  report(
    "2b3",
    "A neighbour has told how he kicked in a door in an attempt to save a pensioner from a burning house " +
      "in Leeds. Craig Towler, 41, said the smoke drove him back. The man, named locally as Walter Simms, " +
      "died at the scene in Broad Lane on Tuesday.",
    "2031-02-14",
  ),
]
