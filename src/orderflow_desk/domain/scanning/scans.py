"""Tells a scanner from a typist by the keys alone and when they came, without delaying or losing either's."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import cast

from orderflow_desk.domain.scanning.layouts import FIRST_LETTERS
from orderflow_desk.domain.scanning.positions import UNKNOWN
from orderflow_desk.domain.scanning.scan_codes import is_code, may_become_code

ENTER = "\r"
TAB = "\t"
_LINE_ENDS = (ENTER, TAB)
# All in milliseconds; docs/decisions/0010 has what they were measured against.
FAST_MS = 35  # a scanner's next key comes within this; a typist's hardly, and never several in a row
TIMEOUT_MS = 70  # so long a key is held back: a scanner's gap, and a time slice of 50 ms that the PC lost
SLICE_MS = 45  # only a gap of at least this is such a slice; a shorter one above FAST_MS is a person's
QUIET_MS = 80  # within this after a key that was let through, the next belongs to it: it goes through as well
BURST_AT_LEAST = 4  # keys before the end, for a scan that is told by its speed
LINE_AT_LEAST = 6  # keys before an Enter that is then no person's, whatever the keys say
LONGEST = 120
_PREFIX_AT_MOST = 8


class Suffix(StrEnum):
    """What a scanner sends after a code; stable slugs."""

    ENTER_OR_TAB = "enter_or_tab"
    ENTER = "enter"
    TAB = "tab"
    NONE = "none"
    OWN = "own"


_ENDS: Mapping[Suffix, frozenset[str]] = {
    Suffix.ENTER_OR_TAB: frozenset((ENTER, TAB)),
    Suffix.ENTER: frozenset((ENTER,)),
    Suffix.TAB: frozenset((TAB,)),
    Suffix.NONE: frozenset(),
}


@dataclass(frozen=True, slots=True)
class ScanForm:
    """How this PC's scanner frames a code. Without a prefix it is told by its speed; `own` is one character."""

    prefix: str = ""
    suffix: Suffix = Suffix.ENTER_OR_TAB
    own: str = ""

    @classmethod
    def of(cls, kept: object) -> "ScanForm":
        """Return the form that was kept as plain values; what makes no sense gives way to the default."""
        values = cast("dict[str, object]", kept if isinstance(kept, dict) else {})
        own = _visible(values.get("own"), 1)
        slug = values.get("suffix")
        suffix = Suffix(slug) if isinstance(slug, str) and slug in set(Suffix) else Suffix.ENTER_OR_TAB
        if suffix is Suffix.OWN and not own:
            suffix = Suffix.ENTER_OR_TAB
        return cls(_visible(values.get("prefix"), _PREFIX_AT_MOST), suffix, own)

    def kept(self) -> dict[str, str]:
        """Return plain values to keep."""
        return {"prefix": self.prefix, "suffix": str(self.suffix), "own": self.own}

    @property
    def ends(self) -> frozenset[str]:
        """The keys that end a code; none when only silence does."""
        return frozenset((self.own,)) if self.suffix is Suffix.OWN else _ENDS[self.suffix]


class Receiver(Enum):
    """What has the keyboard, and so what may be taken from it."""

    ELSEWHERE = "elsewhere"  # a list, a button, a page: every code, and the Enter of every machine
    SEARCH = "search"  # every code of ours; anything else is searched for, Enter included
    # A text: our own codes alone. A number, or what a text expander or dictation types as fast as a scanner, stays as it
    # is, Enter included.
    TEXT = "text"
    LINE_OF_DIALOG = (
        "line_of_dialog"  # as TEXT, but that Enter would answer the dialog, and a scanner may have pressed it
    )
    # A button or a box between fields that are being filled in: a guess may not lead away from them.
    FORM = "form"
    ASKS_FOR_SCAN = "asks_for_scan"  # nothing: all of it is typed there

    @property
    def takes_numbers(self) -> bool:
        """Tell whether a number alone may be one of ours here."""
        return self in (Receiver.ELSEWHERE, Receiver.SEARCH)


