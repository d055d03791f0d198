"""A signal's int is one of C, of 32 bits: a number that is larger ends in an OverflowError. So no id travels in one."""

import ast
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[3] / "src" / "orderflow_desk"
# What Qt declares with a C++ type: signals, slots and properties.
DECLARING = {"Signal", "Slot", "Property"}
# Module and signal: which small number it carries.
SMALL = {
    ("gui/customers/also_known_rows.py", "removed"): "the place among a few further values",
    ("gui/customers/customer_cards.py", "value_removed"): "the place among a few further values",
    ("gui/orders/bulk/bulk_commands.py", "advanced"): "orders done, of how many",
    ("gui/orders/list/order_view.py", "entered_row"): "a row, which is a C int to Qt anyhow",
    ("gui/orders/list/order_view.py", "looked_at"): "rows",
    ("gui/orders/list/order_view.py", "ranged"): "a row",
    ("gui/orders/list/order_view.py", "toggled"): "a row",
    ("gui/orders/timeline/timeline_entry.py", "step_wanted"): "one entry on, or one back",
    ("gui/session/long_work.py", "advanced"): "lines done, of how many",
}
_C_INTS = {"int", "uint", "long", "short"}


def declared_with_an_int(source: str) -> set[str]:
    """Return the names that are declared with a C int; what has none is told by its line."""
    tree = ast.parse(source)
    names = {
        id(node.value): ast.unparse(node.targets[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
    }
    return {
        names.get(id(node), f"line {node.lineno}")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _declares(node.func) and _C_INTS & set(_types(node))
    }


def _declares(func: ast.expr) -> bool:
    return (isinstance(func, ast.Name) and func.id in DECLARING) or (
        isinstance(func, ast.Attribute) and func.attr in DECLARING
    )


def _types(call: ast.Call) -> list[str]:
    parts = [part for argument in call.args for part in ast.walk(argument)]
    return [part.id for part in parts if isinstance(part, ast.Name)] + [
        part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("a = Signal(int)", {"a"}),
        ("a = QtCore.Signal(str, int)", {"a"}),
        ("a = Signal('int')", {"a"}),
        ("a = Signal([int], [str])", {"a"}),
        ("class A:\n  @Slot(int)\n  def b(self, c): ...", {"line 2"}),
        ("a = Signal(object)", set()),
        ("a = Signal('qlonglong')", set()),
        ("a = range(int(b))", set()),
    ],
)
def test_a_c_int_is_seen_however_it_is_written(source: str, names: set[str]) -> None:
    assert declared_with_an_int(source) == names


def test_only_rows_and_counts_travel_in_a_c_int() -> None:
    found = {
        (path.relative_to(SOURCES).as_posix(), name)
        for path in SOURCES.rglob("*.py")
        for name in declared_with_an_int(path.read_text(encoding="utf-8"))
    }
    assert found == SMALL.keys()
