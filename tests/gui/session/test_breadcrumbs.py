"""The trail of what was asked last: names of the code, never what they were called with."""

from functools import partial
from pathlib import Path

from orderflow_desk.gui.session.breadcrumbs import LENGTH, Breadcrumbs

CANARY = "canary.jana@example.net"


class _Part:
    def __init__(self) -> None:
        self.kept = CANARY

    def act(self, text: str) -> str:
        return self.kept + text

    def __call__(self) -> str:
        return self.kept

    def __repr__(self) -> str:
        return CANARY


def _steps(breadcrumbs: Breadcrumbs) -> list[str]:
    return [step for _, step in breadcrumbs.latest()]


def test_a_call_is_told_by_its_name_alone() -> None:
    breadcrumbs, part = Breadcrumbs(), _Part()
    for call in (
        part.act,
        partial(part.act, CANARY),
        lambda: CANARY,
        part,
        Path(CANARY).exists,
        CANARY.upper,
    ):
        breadcrumbs.add_call(call)
    assert [step.rpartition(": ")[2] for step in _steps(breadcrumbs)] == [
        "_Part.act",
        "_Part.act",
        "test_a_call_is_told_by_its_name_alone.<locals>.<lambda>",
        "_Part",
        "Path.exists",
        "str.upper",
    ]
    assert CANARY not in str(breadcrumbs.latest())


def test_only_the_last_steps_are_remembered_oldest_first() -> None:
    breadcrumbs = Breadcrumbs()
    for number in range(LENGTH + 5):
        breadcrumbs.add(f"action {number}")
    assert _steps(breadcrumbs) == [f"action {number}" for number in range(5, LENGTH + 5)]
