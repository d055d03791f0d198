"""Keys by their times alone: what is a scanner's, what is a typist's, and that none is lost."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.scanning.scan_codes import order_code, read_code
from orderflow_desk.domain.scanning.scans import (
    ENTER,
    FAST_MS,
    QUIET_MS,
    TIMEOUT_MS,
    ScanForm,
    ScanReader,
    Suffix,
    Verdict,
)
from support.window.keyboards import KEYBOARDS, READ_BY_PLACE_ALONE, as_typed

Key = tuple[str, float, float]  # text, when it goes down, for how long


@dataclass
class Keyboard:
    """Plays keys to a reader, as a window does, and keeps what gets through."""

    reader: ScanReader = field(default_factory=ScanReader)
    through: str = ""
    orders: list[int | None] = field(default_factory=list)
    longest: float = 0
    _held: list[tuple[str, float]] = field(default_factory=list)
    _last: float = 0

    def play(self, keys: list[Key]) -> None:
        moments = [(at, 1, text, at) for text, at, _ in keys] + [
            (at + held, 0, text, at) for text, at, held in keys
        ]
        for at, is_down, text, pressed in sorted(moments, key=lambda one: one[:2]):
            self._wait_until(at)
            if is_down:
                self._press(text, at)
            else:
                self._release(text, at, pressed)
        self._wait_until(float("inf"))

    def _press(self, text: str, at: float) -> None:
        self._last = at
        match self.reader.press(text, at):
            case Verdict.HOLD:
                self._held.append((text, at))
            case Verdict.READ:
                self._read()
            case Verdict.LET_GO:
                self._let_go(at)
                self.through += text
            case Verdict.DROP | Verdict.GO_ON:
                pass

    def _release(self, text: str, at: float, pressed: float) -> None:
        place = next((place for place, one in enumerate(self._held) if one == (text, pressed)), None)
        if place is not None and self.reader.release(place, at - pressed) is Verdict.LET_GO:
            self.reader.interrupt()
            self._let_go(at)

    def _wait_until(self, at: float) -> None:
        if self._held and at - self._last > TIMEOUT_MS:
            if self.reader.expire() is Verdict.READ:
                self._read()
            else:
                self._let_go(self._last + TIMEOUT_MS)

    def _read(self) -> None:
        self.orders.append(read_code(self.reader.code).order_id)
        self._held.clear()

    def _let_go(self, at: float) -> None:
        for text, pressed in self._held:
            self.through += text
            self.longest = max(self.longest, at - pressed)
        self._held.clear()


def keys(text: str, gaps: list[float], start: float = 1000, held: float = 2) -> list[Key]:
    at, found = start, []
    for char, gap in zip(text, gaps, strict=True):
        found.append((char, at, held))
        at += gap
    return found


def even(text: str, gap: float, *, held: float = 2, start: float = 1000) -> list[Key]:
    return keys(text, [gap] * len(text), start, held)


@pytest.mark.parametrize("gap", [1, 2, 5, 10, 15, 20, 30, FAST_MS])
@pytest.mark.parametrize("code", ["OD-10482", "10482", "ODß10482", "OD=+éčáě", "&à'_é"])
def test_a_scan_is_read_at_every_scanners_speed(gap: float, code: str) -> None:
    keyboard = Keyboard()
    keyboard.play(even(code + ENTER, gap))
    assert (keyboard.orders, keyboard.through) == ([10482], "")


@pytest.mark.parametrize("stalled", range(len("OD-10482")))
@pytest.mark.parametrize("gap", [1, 8, 15])
@pytest.mark.parametrize("is_held", [True, False])
def test_a_time_slice_may_be_lost_anywhere(stalled: int, gap: float, is_held: bool) -> None:
    code = "OD-10482" + ENTER
    played = keys(code, [gap + 50 * (place == stalled) for place in range(len(code))])
    if is_held:  # while the key was down
        text, at, held = played[stalled]
        played[stalled] = (text, at, held + 50)
    keyboard = Keyboard()
    keyboard.play(played)
    assert (keyboard.orders, keyboard.through) == ([10482], "")


@pytest.mark.parametrize("gap", [FAST_MS + 1, 50, 60, TIMEOUT_MS, 100, 200])
def test_a_number_that_is_typed_and_entered_is_typed(gap: float) -> None:
    keyboard = Keyboard()
    keyboard.play(even("10482" + ENTER, gap, held=60))
    assert (keyboard.orders, keyboard.through) == ([], "10482" + ENTER)


def test_a_number_typed_faster_than_anybody_can_is_told_by_how_long_the_keys_are_down() -> None:
    keyboard = Keyboard()
    keyboard.play(even("10482" + ENTER, 30, held=80))
    assert (keyboard.orders, keyboard.through) == ([], "10482" + ENTER)


@pytest.mark.parametrize("code", ["ABC-12345", "4711-abc", "SN10482"])
def test_the_end_of_another_code_is_no_code(code: str) -> None:
    for stalled in range(len(code)):
        played = keys(code + ENTER, [8 + 50 * (place == stalled) for place in range(len(code) + 1)])
        keyboard = Keyboard()
        keyboard.play(played)
        assert keyboard.orders == []
        assert keyboard.through.rstrip(ENTER) == code


@st.composite
def typed(draw: st.DrawFn, start: float) -> tuple[list[Key], float]:
    """Keys of a person: down for 45 ms or longer; after two that were rolled comes one that was not."""
    alphabet = "0123456789oOdD-ěščřžýáíé+&\"'(èçàßöü abcd" + ENTER
    at, found, was_roll = start, [], False
    for char in draw(st.text(alphabet, min_size=1, max_size=12)):
        found.append((char, at, draw(st.floats(45, 160))))
        is_roll = not was_roll and draw(st.booleans())
        at += draw(st.floats(15, 40)) if is_roll else draw(st.floats(50, 400))
        was_roll = is_roll
    return found, found[-1][1]


@st.composite
def scanned(draw: st.DrawFn, start: float) -> tuple[list[Key], float, int]:
    """Keys of a scanner set to a US keyboard, on a PC with any other; one slice may be lost on the way."""
    order_id = draw(st.integers(10_000, 10**9 - 1))
    code = order_code(order_id) if draw(st.booleans()) else str(order_id)
    text = as_typed(code, draw(st.sampled_from(sorted(KEYBOARDS.keys() - READ_BY_PLACE_ALONE)))) + ENTER
    stalled = draw(st.none() | st.integers(0, len(text) - 2))
    at, found = start, []
    for place, char in enumerate(text):
        gap = draw(st.floats(1, 15))
        found.append((char, at, gap / 2))
        at += gap + (50 if place == stalled else 0)
    return found, found[-1][1], order_id


@given(st.data())
def test_scans_between_typing_are_read_and_all_that_was_typed_is_written(data: st.DataObject) -> None:
    at, played, text, orders = 1000.0, [], "", []
    for is_scan in data.draw(st.lists(st.booleans(), max_size=6)):
        if is_scan:
            found, at, order_id = data.draw(scanned(at))
            orders.append(order_id)
        else:
            found, at = data.draw(typed(at))
            text += "".join(key[0] for key in found)
        played += found
        at += QUIET_MS + data.draw(st.floats(1, 500))
    keyboard = Keyboard()
    keyboard.play(played)
    assert keyboard.orders == orders
    assert keyboard.through == text
    assert keyboard.longest <= 2 * TIMEOUT_MS + FAST_MS


@given(
    st.lists(
        st.tuples(st.sampled_from(["1", "O", "D", "-", "é", "x", ENTER, "~"]), st.floats(0, 120)), max_size=30
    ),
    st.sampled_from(["", "~"]),
)
def test_whatever_comes_each_key_gets_through_once_or_belongs_to_a_code(
    pressed: list[tuple[str, float]], prefix: str
) -> None:
    at, played = 1000.0, []
    for text, gap in pressed:
        at += gap
        played.append((text, at, 3.0))
    keyboard = Keyboard(ScanReader(ScanForm(prefix=prefix)))
    keyboard.play(played)
    plain = [text for text, _, _ in played if text != ENTER]
    rest = [text for text in keyboard.through if text != ENTER]
    left = iter(plain)
    assert all(char in left for char in rest)  # in order
    if not keyboard.orders:
        assert rest == plain


@pytest.mark.parametrize(
    ("kept", "form"),
    [
        ({}, ScanForm()),
        (None, ScanForm()),
        ("~", ScanForm()),
        ({"prefix": "~", "suffix": "tab"}, ScanForm("~", Suffix.TAB)),
        ({"prefix": 7, "suffix": ["tab"], "own": None}, ScanForm()),
        ({"suffix": "own"}, ScanForm()),
        ({"suffix": "own", "own": "#!"}, ScanForm(suffix=Suffix.OWN, own="#")),
        ({"prefix": " \x02~" + "]" * 20}, ScanForm("~" + "]" * 7)),
        ({"suffix": "nonsense"}, ScanForm()),
    ],
)
def test_a_setting_that_makes_no_sense_gives_way_to_the_default(kept: object, form: ScanForm) -> None:
    assert ScanForm.of(kept) == form


@pytest.mark.parametrize("form", [ScanForm("~", Suffix.OWN, "#"), ScanForm(), ScanForm("]", Suffix.NONE)])
def test_a_form_that_was_kept_is_the_same_again(form: ScanForm) -> None:
    assert ScanForm.of(form.kept()) == form
