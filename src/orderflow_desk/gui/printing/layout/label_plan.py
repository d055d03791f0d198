"""Where number, code and lines stand on a label: of a few arrangements, the one that makes the number largest.

Nothing is printed within the size's margin. The quiet zone of the code may lie there, for it is white.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from orderflow_desk.domain.scanning.scan_codes import order_code
from orderflow_desk.gui.printing.layout.measure import cap_share, width_of
from orderflow_desk.gui.printing.layout.qr_code import QUIET, code, modules
from orderflow_desk.gui.printing.layout.sheet import Size, Weight
from orderflow_desk.gui.words.words import order_number

MARGIN_AT_MOST = 10.0
MARGIN_STEP = 0.5
_TOP, _RIGHT, _FOOT = 1.6, 2.0, 0.5  # what stays free where the printer reaches everything
_CLOSE, _AIR = 0.6, 1.2  # between the number and what is below it, and more where there is room
_LINE, _HANGS, _LINES = (
    3.6,
    0.35,
    4,
)  # how high a line is, how far its letters hang below it, and how many are wanted
_CAP_AT_MOST = 8.6  # mm; 6 are read across a bench
_CAP_AT_LEAST = 3.5  # mm; read at arm's length
_CAP_GIVES = 0.6  # mm that the number gives up for a larger code, or for one more line
# Sides of a module that are whole dots of label printers of 203 dots to an inch (8 to a millimetre).
_MODULES = tuple(dots / 8 for dots in range(20, 3, -1))
_ROUNDED = 0.998  # fonts come in whole hundredths of a millimetre
_FIGURES_DIFFER = 1.02  # one number of as many digits is so much wider than another, at most
_USUAL = Size(62, 29)
_LARGEST = 2.0
_LONGEST = 99_999_999  # an order's number that a margin still leaves room for
_FIVE_DIGITS = 88_888  # labels of a shop look alike from the first order on


@dataclass(frozen=True, slots=True)
class Room:
    """A place with its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Plan:
    """The side of a module, the corner of the code with its quiet zone, the number, and the room for lines."""

    module: float
    side: float
    code_x: float
    code_y: float
    cap: float
    number_x: float
    baseline: float
    lines: Room
    scale: float


@dataclass(frozen=True, slots=True)
class _Label:
    """What a plan is made for; `across` is how wide the number is for each millimetre of height."""

    size: Size
    count: int
    across: float

    @property
    def scale(self) -> float:
        """How much larger than on the usual label everything may be."""
        lost = 2 * self.size.margin
        fits = min((self.size.width - lost) / _USUAL.width, (self.size.height - lost) / _USUAL.height)
        return min(max(fits, 1.0), _LARGEST)

    @property
    def top(self) -> float:
        return max(_TOP, self.size.margin)

    @property
    def right(self) -> float:
        """The right end of everything."""
        return self.size.width - max(_RIGHT, self.size.margin)

    @property
    def foot(self) -> float:
        """The lower end of the lines."""
        return self.size.height - max(_FOOT, self.size.margin)

    def cap(self, width: float, height: float) -> float:
        """Return how high the number may be in a room."""
        return min(_CAP_AT_MOST * self.scale, width / self.across * _ROUNDED, height)

    def cap_above_lines(self, width: float) -> float:
        """Return how high the number may be with lines below it: a little less where that makes room for one more."""
        cap = self.cap(width, self.foot - self.top)
        room = self.foot - self.top - cap - (_CLOSE + _HANGS) * self.scale
        lacking = -room % (_LINE * self.scale)
        is_worth_it = room < _LINES * _LINE * self.scale and lacking <= _CAP_GIVES
        return cap - lacking if is_worth_it and cap - lacking >= _CAP_AT_LEAST else cap


_Arrangement = Callable[[_Label, float], Plan | None]


