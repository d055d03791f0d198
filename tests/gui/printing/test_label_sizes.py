"""Labels of every maker, turned and with margins: whatever the roll, number and code are there and can be read."""

from pathlib import Path
from typing import Any

import pytest
import segno
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QTransform

from orderflow_desk.gui.printing.kinds import SIZES, Kind, Stock, maker_of, pages_of, size_name, trial_of
from orderflow_desk.gui.printing.label_sizes import LABELS
from orderflow_desk.gui.printing.layout.content import PaperContent
from orderflow_desk.gui.printing.layout.label_plan import MARGIN_AT_MOST, widest_margin
from orderflow_desk.gui.printing.layout.measure import cap_share
from orderflow_desk.gui.printing.layout.qr_code import SMALLEST_MODULE, modules
from orderflow_desk.gui.printing.layout.sheet import Size, Weight
from orderflow_desk.gui.printing.page_view import picture_of
from support.window.page_checks import assert_apart, assert_within, codes_on, words_on
from support.window.papers import codes, content, pictures, saved

pytestmark = pytest.mark.usefixtures("theme")  # it loads the fonts
_DPI = 203
MARGINS = ("none", "some", "widest")
_TYPED = st.one_of(
    st.text(max_size=120),
    st.text("Wi \u0158\u00c5\u05d0\u6f22\u0301,;\n", max_size=200),
    st.sampled_from(["", "Dishwasher SMS6ZCI49E", "W" * 500]),
)


def _margin(slug: str, which: str) -> float:
    widest = widest_margin(SIZES[slug])
    return {"none": 0.0, "some": min(1.5, widest), "widest": widest}[which]


def _check(order: PaperContent, stock: Stock) -> None:
    for page in pages_of(Kind.LABEL, order, stock):
        assert_within(page)
        assert_apart(page)
        (found,) = codes_on(page)
        assert found.side / modules(found) >= SMALLEST_MODULE
        line = next(mark for mark in words_on(page) if mark.text == f"#{order.order.id}")
        assert line.mm * cap_share(Weight.BOLD) >= 3.5
        assert page.size.margin == stock.margin


@pytest.mark.parametrize(
    ("slug", "margin", "number"),
    [
        ("99010", 7.5, 49_999_992),
        ("DK-11201", 8.0, 12_499_936),
        ("11352", 5.5, 12_499_936),
        ("11352", 5.0, 99_999_999),
    ],
)
@pytest.mark.parametrize("item", ["", "Kettle", "W" * 300])
def test_all_numbers_of_eight_digits_have_room_at_the_widest_margin(
    slug: str, margin: float, number: int, item: str
) -> None:
    _check(content(id=number, item=item, customer="Olga"), Stock(slug, margin))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("slug", LABELS)
def test_every_label_holds_its_number_and_its_code_whatever_was_typed(slug: str, data: st.DataObject) -> None:
    number = data.draw(st.integers(1, 99_999_999))
    steps = round(widest_margin(SIZES[slug]) * 2)
    stock = Stock(slug, data.draw(st.integers(0, steps)) / 2, data.draw(st.booleans()))
    item, customer = data.draw(_TYPED), data.draw(_TYPED)
    order = content(id=number, item=item, customer=customer)
    _check(order, stock)


@pytest.mark.parametrize("is_turned", [False, True], ids=["upright", "turned"])
@pytest.mark.parametrize("which", MARGINS)
@pytest.mark.parametrize("slug", LABELS)
def test_the_code_is_read_from_the_black_dots_of_a_label_printer(
    tmp_path: Path, slug: str, which: str, is_turned: bool
) -> None:
    stock = Stock(slug, _margin(slug, which), is_turned)
    for page, said in (
        (pages_of(Kind.LABEL, content(id=1_234_567), stock)[0], "OD-1234567"),
        (trial_of(stock)[0], "OD-TEST"),
    ):
        whole = picture_of(page, _DPI / 25.4)
        black = whole.convertToFormat(QImage.Format.Format_Mono).convertToFormat(QImage.Format.Format_RGB32)
        path = tmp_path / "label.png"
        assert black.save(str(path))
        assert codes(path) == [said]


@pytest.mark.parametrize("is_turned", [False, True], ids=["upright", "turned"])
@pytest.mark.parametrize("slug", LABELS)
def test_the_code_is_read_back_from_the_pdf_of_every_label(
    tmp_path: Path, slug: str, is_turned: bool
) -> None:
    pages = pages_of(Kind.LABEL, content(), Stock(slug, _margin(slug, "widest"), is_turned))
    found = pictures(saved(tmp_path, "OD-10482", pages), _DPI)
    assert [codes(picture) for picture in found] == [["OD-10482"]] * len(pages)


