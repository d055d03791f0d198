"""Commands are found by a few letters, the likeliest first."""

import pytest

from orderflow_desk.gui.frame.fuzzy import score

COMMANDS = ("Go to Orders", "Go to Outbox", "New order", "Move the order one step forward", "Sign out")


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("out", "Go to Outbox"),
        ("neo", "New order"),
        ("NEW", "New order"),
        ("so", "Sign out"),
        ("forw", COMMANDS[3]),
    ],
)
def test_the_likeliest_command_comes_first(typed: str, best: str) -> None:
    found = {command: score(typed, command) for command in COMMANDS}
    points = {command: value for command, value in found.items() if value is not None}
    assert max(points, key=lambda command: points[command]) == best


def test_letters_that_are_not_there_find_nothing() -> None:
    assert all(score("xyz", command) is None for command in COMMANDS)


def test_nothing_typed_finds_everything() -> None:
    assert all(score(" ", command) == 0 for command in COMMANDS)
