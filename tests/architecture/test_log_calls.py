"""What is logged is a sentence of the program's own: whatever varies is an argument, which the log can leave out."""

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / "src" / "orderflow_desk"
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}


def _log_calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in LEVELS:
            on = ast.unparse(node.func.value)
            if on == "_log" or on.startswith("logging."):
                yield node


def test_every_log_call_begins_with_a_literal_sentence() -> None:
    calls = [(path, call) for path in sorted(SOURCES.rglob("*.py")) for call in _log_calls(path)]
    assert len(calls) > 5
    varying = [
        f"{path.name}:{call.lineno}"
        for path, call in calls
        if not (isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str))
    ]
    assert varying == []
