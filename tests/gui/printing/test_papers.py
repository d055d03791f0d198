"""Labels, receipts and work tickets as they come out: nothing beyond the edge, and every code can be read."""

import threading
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from orderflow_desk.domain.entries.kinds import Noted
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.opening_hours.week import read_spans
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.orders.order import NOTE_AT_MOST
from orderflow_desk.domain.scanning.scan_codes import order_code
from orderflow_desk.gui.printing.kinds import SIZES, Kind, Stock, pages_of, sizes_of, trial_of
from orderflow_desk.gui.printing.layout.accessories import MOST, separated
from orderflow_desk.gui.printing.layout.content import PaperContent
from orderflow_desk.gui.printing.layout.measure import cap_share, width_of, wrap
from orderflow_desk.gui.printing.layout.pen import code_path, snapped
from orderflow_desk.gui.printing.layout.qr_code import QUIET, SMALLEST_MODULE, code, modules
from orderflow_desk.gui.printing.layout.sheet import Bar, Page, Size, Weight
from orderflow_desk.gui.printing.layout.trial_page import LETTERS
from orderflow_desk.gui.printing.page_view import picture_of
from orderflow_desk.gui.printing.pdf import papers_folder, pdf_of
from orderflow_desk.gui.printing.printers import matching
from orderflow_desk.gui.words.languages import Speech
from support.languages.made_up_language import OPEN, made_up_language
from support.window.page_checks import assert_apart, assert_within, box_of, codes_on, words_on
from support.window.papers import codes, content, pictures, saved, words

__all__ = ["made_up_language"]

pytestmark = pytest.mark.usefixtures("theme")  # it loads the fonts
EVERYTHING = [(kind, size) for kind in Kind for size in sizes_of(kind)]
_LONG = "Spülmaschine mit Besteckschublade und Sonderausstattung " * 2000  # 112 kB
HOSTILE = {
    "long words": "W" * 100_000,
    "long text": _LONG,
    "many lines": "\n" * 50_000 + "x\n" * 50_000,
    "markup": "<b>bold</b><img src='file:///etc/passwd'> &amp; &lt; {item} {{ item }} %s %n & &&",
    "controls": "".join(map(chr, range(32))) + "\x7f\x85\u2028\u2029\u202e\u2066\ufeff\ufffe\ud800 end",
    "right to left": "شاشة مكسورة، لا تعمل אבג 123 " * 200,
    "marks": "Z" + "\u0301\u0308\u0323" * 500 + " a\u0335" * 300,
    "wide": "漢字かな交じり文" * 3000 + "👩‍👩‍👧‍👦" * 3000,
    "narrow": "i" * 100_000 + ".,'| " * 20_000,
    "empty": "",
    "blank": " \t\n ",
}


def _text_filled(text: str) -> PaperContent:
    shop = content(
        customer=text, phone=text, email=text, item=text, serial=text, fault=text, accessories=text, condition=text,
        technician=text,
    )  # fmt: skip
    return PaperContent(shop.order, text, text, text, text[:6000])


@pytest.mark.parametrize(("kind", "size"), EVERYTHING)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_was_typed_everything_stands_on_the_page(kind: Kind, size: str, text: str) -> None:
    pages = pages_of(kind, _text_filled(text), Stock(size))
    assert 1 <= len(pages) <= 40
    for page in pages:
        assert_within(page)
        assert_apart(page)
        for mark in words_on(page):
            assert mark.text.isprintable() or "\u200d" in mark.text
            assert mark.width == pytest.approx(width_of(mark.text, mark.mm, mark.weight), abs=0.01)


@pytest.mark.parametrize(("kind", "size"), EVERYTHING)
def test_a_language_with_longer_words_has_its_room_on_paper(
    made_up_language: str, qapp: QApplication, kind: Kind, size: str
) -> None:
    speech = Speech(qapp, made_up_language)
    pages = pages_of(kind, content(), Stock(size))
    speech.end()
    for page in pages:
        assert_within(page)
        assert_apart(page)
    said = [mark.text for page in pages for mark in words_on(page)]
    assert any(OPEN in text for text in said) or SIZES[size].height < 20, (
        "low labels have only what people typed"
    )
    cut = [text for text in said if text.endswith("…") and not text.startswith("Dish")]
    assert cut == [], "a sentence of the program was cut"


@pytest.mark.parametrize("number", [1, 10482, 1_000_000, 99_999_999])
@pytest.mark.parametrize("size", sizes_of(Kind.LABEL))
def test_the_number_on_a_label_is_read_across_a_bench(size: str, number: int) -> None:
    for page in pages_of(Kind.LABEL, content(id=number), Stock(size)):
        line = next(mark for mark in words_on(page) if mark.text == f"#{number}")
        is_small = SIZES[size].width < 57 or SIZES[size].height < 28
        assert line.mm * cap_share(Weight.BOLD) >= (3.5 if is_small and number > 99_999 else 6)
        assert_within(page)
        assert_apart(page)


