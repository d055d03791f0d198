"""Turns the lines of a list into customers and items, or says what is wrong with them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orderflow_desk.domain.errors import DeskError, FieldMissing, FieldTooLong
from orderflow_desk.domain.exchange.import_errors import CsvFault, CsvRefused, LineRefused, LineWrong
from orderflow_desk.domain.exchange.importing import Column, LineFault
from orderflow_desk.domain.orders.fields import Field, check_field
from orderflow_desk.domain.searching import digits
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.services.transaction.addresses import checked_address
from orderflow_desk.services.transaction.indexing import customer_body

_FIELDS = {
    Column.NAME: Field.CUSTOMER_NAME,
    Column.PHONE: Field.CUSTOMER_PHONE,
    Column.ITEM: Field.ITEM_TITLE,
    Column.SERIAL: Field.ITEM_SERIAL,
}
_PARTS_OF_NAME = (Column.GIVEN_NAME, Column.FAMILY_NAME)
_NOT_IN_ENCODING = re.compile("[\ud800-\udfff\ufffd]")
_PLAIN_LOCAL = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*")
_LOCAL_AT_MOST = 64
_PLAIN_AT_MOST = 128
_DOMAINS_AT_MOST = 4096
# Characters that an address has at most (RFC 5321, 4.5.3.1.3), and that the checker is given at most.
_ADDRESS_AT_MOST, _ADDRESS_LOOKED_AT = 254, 1000
# Stands between what makes a customer the same; `tidy_line` leaves no such character in a text.
SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that can be taken in. `same` is alike for those who are the same in name, phone and e-mail."""

    number: int
    name: str
    email: str
    phone: str
    phone_digits: str
    title: str
    serial: str

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing but the name is known: then nobody can say who is the same."""
        return not self.email and not self.phone_digits

    @property
    def same(self) -> str:
        """What is alike for the same customer; a phone without a digit holds words, which count then."""
        return SEPARATOR.join((self.name, self.email, self.phone_digits or f"-{self.phone}"))

    @property
    def key(self) -> str:
        """What is alike for lines of one customer; those of whom nothing but the name is known stay apart."""
        return f"{self.same}{SEPARATOR}{self.number}" if self.is_bare else self.same

    @property
    def body(self) -> str:
        """The text by which the customer is found."""
        return customer_body(name=self.name, email=self.email, phone=self.phone)


class Addresses:
    """Checks addresses as `checked_address` does; of plain ones, each domain only once."""

    def __init__(self) -> None:
        self._domains: dict[str, str] = {}

    def checked(self, typed: str) -> str:
        """Return the address in its normal form. Raises AddressInvalid."""
        text = typed.strip()
        local, _, domain = text.rpartition("@")
        if not (
            len(text) <= _PLAIN_AT_MOST and len(local) <= _LOCAL_AT_MOST and _PLAIN_LOCAL.fullmatch(local)
        ):
            return checked_address(text)
        known = self._domains.get(domain)
        if known is None:
            # Asked with the whole address, so that a refusal names what was typed.
            _, _, known = checked_address(text).rpartition("@")
            if len(known) > _PLAIN_AT_MOST:
                return checked_address(text)
            if len(self._domains) < _DOMAINS_AT_MOST:
                self._domains[domain] = known
        return f"{local}@{known}"


class LineReader:
    """Knows which column is what. Raises CsvRefused when they cannot be what they are said to be."""

    def __init__(self, header: Sequence[str], columns: Sequence[Column | None]) -> None:
        used = [column for column in columns if column is not None]
        if len(set(used)) < len(used):
            raise CsvRefused(CsvFault.COLUMN_TWICE)
        if Column.NAME not in used and Column.FAMILY_NAME not in used:
            raise CsvRefused(CsvFault.NO_NAME)
        self._header = tuple(header)
        self._places = {column: place for place, column in enumerate(columns) if column is not None}
        self._addresses = Addresses()

    def read(self, number: int, cells: list[str]) -> Line | tuple[LineFault, ...]:
        """Return what a line holds, or all that is wrong with it."""
        width = len(self._header)
        if len(cells) < width or any(cells[width:]):
            wrong = LineRefused(LineWrong.RAGGED, len(cells), width)
            return (LineFault(number, "", wrong),)
        faults = tuple(self._unreadable(number, cells))
        if faults:
            return faults
        values: dict[Column, str] = {}
        found: list[LineFault] = []
        for column, place in self._places.items():
            try:
                values[column] = self._value(column, cells[place])
            except DeskError as error:
                found.append(LineFault(number, self._header[place], error))
        if found:
            return tuple(found)
        return self._line(number, values)

    def _unreadable(self, number: int, cells: list[str]) -> Iterator[LineFault]:
        for place in self._places.values():
            cell = cells[place]
            if "\0" in cell:
                yield LineFault(number, self._header[place], LineRefused(LineWrong.NUL))
            elif not cell.isascii() and _NOT_IN_ENCODING.search(cell):
                yield LineFault(number, self._header[place], LineRefused(LineWrong.NOT_IN_ENCODING))

    def _value(self, column: Column, cell: str) -> str:
        text = tidy_line(cell)
        if column is Column.EMAIL:
            if len(text) > _ADDRESS_LOOKED_AT:
                raise FieldTooLong(Field.CUSTOMER_EMAIL, _ADDRESS_AT_MOST, len(text))
            return self._addresses.checked(text) if text else ""
        # An empty name or item is told of below: the line may need none.
        return check_field(_FIELDS[column], text) if text and column in _FIELDS else text

    def _line(self, number: int, values: dict[Column, str]) -> Line | tuple[LineFault, ...]:
        parts = (values.get(column, "") for column in (*_PARTS_OF_NAME, Column.NAME))
        name = values.get(Column.NAME) or " ".join(part for part in parts if part)
        title, serial = values.get(Column.ITEM, ""), values.get(Column.SERIAL, "")
        try:
            name = check_field(Field.CUSTOMER_NAME, name)
        except (FieldMissing, FieldTooLong) as error:
            return (LineFault(number, self._header_of(Column.NAME, Column.FAMILY_NAME), error),)
        if serial and not title:
            return (LineFault(number, self._header_of(Column.ITEM), LineRefused(LineWrong.ITEM_MISSING)),)
        email, phone = values.get(Column.EMAIL, ""), values.get(Column.PHONE, "")
        return Line(number, name, email, phone, digits(phone), title, serial)

    def _header_of(self, *columns: Column) -> str:
        return next((self._header[self._places[one]] for one in columns if one in self._places), "")
