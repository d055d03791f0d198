"""What a shop of a million orders is full of: names and items in the numbers and lengths that shops have."""

from random import Random

from orderflow_desk.demo import words

_ENDINGS = {
    "de": ("mann", "er", "bauer", "hofer", "meier", "bach", "feld", "thal", "wald", "kamp", "haus", "stein"),
    "cs": ("ek", "ák", "ický", "ka", "ovský", "ný", "eš", "ín", "al", "áček", "enka", "ouš"),
    "en": ("son", "ton", "ford", "well", "ley", "worth", "by", "ham", "wood", "man", "field", "bridge"),
}
_STEMS = {
    "de": ("Stein", "Berg", "Linden", "Eichen", "Rosen", "Kirch", "Mühl", "Neu", "Wein", "Schön", "Brunn", "Öhl"),
    "cs": ("Hor", "Vod", "Kub", "Mal", "Zem", "Ryb", "Krej", "Šev", "Pol", "Bart", "Hav", "Čern"),
    "en": ("Ash", "Black", "Green", "Hart", "King", "Lang", "Mar", "Nor", "Rad", "Stan", "Whit", "York"),
}  # fmt: skip
_PLACES = ("example.com", "example.net", "example.org")
_PREFIXES = {"de": "+49 151", "cs": "+420 601", "en": "+44 7700"}
_LANGUAGES = ("de", "cs", "en")
_FIRM_EVERY = 29
_NO_MAIL_EVERY = 17


def person(chance: Random, number: int) -> tuple[str, str, str]:
    """Return the name, the e-mail address (one in seventeen has none) and the phone number of a customer."""
    language = chance.choice(_LANGUAGES)
    name = f"{chance.choice(words.GIVEN[language])} {_family(chance, language)}"
    if number % _FIRM_EVERY == 0:
        name = f"{_family(chance, language)} {chance.choice(words.FIRMS)}"[:80]
    local = "".join(char for char in name.lower() if char.isascii() and char.isalpha())[:14]
    email = "" if number % _NO_MAIL_EVERY == 5 else f"{local}{number}@{chance.choice(_PLACES)}"
    return name, email, f"{_PREFIXES[language]} {chance.randrange(100, 1000)} {chance.randrange(1000, 10000)}"


def _family(chance: Random, language: str) -> str:
    """Return a family name: half of the people share the frequent ones, as everywhere."""
    if chance.random() < 0.5:
        return chance.choice(words.FAMILY[language])
    return chance.choice(_STEMS[language]) + chance.choice(_ENDINGS[language])


def item(chance: Random) -> tuple[str, str, str]:
    """Return what was brought in: its title, its serial number, and what is wrong with it."""
    title, letters, faults = chance.choice(words.ITEMS)
    if chance.random() < 0.6:
        brand, _, kind = title.partition(" ")
        title = f"{brand} {letters}{chance.randrange(100, 999)} {kind.rpartition(' ')[2]}"
    serial = f"{letters}{chance.randrange(1000, 10000)}-{chance.randrange(100000, 1000000)}"
    return title, serial, words.LONG_FAULT if chance.random() < 0.02 else chance.choice(faults)
