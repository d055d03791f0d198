"""What the run of the tests itself promises: what takes long begins first, and a fault of one test stays that test's own."""

from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

# Four lines of a terminal; the name of each test is sent from worker to worker with all that is told of it.
LONGEST_NAME = 400


@pytest.fixture
def hooks(request: pytest.FixtureRequest) -> ModuleType:
    found = request.config.pluginmanager.get_plugin(str(Path(__file__).parents[2] / "conftest.py"))
    assert isinstance(found, ModuleType)
    return found


def _config(until: float | None) -> Any:
    return SimpleNamespace(getoption=lambda _name: until)


def _item(*marks: str) -> Any:
    return SimpleNamespace(marks=marks, get_closest_marker=lambda name: name if name in marks else None)


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (None, [("xdist_group",), ("long",), (), ()]),
        (0.0, [("xdist_group",), (), ("long",), ()]),
    ],
    ids=["all", "as many as there is time for"],
)
def test_what_takes_long_begins_first_unless_there_is_no_time_for_it(
    hooks: ModuleType, until: float | None, expected: list[tuple[str, ...]]
) -> None:
    items = [_item(), _item("long"), _item(), _item("xdist_group")]
    hooks.pytest_collection_modifyitems(_config(until), items)
    assert [item.marks for item in items] == expected


def test_a_window_that_a_test_left_behind_fails_that_test_and_stands_in_the_way_of_no_other(
    hooks: ModuleType, qtbot: QtBot
) -> None:
    window = QWidget()
    window.show()
    teardown = hooks.pytest_runtest_teardown(None)
    next(teardown)
    with pytest.raises(AssertionError, match="windows were left behind"):
        next(teardown)
    assert not window.isVisible()
    window.deleteLater()


@pytest.mark.parametrize("value", ["x" * 4_000_000, b"\x00" * 200, "ü\n" * 90], ids=["letters", "bytes", "ü"])
def test_a_case_is_named_by_the_beginning_of_what_is_long(hooks: ModuleType, value: str | bytes) -> None:
    name = hooks.pytest_make_parametrize_id(value)
    assert name.endswith(f" and so on, {len(value)} long")
    assert name.isascii()
    assert len(name) < LONGEST_NAME
    assert hooks.pytest_make_parametrize_id("short") is None


def test_no_test_has_a_name_that_fills_a_page(request: pytest.FixtureRequest) -> None:
    assert [item.name[:80] for item in request.session.items if len(item.name) > LONGEST_NAME] == []
