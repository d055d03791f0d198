"""Buttons are true of their order: nobody receives the item of a field visit, and nobody takes it to the bench."""

from itertools import product

import pytest
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import ALL_MOVES, Status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.reasons.walk_reasons import WalkReason
from orderflow_desk.domain.walks import WALKS
from orderflow_desk.gui.orders.bulk.bulk_words import verb_of
from orderflow_desk.gui.orders.questions import _WALK_REASONS, walk_reasons
from orderflow_desk.gui.words.words import move_verb, walk_verb
from orderflow_desk.views.orders.bulk import BulkOption

FIELD, WALK_IN, PLANNED = OrderKind.FIELD_VISIT, OrderKind.WALK_IN, OrderKind.PLANNED_VISIT
OF_THE_SHOP = ("item", "bench", "hand over", "walk-in", "counter", "post", "back and")


def test_the_steps_of_a_field_visit_have_words_of_their_own() -> None:
    assert move_verb(Status.SCHEDULED, Status.NEW, (FIELD,)) == "Ready for visit"
    assert move_verb(Status.SCHEDULED, Status.NEW, (PLANNED,)) == "Item received"
    for move in ALL_MOVES:
        verb = move_verb(move.start, move.to, (FIELD,)).casefold()
        assert not [word for word in OF_THE_SHOP if word in verb], verb


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: f"{walk.name}-{walk.stops[0]}")
def test_the_walks_of_a_field_visit_have_words_and_reasons_of_their_own(walk) -> None:
    said = [walk_verb(walk.name, FIELD), *walk_reasons(walk.name, walk.stops[0], FIELD)]
    assert not [text for text, word in product(said, OF_THE_SHOP) if word in text.casefold()]


def test_a_batch_of_both_says_what_is_true_of_each() -> None:
    def verb(*kinds: OrderKind) -> str:
        return verb_of(BulkOption(Status.NEW, (), (Status.SCHEDULED,), 0, (), kinds))

    assert verb(PLANNED, WALK_IN) == "Item received"
    assert verb(FIELD) == "Ready for visit"
    assert verb(PLANNED, FIELD) == "New"


def test_every_reason_has_words_in_the_window(qtbot: QtBot) -> None:
    assert _WALK_REASONS.keys() == set(WalkReason)
