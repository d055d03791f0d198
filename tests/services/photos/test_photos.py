"""Photos of orders on both engines: added once, seen without their images, archived without a moment of loss."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

import orderflow_desk.services.photos.archive as archive_module
from orderflow_desk.domain.actors import Job
from orderflow_desk.domain.entries.kinds import PhotosChanged
from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.domain.lifecycle import PATH, Status
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.domain.photos.photo_errors import NoSuchPhoto, TooManyPhotos
from orderflow_desk.domain.photos.photos import PHOTOS_AT_MOST, Photo
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import Store, sqlite_url
from support.machine.statements import heard, plan_of
from support.shops.chores import archive_one, do_chores
from support.shops.clock import Clock
from support.shops.databases import on_sqlite, ready_desk


def photo(name: str = "front.jpg", content: bytes = b"jpeg " * 2000) -> Photo:
    return Photo(f"sha of {name}", 2400, 1800, name, content + name.encode(), b"thumb of " + name.encode())


def order_with(desk: Desk, *made: Photo, action_id: str = "in") -> int:
    intake = Intake(Contact("Jana"), Item("Lamp"), photos=made, contact_confirmed=True)
    return desk.intake.take_in(intake, action_id=action_id).order_id


def complete(desk: Desk, order_id: int) -> None:
    for to in PATH[1:]:
        version = desk.lookup.order(order_id).version
        desk.moves.move(order_id, to=to, expected_version=version, action_id=f"{order_id}-{to}")


def story(desk: Desk, order_id: int) -> list[tuple[str, list[str]]]:
    rows = desk.lookup.order(order_id).timeline
    return [
        (str(row.entry.act), list(row.entry.names)) for row in rows if isinstance(row.entry, PhotosChanged)
    ]


def test_an_order_is_taken_in_with_its_photos_in_one_entry(desk: Desk) -> None:
    order_id = order_with(desk, photo("a.jpg"), photo("b.jpg"))
    assert [row.name for row in desk.photos.of_order(order_id)] == ["a.jpg", "b.jpg"]
    assert story(desk, order_id) == [("added", ["a.jpg", "b.jpg"])]
    first = desk.photos.of_order(order_id)[0]
    assert (first.thumb, desk.photos.read(first.id)) == (b"thumb of a.jpg", photo("a.jpg").image)


def test_an_order_that_is_refused_leaves_no_photo(desk: Desk, database_url: str) -> None:
    with pytest.raises(TooManyPhotos):
        order_with(desk, *(photo(f"{number}.jpg", b"x") for number in range(PHOTOS_AT_MOST + 1)))
    store = Store(database_url)
    with store.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM photos").scalar() == 0
        assert conn.exec_driver_sql("SELECT count(*) FROM orders").scalar() == 0
    store.close()


def test_the_same_photo_twice_and_the_same_act_twice_are_one(desk: Desk) -> None:
    order_id = order_with(desk, photo())
    desk.photos.add(order_id, made=[photo()], action_id="again")
    assert desk.photos.add(order_id, made=[photo("b.jpg")], action_id="b").is_repeat is False
    assert desk.photos.add(order_id, made=[photo("c.jpg")], action_id="b").is_repeat is True
    assert [row.name for row in desk.photos.of_order(order_id)] == ["front.jpg", "b.jpg"]
    assert story(desk, order_id) == [("added", ["front.jpg"]), ("added", ["b.jpg"])]


def test_a_photo_that_was_removed_can_be_put_back_for_a_day(desk: Desk, clock: Clock) -> None:
    order_id = order_with(desk, photo())
    (row,) = desk.photos.of_order(order_id)
    desk.photos.remove(row.id, action_id="r")
    assert desk.photos.of_order(order_id) == ()
    with pytest.raises(NoSuchPhoto):
        desk.photos.remove(row.id, action_id="r2")
    assert do_chores(desk) == ()
    desk.photos.put_back(row.id, action_id="p")
    assert desk.photos.read(row.id) == photo().image
    assert [act for act, _ in story(desk, order_id)] == ["added", "removed", "put_back"]
    desk.photos.remove(row.id, action_id="r3")
    clock.now += timedelta(days=2)
    assert do_chores(desk) == (Job.DELETE_PHOTOS,)
    with pytest.raises(NoSuchPhoto):
        desk.photos.put_back(row.id, action_id="p2")


def test_the_strip_reads_no_image(desk: Desk) -> None:
    order_id = order_with(desk, photo())
    asked: list[str] = []

    def note(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    engine = desk._store.engine
    event.listen(engine, "before_cursor_execute", note)
    desk.photos.of_order(order_id)
    event.remove(engine, "before_cursor_execute", note)
    assert any("photos.thumb" in line for line in asked)
    assert not any("image" in line for line in asked)


def test_a_finished_order_takes_photos_all_the_same(desk: Desk) -> None:
    order_id = order_with(desk)
    complete(desk, order_id)
    desk.photos.add(order_id, made=[photo()], action_id="late")
    (row,) = desk.photos.of_order(order_id)
    do_chores(desk)
    assert desk.photos.read(row.id) == photo().image


def _stored(url: str) -> list[tuple[bool, str]]:
    store = Store(url)
    with store.reading() as conn:
        rows = conn.exec_driver_sql("SELECT image IS NOT NULL, archive FROM photos ORDER BY id").all()
    store.close()
    return [(bool(is_there), archive) for is_there, archive in rows]


def test_on_completed_photos_move_to_files_beside_a_file_and_stay_on_a_server(
    desk: Desk, database_url: str, tmp_path: Path
) -> None:
    done, still_open = order_with(desk, photo()), order_with(desk, photo(), action_id="other")
    complete(desk, done)
    assert desk.lookup.order(done).status is Status.COMPLETED
    do_chores(desk)
    (row,) = desk.photos.of_order(done)
    assert desk.photos.read(row.id) == photo().image
    assert desk.photos.read(desk.photos.of_order(still_open)[0].id) == photo().image
    if database_url.startswith("sqlite"):
        assert _stored(database_url) == [(False, "1.jpg"), (True, "")]
        assert (tmp_path / "shop-photos" / "1.jpg").read_bytes() == photo().image
        (tmp_path / "shop-photos" / "1.jpg").unlink()
        with pytest.raises(FileTrouble):
            desk.photos.read(row.id)
    else:
        assert _stored(database_url) == [(True, ""), (True, "")]


class Killed(BaseException):
    """The process ended here."""


@pytest.mark.parametrize("at", ["before the file", "file half written", "file whole", "file read back"])
def test_an_archiving_that_is_cut_off_anywhere_loses_nothing_and_is_done_next_time(
    at: str, tmp_path: Path, sqlite_template: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    url, folder = sqlite_url(path), tmp_path / "shop-photos"

    def die_writing(target: Path, content: bytes) -> None:
        if at != "before the file":
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(content if at == "file whole" else content[:100])
        raise Killed

    with ready_desk(url, clock) as desk:
        order_id = order_with(desk, photo())
        complete(desk, order_id)
        with monkeypatch.context() as patch, pytest.raises(Killed):
            if at == "file read back":
                patch.setattr(archive_module, "update", _die)
            else:
                patch.setattr(archive_module, "write_whole", die_writing)
            archive_one(desk)
    with open_desk(url, pc="counter", clock=clock) as desk:
        desk.people.sign_in_without_password()
        (row,) = desk.photos.of_order(order_id)
        assert desk.photos.read(row.id) == photo().image
        assert archive_one(desk) is True
        assert desk.photos.read(row.id) == photo().image
        assert _stored(url) == [(False, "1.jpg")]
        assert [one.name for one in folder.iterdir()] == ["1.jpg"]


def test_a_photo_that_is_erased_while_it_is_archived_leaves_no_file(
    tmp_path: Path, sqlite_template: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    write = archive_module.write_whole
    with ready_desk(sqlite_url(path), clock) as desk:

        def erased_meanwhile(target: Path, content: bytes) -> None:
            write(target, content)
            desk.erasure.erase(desk.lookup.order(order_id).customer_id, action_id="erase")
            do_chores(desk)
            write(target, content)  # this one came a moment later than the erasure

        order_id = order_with(desk, photo())
        complete(desk, order_id)
        with monkeypatch.context() as patch:
            patch.setattr(archive_module, "write_whole", erased_meanwhile)
            archive_one(desk)
        assert list((tmp_path / "shop-photos").iterdir()) == []
        assert _stored(sqlite_url(path)) == []


@pytest.mark.parametrize("is_erased", [True, False])
def test_a_photo_that_goes_after_a_kill_in_its_archiving_leaves_no_file(
    tmp_path: Path, sqlite_template: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, is_erased: bool
) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    with ready_desk(sqlite_url(path), clock) as desk:
        order_id = order_with(desk, photo())
        complete(desk, order_id)
        with monkeypatch.context() as patch, pytest.raises(Killed):
            patch.setattr(archive_module, "update", _die)
            archive_one(desk)
        assert [one.name for one in (tmp_path / "shop-photos").iterdir()] == ["1.jpg"]
        if is_erased:
            desk.erasure.erase(desk.lookup.order(order_id).customer_id, action_id="erase")
        else:
            desk.photos.remove(1, action_id="gone")
            clock.advance(2 * 86_400)
        do_chores(desk)
        assert list((tmp_path / "shop-photos").iterdir()) == []
        assert _stored(sqlite_url(path)) == []


def test_what_a_kill_left_in_the_archive_is_tidied_up_and_whole_photos_stay(
    tmp_path: Path, sqlite_template: Path, clock: Clock
) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    folder = tmp_path / "shop-photos"
    with ready_desk(sqlite_url(path), clock) as desk:
        do_chores(desk)
        folder.mkdir()
        for name in (".1.jpg.00c0ffee.tmp", ".2.jpg.0badcafe.tmp", "1.jpg"):
            (folder / name).write_bytes(b"half")
        for name in (".1.jpg.00c0ffee.tmp", "1.jpg"):
            os.utime(folder / name, (0, 0))
        do_chores(desk)
    assert {one.name for one in folder.iterdir()} == {".2.jpg.0badcafe.tmp", "1.jpg"}


def _die(*_words: object) -> None:
    raise Killed


@on_sqlite
def test_a_file_that_reads_back_as_something_else_leaves_the_photo_in_the_database(
    desk: Desk, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    order_id = order_with(desk, photo())
    complete(desk, order_id)
    monkeypatch.setattr(archive_module, "read_if_there", lambda *_words, **_more: b"something else")
    with pytest.raises(FileTrouble):
        archive_one(desk)
    assert _stored(database_url) == [(True, "")]


def test_whether_a_photo_waits_is_asked_of_the_stored_ones(desk: Desk) -> None:
    store = desk._store
    if not store.is_sqlite:
        return  # PostgreSQL chooses by what it knows of the rows
    with heard(store) as said:
        assert not desk.for_job(Job.ARCHIVE_PHOTOS).archive.has_waiting()
    plan = plan_of(store, *said[-1])
    assert any(line.startswith("SCAN photos USING INDEX ix_photos_stored") for line in plan), plan
    assert not any("ix_orders" in line for line in plan), (
        "it would look at all orders that were ever finished"
    )
