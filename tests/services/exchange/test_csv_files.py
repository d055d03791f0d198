"""Files that other programs wrote: in any usual encoding, with any usual delimiter; hostile ones are refused in a sentence."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.errors import AddressInvalid, FileTrouble
from orderflow_desk.domain.exchange.column_words import match_columns, repeated_headers
from orderflow_desk.domain.exchange.import_errors import CsvFault, CsvRefused
from orderflow_desk.domain.exchange.importing import Column, Delimiter, Encoding
from orderflow_desk.services.exchange.csv_files import look, records
from orderflow_desk.services.exchange.list_addresses import Addresses
from orderflow_desk.services.transaction.addresses import checked_address

CZECH = "Jméno;Telefon\nŽofie Příhodová;1\nJiří Dvořák;2\nLuděk Šťastný;3\nZdeněk Kučera;4\n"
GERMAN = "Name;Telefon\nJürgen Müller;1\nHans Weiß;2\nKäthe Schäfer;3\n"
FRENCH = "Nom;Téléphone\nHélène Lefèvre;1\nFrançois Crête;2\nÈve Père;3\n"
POLISH = "Nazwa;Telefon\nWładysław Żółkiewski;1\nŁukasz Wiśniewski;2\nMałgorzata Dąbrowska;3\n"


@pytest.mark.parametrize(
    ("text", "written", "guessed"),
    [
        (CZECH, "utf-8", Encoding.UTF_8),
        (CZECH, "utf-8-sig", Encoding.UTF_8),
        (CZECH, "utf-16", Encoding.UTF_16_LE),
        (CZECH, "utf-16-le", Encoding.UTF_16_LE),
        (CZECH, "utf-16-be", Encoding.UTF_16_BE),
        (CZECH, "cp1250", Encoding.WINDOWS_1250),
        (POLISH, "cp1250", Encoding.WINDOWS_1250),
        (GERMAN, "cp1252", Encoding.WINDOWS_1252),
        (FRENCH, "cp1252", Encoding.WINDOWS_1252),
    ],
)
def test_the_encoding_of_a_list_is_guessed(
    tmp_path: Path, text: str, written: str, guessed: Encoding
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(written))
    found = look(path)
    assert found.encoding is guessed
    assert [list(found.header), *map(list, found.rows)] == [line.split(";") for line in text.splitlines()]
    assert found.columns == (Column.NAME, Column.PHONE)


@pytest.mark.parametrize("delimiter", list(Delimiter))
def test_the_delimiter_is_the_one_that_cuts_all_lines_alike(tmp_path: Path, delimiter: Delimiter) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f'Name{delimiter}Note\nJana{delimiter}"a, b; c"\nIvo{delimiter}d\n')
    found = look(path)
    assert (found.delimiter, found.rows) == (delimiter, (("Jana", "a, b; c"), ("Ivo", "d")))


@pytest.mark.parametrize(
    ("said", "delimiter"),
    [
        ("sep=;", Delimiter.SEMICOLON),
        ("sep=,", Delimiter.COMMA),
        ("sep=\t", Delimiter.TAB),
        (r"sep=\t", Delimiter.TAB),
        ('"sep=;"', Delimiter.SEMICOLON),
        ("SEP=;;;", Delimiter.SEMICOLON),
        ("sep=|", Delimiter.SEMICOLON),
    ],
)
@pytest.mark.parametrize(("written", "end"), [("utf-8-sig", "\r\n"), ("utf-16", "\n"), ("cp1252", "\r")])
def test_a_first_line_that_names_the_delimiter_is_believed_and_is_no_line_of_the_list(
    tmp_path: Path, said: str, delimiter: Delimiter, written: str, end: str
) -> None:
    path = tmp_path / "list.csv"
    # By its lines alone, each of these could be cut otherwise just as well.
    rows = [("Name", "Phone"), ("a, b; c", "1"), ("d, e; f", "2")] if said != "sep=|" else [("Name", "Phone")]
    lines = [delimiter.join(f'"{cell}"' for cell in row) for row in rows]
    path.write_bytes(end.join([said, *lines, ""]).encode(written))
    found = look(path)
    assert (found.delimiter, found.header, found.rows) == (delimiter, rows[0], tuple(rows[1:]))
    assert found.columns == (Column.NAME, Column.PHONE)
    numbered = list(records(path, found.encoding, found.delimiter))
    assert [number for number, _ in numbered] == list(range(2, len(rows) + 2))


def test_the_delimiter_that_a_list_names_counts_where_its_lines_speak_for_another(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("sep=;\nName, first;Phone\nA, b;1\nC, d;2\n")
    assert look(path).header == ("Name, first", "Phone")
    path.write_text("sep=,\nName; first,Phone\nA; b,1\nC; d,2\n")
    assert look(path).header == ("Name; first", "Phone")
    assert look(path, delimiter=Delimiter.SEMICOLON).header == ("Name", "first,Phone")


def test_a_list_that_only_names_its_delimiter_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("sep=;\n")
    with pytest.raises(CsvRefused) as caught:
        look(path)
    assert caught.value.fault is CsvFault.EMPTY


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", CsvFault.EMPTY),
        (b"\xef\xbb\xbf\n \n", CsvFault.EMPTY),
        (b"PK\x03\x04\x14\x00\x06\x00", CsvFault.WORKBOOK),
        (bytes(range(256)) * 40, CsvFault.BINARY),
        (b"\x00" * 5000, CsvFault.BINARY),
        (b'"Name,Phone\nJana,1\n', CsvFault.QUOTE_OPEN),
        (b"x" * 4_100_000, CsvFault.LINE_TOO_LONG),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, content: bytes, fault: CsvFault) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(CsvRefused) as caught:
        look(path)
    assert caught.value.fault is fault


def test_a_quote_left_open_is_carried_by_the_line_where_it_opens(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Name,Phone\nJana,"1\n2"\n"Ivo,3\n' + "Eva,4\n" * 50_000)
    found = look(path)
    assert found.rows[0] == ("Jana", "1\n2")
    with pytest.raises(CsvRefused) as caught:
        list(records(path, Encoding.UTF_8, Delimiter.COMMA))
    assert (caught.value.fault, caught.value.line) == (CsvFault.QUOTE_OPEN, 4)


def test_a_cell_of_a_hundred_kilobytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"Name\n{'x' * 100_000}\n")
    assert len(list(records(path, Encoding.UTF_8, Delimiter.COMMA))[1][1][0]) == 100_000


def test_a_file_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble):
        look(tmp_path / "nothing.csv")


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        ("Name,Phone number,E-mail,Item,Serial no.", "name phone email item serial"),
        ("Kundenname;Handy-Nr;eMail-Adresse;Gerät;Seriennummer", "name - email item serial"),
        ("Jméno a příjmení,Telefonní číslo,Zařízení,Výrobní číslo", "name phone item serial"),
        ("Jméno,Příjmení,Mobil", "given_name family_name phone"),
        ("Nom,Prénom,Téléphone,N° de série", "family_name given_name phone serial"),
        ("Phone,Mobile,Name", "phone phone name"),
        ("Telefon,Telefon,Name", "- - name"),
    ],
)
def test_columns_are_known_by_their_headers(header: str, columns: str) -> None:
    cells = tuple(header.replace(";", ",").split(","))
    assert [one or "-" for one in match_columns(cells)] == columns.split()


def test_headers_that_stand_there_twice_are_named() -> None:
    assert repeated_headers(("Tel.", "Name", "tel", "")) == ("Tel.",)


@given(
    st.one_of(
        st.emails(),
        st.from_regex(r"\A[a-zA-Z0-9.+_-]{0,70}@[a-zA-Z0-9.äé-]{0,140}\Z"),
        st.text(max_size=40),
    )
)
def test_an_address_of_a_list_is_judged_as_one_at_the_counter(typed: str) -> None:
    def judged(check) -> str:
        try:
            return check(typed)
        except AddressInvalid:
            return "refused"

    addresses = Addresses()
    assert judged(addresses.checked) == judged(checked_address)
    assert judged(addresses.checked) == judged(checked_address)
