"""The passcode of an item: nowhere in plain text, looked at under the eyes of the timeline, gone with the order."""

import logging
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import insert, select, text

from orderflow_desk.app.diagnostics.redaction import described
from orderflow_desk.app.diagnostics.reports import Crash, report
from orderflow_desk.domain.entries.kinds import PasscodeKept, PasscodeRevealed
from orderflow_desk.domain.errors import ActionIdReused, FieldTooLong, NotPermitted, OrderFinished
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.passcodes.passcode_errors import NoPasscode, PasscodeElsewhere, PasscodeKeyMissing
from orderflow_desk.domain.people import Role
from orderflow_desk.sealing import CannotOpen, name_of, new_key, public_of, seal, unseal
from orderflow_desk.services.desk import Desk
from orderflow_desk.store.tables import passcodes
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.clock import Clock
from support.shops.databases import take_on
from support.shops.orders import an_intake, an_order, new_id

CODE = "4711-geheim-ž"


@pytest.fixture(scope="module")
def key() -> str:
    return new_key()


def _write(desk: Desk, order_id: int, passcode: str = CODE) -> None:
    version = desk.lookup.order(order_id).version
    desk.passcodes.write(order_id, passcode, expected_version=version, action_id=new_id())


def _everything(desk: Desk) -> str:
    """Return whatever stands in any table, as text."""
    with desk._store.reading() as conn:
        listing = (
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
            if desk._store.is_sqlite
            else "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        )
        names = [name for (name,) in conn.execute(text(listing))]
        assert {"passcodes", "timeline", "order_search", "outbox", "actions"} <= set(names)
        return "".join(str(conn.execute(text(f"SELECT * FROM {name}")).all()) for name in names)


def test_a_sealed_secret_opens_with_its_keys_and_for_its_order_alone(key: str) -> None:
    other = new_key()
    sealed = seal(CODE, [public_of(key), public_of(other)], "order 1")
    assert CODE not in sealed
    assert unseal(sealed, key, "order 1") == unseal(sealed, other, "order 1") == CODE
    for wrong in (
        (sealed, new_key(), "order 1"),
        (sealed, key, "order 2"),
        (sealed, "", "order 1"),
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
    assert desk.lookup.order(order_id).of_features["has_passcode"]
    act = new_id()
    assert desk.passcodes.reveal(order_id, key, action_id=act) == CODE
    assert desk.passcodes.reveal(order_id, key, action_id=act) == CODE
    kinds = [type(row.entry) for row in desk.lookup.order(order_id).timeline]
    assert kinds[-2:] == [PasscodeKept, PasscodeRevealed]
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
    assert not desk.lookup.order(order_id).of_features["has_passcode"]
    with pytest.raises(NoPasscode):
        desk.passcodes.reveal(order_id, key, action_id=new_id())
    with pytest.raises(OrderFinished):
        _write(desk, order_id)


def test_a_pc_that_cannot_show_it_says_where_it_can_be_shown(desk: Desk, key: str) -> None:
    order_id = an_order(desk)
    with pytest.raises(PasscodeKeyMissing):
        _write(desk, order_id)
    assert not desk.lookup.order(order_id).of_features["has_passcode"]
    desk.passcodes.welcome(public_of(key))
    _write(desk, order_id)
    desk._acting.pc = "bench 2"
    late = new_key()
    desk.passcodes.welcome(public_of(late))
    for unfit in (late, ""):
        with pytest.raises(PasscodeElsewhere) as refused:
            desk.passcodes.reveal(order_id, unfit, action_id=new_id())
        assert refused.value.pcs == ("counter",)
    assert desk.lookup.order(order_id).timeline[-1].entry == PasscodeKept(is_kept=True)
    _write(desk, order_id, "0000")
    assert desk.passcodes.reveal(order_id, late, action_id=new_id()) == "0000"
    assert desk.passcodes.reveal(order_id, key, action_id=new_id()) == "0000"
    desk._acting.pc = "counter"
    with pytest.raises(PasscodeElsewhere) as lost:
        desk.passcodes.reveal(order_id, new_key(), action_id=new_id())
    assert lost.value.pcs == ("bench 2",), "this PC lost its key, whatever the shop knows"


def test_a_look_at_one_order_is_none_at_another(desk: Desk, key: str) -> None:
    desk.passcodes.welcome(public_of(key))
    first, second = an_order(desk), an_order(desk)
    _write(desk, first)
    _write(desk, second, "0000")
    act = new_id()
    desk.passcodes.reveal(first, key, action_id=act)
    with pytest.raises(ActionIdReused):
        desk.passcodes.reveal(second, key, action_id=act)


def test_an_order_is_taken_in_with_its_passcode_or_not_at_all(desk: Desk, key: str) -> None:
    with pytest.raises(PasscodeKeyMissing):
        an_order(desk, passcode=CODE)
    with pytest.raises(FieldTooLong):
        an_order(desk, passcode=CODE * 50)
    assert desk.lookup.page(OrderFilter(), first=0, count=5).rows == ()
    desk.passcodes.welcome(public_of(key))
    order_id = an_order(desk, passcode=f"  {CODE}  1\n")
    assert desk.passcodes.reveal(order_id, key, action_id=new_id()) == f"{CODE}  1"
    entry = desk.lookup.order(order_id).timeline[1]
    assert entry.entry == PasscodeKept(is_kept=True)
    without = an_order(desk)
    assert not desk.lookup.order(without).of_features["has_passcode"]
    assert len(desk.lookup.order(without).timeline) == 1


def test_a_passcode_is_in_nothing_that_leaves_the_desk(
    desk: Desk, key: str, clock: Clock, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("orderflow_desk").debug("from here on")
    desk.passcodes.welcome(public_of(key))
    intake = an_intake(passcode=CODE)
    assert CODE not in repr(intake)
    order_id = desk.intake.take_in(intake, action_id=new_id(), submit=True).order_id
    desk.passcodes.reveal(order_id, key, action_id=new_id())
    clock.advance(600)
    parcel = desk.dispatch.claim()
    assert parcel is not None
    detail = desk.lookup.order(order_id)  # what papers, pane and timeline are made of
    lists = [
        *desk.exports.orders(OrderFilter()).rows,
        *desk.exports.customers().rows,
        *desk.exports.mails("all").rows,
        *desk.lookup.page(OrderFilter(), first=0, count=5).rows,
    ]
    path = tmp_path / "jana.zip"
    assert desk.customer_export.write(detail.customer_id, path) is not None
    with ZipFile(path) as archive:
        zipped = b"".join(archive.read(name) for name in archive.namelist())
    for what in (repr(parcel), repr(detail), repr(lists), zipped.decode("utf-8", "replace"), caplog.text):
        assert what
        assert CODE not in what
    assert CODE not in _everything(desk)
    assert desk.lookup.page(OrderFilter(search=CODE[:11]), first=0, count=5).rows == ()


def test_the_report_of_a_crash_does_not_know_it(desk: Desk, key: str) -> None:
    desk.passcodes.welcome(public_of(key))
    desk.close()
    passcode = CODE
    try:
        desk.passcodes.write(1, passcode, expected_version="x" + passcode, action_id=passcode)  # type: ignore[arg-type]
    except Exception as error:  # noqa: BLE001  whatever it is, the report of it is looked at
        crash = Crash(datetime.now(UTC), "data lane", "data-0", described(error))
        assert CODE not in report(((crash, 1),), "head")
    else:
        pytest.fail("nothing went wrong")


def test_erasing_a_customer_takes_a_passcode_along_that_was_left_over(desk: Desk, key: str) -> None:
    desk.passcodes.welcome(public_of(key))
    order_id = an_order(desk, Status.CANCELLED)
    row = {"order_id": order_id, "sealed": seal(CODE, [public_of(key)], f"order {order_id}")}
    with desk._store.writing() as conn:
        conn.execute(insert(passcodes), {**row, "at": desk._store.now(conn)})
    assert desk.lookup.order(order_id).of_features["has_passcode"]
    desk.erasure.erase(desk.lookup.order(order_id).customer_id, action_id=new_id())
    with desk._store.reading() as conn:
        assert conn.execute(select(passcodes)).all() == []


def test_an_empty_passcode_forgets_and_a_huge_one_is_refused(desk: Desk, key: str) -> None:
    desk.passcodes.welcome(public_of(key))
    order_id = an_order(desk)
    _write(desk, order_id)
    with pytest.raises(FieldTooLong) as refused:
        _write(desk, order_id, CODE * 50)
    assert CODE not in str(refused.value)
    _write(desk, order_id, "")
    assert not desk.lookup.order(order_id).of_features["has_passcode"]


def test_for_a_pc_that_is_retired_nothing_is_sealed_and_its_boxes_go(desk: Desk, key: str) -> None:
    lost = new_key()
    order_id, lone = an_order(desk), an_order(desk)
    desk.passcodes.welcome(public_of(lost))
    _write(desk, lone)
    desk._acting.pc = "bench 2"
    desk.passcodes.welcome(public_of(key))
    _write(desk, order_id)
    new, old = desk.passcode_pcs.all()
    assert [(one.pc, one.opens, one.alone, one.is_retired) for one in (old, new)] == [
        ("counter", 2, 1, False),
        ("bench 2", 1, 0, False),
    ]
    act = new_id()
    for _ in range(2):
        desk.passcode_pcs.retire(old.name, action_id=act)
    assert [(one.opens, one.is_retired) for one in desk.passcode_pcs.all()] == [(1, False), (0, True)]
    assert desk.passcodes.reveal(order_id, key, action_id=new_id()) == CODE
    for gone in (order_id, lone):
        with pytest.raises(PasscodeElsewhere):
            desk.passcodes.reveal(gone, lost, action_id=new_id())
    # It does not come in anew by itself.
    desk.passcodes.welcome(public_of(lost))
    _write(desk, lone, "0000")
    assert desk.passcodes.reveal(lone, key, action_id=new_id()) == "0000"
    with pytest.raises(PasscodeElsewhere):
        desk.passcodes.reveal(lone, lost, action_id=new_id())
    desk.passcode_pcs.take_in_again(old.name, action_id=new_id())
    with pytest.raises(PasscodeElsewhere):
        desk.passcodes.reveal(lone, lost, action_id=new_id())
    _write(desk, lone, "1111")
    assert desk.passcodes.reveal(lone, lost, action_id=new_id()) == "1111"


def test_with_all_pcs_retired_nothing_is_kept(desk: Desk, key: str) -> None:
    desk.passcodes.welcome(public_of(key))
    desk.passcode_pcs.retire(name_of(public_of(key)), action_id=new_id())
    order_id = an_order(desk)
    with pytest.raises(PasscodeKeyMissing):
        _write(desk, order_id)
    assert not desk.lookup.order(order_id).of_features["has_passcode"]


def test_only_an_administrator_retires_a_pc_or_takes_it_in(desk: Desk, key: str) -> None:
    desk.passcodes.welcome(public_of(key))
    (own,) = desk.passcode_pcs.all()
    take_on(desk, login="petr", name="Petr", role=Role.TECHNICIAN, password="long enough")
    desk.people.sign_in("petr", "long enough")
    for act in (desk.passcode_pcs.retire, desk.passcode_pcs.take_in_again):
        with pytest.raises(NotPermitted):
            act(own.name, action_id=new_id())
    assert desk.passcode_pcs.all() == (own,)
