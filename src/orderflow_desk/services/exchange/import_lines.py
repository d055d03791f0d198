"""Turns the lines of a list into customers and items, or says what is wrong with them."""

import re
from collections.abc import Mapping, Sequence

from orderflow_desk.domain.customers import Card, joined_others
from orderflow_desk.domain.errors import AddressFault, AddressInvalid, DeskError, FieldMissing, FieldTooLong
from orderflow_desk.domain.exchange.cells import (
    Pieces,
    addresses_in,
    further_values,
    is_no_value,
    phones_in,
    unquoted,
)
from orderflow_desk.domain.exchange.column_words import rank_of
from orderflow_desk.domain.exchange.exporting import as_before
from orderflow_desk.domain.exchange.import_errors import (
    CsvFault,
    CsvRefused,
    LineRefused,
    LineWrong,
)
from orderflow_desk.domain.exchange.importing import SEVERAL, Column, LineFault
from orderflow_desk.domain.orders.fields import Field, check_field
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.domain.reading.phones import writings
from orderflow_desk.domain.searching import digits
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.services.exchange.list_addresses import Addresses
from orderflow_desk.services.exchange.list_line import Found, Line

_FIELDS = {
    Column.NAME: Field.CUSTOMER_NAME,
    Column.PHONE: Field.CUSTOMER_PHONE,
    Column.ITEM: Field.ITEM_TITLE,
    Column.SERIAL: Field.ITEM_SERIAL,
    Column.ITEM_KIND: Field.ITEM_KIND,
    Column.BRAND: Field.ITEM_BRAND,
    Column.MODEL: Field.ITEM_MODEL,
    Column.PURCHASED: Field.ITEM_PURCHASED,
    Column.WARRANTY: Field.ITEM_WARRANTY,
}
_MORE_OF_ITEM = (Column.ITEM_KIND, Column.BRAND, Column.MODEL, Column.PURCHASED, Column.WARRANTY)
_PARTS_OF_NAME = (Column.GIVEN_NAME, Column.FAMILY_NAME)
# Each of these is enough to know what a customer is called.
_NAMES = (Column.NAME, Column.FAMILY_NAME, Column.GIVEN_NAME, Column.COMPANY)
_FURTHER = {
    Field.CUSTOMER_NAME: Column.FURTHER_NAMES,
    Field.CUSTOMER_EMAIL: Column.FURTHER_EMAILS,
    Field.CUSTOMER_PHONE: Column.FURTHER_PHONES,
}
_FURTHER_AT_MOST = 50
_NOT_IN_ENCODING = re.compile("[\ud800-\udfff\ufffd]")
# Characters that an address has at most (RFC 5321, 4.5.3.1.3), and that the checker is given at most.
_ADDRESS_AT_MOST, _ADDRESS_LOOKED_AT = 254, 1000