@pytest.mark.parametrize(("kind", "size"), EVERYTHING)
def test_a_code_is_large_enough_and_stays_alone(kind: Kind, size: str) -> None:
    page = pages_of(kind, content(id=1_234_567), Stock(size))[0]
    (found,) = codes_on(page)
    assert found.side / modules(found) >= SMALLEST_MODULE
    left, top, right, bottom = box_of(found)
    for mark in page.marks:
        if mark is not found:
            box = box_of(mark)
            is_apart = box[2] <= left or box[0] >= right or box[3] <= top + 1.6 or box[1] >= bottom - 4
            assert is_apart, mark


def test_a_code_is_as_the_standard_has_it() -> None:
    import segno

    made = code(order_code(10482), 0, 0, 29)
    expected = segno.make("OD-10482", error="m", micro=False, boost_error=False)
    assert (expected.mode, expected.error, expected.version) == ("alphanumeric", "M", 1)
    assert [[int(dark) for dark in row] for row in made.rows] == [list(row) for row in expected.matrix]
    finder = ("1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111")
    for down, across in ((0, 0), (0, 14), (14, 0)):
        rows = [
            "".join(str(int(dark)) for dark in row[across : across + 7]) for row in made.rows[down : down + 7]
        ]
        assert tuple(rows) == finder


def test_the_drawing_of_a_code_is_the_code() -> None:
    made = code("OD-10482", 0, 0, 29)
    picture = picture_of(Page(Size(29, 29), (made,)), 8)
    seen = [
        [picture.pixelColor(x * 8 + 4, y * 8 + 4).lightness() < 128 for x in range(29)] for y in range(29)
    ]
    assert [row[QUIET:-QUIET] for row in seen[QUIET:-QUIET]] == [list(row) for row in made.rows]
    assert not any(any(row) for row in (*seen[:QUIET], *seen[-QUIET:]))


@pytest.mark.parametrize("dots_per_mm", [203 / 25.4, 300 / 25.4, 600 / 25.4])
def test_modules_are_whole_dots_of_a_printer(dots_per_mm: float) -> None:
    for side in (0.5, 0.625, 0.75, 0.9):
        dots = snapped(side, dots_per_mm) * dots_per_mm
        assert dots == pytest.approx(round(dots))
        assert side * 0.88 <= snapped(side, dots_per_mm) <= side * 1.02


def test_a_code_stays_within_its_square_on_every_device() -> None:
    for dots_per_mm in (2.7, 3.78, 5, 203 / 25.4, 300 / 25.4, 1200 / 25.4):
        box = code_path(code("OD-1000000", 10, 10, 21.75), dots_per_mm).boundingRect()
        quiet = 21.75 / 29 * QUIET
        assert box.left() / 100 >= 10 + quiet - 0.2
        assert box.right() / 100 <= 10 + 21.75 - quiet + 0.2


@pytest.mark.parametrize(("kind", "size"), EVERYTHING)
def test_the_code_is_read_back_from_the_printed_pdf(tmp_path: Path, kind: Kind, size: str) -> None:
    pages = pages_of(kind, content(), Stock(size))
    pdf = saved(tmp_path, "OD-10482", pages)
    for dpi in (203, 300):
        found = pictures(pdf, dpi)
        assert len(found) == len(pages)
        for picture in found:
            assert codes(picture) == ["OD-10482"]


@pytest.mark.parametrize("size", sizes_of(Kind.LABEL))
def test_a_label_is_read_from_black_dots_alone(tmp_path: Path, size: str) -> None:
    """Label printers have 203 dots to an inch and no grey."""
    for page in pages_of(Kind.LABEL, content(id=1_234_567), Stock(size)):
        whole = picture_of(page, 203 / 25.4)
        black = whole.convertToFormat(QImage.Format.Format_Mono).convertToFormat(QImage.Format.Format_RGB32)
        path = tmp_path / "label.png"
        assert black.save(str(path))
        assert codes(path) == ["OD-1234567"]


def test_the_pages_of_a_pdf_have_the_size_of_the_label(tmp_path: Path) -> None:
    for size in sizes_of(Kind.LABEL):
        picture = QImage(
            str(pictures(saved(tmp_path, size, pages_of(Kind.LABEL, content(), Stock(size))), 254)[0])
        )
        assert abs(picture.width() - SIZES[size].width * 10) <= 4
        assert abs(picture.height() - SIZES[size].height * 10) <= 4


