"""Every time that people read or type goes through the shop's clock: nothing asks the PC what time or day it is there."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src" / "orderflow_desk"
# Whose job it is to turn a moment into a time on a wall, and to compare the shop's clock with the PC's.
CLOCKS = {"domain/opening_hours/shop_clock.py"}
# By the number of arguments that a call needs to say which zone is meant; None: it can't say it.
ZONED_FROM = {
    "datetime.now": 1,
    "datetime.today": None,
    "date.today": None,
    "datetime.fromtimestamp": 2,
    "date.fromtimestamp": None,
    "time.localtime": None,
    "time.strftime": 2,
    "QDate.currentDate": None,
    "QTime.currentTime": None,
    "QDateTime.currentDateTime": 1,
    "QDateTime.fromSecsSinceEpoch": 2,
    "QDateTime.fromMSecsSinceEpoch": 2,
}
ON_ANY_VALUE = {"astimezone": 1, "toLocalTime": None}


def faults(source: str) -> list[int]:
    """Return the lines that show a time of the PC's zone."""
    return [
        node.lineno for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and _is_fault(node)
    ]


def _is_fault(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute):
        return False
    owner = call.func.value
    # `datetime.datetime.now()` is the same as `datetime.now()`.
    holder = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
    name = call.func.attr
    for needed in (ZONED_FROM.get(f"{holder}.{name}", 0), ON_ANY_VALUE.get(name, 0)):
        if needed is None or len(call.args) + len(call.keywords) < needed:
            return True
    return False


def _modules() -> Iterator[Path]:
    return (
        path for path in sorted(SOURCES.rglob("*.py")) if path.relative_to(SOURCES).as_posix() not in CLOCKS
    )


def test_nothing_shows_or_reads_a_time_of_the_pcs_zone() -> None:
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{line}"
        for path in _modules()
        for line in faults(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "datetime.now()",
        "datetime.datetime.now()",
        "moment.astimezone()",
        "row.at.astimezone().date()",
        "date.today()",
        "datetime.fromtimestamp(5)",
        "QDate.currentDate()",
        "QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))",
        "time.localtime()",
    ],
)
def test_what_would_show_a_time_of_the_pcs_zone_is_found(line: str) -> None:
    assert faults(f"x = {line}") == [1]


@pytest.mark.parametrize("line", ["datetime.now(UTC)", "datetime.now(tz=UTC)", "moment.astimezone(zone)"])
def test_a_time_of_a_zone_that_is_named_is_no_fault(line: str) -> None:
    assert faults(f"x = {line}") == []