class LineReader:
    """Knows which column is what; phone numbers are those of the shop's country. Raises CsvRefused when the columns cannot be what they are said to be."""

    def __init__(
        self,
        header: Sequence[str],
        columns: Sequence[Column | None],
        corrections: Mapping[tuple[int, int], str] | None = None,
        country: str = "",
    ) -> None:
        used = [column for column in columns if column is not None]
        once = [column for column in used if column not in SEVERAL]
        if len(set(once)) < len(once):
            raise CsvRefused(CsvFault.COLUMN_TWICE)
        if not any(column in used for column in _NAMES):
            raise CsvRefused(CsvFault.NO_NAME)
        self._header = tuple(header)
        places = [place for place, column in enumerate(columns) if column is not None]
        # Of several columns for one thing, the one that usually counts comes first.
        self._places = sorted(places, key=lambda place: rank_of(columns[place] or Column.NAME, header[place]))
        self._columns = tuple(columns)
        self._corrections = dict(corrections or {})
        self._are_phones_whole = Column.FURTHER_PHONES in used
        self._addresses = Addresses()
        self._country = country

    def read(self, number: int, cells: list[str]) -> Line | tuple[LineFault, ...]:
        """Return what a line holds, or all that is wrong with it; cells left out at its end are empty."""
        width = len(self._header)
        if any(cells[width:]):
            return (LineFault(number, "", LineRefused(LineWrong.RAGGED, len(cells), width)),)
        found = Found(number, self._header, [*cells, *("" for _ in range(width - len(cells)))])
        for place in self._places:
            found.cells[place] = self._corrections.get((number, place), found.cells[place])
            try:
                self._take(found, place)
            except DeskError as error:
                found.refuse(place, error)
        return self._line(found)

    def _take(self, found: Found, place: int) -> None:
        column, cell = self._columns[place], found.cells[place]
        if "\0" in cell:
            raise LineRefused(LineWrong.NUL)
        if not cell.isascii() and _NOT_IN_ENCODING.search(cell):
            raise LineRefused(LineWrong.NOT_IN_ENCODING)
        plain = as_before(cell)
        text = tidy_line(plain if plain != cell else unquoted(cell))
        if not text or column is None:
            return
        match column:
            case Column.EMAIL:
                self._take_addresses(found, place, text)
            case Column.PHONE:
                pieces = Pieces((text,)) if self._are_phones_whole else phones_in(text)
                found.take(column, tuple(check_field(Field.CUSTOMER_PHONE, one) for one in pieces.values))
                found.remark(place, pieces)
            case Column.FURTHER_EMAILS:
                self._take_readable(found, place, Pieces(further_values(text)))
            case Column.COMPANY | Column.FURTHER_NAMES | Column.FURTHER_PHONES:
                found.take(column, further_values(text))
            case _:
                found.take(column, (check_field(_FIELDS[column], text) if column in _FIELDS else text,))

    def _take_addresses(self, found: Found, place: int, text: str) -> None:
        if len(text) > _ADDRESS_LOOKED_AT:
            raise FieldTooLong(Field.CUSTOMER_EMAIL, _ADDRESS_AT_MOST, len(text))
        try:
            found.take(Column.EMAIL, (self._addresses.checked(text),))
        except AddressInvalid:
            pieces = addresses_in(text)
            if not pieces.values and not is_no_value(text):
                raise
            self._take_readable(found, place, pieces)

    def _take_readable(self, found: Found, place: int, pieces: Pieces) -> None:
        good, rest = list[str](), [pieces.rest] if pieces.rest else []
        for one in pieces.values:
            try:
                good.append(self._addresses.checked(one))
            except AddressInvalid:
                rest.append(one)
        if pieces.values and not good:
            raise AddressInvalid(pieces.values[0], AddressFault.MALFORMED)
        found.take(self._columns[place] or Column.EMAIL, tuple(good))
        found.remark(place, Pieces(tuple(good), " ".join(rest)))

    def _line(self, found: Found) -> Line | tuple[LineFault, ...]:
        if found.faults:
            return tuple(sorted(found.faults, key=lambda fault: fault.place))
        companies = found.all_of(Column.COMPANY)
        parts = " ".join(part for part in map(found.one_of, _PARTS_OF_NAME) if part)
        names = [name for name in (found.one_of(Column.NAME), parts, *companies) if name]
        title, serial = found.one_of(Column.ITEM), found.one_of(Column.SERIAL)
        try:
            name = check_field(Field.CUSTOMER_NAME, names[0] if names else "")
        except (FieldMissing, FieldTooLong) as error:
            return (found.fault_of(self._place_of(*_NAMES), error),)
        if serial and not title:
            return (found.fault_of(self._place_of(Column.ITEM), LineRefused(LineWrong.ITEM_MISSING)),)
        emails, phones = found.all_of(Column.EMAIL), found.all_of(Column.PHONE)
        contact = Contact(name, emails[0] if emails else "", phones[0] if phones else "")
        further = {field: found.all_of(column) for field, column in _FURTHER.items()}
        others = {
            str(Field.CUSTOMER_NAME): [*companies, *further[Field.CUSTOMER_NAME]],
            str(Field.CUSTOMER_EMAIL): [*emails[1:], *further[Field.CUSTOMER_EMAIL]],
            str(Field.CUSTOMER_PHONE): [*phones[1:], *further[Field.CUSTOMER_PHONE]],
        }
        card = Card(contact)
        if any(others.values()):
            said = {field: values[:_FURTHER_AT_MOST] for field, values in others.items()}
            card = Card(contact, joined_others((Card(contact, said),), contact))
        more = {column: found.one_of(column) for column in _MORE_OF_ITEM} if title else {}
        return Line(
            found.number,
            card,
            digits(contact.phone),
            writings(contact.phone, self._country),
            found.one_of(Column.CUSTOMER_NUMBER),
            title,
            serial,
            more,
            tuple(found.remarks),
        )

    def _place_of(self, *columns: Column) -> int:
        return next((place for one in columns for place in self._places if self._columns[place] is one), -1)