def plan_of(order_id: int, size: Size) -> Plan:
    """Return the best plan; where the margin leaves no room for any, with as much of it as does."""
    steps = math.ceil(size.margin / MARGIN_STEP)
    narrower = (Size(size.width, size.height, step * MARGIN_STEP) for step in range(steps - 1, -1, -1))
    found = next((plan for one in (size, *narrower) if (plan := _plan(order_id, one)) is not None), None)
    if found is None:
        raise ValueError(size)
    return found


@cache
def widest_margin(size: Size) -> float:
    """Return the largest margin that leaves room for the code and for a number of eight digits."""
    steps = round(MARGIN_AT_MOST / MARGIN_STEP)
    for margin in (step * MARGIN_STEP for step in range(steps, 0, -1)):
        plan = _plan(_LONGEST, Size(size.width, size.height, margin))
        if plan is not None and plan.cap >= _CAP_AT_LEAST * _FIGURES_DIFFER:
            return margin
    return 0.0


def _plan(order_id: int, size: Size) -> Plan | None:
    widest = max(width_of(order_number(one), 10, Weight.BOLD) for one in (order_id, _FIVE_DIGITS))
    label = _Label(size, modules(code(order_code(order_id), 0, 0, 1)), widest / 10 / cap_share(Weight.BOLD))
    ways = (_one_below_the_other,) if size.height > size.width else (_number_above, _number_beside)
    plans = [plan for way in ways if (plan := _largest(label, way)) is not None]
    return max(plans, key=lambda plan: (round(plan.cap, 1), plan.module), default=None)


def _largest(label: _Label, way: _Arrangement) -> Plan | None:
    """Return the plan with the largest code whose number is nearly as large as it can be."""
    plans = [plan for module in _MODULES if (plan := way(label, module)) is not None and plan.cap > 0]
    tallest = max((plan.cap for plan in plans), default=0.0)
    # The number gives way to the code as long as it can still be read.
    least = max(tallest - _CAP_GIVES, min(tallest, _CAP_AT_LEAST))
    return next((plan for plan in plans if plan.cap >= least), None)


def _number_above(label: _Label, module: float) -> Plan | None:
    """The number across the label, below it the code with the lines beside it."""
    if module > 0.75 * label.scale:
        return None
    size, side, quiet = label.size, module * label.count, module * QUIET
    left = max(quiet, size.margin)
    code_x, lowest = left - quiet, size.height - left - side + quiet
    cap = label.cap(label.right - left, lowest - label.top)
    code_y = min(lowest, label.top + cap + _AIR * label.scale)  # what is left below is for long texts
    x, y = code_x + side + 0.2, code_y + quiet - 0.6
    lines = Room(x, y, label.right - x, label.foot - y)
    return Plan(module, side, code_x, code_y, cap, left, label.top + cap, lines, label.scale)


def _number_beside(label: _Label, module: float) -> Plan | None:
    """The code as high as the label, and everything else beside it: for labels that are flat, or long."""
    size, side, quiet = label.size, module * label.count, module * QUIET
    left = max(quiet, size.margin)
    if module > label.scale or side - 2 * quiet + 2 * left > size.height:
        return None
    x = left - quiet + side + 0.2
    cap = label.cap_above_lines(label.right - x)
    y = label.top + cap + _CLOSE * label.scale
    y += min(max(label.foot - y - (_LINES * _LINE + _HANGS) * label.scale, 0), _AIR * label.scale)
    lines = Room(x, y, label.right - x, label.foot - y)
    return Plan(
        module, side, left - quiet, (size.height - side) / 2, cap, x, label.top + cap, lines, label.scale
    )


def _one_below_the_other(label: _Label, module: float) -> Plan | None:
    """Number, code, lines, each as wide as the label: for labels that stand upright."""
    size, side, quiet = label.size, module * label.count, module * QUIET
    left = max(quiet, size.margin)
    if side > 0.45 * size.height or left - quiet + side > size.width:
        return None
    cap = label.cap(label.right - left, size.height)
    code_y = label.top + cap
    y = code_y + side
    lines = Room(left, y, label.right - left, label.foot - y)
    return Plan(module, side, left - quiet, code_y, cap, left, label.top + cap, lines, label.scale)
