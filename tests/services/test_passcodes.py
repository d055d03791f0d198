"""The passcode of an item: nowhere in plain text, looked at under the eyes of the timeline, gone with the order."""

import pytest
from sqlalchemy import text

from orderflow_desk.domain.errors import (
    FieldTooLong,
    NoPasscode,
    OrderFinished,
    PasscodeElsewhere,
    PasscodeKeyMissing,
)
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders import TimelineKind
from orderflow_desk.sealing import CannotOpen, new_key, public_of, seal, unseal
from orderflow_desk.services.desk import Desk
from support.orders import an_order, new_id

CODE = "4711-geheim-ž"


@pytest.fixture(scope="module")
def key() -> str:
    return new_key()


def _write(desk: Desk, order_id: int, passcode: str = CODE) -> None:
    version = desk.lookup.order(order_id).version
    desk.passcodes.write(order_id, passcode, expected_version=version, action_id=new_id())


def _everything(desk: Desk) -> str:
    """Return what the database holds of orders, timeline, searches, mails and passcodes."""
    tables = (
        "orders",
        "items",
        "timeline",
        "order_search",
        "outbox",
        "actions",
        "passcodes",
        "passcode_keys",
    )
    with desk._store.reading() as conn:
        return "".join(str(conn.execute(text(f"SELECT * FROM {name}")).all()) for name in tables)


def test_a_sealed_secret_opens_with_its_keys_and_for_its_order_alone(key: str) -> None:
    other = new_key()
    sealed = seal(CODE, [public_of(key), public_of(other)], "order 1")
    assert CODE not in sealed
    assert unseal(sealed, key, "order 1") == unseal(sealed, other, "order 1") == CODE
    for wrong in (
        (sealed, new_key(), "order 1"),
        (sealed, key, "order 2"),
        ("{}", key, "order 1"),
        ("x", key, ""),
    ):
        with pytest.raises(CannotOpen):
            unseal(*wrong)


def test_a_passcode_is_shown_and_each_look_is_told_but_never_the_passcode(desk: Desk, key: str) -> None:
    desk.passcodes.welcome(public_of(key))
    desk.passcodes.welcome(public_of(key))
    order_id = an_order(desk)
    _write(desk, order_id)
    assert desk.lookup.order(order_id).has_passcode
    act = new_id()
    assert desk.passcodes.reveal(order_id, key, action_id=act) == CODE
    assert desk.passcodes.reveal(order_id, key, action_id=act) == CODE
    kinds = [row.kind for row in desk.lookup.order(order_id).timeline]
    assert kinds[-2:] == [TimelineKind.EDITED, TimelineKind.REVEALED]
    assert CODE not in _everything(desk)


@pytest.mark.parametrize("to", [Status.COMPLETED, Status.CANCELLED])
def test_a_finished_order_keeps_no_passcode(desk: Desk, key: str, to: Status) -> None:
    desk.passcodes.welcome(public_of(key))
    order_id = an_order(desk, Status.READY_FOR_RETURN)
    _write(desk, order_id)
    version = desk.lookup.order(order_id).version
    if to is Status.COMPLETED:
        desk.moves.move(order_id, to=to, expected_version=version, action_id=new_id())
    else:
        desk.moves.cancel(order_id, reason="gone", expected_version=version, action_id=new_id())
    assert not desk.lookup.order(order_id).has_passcode
    with pytest.raises(NoPasscode):
        desk.passcodes.reveal(order_id, key, action_id=new_id())
    with pytest.raises(OrderFinished):
        _write(desk, order_id)


def test_a_pc_without_a_key_of_then_is_told_where_to_look(desk: Desk, key: str) -> None:
    order_id = an_order(desk)
    with pytest.raises(PasscodeKeyMissing):
        _write(desk, order_id)
    assert not desk.lookup.order(order_id).has_passcode
    desk.passcodes.welcome(public_of(key))
    _write(desk, order_id)
    late = new_key()
    desk.passcodes.welcome(public_of(late))
    with pytest.raises(PasscodeElsewhere):
        desk.passcodes.reveal(order_id, late, action_id=new_id())
    _write(desk, order_id, "0000")
    assert desk.passcodes.reveal(order_id, late, action_id=new_id()) == "0000"


def test_an_empty_passcode_forgets_and_a_huge_one_is_refused(desk: Desk, key: str) -> None:
    desk.passcodes.welcome(public_of(key))
    order_id = an_order(desk)
    _write(desk, order_id)
    with pytest.raises(FieldTooLong) as refused:
        _write(desk, order_id, CODE * 50)
    assert CODE not in str(refused.value)
    _write(desk, order_id, "")
    assert not desk.lookup.order(order_id).has_passcode
