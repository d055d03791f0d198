"""One SQLite library in a process: two that have the same file open drop each other's locks (sqlite.org/howtocorrupt.html)."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIBRARIES = {"sqlite3", "pysqlite3", "apsw"}
# Module: why it may know a library by its own name.
ALLOWED = {
    "src/orderflow_desk/store/sqlite.py": "it chooses the library for all others",
    "benchmarks/yardsticks/replaying.py": "the yardstick is Python's own library, on a copy that nobody else opens",
    "tests/unit/diagnostics/test_redaction.py": "errors of Python's library are redacted as well, from memory alone",
}


def _importing() -> Iterator[str]:
    for folder in ("src", "rigs", "benchmarks", "tests", "packaging", "dev"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                names = (
                    [one.name for one in node.names]
                    if isinstance(node, ast.Import)
                    else [node.module or ""]
                    if isinstance(node, ast.ImportFrom)
                    else []
                )
                if LIBRARIES & {name.split(".")[0] for name in names}:
                    yield path.relative_to(ROOT).as_posix()


def test_whatever_opens_a_database_goes_through_one_module() -> None:
    assert set(_importing()) == ALLOWED.keys()
