"""What is usually done next with an order stands beside its steps, and is one of the things that can be done."""

import pytest

from orderflow_desk.domain.lifecycle import OPEN, next_status, previous_status
from orderflow_desk.domain.usual_presses import USUAL_WALKS, Press, likeliest
from orderflow_desk.domain.walks import walks_from


@pytest.mark.parametrize("status", OPEN)
def test_the_usual_walk_starts_where_it_is_offered_and_there_is_one_where_any_walk_starts(status) -> None:
    found = {walk.name for walk in walks_from(status)}
    assert ({USUAL_WALKS[status]} <= found) if found else status not in USUAL_WALKS


@pytest.mark.parametrize("status", OPEN)
def test_the_likeliest_press_is_there_to_be_pressed(status) -> None:
    there = {
        Press.FORWARD: next_status(status) is not None,
        Press.BACK: previous_status(status) is not None,
        Press.WALK: status in USUAL_WALKS,
    }
    assert there[likeliest(status)]
