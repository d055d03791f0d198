"""What was found when an item was looked at, as one line of text: kept with its order, and compared in the timeline."""

from collections.abc import Mapping

from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.items.item_kinds import Answer, Point

FIELD = "checklist"
_LENGTH_AT_MOST = 4000
_POINTS, _ANSWERS = frozenset(Point), frozenset(Answer)


def written(answers: Mapping[Point, Answer]) -> str:
    """Return answers as text: ``display=works;charging=fails``, always in the order of `Point`."""
    return ";".join(f"{point}={answers[point]}" for point in Point if point in answers)


def read(text: str) -> dict[Point, Answer]:
    """Return the answers that a text holds.

    Raises:
        FieldInvalid: it names a point or an answer that there is not, or one point twice.
    """
    found: dict[Point, Answer] = {}
    if len(text) > _LENGTH_AT_MOST:
        raise FieldInvalid(FIELD, text, "not_a_checklist")
    for part in filter(None, (part.strip() for part in text.split(";"))):
        point, _, answer = part.partition("=")
        if point not in _POINTS or answer not in _ANSWERS or point in found:
            raise FieldInvalid(FIELD, part, "not_a_checklist")
        found[Point(point)] = Answer(answer)
    return found


def understood(text: str) -> dict[Point, Answer]:
    """Return as much as can be read of a text, for the screen: a later version may know other points."""
    pairs = (part.partition("=") for part in text.split(";"))
    return {
        Point(point): Answer(answer) for point, _, answer in pairs if point in _POINTS and answer in _ANSWERS
    }


def differing(old: str, new: str) -> tuple[str, str]:
    """Return what two checklists do not have in common, of the one and of the other."""
    before, after = understood(old), understood(new)
    points = [point for point in Point if before.get(point) is not after.get(point)]
    return (
        written({point: before[point] for point in points if point in before}),
        written({point: after[point] for point in points if point in after}),
    )


def checked(text: str) -> str:
    """Return a checklist as it is kept. Raises what `read` raises."""
    return written(read(text))