class Verdict(Enum):
    """What is to become of a key."""

    HOLD = "hold"  # kept back: more has to come before anybody knows
    LET_GO = "let_go"  # what is held goes on, then this key
    READ = "read"  # what is held is a code, and this key its end: none of it goes on
    DROP = "drop"  # this key goes nowhere: a machine pressed it
    GO_ON = "go_on"  # the end of a scan in a field that took it: to the next field, instead of this key


class _Pace:
    """Counts the keys that came one after the other as fast as from a machine; one lost time slice is forgiven."""

    def __init__(self) -> None:
        self.keys = 0
        self._slow: int | None = None  # the place of the key that was followed, or let up, late

    def begin(self, keys: int = 1) -> None:
        self.keys, self._slow = keys, None

    def allows(self, gap: float) -> bool:
        return gap <= FAST_MS or (SLICE_MS <= gap <= TIMEOUT_MS and self._slow in (None, self.keys - 1))

    def add(self, gap: float) -> None:
        if not self.keys or not self.allows(gap):
            self.begin()
            return
        if gap > FAST_MS:
            self._slow = self.keys - 1
        self.keys += 1

    def allows_release(self, place: int, held_for: float) -> bool:
        if held_for <= FAST_MS:
            return True
        self._slow = place if self._slow is None else self._slow
        return self._slow == place


