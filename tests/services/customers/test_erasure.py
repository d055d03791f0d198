"""Erasing a customer leaves nothing of them, and the skeleton of their orders, on both engines."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from orderflow_desk.domain.actors import Job
from orderflow_desk.domain.customers import CustomerGone, MailsStillLeaving, OrdersStillOpen
from orderflow_desk.domain.entries.entry import taken_apart
from orderflow_desk.domain.entries.kinds import Erased
from orderflow_desk.domain.errors import FileTrouble, MailStateRefusal, NotPermitted
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field, OrderKind
from orderflow_desk.domain.orders.order import Contact, InternalNote, PublicNote
from orderflow_desk.domain.outbox import Outcome, Result
from orderflow_desk.domain.people import Role
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.health import open_health
from orderflow_desk.store.sqlite import sqlite3
from orderflow_desk.views.orders.detail import TimelineRow
from support.shops.chores import do_chores
from support.shops.clock import Clock
from support.shops.customers import ANNA, customer_of, finished, taken_in
from support.shops.databases import on_sqlite, take_on
from support.shops.orders import cancel, new_id, step, version_of

# Words that no program writes by itself: none may be left anywhere.
CANARIES = (
    "Zxqcanaryname", "zxqcanarymail", "Zxqcanaryfault", "Zxqcanaryaccess", "Zxqcanarycondition", "Zxqcanaryinternal",
    "Zxqcanarypublic", "Zxqcanaryreason", "ZXQCANARYSERIAL", "Zxqcanaryedited", "Zxqcanarysecond", "zxqcanarysecondmail",
    "799123456", "799654321", "Zxqcanaryaddress", "Zxqcanaryphoto", "Zxqcanaryimage", "Zxqcanarythumb",
)  # fmt: skip
NAMED = Contact("Zxqcanaryname", "zxqcanarymail@example.net", "+420 799123456")
SECOND = Contact("Zxqcanarysecond", "zxqcanarysecondmail@example.net", "+420 799654321")


def _send_all(desk: Desk, clock: Clock) -> None:
    clock.advance(600)
    while (parcel := desk.dispatch.claim()) is not None:
        assert desk.dispatch.handing_over(parcel)
        desk.dispatch.settle(parcel, Outcome(Result.ACCEPTED, f"250 taken for {parcel.recipient}"))


def _with_history(desk: Desk, clock: Clock) -> int:
    """Return a customer with a long finished order, a merged duplicate, an edit and mails of each kind."""
    order_id = taken_in(
        desk,
        NAMED,
        serial="ZXQCANARYSERIAL",
        accessories="Zxqcanaryaccess",
        condition="Zxqcanarycondition",
        visit_address="Zxqcanaryaddress",
        kind=OrderKind.FIELD_VISIT,
    )
    step(desk, order_id, Status.SCHEDULED)
    step(desk, order_id, Status.NEW)
    desk.notes.add(order_id, note=InternalNote("Zxqcanaryinternal"), action_id=new_id())
    desk.notes.add(order_id, note=PublicNote("Zxqcanarypublic"), action_id=new_id())
    for field, value in ((Field.FAULT, "Zxqcanaryfault"), (Field.CUSTOMER_NAME, "Zxqcanaryedited")):
        desk.fields.edit(
            order_id,
            field=field,
            value=value,
            expected_version=version_of(desk, order_id),
            action_id=new_id(),
        )
    desk.photos.add(order_id, made=[_photo(number) for number in range(3)], action_id=new_id())
    desk.photos.remove(desk.photos.of_order(order_id)[-1].id, action_id=new_id())
    survivor = customer_of(desk, order_id)
    contact = Contact("Zxqcanaryedited", NAMED.email, NAMED.phone)
    merged = customer_of(desk, finished(desk, SECOND))
    desk.merging.merge(survivor, merged, contact=contact, action_id=new_id())
    cancel(desk, order_id, reason="Zxqcanaryreason")
    _send_all(desk, clock)
    return survivor


def _photo(number: int) -> Photo:
    image, thumb = b"Zxqcanaryimage" * 2000, b"Zxqcanarythumb" * 200
    return Photo(f"{number}", 640, 480, f"Zxqcanaryphoto {number}.jpg", image, thumb)


def _erase(desk: Desk, customer_id: int) -> None:
    """Erase, and do what the program does by itself moments later."""
    desk.erasure.erase(customer_id, action_id=new_id())
    do_chores(desk)


def _left(desk: Desk) -> list[str]:
    """Return which canaries stand in any column of any table."""
    found: set[str] = set()
    with desk._store.reading() as conn:
        listing = (
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
            if desk._store.is_sqlite
            else "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        )
        for (name,) in conn.execute(text(listing)).all():
            rows = repr(conn.execute(text(f"SELECT * FROM {name}")).all()).casefold()
            found |= {canary for canary in CANARIES if canary.casefold() in rows}
    return sorted(found)


def test_no_table_holds_a_word_of_them_afterwards(desk: Desk, clock: Clock) -> None:
    customer_id = _with_history(desk, clock)
    assert _left(desk) == sorted(CANARIES)
    _erase(desk, customer_id)
    assert _left(desk) == []


@on_sqlite
def test_no_byte_of_the_file_holds_a_word_of_them_afterwards(
    desk: Desk, clock: Clock, database_url: str
) -> None:
    for number in range(30):
        taken_in(desk, Contact(f"Neighbour {number}", f"n{number}@example.net"))
    customer_id = _with_history(desk, clock)
    path = Path(database_url.removeprefix("sqlite:///"))
    files = lambda: b"".join(one.read_bytes() for one in path.parent.glob(f"{path.name}*")).lower()  # noqa: E731
    with sqlite3.connect(path) as conn:
        conn.execute("PRAGMA wal_checkpoint(FULL)")
    conn.close()
    assert all(canary.lower().encode() in files() for canary in CANARIES)
    desk.erasure.erase(customer_id, action_id=new_id())
    assert do_chores(desk) == (Job.SWEEP_ERASED, Job.DELETE_PHOTOS)
    assert [canary for canary in CANARIES if canary.lower().encode() in files()] == []


@on_sqlite
@pytest.mark.logs
def test_no_file_of_the_archive_is_left_even_if_it_could_not_be_deleted_at_once(
    desk: Desk, clock: Clock, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    customer_id = _with_history(desk, clock)
    do_chores(desk)
    path = Path(database_url.removeprefix("sqlite:///"))
    archive = path.with_name(f"{path.stem}-photos")
    assert len(list(archive.iterdir())) == 2

    def refuse(path: Path) -> None:
        raise FileTrouble(str(path), "it is open elsewhere")

    with monkeypatch.context() as patch:
        patch.setattr("orderflow_desk.services.photos.archive.remove", refuse)
        desk.erasure.erase(customer_id, action_id=new_id())
        assert do_chores(desk) == (Job.SWEEP_ERASED,)
        assert _left(desk) == []
    assert len(list(archive.iterdir())) == 2
    assert do_chores(desk) == ()
    clock.advance(60)
    assert do_chores(desk) == (Job.DELETE_PHOTOS,)
    assert list(archive.iterdir()) == []
    with desk._store.reading() as conn:
        assert conn.execute(text("SELECT count(*) FROM photos")).scalar_one() == 0


def test_one_who_was_merged_and_parted_again_leaves_nothing_with_the_other(desk: Desk) -> None:
    other = taken_in(desk, ANNA)
    order_id = finished(desk, NAMED)
    pair = customer_of(desk, other), customer_of(desk, order_id)
    merged = desk.merging.merge(*pair, contact=NAMED, action_id=new_id())
    desk.merging.undo(merged.merge_id, action_id=new_id())
    assert _left(desk)
    _erase(desk, pair[1])
    assert _left(desk) == []
    assert desk.lookup.order(other).customer == ANNA.name


def test_the_orders_keep_their_skeleton(desk: Desk, clock: Clock) -> None:
    customer_id = _with_history(desk, clock)
    order_id = desk.customers.whole(customer_id).orders[-1].id
    before = desk.lookup.order(order_id)
    _erase(desk, customer_id)
    after = desk.lookup.order(order_id)
    assert (after.status, after.created_at, after.since, after.item) == (
        before.status, before.created_at, before.since, before.item,
    )  # fmt: skip
    assert after.customer == ""
    kept = [(row.id, row.at, row.user, type(row.entry), row.start, row.to) for row in after.timeline]
    assert kept[:-1] == [
        (row.id, row.at, row.user, type(row.entry), row.start, row.to) for row in before.timeline
    ]
    assert isinstance(after.timeline[-1].entry, Erased)
    assert [(row.reason, row.is_erased) for row in after.timeline if row.to is Status.CANCELLED] == [
        ("", True)
    ]
    assert [row.id for row in after.timeline if row.is_erased] == _with_words(before.timeline)


def _with_words(rows: tuple[TimelineRow, ...]) -> list[int]:
    return [row.id for row in rows if taken_apart(row.entry).personal]


def test_everything_about_others_stays(desk: Desk, clock: Clock) -> None:
    other = finished(desk, ANNA, serial="FD-77")
    customer_id = _with_history(desk, clock)
    before = desk.lookup.order(other).timeline
    _erase(desk, customer_id)
    after = desk.lookup.order(other)
    assert (after.timeline, after.serial, after.fault) == (before, "FD-77", "does not drain")
    assert [row.name for row in desk.customers.latest()] == ["Anna Vogt"]


def test_the_database_is_well_afterwards(desk: Desk, clock: Clock, database_url: str) -> None:
    _erase(desk, _with_history(desk, clock))
    with open_health(database_url) as health:
        assert health.examine(is_whole=True) == ()


def test_nobody_is_erased_while_the_shop_works_for_them(desk: Desk) -> None:
    order_id = taken_in(desk, ANNA)
    with pytest.raises(OrdersStillOpen) as caught:
        _erase(desk, customer_of(desk, order_id))
    assert caught.value.orders == (order_id,)
    assert desk.lookup.order(order_id).customer == ANNA.name


def test_nobody_is_erased_while_a_message_to_them_is_still_to_leave(desk: Desk) -> None:
    order_id = taken_in(desk, ANNA)
    step(desk, order_id, Status.SCHEDULED)
    cancel(desk, order_id)
    with pytest.raises(MailsStillLeaving):
        _erase(desk, customer_of(desk, order_id))


def test_erasing_is_for_administrators(desk: Desk) -> None:
    customer_id = customer_of(desk, finished(desk, ANNA))
    take_on(desk, login="lenka", name="Lenka", role=Role.DISPATCHER, password="long enough")
    desk.people.sign_in("lenka", "long enough")
    with pytest.raises(NotPermitted):
        _erase(desk, customer_id)


def test_one_who_was_erased_is_gone_for_every_act(desk: Desk) -> None:
    order_id = finished(desk, ANNA)
    customer_id = customer_of(desk, order_id)
    _erase(desk, customer_id)
    for act in (
        lambda: desk.customers.whole(customer_id),
        lambda: _erase(desk, customer_id),
        lambda: desk.customers.edit(
            customer_id, field=Field.CUSTOMER_NAME, value="Anna", was="", action_id=new_id()
        ),
        lambda: desk.fields.edit(
            order_id,
            field=Field.CUSTOMER_NAME,
            value="Anna",
            expected_version=version_of(desk, order_id),
            action_id=new_id(),
        ),
    ):
        with pytest.raises(CustomerGone):
            act()
    assert desk.customers.find("erased customer") == ()
    assert desk.customers.come_back(order_id).customer is None
    assert customer_of(desk, taken_in(desk, ANNA, customer_id=customer_id)) != customer_id


def test_an_erased_message_cannot_be_sent_again(desk: Desk, clock: Clock) -> None:
    order_id = taken_in(desk, ANNA)
    step(desk, order_id, Status.SCHEDULED)
    cancel(desk, order_id)
    clock.advance(600)
    while (parcel := desk.dispatch.claim()) is not None:
        desk.dispatch.handing_over(parcel)
        desk.dispatch.settle(parcel, Outcome(Result.REFUSED, "550 no such user"))
    _erase(desk, customer_of(desk, order_id))
    mail = desk.outbox.mails("failed")[0]
    with pytest.raises(MailStateRefusal):
        desk.outbox.mend(mail.id, address="somebody@example.net", action_id=new_id())
    desk.outbox.phoned(mail.id, action_id=new_id())


def test_a_merge_of_one_who_was_erased_is_not_undone(desk: Desk, clock: Clock) -> None:
    from orderflow_desk.domain.customers import MergeStands, MergeStays

    customer_id = _with_history(desk, clock)
    (merge,) = desk.customers.whole(customer_id).merges
    _erase(desk, customer_id)
    with pytest.raises(MergeStays) as caught:
        desk.merging.undo(merge.id, action_id=new_id())
    assert caught.value.why is MergeStands.ERASED


@pytest.mark.parametrize(
    "line",
    [
        "DELETE FROM timeline_personal",
        "UPDATE timeline_personal SET body = '{{}}'",
        "UPDATE timeline SET commitment = '' WHERE order_id = {order}",
        "UPDATE timeline SET at = 0 WHERE order_id = {order}",
        "UPDATE timeline SET \"to\" = 'completed' WHERE order_id = {order}",
        "UPDATE timeline SET details = '{{}}' WHERE order_id = {order} AND kind = 'edited'",
        "DELETE FROM timeline WHERE order_id = {order}",
    ],
)
def test_an_open_erasure_lets_nothing_else_of_the_timeline_be_touched(
    desk: Desk, clock: Clock, line: str
) -> None:
    still_open = taken_in(desk, ANNA)
    desk.notes.add(still_open, note=InternalNote("stays"), action_id=new_id())
    customer_id = _with_history(desk, clock)
    order_id = desk.customers.whole(customer_id).orders[-1].id
    record = "INSERT INTO erasures (customer_id, at, person_id, pc, is_open) VALUES ({}, 0, 1, '', true)"
    with pytest.raises(IntegrityError), desk._store.writing() as conn:
        for number in (customer_id, customer_of(desk, still_open)):
            conn.execute(text(record.format(number)))
        conn.execute(text(line.format(order=order_id)))


def test_without_an_open_erasure_not_even_that_is_let_through(desk: Desk, clock: Clock) -> None:
    customer_id = _with_history(desk, clock)
    for line in ("DELETE FROM timeline_personal", "UPDATE timeline_personal SET body = ''"):
        with pytest.raises(IntegrityError), desk._store.writing() as conn:
            conn.execute(text(line))
    _erase(desk, customer_id)
    for line in ("UPDATE timeline SET commitment = ''", "DELETE FROM erasures"):
        with pytest.raises(IntegrityError), desk._store.writing() as conn:
            conn.execute(text(line))
