"""The short form of the rig that repeats acts; the long one is `dev.py rig rules`."""

import pytest

from orderflow_desk.services.desk import Desk
from rigs import rules


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
        from orderflow_desk.domain.orders import Contact, Intake, Item

        intake = Intake(Contact("Jana"), Item("Lamp"))
        return lambda: desk.intake.take_in(intake, action_id=f"fresh-{next(numbers)}")

    monkeypatch.setattr(rules, "_next_act", forgetful)
    assert rules.run(database_url, replays=5, seed=1).broken
