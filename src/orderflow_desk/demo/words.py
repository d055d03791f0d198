"""What the demo shop's people, items and notes are called."""

STAFF = (
    ("mira", "Mira Tesař", "administrator"),
    ("petr", "Petr Kovář", "front_desk"),
    ("hanna", "Hanna Lindner", "front_desk"),
    ("jo", "Jo Bennett", "technician"),
    ("karel", "Karel Dvořák", "technician"),
    ("uwe", "Uwe Schröder", "dispatcher"),
)
PASSWORD = "demo-desk"  # noqa: S105  the demo's people live on this PC alone; the page for sign-in names it
# When it is open, Monday first, in minutes after midnight.
WEEK = (*([[8 * 60, 18 * 60]],) * 5, [[9 * 60, 13 * 60]], [])

GIVEN = {
    "de": ("Lena", "Jürgen", "Käthe", "Sören", "Franziska", "Björn", "Annegret", "Moritz", "Ute", "Götz"),
    "cs": ("Jana", "Tomáš", "Věra", "Ondřej", "Šárka", "Jiří", "Božena", "Luboš", "Eliška", "Řehoř"),
    "en": ("Olivia", "Tom", "Grace", "Ivor", "Maeve", "Eva", "Mark", "Ana", "Ralph", "Sinéad"),
}
FAMILY = {
    "de": (
        "Vogt",
        "Müller",
        "Weiß",
        "Großmann",
        "Schäfer",
        "Böttcher",
        "Königsdörfer",
        "Lang",
        "Hübner",
        "Franke",
    ),
    "cs": (
        "Novák",
        "Svoboda",
        "Dvořáček",
        "Procházka",
        "Čermák",
        "Růžička",
        "Šimůnek",
        "Vlček",
        "Žák",
        "Blaha",
    ),
    "en": (
        "Marsh",
        "Reyes",
        "Duarte",
        "Costa",
        "Ellis",
        "Stone",
        "Hargreaves",
        "O'Neill",
        "Whitfield",
        "Marlowe",
    ),
}
# Czech women's family names have a form of their own.
CZECH_WOMEN = frozenset({"Jana", "Věra", "Šárka", "Božena", "Eliška"})
FAMILY_OF_CZECH_WOMEN = (
    "Nováková",
    "Svobodová",
    "Dvořáčková",
    "Procházková",
    "Čermáková",
    "Růžičková",
    "Šimůnková",
    "Vlčková",
    "Žáková",
    "Blahová",
)
FIRMS = (
    "Studio Lhota",
    "Bäckerei Sonnenschein",
    "Harbour Dental Practice",
    "Freiwillige Feuerwehr Unter- und Oberammersbach, Abteilung Gerätewart und Schlauchpflege",
    "Truhlářství Beneš & synové",
    "The Old Mill Café",
)
LONG_NAME = "Maximiliane-Theodora von Hohenstein-Waldburg zu Niederschönhausen"

# What is brought in: title, how serials begin, what may be wrong with it.
ITEMS = (
    (
        "Bosch WAT28400 washing machine",
        "FD",
        ("drum does not spin", "leaks at the door", "stops at 12 minutes"),
    ),
    ("iPhone 13", "DX", ("cracked screen", "battery swells", "no sound in calls")),
    ("Dyson V11", "DY", ("no suction", "dies after ten seconds", "brush bar stuck")),
    ("Canon EOS R6", "CN", ("shutter error 20", "sensor dirty", "card slot bent")),
    ("ThinkPad T14", "PF", ("liquid on the keyboard", "fan rattles", "does not charge")),
    ("Miele S8340 vacuum cleaner", "MI", ("smells burnt", "cable does not roll in")),
    ("Makita DHP484 drill", "MK", ("motor sparks", "chuck slips")),
    ("PlayStation 5", "PS", ("no HDMI signal", "switches off after an hour")),
    ("Garmin Edge 530", "GA", ("battery lasts an hour", "screen fades")),
    ("Singer 4432 sewing machine", "SG", ("hook jams", "thread breaks", "pedal dead")),
    ("Sonos Beam", "SO", ("no power", "drops the network")),
    ("Jura E8 coffee machine", "JU", ("error 8 after descaling", "grinder screams", "no crema any more")),
    ("Vaillant ecoTEC boiler", "VT", ("pressure drops overnight", "ignition fails")),
    ("Stihl MS 180 chainsaw", "ST", ("does not start when warm", "chain oil leaks")),
    ("KitchenAid Artisan", "KA", ("bowl lift stuck", "gears grind")),
    ("Samsung UE55 television", "SU", ("dark band on the left", "restarts by itself")),
    ("Specialized Turbo Levo", "SB", ("motor cuts out uphill", "display shows error 6")),
    ("Hilti TE 30 hammer drill", "HI", ("no hammer action", "switch burnt")),
)
LONG_FAULT = (
    "It began three weeks ago with a faint hum, which my husband took for the neighbours' ventilation. Since last "
    "Thursday it stops by itself after exactly eleven minutes, blinks four times, waits, blinks twice more and then "
    "does nothing until it is unplugged for an hour. We have tried another socket, the fuse, the water tap and, on the "
    "advice of a forum, turning it upside down (empty). Nothing helped. The receipt is from the shop in Ústí; the "
    "warranty card is lost, but the dealer remembers us."
)
ACCESSORIES = (
    "",
    "",
    "power supply",
    "inlet hose, manual",
    "case, two batteries",
    "charger",
    "none",
    "lens cap, strap",
)
CONDITIONS = (
    "",
    "",
    "scratch on the left panel",
    "worn, complete",
    "as new",
    "cracked housing",
    "one screw missing",
)

