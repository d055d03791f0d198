"""Some things have one way to happen: a second one would forget half of what belongs to it."""

import ast
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "src" / "orderflow_desk"
SERVICES, GUI = SOURCES / "services", SOURCES / "gui"
# Module: what it writes of a customer's record.
CHANGES_CUSTOMERS = {
    "transaction/contact.py": "the contact: written, found, reached and confirmed together",
    "customers/merging.py": "into whom a record was merged; the contact goes by the module above",
    "customers/erasure.py": "everything, away; what hangs on a contact goes with it",
}


def _updating(table: str) -> set[str]:
    return {
        path.relative_to(SERVICES).as_posix()
        for path in SERVICES.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "update"
        and isinstance(node.args[0], ast.Name)
        and node.args[0].id == table
    }


def test_a_contact_has_one_way_to_change() -> None:
    assert _updating("customers") == CHANGES_CUSTOMERS.keys()


def _functions_with(call: str) -> set[ast.FunctionDef]:
    return {
        function
        for path in GUI.rglob("*.py")
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        and any(
            isinstance(node, ast.Call)
            and call in (getattr(node.func, "id", ""), getattr(node.func, "attr", ""))
            for node in ast.walk(function)
        )
    }


def test_each_shortcut_says_whether_a_held_key_repeats_it() -> None:
    made = {*_functions_with("QShortcut"), *_functions_with("setShortcut")}
    assert made
    says = [any("setAutoRepeat" in ast.dump(node) for node in ast.walk(function)) for function in made]
    silent = [function.name for function, has_said in zip(made, says, strict=True) if not has_said]
    assert silent == []
