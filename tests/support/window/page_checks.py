"""What holds of every page, whatever is on it: nothing beyond the edge or a margin, nothing over anything else."""

from itertools import combinations

from orderflow_desk.gui.printing.layout.measure import below, cap_share
from orderflow_desk.gui.printing.layout.qr_code import QUIET, modules
from orderflow_desk.gui.printing.layout.sheet import Bar, Code, Page, Words

Box = tuple[float, float, float, float]


def box_of(mark: Words | Bar | Code) -> Box:
    """Return left, top, right and lower end of a mark; of a code with its quiet zone."""
    match mark:
        case Words():
            top = mark.baseline - mark.mm * cap_share(mark.weight)
            hangs = 0 if mark.text.removeprefix("#").isdigit() else below(mark.mm)
            return mark.x, top, mark.x + mark.width, mark.baseline + hangs
        case Bar():
            return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
        case Code():
            return mark.x, mark.y, mark.x + mark.side, mark.y + mark.side


def words_on(page: Page) -> list[Words]:
    return [mark for mark in page.marks if isinstance(mark, Words)]


def codes_on(page: Page) -> list[Code]:
    return [mark for mark in page.marks if isinstance(mark, Code)]


def assert_within(page: Page) -> None:
    """All ink is off the edge and out of the margin, and no quiet zone ends beyond the edge."""
    size = page.size
    side, foot = max(1, size.margin) - 0.01, max(0.5, size.margin) - 0.01
    for mark in page.marks:
        left, top, right, bottom = _ink(mark) if isinstance(mark, Code) else box_of(mark)
        assert left >= side, mark
        assert top >= side, mark
        assert right <= size.width - side, mark
        assert bottom <= size.height - foot, mark
    if size.margin:
        for code in codes_on(page):
            assert min(code.x, code.y) >= -0.01, code
            assert code.x + code.side <= size.width + 0.01, code
            assert code.y + code.side <= size.height + 0.01, code


def assert_apart(page: Page) -> None:
    """No line of text over another, none in the quiet zone of a code."""
    lines = [box_of(mark) for mark in words_on(page)]
    for code in codes_on(page):
        x, y, right, bottom = box_of(code)
        for mark, box in zip(words_on(page), lines, strict=True):
            assert box[2] <= x + 0.01 or box[0] >= right - 0.01 or box[1] >= bottom or box[3] <= y + 1.6, mark
    for one, other in combinations(sorted(lines, key=lambda box: box[1]), 2):
        if one[2] > other[0] and other[2] > one[0]:
            assert other[1] >= one[3] - 0.9, (one, other)


def _ink(code: Code) -> Box:
    quiet = code.side / modules(code) * QUIET
    return code.x + quiet, code.y + quiet, code.x + code.side - quiet, code.y + code.side - quiet
