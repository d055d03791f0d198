"""The words of a button that moves an order are whole at the width that it has in a window of a usual screen."""

import pytest
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import ALL_MOVES, Status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.walks import WALKS
from orderflow_desk.gui.orders.detail.strip.move_button import MoveButton
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.words import move_verb, status_name, walk_verb

# In windows of 1366 × 768 and of 1024 × 700, and of 1366 × 768 at 150 %.
WIDTHS = (149, 111)
ARROWS = "←→» "
_CANCELLED = Status.CANCELLED  # its button is a link of another kind
STEPS = sorted(
    {
        (move_verb(move.start, move.to, (kind,)), f"{status_name(move.to)} →")
        for move in ALL_MOVES
        for kind in OrderKind
        if move.to is not _CANCELLED
    }
    | {
        (walk_verb(walk.name, kind), f"» {status_name(walk.stops[-1])}")
        for walk in WALKS
        for kind in OrderKind
    }
)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("verb", "target"), STEPS)
def test_no_word_is_cut(qtbot: QtBot, session: Session, verb: str, target: str, width: int) -> None:
    button = MoveButton(session.theme, "move_forward")
    qtbot.addWidget(button)
    button.show_move(verb, target, verb)
    button.resize(width, button.height())
    shown, below = button.shown_words
    assert shown == verb
    assert below.strip(ARROWS) == target.strip(ARROWS)


def test_what_has_no_room_at_all_ends_in_dots(qtbot: QtBot, session: Session) -> None:
    button = MoveButton(session.theme, "move_forward")
    qtbot.addWidget(button)
    button.show_move("Send to the manufacturer", "With Manufacturer →", "Send")
    button.resize(60, button.height())
    assert all(words.endswith("…") for words in button.shown_words)
