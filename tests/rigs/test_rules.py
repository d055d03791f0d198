"""The short form of the rig that holds the services against their rules; the long one is `dev.py rig rules`."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import Phase

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.services.desk import Desk
from orderflow_desk.store.engine import sqlite_url
from rigs.rules import rig as rules
from rigs.rules import shop_machine

SEED = 20261124


def test_whatever_is_pressed_at_four_desks_the_shop_is_as_the_model_says(database_url: str) -> None:
    examples = 14 if database_url.startswith("sqlite") else 6
    desks = shop_machine.play(database_url, examples=examples, seed=SEED)
    assert desks.acts > 20 * examples
    assert desks.refused > 5 * examples


@pytest.mark.parametrize(
    ("what", "instead"),
    [
        ("services.orders.moves.leaves_draft", lambda _to: False),
        ("domain.entries.undoing.can_be_undone", lambda _entry: True),
        ("services.orders.undoing._has_left", lambda *_: True),
        ("services.orders.undoing._until", lambda act, *_: act.last.at + timedelta(seconds=60)),
        ("services.transaction.unit_of_work._repeated", lambda *_: None),
        ("domain.people.Person.may", lambda *_: True),
    ],
)
def test_the_machine_sees_a_rule_that_is_broken(
    tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch, what: str, instead: object
) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    monkeypatch.setattr(f"orderflow_desk.{what}", instead)
    monkeypatch.setattr(shop_machine, "PHASES", (Phase.generate,))
    with pytest.raises((AssertionError, DeskError)):
        shop_machine.play(sqlite_url(path), examples=40, seed=SEED)


def test_a_thousand_repeats_change_nothing_and_mail_nobody(database_url: str) -> None:
    figures = rules.run(database_url, replays=1000, seed=20261124)
    assert figures.broken == []
    assert figures.replays >= 1000


def test_the_rig_sees_a_repeat_that_counts(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = iter(range(10_000))
    real = rules._next_act

    def forgetful(desk: Desk, chance, order_id: int, action_id: str):
        act = real(desk, chance, order_id, action_id)
        del act
        from orderflow_desk.domain.orders.order import Contact, Intake, Item

        intake = Intake(Contact("Jana"), Item("Lamp"))
        return lambda: desk.intake.take_in(intake, action_id=f"fresh-{next(numbers)}")

    monkeypatch.setattr(rules, "_next_act", forgetful)
    assert rules.run(database_url, replays=5, seed=1).broken
