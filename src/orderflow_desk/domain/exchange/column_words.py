"""By which words the columns of a list are known, and in which line these words stand."""

from collections.abc import Sequence

from orderflow_desk.domain.exchange.importing import SEVERAL, Column
from orderflow_desk.domain.searching import one_word

# Header words in English, German, Czech, Slovak, Polish, French, Italian and Spanish, the commonest of
# others, and those of address books and of other programs for shops; case, accents, spaces and marks do not count. The first line of a column is its best word: of
# two columns that fit, the one with the earlier word is taken, or counts first where there may be several.
_WORDS = {
    Column.NAME: """name fullname customer customername customerfullname client clientname displayname contact contactname
        kunde kundenname vollername jmeno jmenoaprijmeni celejmeno zakaznik klient nazev meno
        menoapriezvisko zakaznikmeno imieinazwisko nazwa nom nomcomplet nomclient nometprenom nome
        cliente nominativo nombre nombrecompleto isim adsoyad имя фио імя ονομα ονοματεπωνυμο 氏名 名前 姓名""",
    Column.GIVEN_NAME: """givenname firstname forename billingfirstname customerfirstname vorname krestnijmeno krstnemeno imie
        prenom nomedibattesimo nombredepila""",
    Column.FAMILY_NAME: """familyname lastname surname billinglastname customerlastname nachname familienname prijmeni
        priezvisko nazwisko nomdefamille cognome apellido apellidos soyad фамилия прізвище επωνυμο""",
    Column.COMPANY: """company companyname businessname business organization organisation organizationname
        organisationname organization1name billingcompany firma firmenname unternehmen spolecnost nazevfirmy spolocnost
        nazovfirmy nazwafirmy entreprise societe raisonsociale azienda ragionesociale empresa razonsocial""",
    Column.EMAIL: """email emailaddress email1 email1value emailprimary primaryemail billingemail mail emailadresse
        mailadresse emailovaadresa adresaemail courriel adresseemail adressemail adresemail posta eposta correo
        correoelectronico indirizzoemail customeremail почта электроннаяпочта メール メールアドレス email2 email2address email2value secondaryemail email3
        email3address email3value""",
    Column.PHONE: """mobile mobilephone mobilenumber cell cellphone phone phonenumber phone1 phone1value primaryphone
        billingphone customerphone handy handynummer mobil mobilnummer mobiltelefon mobilnitelefon mobilnytelefon
        telefonkomorkowy komorka telephoneportable portable cellulare movil telephone telephonenumber tel telefon
        telefonnummer rufnummer telefonnicislo telefonicislo telefonnecislo numertelefonu numerodetelephone telefono
        numeroditelefono телефон τηλεφωνο 電話 電話番号 电话 telefon1 phone2 phone2value telefon2 mobilephone2 phone3 phone3value home homephone homephone2
        otherphone privattelefon work workphone businessphone businessphone2 officephone companymainphone
        telefongeschaftlich""",
    Column.FURTHER_NAMES: "furthernames alsoknownas",
    Column.FURTHER_EMAILS: "furtheremails",
    Column.FURTHER_PHONES: "furtherphones",
    Column.CUSTOMER_NUMBER: "customernumber customerid customerno clientid kundennummer kundennr cislozakaznika",
    Column.ITEM: """item itemname device devicename product article equipment asset gerat geraet gegenstand artikel produkt
        zarizeni vyrobek predmet pristroj zariadenie vyrobok urzadzenie przedmiot sprzet appareil produit objet
        dispositivo articolo prodotto apparecchio producto articulo equipo""",
    Column.SERIAL: """serial serialnumber serialno serialnr imeiserial serialimei imei sn seriennummer seriennr
        geratenummer geraetenummer seriovecislo vyrobnicislo sericislo vyrobnecislo numerseryjny nrseryjny numerodeserie
        noserie nserie ndeserie numerodiserie matricola numeroserie""",
    Column.ITEM_KIND: "kindofitem itemkind",
    Column.BRAND: "brand manufacturer make marke hersteller znacka vyrobce vyrobca marka producent marque fabricant marca",
    Column.MODEL: "model devicemodel modell modele modello modelo",
    Column.PURCHASED: "dateofpurchase purchased purchasedate kaufdatum",
    Column.WARRANTY: "warrantymonths",
}
_RANKS = {
    column: {word: rank for rank, word in enumerate(map(one_word, words.split()))}
    for column, words in _WORDS.items()
}
_LETTERS = str.maketrans("", "", "_-.:/()*#'’")
# Lines that are looked through for the header, and columns that have to be known for a later line to be one.
_HEADER_WITHIN, _KNOWN_AT_LEAST = 12, 2


def match_columns(header: Sequence[str]) -> tuple[Column | None, ...]:
    """Return what each column is by its header; a header that stands there twice is left to a person to choose."""
    words = _words(header)
    found: list[Column | None] = [None] * len(header)
    for column, ranks in _RANKS.items():
        fitting = [place for place, word in enumerate(words) if word in ranks and words.count(word) == 1]
        if column not in SEVERAL:
            fitting = sorted(fitting, key=lambda place: ranks[words[place]])[:1]
        for place in fitting:
            found[place] = column
    _settle_names(found)
    if Column.MODEL in found and Column.ITEM not in found:
        found[found.index(Column.MODEL)] = Column.ITEM
    return tuple(found)


def _settle_names(found: list[Column | None]) -> None:
    if Column.NAME in found and Column.FAMILY_NAME in found and Column.GIVEN_NAME not in found:
        # "Jméno, Příjmení", "Nom, Prénom": with another part of the name beside it, the word means the other part alone.
        found[found.index(Column.NAME)] = Column.GIVEN_NAME
    elif Column.NAME in found and Column.GIVEN_NAME in found and Column.FAMILY_NAME not in found:
        found[found.index(Column.NAME)] = Column.FAMILY_NAME


def rank_of(column: Column, header: str) -> int:
    """Return how early a header counts among several of one column; those that are not known come last."""
    ranks = _RANKS[column]
    return ranks.get(_words((header,))[0], len(ranks))


def header_among(rows: Sequence[Sequence[str]]) -> int:
    """Return which of the first rows names the columns: the first, but where a later one clearly does and it does not."""
    known = [sum(one is not None for one in match_columns(row)) for row in rows[:_HEADER_WITHIN]]
    best = max(known, default=0)
    return known.index(best) if best >= _KNOWN_AT_LEAST and best > known[0] else 0


def repeated_headers(header: Sequence[str]) -> tuple[str, ...]:
    """Return the headers that stand over several columns, each once."""
    words = [one_word(text) for text in header]
    first = {word: header[words.index(word)] for word in words if word and words.count(word) > 1}
    return tuple(first.values())


def _words(header: Sequence[str]) -> list[str]:
    return [one_word(text.translate(_LETTERS)) for text in header]