@pytest.mark.parametrize("size", SIZES)
def test_a_test_print_has_all_letters_a_code_and_a_ruler(tmp_path: Path, size: str) -> None:
    (page,) = trial_of(Stock(size))
    assert_within(page)
    assert_apart(page)
    pdf = saved(tmp_path, size, (page,))
    assert set(LETTERS.split()) <= set(words(pdf).split())
    assert codes(pictures(pdf, 203)[0]) == ["OD-TEST"]
    marks = [mark.x + mark.width / 2 for mark in page.marks if isinstance(mark, Bar)][1:]
    assert all(b - a == pytest.approx(1) for a, b in pairwise(marks))
    assert len(marks) >= (31 if SIZES[size].height < 20 else 41 if SIZES[size].width < 57 else 51)


def test_the_text_of_a_receipt_can_be_found_in_its_pdf(tmp_path: Path) -> None:
    order = content(customer="Žofie Řeháková", fault="Größe ß é € 5", condition="<b>x</b> & y")
    text = words(saved(tmp_path, "r", pages_of(Kind.RECEIPT, order, Stock("A4"))))
    for part in ("Žofie Řeháková", "Größe ß é € 5", "<b>x</b> & y", "Be kind.", "Lange Straße 12", "#10482"):
        assert part in text
    assert "Signature of the customer" in text


def test_terms_are_printed_whole_and_the_line_to_sign_comes_last() -> None:
    terms = "\n".join(f"Clause {number}" for number in range(300))
    order = content()
    pages = pages_of(Kind.RECEIPT, PaperContent(order.order, "Shop", terms=terms), Stock("A5"))
    said = [mark.text for page in pages for mark in words_on(page)]
    assert [line for line in said if line.startswith("Clause")] == terms.split("\n")
    assert len(pages) > 2
    assert "Signature of the customer" in [mark.text for mark in words_on(pages[-1])]
    assert f"Page {len(pages)} of {len(pages)}" in [mark.text for mark in words_on(pages[-1])]


def test_the_ticket_has_what_staff_alone_read_and_the_receipt_has_not() -> None:
    desk = content()
    row = desk.order.timeline[-1]
    secret = replace(row, entry=Noted(Status.NEW, note="Customer haggles."))
    order = replace(desk.order, timeline=(*desk.order.timeline, secret), technician="Mira")
    said = {
        kind: " ".join(
            mark.text
            for page in pages_of(kind, PaperContent(order, "Shop"), Stock("A4"))
            for mark in words_on(page)
        )
        for kind in (Kind.RECEIPT, Kind.TICKET)
    }
    assert "Customer haggles." in said[Kind.TICKET]
    assert "Customer haggles." not in said[Kind.RECEIPT]
    assert "Mira" not in said[Kind.RECEIPT]


def test_a_text_that_does_not_fit_says_that_it_goes_on() -> None:
    assert wrap("word " * 500, 50, 4, most=3)[-1].text.endswith("…")
    assert [line.text for line in wrap("one two", 50, 4, most=3)] == ["one two"]


def test_text_that_reads_from_the_right_stands_at_the_right() -> None:
    page = pages_of(Kind.RECEIPT, content(fault="שלום עולם"), Stock("A4"))[0]
    line = next(mark for mark in words_on(page) if "שלום" in mark.text)
    assert line.is_rtl
    assert line.x + line.width == pytest.approx(210 - 18)


def test_letters_beyond_the_first_plane_are_not_torn_apart() -> None:
    lines = wrap("😀" * 400, 60, 4, most=100)
    assert "".join(line.text for line in lines) == "😀" * 400


def test_each_accessory_has_a_label() -> None:
    pages = pages_of(
        Kind.LABEL, content(accessories="inlet hose; power supply 19,5 V\nmanual, bag"), Stock("62x29")
    )
    said = [[mark.text for mark in words_on(page)] for page in pages]
    assert [line[1] for line in said] == [
        "Dishwasher SMS6ZCI49E", "inlet hose", "power supply 19,5 V", "manual", "bag",
    ]  # fmt: skip
    assert [line[-1].split(" · ")[0] for line in said] == [f"{place} of 5" for place in range(1, 6)]


def test_an_order_without_accessories_has_one_label_without_a_count() -> None:
    for text in ("", "-", " , ;\n—"):
        (page,) = pages_of(Kind.LABEL, content(accessories=text), Stock("62x29"))
        assert words_on(page)[-1].text == "24 Nov 2026"


