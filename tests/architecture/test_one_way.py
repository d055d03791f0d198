"""Some things have one way to happen: a second one would forget half of what belongs to it."""

import ast
from pathlib import Path

SERVICES = Path(__file__).parents[2] / "src" / "orderflow_desk" / "services"
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
