"""What the demo shop knows of the items that are brought in: their kinds, makers, ages, and how they were found."""

from datetime import datetime
from random import Random
from typing import Any

from orderflow_desk.domain.items.checklists import written
from orderflow_desk.domain.items.item_kinds import Answer, Kind, accessories_of, points_of

# By their titles: kind, brand, model.
KNOWN: dict[str, tuple[Kind, str, str]] = {
    "Bosch WAT28400 washing machine": (Kind.WASHING_MACHINE, "Bosch", "WAT28400"),
    "iPhone 13": (Kind.PHONE, "Apple", "A2633"),
    "Dyson V11": (Kind.VACUUM, "Dyson", "SV14"),
    "Canon EOS R6": (Kind.CAMERA, "Canon", "EOS R6"),
    "ThinkPad T14": (Kind.LAPTOP, "Lenovo", "20W0"),
    "Miele S8340 vacuum cleaner": (Kind.VACUUM, "Miele", "S8340"),
    "Makita DHP484 drill": (Kind.POWER_TOOL, "Makita", "DHP484"),
    "PlayStation 5": (Kind.CONSOLE, "Sony", "CFI-1216A"),
    "Garmin Edge 530": (Kind.OTHER, "Garmin", "Edge 530"),
    "Singer 4432 sewing machine": (Kind.SEWING_MACHINE, "Singer", "4432"),
    "Sonos Beam": (Kind.AUDIO, "Sonos", "S14"),
    "Jura E8 coffee machine": (Kind.COFFEE_MACHINE, "Jura", "E8"),
    "Vaillant ecoTEC boiler": (Kind.OTHER, "Vaillant", "VCW 20/24"),
    "Stihl MS 180 chainsaw": (Kind.GARDEN_TOOL, "Stihl", "MS 180"),
    "KitchenAid Artisan": (Kind.KITCHEN_MACHINE, "KitchenAid", "5KSM175"),
    "Samsung UE55 television": (Kind.TV, "Samsung", "UE55AU7175"),
    "Specialized Turbo Levo": (Kind.BICYCLE, "Specialized", "Turbo Levo"),
    "Hilti TE 30 hammer drill": (Kind.POWER_TOOL, "Hilti", "TE 30-A36"),
}
LIMITS = (None, None, 4_000, 6_000, 8_000, 12_000, 15_000, 25_000)
_MONTHS = (None, None, 12, 36)
_ANSWERS = (Answer.WORKS, Answer.WORKS, Answer.WORKS, Answer.WORKS, Answer.FAILS, Answer.UNTESTABLE)


def fields_of_item(chance: Random, title: str, now: datetime) -> dict[str, Any]:
    """Return what is known of an item; of three in four also when it was bought."""
    kind, brand, model = KNOWN[title]
    months_ago = chance.randrange(2, 60)
    year, month = divmod(now.year * 12 + now.month - 1 - months_ago, 12)
    bought = f"{year}-{month + 1:02}" + (f"-{chance.randrange(1, 28):02}" if chance.random() < 0.3 else "")
    purchased = bought if chance.random() < 0.75 else ""
    months = chance.choice(_MONTHS) if purchased else None
    return {
        "kind": str(kind),
        "brand": brand,
        "model": model,
        "purchased": purchased,
        "warranty_months": months,
    }


def accessories_left(chance: Random, title: str) -> str:
    """Return what was left with an item, one a line."""
    usual = [str(one).replace("_", " ") for one in accessories_of(str(KNOWN[title][0]))]
    chosen = chance.sample(usual, chance.choice((0, 0, 1, 1, 2, 3)))
    return "\n".join(one for one in usual if one in chosen)


def found_at_intake(chance: Random, title: str) -> str:
    """Return the checklist of an item: most points are looked at, at every second item."""
    if chance.random() < 0.5:
        return ""
    answers = {
        point: chance.choice(_ANSWERS) for point in points_of(str(KNOWN[title][0])) if chance.random() < 0.8
    }
    return written(answers)