INTERNAL = (
    "Motor brushes worn, part 00151614. Checking the belt.",
    "Board measured: 3.3 V rail missing. Suspect the regulator.",
    "Test run of two hours without a fault.",
    "Customer prefers to be called after 17:00.",
    "Ordered at the wholesaler, order 8841-20. Two days.",
    "Cleaned the contacts, put it together again, fault still there.",
    "Serial plate unreadable, number taken from the invoice.",
    "Housing opened before by somebody else: screws of three lengths.",
)
PUBLIC = (
    "We start on your machine this afternoon.",
    "The part that we need is in stock; it takes one more day.",
    "We have found the cause and can mend it within the agreed amount.",
    "Please bring the charger when you next come by, so that we can test with it.",
    "Your device is running again. We watch it overnight before we hand it back.",
)
ADDRESSES = (
    "Lindenstraße 14, 10969 Berlin",
    "Dlouhá 31, 110 00 Praha 1",
    "27 Mill Road, Cambridge CB1 2AB",
)
NO_PARTS = ("no parts needed", "repaired at the bench", "parts were in the van")
PARTS_CAME = ("done by us, no manufacturer needed", "parts came, put in at the bench")
WALKED_IN = ("customer is here with it", "came by post")
BACK_AT_THE_BENCH = ("back from the manufacturer, work goes on",)
TO_MAKER = ("sealed unit, only the manufacturer opens it", "warranty of the manufacturer")
CANCELLED = (
    "repair dearer than a new one",
    "customer bought a new device",
    "no fault found, customer took it back",
    "manufacturer no longer delivers the part",
)
REFUSALS = (
    ("recipient_refused", "550 5.1.1 no such mailbox here"),
    ("recipient_refused", "552 5.2.2 mailbox is full"),
    ("message_refused", "554 5.7.1 message looks like spam"),
)
# The customer, by number, who stands in the shop twice.
DUPLICATE_OF = 4

# What technicians say that they did.
WORK = (
    "Opened, cleaned, closed",
    "Fault reproduced, measured",
    "Worn part replaced, test run",
    "Seals and bearings replaced",
    "Board cleaned, contact resoldered",
    "Firmware updated, settings kept",
    "Cable replaced, insulation tested",
    "Adjusted, two hours of test run",
)
# Whom the shop sends to, and by whom.
MAKERS = (
    ("Canon Service, Willich", "DHL"),
    ("Bosch eBike Systems", "UPS"),
    ("Jura Service Center", "DPD"),
    ("Hilti Tool Service", "GLS"),
)
MADE_THERE = (
    "new main board, warranty",
    "motor unit exchanged",
    "sealed unit replaced",
    "tested, no fault found",
)
# What is ordered: its name, how its number begins, what it costs, and from whom it comes.
PARTS = (
    ("Wheel-speed sensor", "S", 3850, "Paul Lange & Co."),
    ("Crank bolt M18", "S", 980, "Paul Lange & Co."),
    ("Ceramic valve", "JU", 4680, "Jura Parts"),
    ("O-ring set, 12 pieces", "JU", 890, "Jura Parts"),
    ("Motor brushes, pair", "MK", 1290, "Makita Service"),
    ("Drum belt", "BW", 2150, "ASWO"),
    ("Heating element 2 kW", "BW", 3990, "ASWO"),
    ("Battery 5 Ah", "HT", 11900, "Hilti Tool Service"),
    ("HDMI socket", "PS", 640, "Mouser"),
    ("Keyboard, English", "TP", 5900, "Lenovo Parts"),
)
PLACES = ("shelf A3", "shelf B1", "box 12", "")
# Ready-made texts for notes, by their abbreviations.
CANNED = (
    ("bat", "Battery measured at {volt} V under load."),
    ("brush", "Motor brushes worn to {mm} mm, replaced as a pair."),
    ("call", "Rang {who: the customer|the manufacturer|the supplier}, {what}."),
    ("clean", "Opened, cleaned, closed; test run of {minutes} minutes without a fault."),
    ("leak", "Leaks at the {place: door seal|inlet hose|pump|sump}."),
    ("nff", "No fault found in a test run of {hours} hours. Asked the customer how it shows."),
)
