"""An order that was taken in twice is cancelled as a duplicate, and both orders name the other, on both engines."""

import pytest

from orderflow_desk.domain.entries.kinds import Duplicated, DuplicateOf
from orderflow_desk.domain.errors import NoSuchOrder, Refusal
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.duplicates import DuplicateOfItself
from orderflow_desk.services.desk import Desk
from support.shops.orders import an_order, new_id, version_of


def _cancel(desk: Desk, order_id: int, duplicate_of: int, action_id: str = "") -> None:
    desk.moves.cancel(
        order_id,
        reason=f"duplicate of #{duplicate_of}",
        duplicate_of=duplicate_of,
        expected_version=version_of(desk, order_id),
        action_id=action_id or new_id(),
    )


def test_both_orders_name_the_other(desk: Desk) -> None:
    first, second = an_order(desk, Status.NEW), an_order(desk, Status.SCHEDULED)

    _cancel(desk, second, first)
    kept, cancelled = desk.lookup.order(first), desk.lookup.order(second)

    assert (kept.status, kept.duplicates, kept.duplicate_of) == (Status.NEW, (second,), ())
    assert (cancelled.status, cancelled.duplicates, cancelled.duplicate_of) == (
        Status.CANCELLED,
        (),
        (first,),
    )
    assert kept.timeline[-1].entry == Duplicated(second)
    assert DuplicateOf(first) in [row.entry for row in cancelled.timeline]


def test_a_repeated_act_links_once(desk: Desk) -> None:
    first, second = an_order(desk, Status.NEW), an_order(desk, Status.NEW)
    act = new_id()

    version = version_of(desk, second)
    for _ in range(2):
        desk.moves.cancel(second, reason="twice", duplicate_of=first, expected_version=version, action_id=act)

    assert desk.lookup.order(first).duplicates == (second,)


@pytest.mark.parametrize(("other", "refusal"), [(999_999_999_999, NoSuchOrder), (0, DuplicateOfItself)])
def test_nothing_is_cancelled_for_an_order_that_it_cannot_be_the_duplicate_of(
    desk: Desk, other: int, refusal: type[Refusal]
) -> None:
    order_id = an_order(desk, Status.NEW)

    with pytest.raises(refusal):
        _cancel(desk, order_id, other or order_id)

    assert desk.lookup.order(order_id).status is Status.NEW
    assert desk.lookup.order(order_id).duplicate_of == ()


def test_a_duplicate_may_be_of_a_finished_order(desk: Desk) -> None:
    done, order_id = an_order(desk, Status.COMPLETED), an_order(desk, Status.NEW)

    _cancel(desk, order_id, done)

    assert desk.lookup.order(done).duplicates == (order_id,)
    assert desk.lookup.order(done).status is Status.COMPLETED


def _letter_of(desk: Desk, order_id: int) -> str:
    mail = desk.lookup.order(order_id).timeline[-1].mail
    assert mail is not None
    return desk.outbox.body(mail.mail_id).text


def test_whose_order_was_taken_in_twice_is_told_under_which_number_the_work_goes_on(desk: Desk) -> None:
    first = an_order(desk, Status.NEW)
    second = an_order(desk, Status.SCHEDULED, customer_id=desk.lookup.order(first).customer_id)

    _cancel(desk, second, first)

    said = _letter_of(desk, second)
    assert f"the work goes on under order {first}" in said
    assert "no further work" not in said


def test_nobody_is_promised_that_work_goes_on_under_a_finished_order_or_somebody_elses(desk: Desk) -> None:
    finished = an_order(desk, Status.COMPLETED)
    others = an_order(desk, Status.NEW, name="Petr Kral", email="petr@example.net")
    for other in (finished, others):
        order_id = an_order(desk, Status.SCHEDULED, customer_id=desk.lookup.order(finished).customer_id)
        _cancel(desk, order_id, other)
        said = _letter_of(desk, order_id)
        assert "no further work" in said
        assert str(other) not in said
