"""Every expected error is told in a whole sentence, and so is each of its faults."""

import importlib
import pkgutil
from collections.abc import Iterator
from enum import Enum

import pytest

import orderflow_desk.domain
from orderflow_desk.domain import errors as e
from orderflow_desk.domain.lifecycle import ALL_MOVES, MoveNotAllowed, Status, allowed_moves
from orderflow_desk.domain.people import NameTaken, Permission, Role
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.gui.words.messages.messages import describe, is_known
from orderflow_desk.gui.words.words import move_verb, permission_name, role_name, status_name, walk_verb
from support.shops.errors import EXAMPLES


def _leaves(kind: type[e.DeskError]) -> Iterator[type[e.DeskError]]:
    for one in kind.__subclasses__():
        yield from _leaves(one)
        if one not in (e.Refusal, e.Trouble):
            yield one


def _all_kinds() -> set[type[e.DeskError]]:
    for module in pkgutil.walk_packages(orderflow_desk.domain.__path__, "orderflow_desk.domain."):
        importlib.import_module(module.name)
    return {kind for kind in _leaves(e.DeskError) if kind.__module__.startswith("orderflow_desk.")}


def test_every_error_of_the_domain_has_its_line_in_the_table() -> None:
    assert {kind.__name__ for kind in _all_kinds() if not is_known(kind)} == set()


def test_the_examples_of_this_test_leave_no_error_out() -> None:
    assert {type(error) for error in EXAMPLES} == _all_kinds()


@pytest.mark.parametrize("error", EXAMPLES, ids=str)
def test_an_error_is_told_in_whole_sentences(error: e.DeskError) -> None:
    message = describe(error)
    assert message.sentence[0].isupper() or message.sentence[0].isdigit() or message.sentence[0] == "“"
    assert message.remedy == "" or message.remedy.endswith((".", "!"))
    for text in (message.sentence, message.remedy):
        assert "{" not in text
        assert "  " not in text


@pytest.mark.parametrize("start", Status)
@pytest.mark.parametrize("to", Status)
def test_a_refused_move_says_what_is_allowed_instead(start: Status, to: Status) -> None:
    allowed = tuple(move.to for move in allowed_moves(start))
    message = describe(MoveNotAllowed(start, to, allowed))
    for status in allowed:
        assert status_name(status) in message.remedy
    assert status_name(start) in message.sentence


def test_very_long_values_do_not_make_very_long_sentences() -> None:
    assert len(describe(e.FieldInvalid("note", "x" * 10_000, "unknown")).whole) < 400


def test_what_nobody_sees_and_line_breaks_are_not_repeated() -> None:
    typed = "ja\r\nna\x00\u202e\ud800@example.net"
    assert "“ja na@example.net”" in describe(e.AddressInvalid(typed, e.AddressFault.MALFORMED)).sentence


def test_braces_in_what_people_typed_are_told_as_they_are() -> None:
    assert "{0}" in describe(NameTaken("{0}")).sentence


def test_every_name_and_verb_is_there() -> None:
    words = [move_verb(move.start, move.to) for move in ALL_MOVES]
    names: tuple[type[Enum], ...] = (Status, WalkName, Role, Permission)
    words += [
        {Status: status_name, WalkName: walk_verb, Role: role_name, Permission: permission_name}[kind](one)  # type: ignore[index]
        for kind in names
        for one in kind
    ]
    assert all(words)


def test_a_step_back_from_awaiting_parts_says_that_parts_arrived() -> None:
    assert move_verb(Status.AWAITING_PARTS, Status.IN_PROGRESS) == "Parts arrived: resume"
