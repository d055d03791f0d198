"""Errors carry details, and say them by themselves in logs and scripts."""

import copy
import dataclasses
import pickle
from collections.abc import Iterator

import pytest

from orderflow_desk.domain import customers, errors, lifecycle, people, walks
from orderflow_desk.domain.errors import DeskError, FieldTooLong, MailFault, MailTrouble, Refusal, Trouble
from orderflow_desk.domain.people import NameTaken
from orderflow_desk.domain.photos import photo_errors

MODULES = (customers, errors, lifecycle, people, photo_errors, walks)


def _below(family: type[DeskError]) -> Iterator[type[DeskError]]:
    for kind in family.__subclasses__():
        yield kind
        yield from _below(kind)


KINDS = [kind for kind in _below(DeskError) if kind not in {Refusal, Trouble}]


def _made(kind: type[DeskError]) -> DeskError:
    return kind(*(f"value {number}" for number in range(len(_fields(kind)))))


def _fields(kind: type[DeskError]) -> list[str]:
    return [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]


def test_what_an_error_says_names_its_fields() -> None:
    assert (
        str(FieldTooLong("note", 20_000, 20_001)) == "FieldTooLong(field='note', limit=20000, length=20001)"
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_names_itself_and_all_it_knows(kind: type[DeskError]) -> None:
    said = str(_made(kind))
    assert said.startswith(f"{kind.__name__}(")
    for number, name in enumerate(_fields(kind)):
        assert f"{name}='value {number}'" in said


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_is_either_a_refusal_or_a_trouble(kind: type[DeskError]) -> None:
    assert issubclass(kind, Refusal) != issubclass(kind, Trouble)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_says_in_its_docstring_what_happened(kind: type[DeskError]) -> None:
    assert not (kind.__doc__ or "").startswith(f"{kind.__name__}(")
    assert (kind.__doc__ or "").strip()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_can_be_raised_hashed_and_carried_to_another_thread_or_process(
    kind: type[DeskError],
) -> None:
    error = _made(kind)
    assert {error: 1}[error] == 1
    for other in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert type(other) is kind
        assert str(other) == str(error)
    with pytest.raises(kind):
        raise error


def test_two_errors_with_the_same_fields_are_still_two() -> None:
    assert MailTrouble(MailFault.DROPPED) != MailTrouble(MailFault.DROPPED)


def test_every_error_of_the_domain_is_seen_here() -> None:
    named = {
        item
        for module in MODULES
        for item in vars(module).values()
        if isinstance(item, type) and issubclass(item, DeskError)
    }
    assert named - {DeskError, Refusal, Trouble} <= set(KINDS)


def test_refusals_are_equal_by_kind_and_fields() -> None:
    assert FieldTooLong("note", 5, 6) == FieldTooLong("note", 5, 6)
    assert len({FieldTooLong("note", 5, 6), FieldTooLong("note", 5, 6)}) == 1
    assert FieldTooLong("note", 5, 6) != FieldTooLong("note", 5, 7)
    assert errors.FieldMissing("note") != NameTaken("note")
