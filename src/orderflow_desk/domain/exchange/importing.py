"""What a list of customers from another program may hold, and by which words its columns are known."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.searching import one_word

# A cell as long as this is read, if only to say that it is too long; more is a quote left open, or no list at all.
CELL_AT_MOST = 131_072
# Faults and near duplicates that are shown one by one; all of them are counted.
SHOWN_AT_MOST = 500


class Column(StrEnum):
    """What a column of the list can be taken as; stable slugs."""

    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    EMAIL = "email"
    PHONE = "phone"
    ITEM = "item"
    SERIAL = "serial"


class Encoding(StrEnum):
    """How the letters of a file are written; the values are Python's names of them."""

    UTF_8 = "utf-8-sig"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    WINDOWS_1250 = "cp1250"
    WINDOWS_1252 = "cp1252"


class Delimiter(StrEnum):
    """What stands between two cells."""

    COMMA = ","
    SEMICOLON = ";"
    TAB = "\t"


# Header words in English, German, Czech, Slovak, Polish, French, Italian and Spanish; case, accents, spaces and marks
# do not count. The first line of a column is its best word: of two columns that fit, the one with the earlier word is taken.
_WORDS = {
    Column.NAME: """name fullname customer customername client clientname displayname contact company
        kunde kundenname vollername firma jmeno jmenoaprijmeni celejmeno zakaznik klient nazev meno
        menoapriezvisko zakaznikmeno imieinazwisko klient nazwa nom nomcomplet nomclient nometprenom nome
        cliente nominativo nombre nombrecompleto razonsocial""",
    Column.GIVEN_NAME: "givenname firstname forename vorname krestnijmeno krstnemeno imie prenom nomedibattesimo nombredepila",
    Column.FAMILY_NAME: "familyname lastname surname nachname familienname prijmeni priezvisko nazwisko nomdefamille cognome apellido apellidos",
    Column.EMAIL: "email emailaddress mail emailadresse mailadresse emailovaadresa adresaemail courriel adresseemail adressemail "
    "adresemail posta correo correoelectronico indirizzoemail email1",
    Column.PHONE: """phone phonenumber mobile mobilephone cell cellphone telephone telephonenumber tel telefon telefonnummer
        handy handynummer mobil mobilnummer mobiltelefon rufnummer telefonnicislo telefonicislo telefonnecislo mobilnitelefon
        mobilnytelefon telefonkomorkowy numertelefonu komorka telephoneportable portable numerodetelephone telefono
        cellulare numeroditelefono movil phone1 telefon1""",
    Column.ITEM: """item itemname device product article model equipment gerat geraet gegenstand artikel produkt modell
        zarizeni vyrobek predmet pristroj zariadenie vyrobok urzadzenie przedmiot sprzet appareil produit objet modele
        dispositivo articolo prodotto apparecchio producto articulo equipo""",
    Column.SERIAL: """serial serialnumber serialno serialnr sn imei seriennummer seriennr geratenummer geraetenummer
        seriovecislo vyrobnicislo sericislo vyrobnecislo numerseryjny nrseryjny numerodeserie noserie nserie ndeserie
        numerodiserie matricola numeroserie""",
}
_RANKS = {column: {word: rank for rank, word in enumerate(words.split())} for column, words in _WORDS.items()}
_LETTERS = str.maketrans("", "", "_-.:/()*#")


def match_columns(header: tuple[str, ...]) -> tuple[Column | None, ...]:
    """Return what each column is by its header; a header that stands there twice is left to a person to choose."""
    words = [one_word(text.translate(_LETTERS)) for text in header]
    found: list[Column | None] = [None] * len(header)
    for column, ranks in _RANKS.items():
        fitting = [place for place, word in enumerate(words) if word in ranks and words.count(word) == 1]
        if fitting:
            found[min(fitting, key=lambda place: ranks[words[place]])] = column
    if Column.NAME in found and Column.FAMILY_NAME in found and Column.GIVEN_NAME not in found:
        # "Jméno, Příjmení", "Nom, Prénom": with another part of the name beside it, the word means the other part alone.
        found[found.index(Column.NAME)] = Column.GIVEN_NAME
    elif Column.NAME in found and Column.GIVEN_NAME in found and Column.FAMILY_NAME not in found:
        found[found.index(Column.NAME)] = Column.FAMILY_NAME
    return tuple(found)


def repeated_headers(header: tuple[str, ...]) -> tuple[str, ...]:
    """Return the headers that stand over several columns, each once."""
    words = [one_word(text) for text in header]
    first = {word: header[words.index(word)] for word in words if word and words.count(word) > 1}
    return tuple(first.values())


@dataclass(frozen=True, slots=True)
class Look:
    """What a file looks like: `rows` are its first lines, `columns` what each column is by its header."""

    path: str
    size: int
    encoding: Encoding
    delimiter: Delimiter
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[Column | None, ...]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """How a file is to be read; `columns` has one for each column of the file, None for those left aside."""

    path: str
    encoding: Encoding
    delimiter: Delimiter
    columns: tuple[Column | None, ...]


@dataclass(frozen=True, slots=True)
class LineFault:
    """What is wrong in a line (counted as an editor counts them); `column` is its header, empty for the whole line."""

    line: int
    column: str
    error: DeskError


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """Somebody new who shares phone or e-mail with another, who is in the database already (`other_line` None) or in an earlier line."""

    line: int
    name: str
    email: str
    phone: str
    other: str
    other_line: int | None


@dataclass(frozen=True, slots=True)
class Findings:
    """What a file would bring. Customers and items that are there already are left as they are."""

    lines: int = 0
    customers: int = 0
    known_customers: int = 0
    repeated_lines: int = 0
    items: int = 0
    known_items: int = 0
    fault_count: int = 0
    faults: tuple[LineFault, ...] = ()
    near_count: int = 0
    near: tuple[NearDuplicate, ...] = ()


@dataclass(frozen=True, slots=True)
class NearChoice:
    """What becomes of near duplicates: all are taken or all are left out, but for these lines."""

    are_taken: bool = True
    but_for: frozenset[int] = field(default_factory=frozenset[int])


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One import as the list shows it; `taken_back_at` is None while it stands."""

    id: int
    at: datetime
    person: str
    file_name: str
    customers: int
    items: int
    taken_back_at: datetime | None
