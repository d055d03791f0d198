"""An invoice of an order: a draft that follows the work, then a document with a number that never changes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from orderflow_desk.domain.errors import AnyRemedy, FieldInvalid, FieldTooLong, Refusal, Remedy
from orderflow_desk.domain.invoices.lines import Discount, InvoiceLine

TEXT_AT_MOST = 2_000
PATTERN_AT_MOST = 40
USUAL_PATTERN = "{year}-{number:4}"
_BLANKS = re.compile(r"\{(year|number(?::(\d))?)\}")


class InvoiceKind(StrEnum):
    """What a document is; stable slugs."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


class Missing(StrEnum):
    """What an invoice may not be issued without; stable slugs."""

    LINES = "lines"
    PRICE = "price"
    TAX = "tax"
    BUYER_VAT_NUMBER = "buyer_vat_number"


class MissingOfShop(StrEnum):
    """What the shop may issue no invoice without (EN 16931-1, BR-06, BR-08, BR-CO-26); stable slugs."""

    NAME = "name"
    ADDRESS = "address"
    TAX_NUMBER = "tax_number"


class InvoiceRemedy(AnyRemedy):
    """What mends it that something is missing; stable slugs."""

    SHOP_SETTINGS = "invoice_settings"


@dataclass(eq=False)
class InvoiceIncomplete(Refusal):
    """An invoice cannot be issued before this is said; `line` is the number of a line that lacks it."""

    missing: Missing
    line: int = 0


@dataclass(eq=False)
class ShopIncomplete(Refusal):
    """The shop has not said yet what each of its invoices has to say of it."""

    remedy = InvoiceRemedy.SHOP_SETTINGS
    missing: MissingOfShop


@dataclass(eq=False)
class InvoiceIssued(Refusal):
    """What is issued is never changed: a credit note takes it back, then a new one can be written."""

    number: str


@dataclass(eq=False)
class InvoiceStands(Refusal):
    """The order has an issued invoice already; a credit note takes it back first."""

    number: str


@dataclass(eq=False)
class InvoiceGone(Refusal):
    """There is no such invoice."""


@dataclass(eq=False)
class StaleInvoice(Refusal):
    """Somebody changed the draft meanwhile."""

    remedy = Remedy.READ_AGAIN


@dataclass(frozen=True, slots=True)
class Draft:
    """What an invoice is made of before it is issued; `supplied_on` is the day whose tax rates hold.

    `left_out` are the sources that somebody struck off: nothing brings them back.
    """

    lines: tuple[InvoiceLine, ...] = ()
    discount: Discount = field(default_factory=Discount)
    is_gross: bool = False
    supplied_on: date | None = None
    text: str = ""
    left_out: frozenset[str] = frozenset()


def follow(draft: Draft, billed: tuple[InvoiceLine, ...]) -> Draft:
    """Return a draft that has what is billed of the order now, by the sources of the lines.

    What somebody changed by hand or struck off stays as they left it; what is billed no more goes.
    """
    now = {line.source: line for line in billed}
    kept = [
        line if not line.source or line.is_by_hand else now[line.source]
        for line in draft.lines
        if not line.source or line.is_by_hand or line.source in now
    ]
    known = {line.source for line in draft.lines} | draft.left_out
    lines = (*kept, *(line for line in billed if line.source not in known))
    return Draft(lines, draft.discount, draft.is_gross, draft.supplied_on, draft.text, draft.left_out)


def by_hand(was: Draft, typed: Draft) -> Draft:
    """Return a draft as somebody wrote it over another: what they changed is theirs, what they struck off stays away."""
    known = {line.source: line for line in was.lines if line.source}
    sources = {line.source for line in typed.lines}
    left_out = (was.left_out | known.keys()) - sources
    lines = tuple(_written(line, known, was.left_out) for line in typed.lines)
    return Draft(lines, typed.discount, typed.is_gross, typed.supplied_on, typed.text, frozenset(left_out))


def _written(line: InvoiceLine, known: Mapping[str, InvoiceLine], left_out: frozenset[str]) -> InvoiceLine:
    before = known.get(line.source)
    if before is None:
        # What was struck off may come back; any other source is none of this order's.
        return line if line.source in left_out else replace(line, source="", is_by_hand=False)
    is_changed = replace(line, is_by_hand=False) != replace(before, is_by_hand=False)
    return replace(line, is_by_hand=before.is_by_hand or is_changed)


def checked_text(typed: str) -> str:
    """Return the words above the lines. Raises FieldTooLong."""
    text = "\n".join(line.rstrip() for line in typed.strip().splitlines())
    if len(text) > TEXT_AT_MOST:
        raise FieldTooLong("invoice_text", TEXT_AT_MOST, len(text))
    return text


def number_of(pattern: str, year: int, number: int) -> str:
    """Return the number of a document: ``2026-0731`` for ``{year}-{number:4}``."""
    return _BLANKS.sub(
        lambda blank: str(year) if blank[1] == "year" else str(number).zfill(int(blank[2] or 1)), pattern
    )


def checked_pattern(typed: str) -> str:
    """Return how numbers are made; the usual way where nothing is typed.

    Raises:
        FieldTooLong, FieldInvalid: it has no number or no year in it, or another word in braces.
    """
    pattern = typed.strip() or USUAL_PATTERN
    if len(pattern) > PATTERN_AT_MOST:
        raise FieldTooLong("invoice_numbers", PATTERN_AT_MOST, len(pattern))
    blanks = [match[1] for match in _BLANKS.finditer(pattern)]
    rest = _BLANKS.sub("", pattern)
    has_both = "year" in blanks and any(blank.startswith("number") for blank in blanks)
    if not has_both or "{" in rest or "}" in rest or not rest.isprintable():
        raise FieldInvalid("invoice_numbers", typed, "not_a_number_pattern")
    return pattern
