"""No widget asks for the class of a refusal: what it does about one stands in the refusal's remedy, or in a table of words."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication

import orderflow_desk.services.desk  # noqa: F401  with it every refusal that there is
from orderflow_desk.domain.errors import AnyRemedy, DeskError, Refusal, StaleOrder
from orderflow_desk.domain.orders.confirmation import ContactUnconfirmed
from orderflow_desk.gui.orders.detail.remedies import button_words

T = TypeVar("T")
GUI = Path(__file__).parents[2] / "src" / "orderflow_desk" / "gui"


def _below(kind: type[T]) -> Iterator[type[T]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def _ours(kind: type[T]) -> Iterator[type[T]]:
    """Leave out what other tests have made for themselves."""
    return (one for one in _below(kind) if one.__module__.startswith("orderflow_desk."))


REFUSALS = {one.__name__ for one in _below(Refusal)} | {"Refusal"}


def _asked(tree: ast.AST) -> Iterator[str]:
    """Yield the classes of refusals that are asked for, by isinstance, by except, or by a pattern."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="isinstance"), args=[_, kinds]):
                asked = kinds
            case ast.ExceptHandler(type=ast.expr() as kinds):
                asked = kinds
            case ast.MatchClass(cls=kinds):
                asked = kinds
            case _:
                continue
        yield from (one.id for one in ast.walk(asked) if isinstance(one, ast.Name) and one.id in REFUSALS)


def _modules() -> list[Path]:
    # What turns errors into sentences is the table of their classes; a line that is typed is checked where it is typed.
    return [path for path in sorted(GUI.rglob("*.py")) if "words" not in path.parts]


@pytest.mark.parametrize("path", _modules(), ids=lambda path: path.relative_to(GUI).as_posix())
def test_no_widget_asks_for_the_class_of_a_refusal(path: Path) -> None:
    assert list(_asked(ast.parse(path.read_text(encoding="utf-8")))) == []


def test_it_is_seen_whichever_way_it_is_asked() -> None:
    code = "isinstance(e, StaleOrder | int)\ntry: pass\nexcept (NoSuchOrder, OSError): pass\nmatch e:\n case NotADraft(): pass"
    assert set(_asked(ast.parse(code))) == {"StaleOrder", "NoSuchOrder", "NotADraft"}


def test_every_remedy_has_a_slug_of_its_own_and_is_named_by_an_error() -> None:
    remedies = [remedy for kind in _ours(AnyRemedy) for remedy in kind]
    assert len({str(remedy) for remedy in remedies}) == len(remedies)
    assert {one.remedy for one in _ours(DeskError)} - {None} == set(remedies)


def test_what_the_page_of_an_order_offers_has_words_of_its_own(qapp: QCoreApplication) -> None:
    assert button_words(ContactUnconfirmed()) == "Confirm the contact details first"
    assert button_words(StaleOrder(1, "Mira", ())) == ""
    assert button_words(None) == ""
