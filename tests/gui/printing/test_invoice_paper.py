"""Invoices as they come out: nothing beyond the edge, every line and sum on them, and a code that a bank reads."""

from dataclasses import replace
from pathlib import Path

import pytest

from orderflow_desk.domain.invoices.document import Document
from orderflow_desk.domain.invoices.invoice import InvoiceKind
from orderflow_desk.domain.invoices.lines import InvoiceLine
from orderflow_desk.domain.invoices.plain import from_plain, plain
from orderflow_desk.gui.printing.layout.invoice import A4, grouped, invoice_pages
from orderflow_desk.gui.printing.layout.payment_code import payment_text
from orderflow_desk.gui.printing.pdf import pdf_of
from support.invoices.documents import LINES, a_document
from support.window.page_checks import assert_within, words_on
from support.window.papers import codes, pictures, words

pytestmark = pytest.mark.usefixtures("theme")  # it loads the fonts
HOSTILE = {
    "long words": "W" * 2_000,
    "markup": "<b>bold</b><img src='file:///etc/passwd'> &amp; {item} %s %n",
    "controls": "".join(map(chr, range(32))) + "\x7f\u2028\u202e\ufeff end",
    "right to left": "شاشة مكسورة، لا تعمل אבג 123 " * 20,
    "wide": "漢字かな交じり文" * 100,
}


def _saved(document: Document, folder: Path) -> Path:
    path = folder / "invoice.pdf"
    path.write_bytes(pdf_of(invoice_pages(document), document.number))
    return path


def _codes(document: Document, folder: Path) -> list[str]:
    first, *_ = pictures(_saved(document, folder), 200)
    return codes(first)


def test_it_says_who_what_and_how_much(tmp_path: Path) -> None:
    said = words(_saved(a_document(paid=5_000, discount=500), tmp_path))
    for wanted in (
        "Invoice 2026-0731", "Kaffee & Co. GmbH", "Studio Lhota", "Czechia", "CZ8003280318", "DE136695976", "Jura 24198",
        "less 10 %", "1 h 20", "Tax 19 % of 120.45", "Tax 7 % of 13.30", "157.57", "107.57", "11 Dec 2026",
        "DE89 3704 0044 0532 0130 00", "Page 1 of 1",
    ):  # fmt: skip
        assert wanted in said, wanted


def test_a_credit_note_says_what_it_takes_back_and_asks_for_nothing(tmp_path: Path) -> None:
    said = words(_saved(a_document(kind=InvoiceKind.CREDIT_NOTE), tmp_path))
    assert "Credit note 2026-0731 for invoice 2026-0700" in said
    assert "wrong price" in said
    assert "Please pay" not in said
    assert _codes(a_document(kind=InvoiceKind.CREDIT_NOTE), tmp_path) == []


def test_what_bears_no_tax_says_why(tmp_path: Path) -> None:
    said = words(_saved(a_document((InvoiceLine("Book", price=100, tax="free"),)), tmp_path))
    assert "Exempt under § 4 Nr. 11 UStG." in said


@pytest.mark.parametrize("count", [1, 20, 21, 22, 23, 24, 25, 200])
def test_however_many_lines_there_are_each_stands_within_the_page(count: int) -> None:
    lines = tuple(replace(LINES[1], description=f"Valve {number}") for number in range(count))
    pages = invoice_pages(a_document(lines))
    shown: list[str] = []
    for page in pages:
        assert page.size == A4
        assert_within(page)
        shown += [one.text for one in words_on(page)]
    assert sum(word.split(". ")[-1].startswith("Valve ") for word in shown) == count
    assert len(pages) > 1 or count < 30
    # Each sheet with lines has the heads above them.
    assert sum("Description" in [one.text for one in words_on(page)] for page in pages) >= len(pages) - 1


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_was_typed_stays_text_on_the_page(text: str) -> None:
    lines = tuple(replace(line, description=text, number=text) for line in LINES)
    for page in invoice_pages(a_document(lines, text=text)):
        assert_within(page)


def test_the_code_pays_what_is_owed(tmp_path: Path) -> None:
    (found,) = _codes(a_document(paid=5_000, discount=500), tmp_path)
    assert found == payment_text(a_document(paid=5_000, discount=500))
    assert found.split("\n") == [
        "BCD", "002", "1", "SCT", "COBADEFFXXX", "Kaffee & Co. GmbH", "DE89370400440532013000", "EUR107.57", "", "",
        "2026-0731",
    ]  # fmt: skip


def test_crowns_are_paid_by_the_czech_code() -> None:
    document = a_document(currency="CZK", iban="CZ6508000000192000145399")
    assert payment_text(document) == (
        "SPD*1.0*ACC:CZ6508000000192000145399+COBADEFFXXX*AM:165.86*CC:CZK*MSG:2026-0731*X-VS:20260731"
    )


@pytest.mark.parametrize(
    "document",
    [
        a_document(iban=""),
        a_document(currency="USD"),
        a_document(currency="CZK"),
        a_document(paid=100_000),
    ],
    ids=["no account", "dollars", "crowns elsewhere", "nothing left"],
)
def test_where_no_code_can_pay_there_is_none(document: Document) -> None:
    assert payment_text(document) == ""


def test_a_frozen_document_is_read_back_as_it_was() -> None:
    document = a_document(paid=5_000, discount=500)
    assert from_plain(Document, plain(document)) == document
    assert invoice_pages(from_plain(Document, plain(document))) == invoice_pages(document)


def test_an_account_is_read_in_fours() -> None:
    assert grouped("DE89370400440532013000") == "DE89 3704 0044 0532 0130 00"
