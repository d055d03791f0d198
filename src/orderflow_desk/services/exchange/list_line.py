"""What was read of one line of a list, and by what lines are of the same customer."""

from collections.abc import Mapping
from dataclasses import dataclass

from orderflow_desk.domain.customers import Card
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.exchange.cells import Pieces
from orderflow_desk.domain.exchange.import_errors import PartTaken
from orderflow_desk.domain.exchange.importing import Column, LineFault
from orderflow_desk.domain.reading.phones import Writings

# Stands between what makes a customer the same; `tidy_line` leaves no such character in a text.
SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that can be taken in. `same` is alike for those who are the same in name, phone and e-mail."""

    number: int
    card: Card
    # The digits of the phone that counts, and the ways to write it.
    phone_digits: str
    phone: Writings
    customer_number: str
    title: str
    serial: str
    # Kind, brand, model, purchase and warranty, as they are kept.
    more: Mapping[Column, str]
    # Cells of which only a part was taken.
    remarks: tuple[LineFault, ...] = ()

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing but the name is known: then nobody can say who is the same."""
        return not self.card.contact.email and not self.phone_digits

    @property
    def same(self) -> str:
        """What is alike for the same customer; a phone without a digit holds words, which count then."""
        return self._same(self.phone.key)

    @property
    def same_ways(self) -> tuple[tuple[str, str], ...]:
        """What is alike for the same customer of the shop, with the digits of the phone: one for each way to write it."""
        return tuple((self._same(digits), digits) for digits in sorted(self.phone.ways or {""}))

    def _same(self, digits: str) -> str:
        contact = self.card.contact
        return SEPARATOR.join((contact.name, contact.email.lower(), digits or f"-{contact.phone}"))

    @property
    def key(self) -> str:
        """What is alike for lines of one customer.

        Where the list numbers its customers, others are others; of whom nothing but the name is known stays apart.
        """
        if self.customer_number:
            return SEPARATOR.join((self.same, f"#{self.customer_number}"))
        return SEPARATOR.join((self.same, str(self.number))) if self.is_bare else self.same


class Found:
    """What was read so far of one line."""

    def __init__(self, number: int, header: tuple[str, ...], cells: list[str]) -> None:
        self.number = number
        self.cells = cells
        self.faults: list[LineFault] = []
        self.remarks: list[LineFault] = []
        self._header = header
        self._values: dict[Column, list[str]] = {}

    def take(self, column: Column, values: tuple[str, ...]) -> None:
        """Keep values of a column, those of an earlier call before them."""
        self._values.setdefault(column, []).extend(values)

    def refuse(self, place: int, error: DeskError) -> None:
        """Say that a cell cannot be read."""
        self.faults.append(self.fault_of(place, error))

    def remark(self, place: int, pieces: Pieces) -> None:
        """Say what of a cell is left out, if there is anything."""
        if pieces.rest:
            self.remarks.append(self.fault_of(place, PartTaken(", ".join(pieces.values), pieces.rest)))

    def fault_of(self, place: int, error: DeskError) -> LineFault:
        """Return a fault of a cell, or of the whole line."""
        if place < 0:
            return LineFault(self.number, "", error)
        return LineFault(self.number, self._header[place], error, place, self.cells[place])

    def all_of(self, column: Column) -> list[str]:
        """Return all values of a column, or of several that are the same."""
        return self._values.get(column, [])

    def one_of(self, column: Column) -> str:
        """Return the value that counts; empty where there is none."""
        return next(iter(self.all_of(column)), "")
