"""What is told of an error: kinds, places and codes, and never what it carries."""

import errno
import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from orderflow_desk.app.diagnostics.redaction import described, fingerprint, short_file
from orderflow_desk.domain.errors import (
    AddressFault,
    AddressInvalid,
    DatabaseFault,
    DatabaseTrouble,
    StaleOrder,
)
from orderflow_desk.domain.orders.order import check_note

CANARY = "canary.jana@example.net"


def _caught(act: Callable[[], object]) -> BaseException:
    try:
        act()
    except Exception as error:  # noqa: BLE001  whatever it is, it is looked at
        return error
    raise AssertionError("nothing was raised")


def _raise(error: BaseException) -> None:
    local = CANARY  # a local variable that must not be told
    assert local
    raise error


def _text(error: BaseException) -> str:
    return "\n".join(f"{one.headline}\n{one.places}" for one in described(error))


@pytest.mark.parametrize(
    "error",
    [
        ValueError(CANARY),
        KeyError(CANARY),
        AttributeError(CANARY),
        AttributeError("no attribute", name=CANARY, obj=CANARY),
        NameError("no name", name="canary"),
        ImportError("no module", name="canary", path=CANARY),
        OSError(errno.ENOENT, CANARY, f"/home/{CANARY}/canary.txt"),
        TypeError(f"unsupported operand type(s) for +: 'canary' and '{CANARY}'"),
        TypeError("'canary' object is not callable"),
        IndexError(f"list index out of range {CANARY}"),
        UnicodeEncodeError("canary", CANARY, 0, 1, CANARY),
        sqlite3.IntegrityError(f"UNIQUE constraint failed: {CANARY}"),
        AddressInvalid(CANARY, AddressFault.MALFORMED),
        StaleOrder(10482, CANARY, (CANARY,)),
        DatabaseTrouble(DatabaseFault.LOCKED, CANARY),
        ExceptionGroup(CANARY, [ValueError(CANARY), RuntimeError(CANARY)]),
        SystemError(CANARY, CANARY),
        type("OwnError", (Exception,), {})(CANARY),
    ],
    ids=lambda error: type(error).__name__,
)
def test_nothing_that_an_error_carries_is_told(error: BaseException) -> None:
    error.add_note(CANARY)
    text = _text(_caught(lambda: _raise(error)))
    assert "canary" not in text.lower()
    assert type(error).__name__ in text


def test_a_chain_is_carried_byout_what_it_carries() -> None:
    def chained() -> None:
        try:
            _raise(KeyError(CANARY))
        except KeyError:
            try:
                _raise(OSError(CANARY))
            except OSError as error:
                raise RuntimeError(CANARY) from error

    descriptions = described(_caught(chained))
    assert [one.headline for one in descriptions] == [
        "RuntimeError",
        "caused by OSError",
        "while handling KeyError",
    ]
    assert descriptions[2].places[-1].function == "_raise"


def test_a_chain_that_bites_its_tail_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert [one.kind for one in described(first)] == ["ValueError", "KeyError"]


def test_what_the_interpreter_says_by_itself_is_told() -> None:
    nothing = None
    texts = [
        _text(_caught(lambda: list(range(0))[1])),
        _text(_caught(lambda: 1 / 0)),
        _text(_caught(lambda: nothing + 1)),  # type: ignore[operator]
        _text(_caught(lambda: nothing.text)),  # type: ignore[attr-defined]
        _text(_caught(lambda: nothing(1))),  # type: ignore[misc]
    ]
    assert "(list index out of range)" in texts[0]
    assert "(division by zero)" in texts[1]
    assert "unsupported operand type(s) for +: 'NoneType' and 'int'" in texts[2]
    assert "AttributeError (text)" in texts[3]
    assert "'NoneType' object is not callable" in texts[4]


def test_a_name_that_somebody_typed_is_not_told_as_one_of_the_code() -> None:
    assert "canary" not in _text(_caught(lambda: getattr(os, "canary_typed")))  # noqa: B009


def test_codes_of_the_system_and_of_the_database_are_told() -> None:
    assert "OSError (ENOSPC)" in _text(OSError(errno.ENOSPC, "full"))
    with sqlite3.connect(":memory:") as conn:
        conn.execute("CREATE TABLE t (x UNIQUE)")
        conn.execute("INSERT INTO t VALUES (?)", (CANARY,))
        error = _caught(lambda: conn.execute("INSERT INTO t VALUES (?)", (CANARY,)))
    conn.close()
    assert "SQLITE_CONSTRAINT_UNIQUE" in _text(error)


def test_our_own_places_bring_their_source_line_and_others_do_not() -> None:
    places = described(_caught(lambda: check_note("x" * 30_000)))[0].places
    own = places[-1]
    assert own.file == "orderflow_desk/domain/orders/order.py"
    assert own.source().startswith("raise FieldTooLong")
    assert places[0].source() == ""


def test_a_place_has_no_folder_of_this_pc(tmp_path: Path) -> None:
    library = next(root for root in sys.path if root.endswith("site-packages"))
    assert short_file(f"{library}/sqlalchemy/engine/base.py") == "sqlalchemy/engine/base.py"
    assert short_file(os.__file__) == "os.py"
    assert short_file(str(tmp_path / "jana" / "script.py")) == "…/script.py"
    assert short_file("<frozen runpy>") == "<frozen runpy>"
    assert short_file(f"<{CANARY}>") == "<…>"


def test_an_endless_recursion_is_told_by_its_ends() -> None:
    def endless() -> None:
        endless()

    (one,) = described(_caught(endless))
    assert len(one.places) == 40
    assert one.kind == "RecursionError"


def test_the_same_fault_has_the_same_print_and_another_has_another() -> None:
    def print_of(error: Exception) -> tuple[object, ...]:
        return fingerprint(described(_caught(lambda: _raise(error))))

    assert print_of(ValueError("a")) == print_of(ValueError("b"))
    assert print_of(ValueError("a")) != print_of(KeyError("a"))