def test_a_slip_of_the_keyboard_is_no_roll_of_labels() -> None:
    pages = pages_of(Kind.LABEL, content(accessories="a," * (NOTE_AT_MOST // 2)), Stock("62x29"))
    assert len(pages) == MOST
    assert "… and 9978 more" in [mark.text for mark in words_on(pages[-1])]
    assert len(separated("a," * (NOTE_AT_MOST // 2))) == 10_000


@pytest.mark.parametrize(("kind", "size"), EVERYTHING)
def test_a_page_is_drawn_the_same_on_every_thread(kind: Kind, size: str) -> None:
    page = pages_of(kind, content(), Stock(size))[0]
    found: list[QImage] = []
    worker = threading.Thread(target=lambda: found.append(picture_of(page, 4)))
    worker.start()
    worker.join()
    assert found[0] == picture_of(page, 4)


@pytest.mark.parametrize(("kind", "size"), EVERYTHING)
def test_the_preview_is_the_print(tmp_path: Path, kind: Kind, size: str) -> None:
    """Both are dark in the same squares of two millimetres; a page of another order is not."""
    page, other = (
        pages_of(kind, content(id=number, customer=str(number)), Stock(size))[0] for number in (48277, 10394)
    )
    printed = QImage(str(pictures(saved(tmp_path, "p", (page,)), 203.2)[0]))
    assert _share_that_differs(picture_of(page, 8), printed) < 0.01
    assert _share_that_differs(picture_of(other, 8), printed) > 0.001
    assert _share_that_differs(picture_of(other, 8), printed) > 2 * _share_that_differs(
        picture_of(page, 8), printed
    )


def _share_that_differs(one: QImage, other: QImage) -> float:
    both = one.rect() & other.rect()  # a page of a PDF ends on a whole point
    squares = list(zip(_darkness(one.copy(both)), _darkness(other.copy(both)), strict=True))
    return sum(abs(a - b) > 0.25 for a, b in squares) / len(squares)


def _darkness(picture: QImage) -> list[float]:
    small = picture.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        picture.width() // 16,
        picture.height() // 16,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return [
        1 - small.pixelColor(x, y).lightnessF() for y in range(small.height()) for x in range(small.width())
    ]


def test_a_printers_own_paper_is_taken_also_when_it_lies_turned() -> None:
    label = Size(62, 29)
    assert matching(label, [Size(210, 297), Size(29, 62.4), Size(62.2, 29)]) == (2, False)
    assert matching(label, [Size(210, 297), Size(28.6, 62)]) == (1, True)
    assert matching(label, [Size(210, 297), Size(62, 100)]) is None
    assert matching(label, []) is None


@pytest.mark.parametrize(
    ("shop", "name"),
    [
        ("Counter & Bench", "Counter & Bench"),
        ("../../etc: <Shop>\x00", "etc Shop"),
        ("CON", "Orderflow Desk"),
        (" . ", "Orderflow Desk"),
        ("Žofie\u202egnp", "Žofiegnp"),
    ],
)
def test_the_shop_names_its_folder_whatever_it_is_called(shop: str, name: str) -> None:
    assert papers_folder("", shop).parts[-2:] == (name, "Papers")
    assert papers_folder("/mnt/papers", shop) == Path("/mnt/papers")


def test_a_pdf_has_no_trace_of_where_it_was_made(tmp_path: Path) -> None:
    pdf = pdf_of(pages_of(Kind.LABEL, content(), Stock("62x29")), "OD-10482 label")
    assert pdf.startswith(b"%PDF-")
    assert str(Path.home()).encode() not in pdf


def test_the_ticket_says_where_a_field_visit_goes_and_that_of_a_walk_in_says_nothing_of_it() -> None:
    def said(kind: OrderKind) -> str:
        order = replace(content().order, kind=kind, visit_address="Lindenstr. 1, Dresden")
        pages = pages_of(Kind.TICKET, PaperContent(order, "Shop"), Stock("A4"))
        return " ".join(mark.text for page in pages for mark in words_on(page))

    assert "Field visit" in said(OrderKind.FIELD_VISIT)
    assert "Lindenstr. 1, Dresden" in said(OrderKind.FIELD_VISIT)
    assert "Planned visit" in said(OrderKind.PLANNED_VISIT)
    assert "Lindenstr" not in said(OrderKind.PLANNED_VISIT)
    assert "Walk-in" not in said(OrderKind.WALK_IN)


@pytest.mark.parametrize("size", sizes_of(Kind.RECEIPT))
def test_a_receipt_says_when_the_shop_is_open(tmp_path: Path, size: str) -> None:
    hours = (*(read_spans("9-12, 13-18", day) for day in range(5)), read_spans("9-12", 5), ())
    silent = content()
    said = words(saved(tmp_path, "open", pages_of(Kind.RECEIPT, replace(silent, hours=hours), Stock(size))))
    assert "Mon–Fri 9–12, 13–18 · Sat 9–12" in " ".join(said.split())
    assert "Mon–Fri" not in words(saved(tmp_path, "silent", pages_of(Kind.RECEIPT, silent, Stock(size))))