@pytest.mark.parametrize("which", MARGINS)
@pytest.mark.parametrize("slug", LABELS)
def test_a_test_print_stays_out_of_the_margin_and_has_its_ruler(slug: str, which: str) -> None:
    (page,) = trial_of(Stock(slug, _margin(slug, which)))
    assert_within(page)
    assert_apart(page)
    assert {"0", "10", "20"} <= {mark.text for mark in words_on(page)}


@pytest.mark.parametrize("slug", LABELS)
def test_a_margin_is_offered_as_far_as_a_long_number_stays_readable(slug: str) -> None:
    size = SIZES[slug]
    assert 3 <= widest_margin(size) <= MARGIN_AT_MOST
    wider = Size(size.width, size.height, widest_margin(size) + 3)
    held = Size(size.width, size.height, widest_margin(size))
    assert widest_margin(held) == widest_margin(size)
    assert widest_margin(wider) == widest_margin(size)


@pytest.mark.parametrize("slug", LABELS)
def test_the_longest_number_that_a_database_gives_has_its_label_whatever_the_margin(
    tmp_path: Path, slug: str
) -> None:
    for margin in (0, widest_margin(SIZES[slug]), MARGIN_AT_MOST):
        page = pages_of(Kind.LABEL, content(id=2**63 - 1), Stock(slug, margin))[0]
        path = tmp_path / "label.png"
        assert picture_of(page, _DPI / 25.4).save(str(path))
        assert codes(path) == [f"OD-{2**63 - 1}"]


@pytest.mark.parametrize("slug", LABELS)
def test_lines_without_room_are_left_out_from_the_last_on(slug: str) -> None:
    whole = ["#10482", "Kettle", "Olga", "24 Nov 2026"]
    for margin in (step / 2 for step in range(round(widest_margin(SIZES[slug]) * 2) + 1)):
        order = content(item="Kettle", customer="Olga", accessories="")
        said = [mark.text for mark in words_on(pages_of(Kind.LABEL, order, Stock(slug, margin))[0])]
        assert said == whole[: len(said)]
        assert len(said) == 4 or margin or SIZES[slug].height < 20
        assert said


def test_a_low_label_has_number_and_item_and_one_that_is_nearly_all_margin_the_number() -> None:
    order = content(item="Kettle", accessories="")
    said = [
        [mark.text for mark in words_on(pages_of(Kind.LABEL, order, stock)[0])]
        for stock in (Stock("DK-11204"), Stock("DK-11201", 9))
    ]
    assert said == [["#10482", "Kettle", "Olga Marsh"], ["#10482"]]


def test_a_turned_label_is_the_same_label_a_quarter_turn_clockwise(tmp_path: Path) -> None:
    for slug in LABELS:
        upright, turned = (
            pages_of(Kind.LABEL, content(), Stock(slug, is_turned=is_turned))[0]
            for is_turned in (False, True)
        )
        expected = picture_of(upright, 8).transformed(QTransform().rotate(90))
        drawn = picture_of(turned, 8)
        assert drawn.size() == expected.size()
        assert _share_that_differs(drawn, expected) < 0.01
        assert _share_that_differs(drawn, expected.transformed(QTransform().rotate(180))) > 0.02
        printed = QImage(str(pictures(saved(tmp_path, slug, (turned,)), 254)[0]))
        assert abs(printed.width() - SIZES[slug].height * 10) <= 4
        assert abs(printed.height() - SIZES[slug].width * 10) <= 4


def _share_that_differs(one: QImage, other: QImage) -> float:
    places = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    differ = sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 128 for x, y in places
    )
    return differ / len(places)


def test_a_labels_code_is_made_once_however_often_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    make_code = segno.make

    def make(text: str, **given: Any) -> segno.QRCode:
        made.append(text)
        return make_code(text, **given)

    monkeypatch.setattr(segno, "make", make)
    for is_turned in (False, True):
        pages_of(Kind.LABEL, content(id=70_605_040), Stock("99010", 0.0, is_turned))
    assert made == ["OD-70605040"]


def test_what_was_chosen_before_there_were_makers_is_the_same_size_still() -> None:
    assert [SIZES[slug] for slug in ("62x29", "57x32")] == [Size(62, 29), Size(57, 32)]
    assert [size_name(slug) for slug in ("62x29", "57x32")] == ["DK-11209 · 62 × 29 mm", "11354 · 57 × 32 mm"]


def test_makers_stand_together_and_a_roll_has_one_name() -> None:
    makers = [maker_of(slug) for slug in LABELS]
    assert makers == sorted(makers, key=list(dict.fromkeys(makers)).index)
    assert list(dict.fromkeys(makers)) == ["Brother QL", "Dymo LabelWriter", "Zebra"]
    names = [(roll.maker, size_name(slug)) for slug, roll in LABELS.items()]
    assert len(set(names)) == len(names)
    assert size_name("DK-22205") == "DK-22205 · 62 × 40 mm, continuous"
