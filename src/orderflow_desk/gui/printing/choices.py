"""What this PC prints where: a printer for each kind of paper, what lies in it, and which kinds were wanted last."""

from collections.abc import Iterable

from orderflow_desk.gui.printing.kinds import Kind
from orderflow_desk.gui.printing.printers import Found
from orderflow_desk.gui.printing.stock_choices import StockChoices

PDF = ""  # in the place of a printer's name


class Choices(StockChoices):
    """Where each kind goes, and which are wanted, beside what they are printed on."""

    def printer(self, kind: Kind) -> str | None:
        """Return the name of the printer, PDF, or None while nothing was chosen."""
        return self._text(f"{kind}_printer")

    @property
    def ticked(self) -> tuple[Kind, ...]:
        """The kinds that were wanted last time; all of them at first."""
        kept = self._kept.get("ticked")
        return tuple(kind for kind in Kind if kind in kept) if isinstance(kept, list) else tuple(Kind)

    @property
    def on_submit(self) -> tuple[Kind, ...]:
        """The kinds that are printed by themselves when an order is taken in and submitted; none at first."""
        kept = self._kept.get("on_submit")
        return tuple(kind for kind in Kind if kind in kept) if isinstance(kept, list) else ()

    @property
    def folder(self) -> str:
        """Where PDFs go; empty for the folder of documents."""
        return self._text("folder") or ""

    def choose_printer(self, kind: Kind, name: str) -> None:
        """Remember a printer, or PDF."""
        self._keep(f"{kind}_printer", name)

    def tick(self, kinds: Iterable[Kind]) -> None:
        """Remember which kinds are wanted."""
        self._keep("ticked", [str(kind) for kind in kinds])

    def print_on_submit(self, kinds: Iterable[Kind]) -> None:
        """Remember which kinds are printed when an order is submitted."""
        self._keep("on_submit", [str(kind) for kind in kinds])

    def choose_folder(self, folder: str) -> None:
        """Remember where PDFs go."""
        self._keep("folder", folder)


def usual(kind: Kind, found: Found) -> str:
    """Return where a kind goes that nobody chose a printer for: labels never onto sheets of a common printer."""
    return PDF if kind is Kind.LABEL else found.default


def is_there(name: str, found: Found) -> bool:
    """Tell whether something can be sent there."""
    return name == PDF or name in found.names


def is_for_a_file(kind: Kind, choices: Choices) -> bool:
    """Tell whether a kind goes into a PDF whatever printers there are."""
    chosen = choices.printer(kind)
    return chosen == PDF or (chosen is None and kind is Kind.LABEL)


def printer_for(kind: Kind, choices: Choices, found: Found) -> str | None:
    """Return where a kind goes: what was chosen, or is usual; None where that is not there any more."""
    chosen = choices.printer(kind)
    wanted = usual(kind, found) if chosen is None else chosen
    return wanted if is_there(wanted, found) else None
