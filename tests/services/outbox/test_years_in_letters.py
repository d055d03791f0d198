"""A date that is told has its year wherever that could be another one, and an appointment has it always."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.services.desk import Desk
from support.shops.clock import Clock
from support.shops.orders import an_order, new_id, step, version_of


def _text(desk: Desk) -> str:
    return desk.outbox.body(desk.outbox.mails("all")[0].id).text


def _expect_parts(desk: Desk, order_id: int, at: datetime) -> None:
    desk.fields.edit(
        order_id,
        field=Field.PARTS_ETA,
        value=at,
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )


def test_an_appointment_has_its_year(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.SCHEDULED, shop_date=clock.now + timedelta(days=1))
    assert "Your appointment is on Tuesday 24 November 2026, 10:00." in _text(desk)
    desk.fields.edit(
        order_id, field=Field.SHOP_DATE, value=clock.now + timedelta(days=2), expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )  # fmt: skip
    assert "it is now on Wednesday 25 November 2026, 10:00." in _text(desk)


def test_another_date_has_its_year_once_that_is_another_one(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.AWAITING_PARTS)
    _expect_parts(desk, order_id, datetime(2026, 12, 31, 22, 59, tzinfo=UTC))
    assert "expected by Thursday 31 December, 23:59." in _text(desk)
    _expect_parts(desk, order_id, datetime(2026, 12, 31, 23, 0, tzinfo=UTC))
    assert "expected by Friday 1 January 2027, 00:00." in _text(desk)


@pytest.mark.parametrize(
    ("zone", "said"), [("Europe/Prague", "1 January, 00:30"), ("UTC", "31 December 2026, 23:30")]
)
def test_the_year_turns_by_the_shops_clock(desk: Desk, clock: Clock, zone: str, said: str) -> None:
    desk.shop.change(replace(desk.shop.read(), time_zone=zone))
    clock.now = datetime(2027, 1, 1, 0, 5, tzinfo=UTC)
    order_id = an_order(desk, Status.AWAITING_PARTS)
    _expect_parts(desk, order_id, datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    assert said in _text(desk)


def test_what_happened_before_new_year_has_its_year_after_it(desk: Desk, clock: Clock) -> None:
    clock.now = datetime(2026, 12, 31, 22, 59, 30, tzinfo=UTC)
    order_id = an_order(desk, Status.NEW)
    step(desk, order_id, Status.IN_PROGRESS)
    assert "Thursday 31 December, 23:59: New" in _text(desk)
    clock.advance(40)
    step(desk, order_id, Status.AWAITING_PARTS)
    assert "Thursday 31 December 2026, 23:59: In Progress" in _text(desk)


def test_an_appointment_that_was_told_before_has_its_year_too(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.SCHEDULED, shop_date=clock.now + timedelta(days=1))
    desk.fields.edit(
        order_id, field=Field.SHOP_DATE, value=clock.now + timedelta(days=2), expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )  # fmt: skip
    step(desk, order_id, Status.NEW)
    assert "Your appointment is now on Wednesday 25 November 2026, 10:00" in _text(desk)