class ScanReader:
    """Judges each key when it comes. Who asks holds the keys, and calls `is_over` or `expire` when none comes.

    Times are milliseconds of any clock that only goes on, at best of the one that stamped the keys.
    """

    def __init__(self, form: ScanForm | None = None) -> None:
        self.form = form or ScanForm()
        self.code = ""  # what was read last
        self.keys = ""  # the same by where its keys lie on a US keyboard
        self._held = ""
        self._held_keys = ""
        self._takes_numbers = True
        self._pace = _Pace()
        self._last_at = float("-inf")
        self._read_at = float("-inf")

    @property
    def is_holding(self) -> bool:
        """Tell whether keys are held back."""
        return bool(self._held)

    @property
    def looks_scanned(self) -> bool:
        """Tell whether what is held came faster than anybody types."""
        return len(self._held) >= BURST_AT_LEAST - 1

    def is_over(self, at: float) -> bool:
        """Tell whether no key came for so long that what is held has to be decided: `expire` does."""
        return self.is_holding and at - self._last_at > TIMEOUT_MS

    def press(
        self,
        text: str,
        at: float,
        *,
        key: str = UNKNOWN,
        receiver: Receiver = Receiver.ELSEWHERE,
        shift: bool = True,
    ) -> Verdict:
        """Judge a key: a character, ENTER or TAB.

        `key` is what a US keyboard types where it lies (`positions`), `shift` says that Shift was down.
        """
        if text in _LINE_ENDS and 0 <= at - self._read_at <= FAST_MS:
            return Verdict.DROP  # the second of two, as in CR LF
        gap = (
            at - self._last_at if at >= self._last_at else float("inf")
        )  # the clock of X begins anew every 49 days
        # A scanner sends a capital; with Caps Lock on a small one, by Shift.
        is_small = text in FIRST_LETTERS and not (shift or text.isupper())
        verdict = self._judge(text, key, gap, receiver=receiver, is_small=is_small)
        if verdict is Verdict.READ:
            self._begin_anew(at)
            return verdict
        self._last_at = at
        is_held = verdict is Verdict.HOLD
        self._held = self._held + text if is_held else ""
        self._held_keys = self._held_keys + key if is_held else ""
        if text in _LINE_ENDS or verdict is Verdict.GO_ON:
            self._pace.begin(0)
        else:
            self._pace.add(gap)
        return verdict

    def separate(self, at: float) -> bool:
        """Tell whether the end of a field of a maker's code came amid a scanner's keys: then what is held goes on, and so does the scan."""
        gap = at - self._last_at
        if not self._pace.keys or not gap >= 0 or not self._pace.allows(gap):
            return False
        self._held = self._held_keys = ""
        self._pace.add(gap)
        self._last_at = at
        return True

    def release(self, place: int, held_for: float) -> Verdict:
        """Judge that a key that is held back was let up: a person's finger stays on it for longer. `place` counts from 0."""
        return Verdict.HOLD if self._pace.allows_release(place, held_for) else Verdict.LET_GO

    def interrupt(self, at: float | None = None) -> None:
        """Take note of a key that no scanner sends, or of anything else that a person did: what is held goes on."""
        self._held = self._held_keys = ""
        self._pace.begin(0)
        if at is not None:
            self._last_at = at

    def expire(self) -> Verdict:
        """Decide about what is held, for nothing follows: it is a code where silence is the suffix, else it goes on."""
        is_read = self.form.suffix is Suffix.NONE and self._is_whole()
        if is_read:
            self._begin_anew(self._last_at)
        self._held = self._held_keys = ""
        return Verdict.READ if is_read else Verdict.LET_GO

    def _begin_anew(self, at: float) -> None:
        begin = len(self.form.prefix)
        self.code, self.keys = self._held[begin:], self._held_keys[begin:]
        self._held = self._held_keys = ""
        self._pace.begin(0)
        self._read_at, self._last_at = at, float("-inf")

    def _judge(self, text: str, key: str, gap: float, *, receiver: Receiver, is_small: bool) -> Verdict:
        if self._held:
            if not self._pace.allows(gap):
                return Verdict.LET_GO
            if text in self.form.ends and self._is_whole():
                return Verdict.READ
            return Verdict.HOLD if self._may_go_on(text, key) else Verdict.LET_GO
        if text in (*_LINE_ENDS, *self.form.ends) and self._pace.keys:
            return self._judge_end(text, gap, receiver)
        if text in _LINE_ENDS:
            return Verdict.LET_GO
        self._takes_numbers = receiver.takes_numbers
        is_code = not (receiver is Receiver.ASKS_FOR_SCAN or is_small)
        may_begin = gap >= QUIET_MS and (bool(self.form.prefix) or is_code)
        return Verdict.HOLD if may_begin and self._may_go_on(text, key) else Verdict.LET_GO

    def _judge_end(self, text: str, gap: float, receiver: Receiver) -> Verdict:
        is_paced = self._pace.allows(gap)
        if receiver is Receiver.ASKS_FOR_SCAN and is_paced and self._pace.keys >= BURST_AT_LEAST:
            return Verdict.GO_ON
        is_answer = receiver in (Receiver.ELSEWHERE, Receiver.FORM, Receiver.LINE_OF_DIALOG)
        # Between fields a number is no code, so its Enter has to be known by fewer keys: it would press the button.
        at_least = BURST_AT_LEAST if receiver is Receiver.FORM else LINE_AT_LEAST
        if text == ENTER and is_answer and is_paced and self._pace.keys >= at_least:
            return Verdict.DROP
        return Verdict.LET_GO

    def _is_whole(self) -> bool:
        held, prefix = self._held, self.form.prefix
        if prefix:
            return len(held) > len(prefix) and held.startswith(prefix)
        is_code_here = is_code(held, self._held_keys, numbers=self._takes_numbers)
        return len(held) >= BURST_AT_LEAST and is_code_here

    def _may_go_on(self, text: str, key: str) -> bool:
        if text in _LINE_ENDS:
            return False
        held, prefix = self._held + text, self.form.prefix
        if prefix:
            return len(held) <= LONGEST and (prefix.startswith(held) or held.startswith(prefix))
        return may_become_code(held, self._held_keys + key, numbers=self._takes_numbers)


def _visible(value: object, at_most: int) -> str:
    text = value if isinstance(value, str) else ""
    return "".join(char for char in text if char.isprintable() and not char.isspace())[:at_most]
