/** Words for what someone is: offices, ranks, trades, ties. Lemmas in small letters. By hand. */
export const offices = new Set(
  (
    "president premier chancellor king queen prince minister secretary governor mayor senator congressman congresswoman " +
    "boss lawmaker legislator parliamentarian deputy councillor councilor councilman ambassador envoy diplomat spokesman " +
    "spokeswoman spokesperson official chief head chairman chairwoman chair director commissioner commander general colonel " +
    "lieutenant major captain sergeant corporal admiral officer sheriff constable detective inspector superintendent " +
    "investigator prosecutor attorney lawyer judge coroner doctor surgeon nurse paramedic professor teacher principal " +
    "researcher scientist expert analyst economist historian author journalist reporter editor correspondent photographer " +
    "adviser advisor aide assistant counterpart predecessor successor leader founder owner manager executive ceo member " +
    "resident witness survivor victim neighbour neighbor passenger driver pilot soldier fighter militant rebel activist " +
    "pastor priest bishop imam rabbi father mother brother sister son daughter wife husband uncle aunt cousin friend " +
    "farmer student worker engineer firefighter gen. gen sen. rep. gov. dr. prof. col. lt. sgt. capt. maj. agency broadcaster " +
    "newspaper network monitor watchdog group organization organisation party movement"
  ).split(" "),
)
