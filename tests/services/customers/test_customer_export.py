"""The export of a customer holds all that is stored about them, and nobody else's; whole or not at all."""

import json
import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from orderflow_desk.domain.customers import CustomerGone
from orderflow_desk.domain.errors import FileTrouble, NotPermitted
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import Contact, InternalNote, PublicNote
from orderflow_desk.domain.people import Role
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.services.customers.customer_export import CustomerExport
from orderflow_desk.services.desk import Desk
from support.shops.chores import archive_one
from support.shops.customers import ANNA, ANNE, customer_of, finished, taken_in
from support.shops.databases import take_on
from support.shops.orders import new_id, step


@pytest.fixture
def customer_id(desk: Desk) -> int:
    order_id = taken_in(desk, ANNA, serial="FD-1")
    step(desk, order_id, Status.SCHEDULED)
    desk.notes.add(order_id, note=InternalNote("pays late"), action_id=new_id())
    desk.notes.add(order_id, note=PublicNote("pump is blocked"), action_id=new_id())
    survivor = customer_of(desk, order_id)
    other = finished(desk, ANNE, serial="FD-2")
    desk.photos.add(order_id, made=[Photo("ab", 1, 1, "pump.jpg", b"a pump", b"")], action_id=new_id())
    desk.photos.add(other, made=[Photo("cd", 1, 1, "hose.jpg", b"a hose", b"")], action_id=new_id())
    merged = customer_of(desk, other)
    desk.merging.merge(survivor, merged, contact=ANNA, action_id=new_id())
    finished(desk, Contact("Somebody Else", "else@example.net"), serial="FD-ELSE")
    return survivor


def _read(path: Path) -> dict[str, str]:
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_everything_of_the_customer_is_in_it_and_nothing_of_others(
    desk: Desk, customer_id: int, tmp_path: Path
) -> None:
    steps: list[tuple[int, int]] = []
    path = tmp_path / "out" / "anna.zip"
    path.parent.mkdir()
    exported = desk.customer_export.write(
        customer_id, path, progress=lambda done, of: steps.append((done, of))
    )
    files = _read(path)
    assert exported is not None
    assert exported.files == len(files) == len(steps)
    assert steps[-1] == (len(files), len(files))
    whole = desk.customers.whole(customer_id)
    assert {f"orders/{order.id}.json" for order in whole.orders} < set(files)
    text = "\n".join(files.values())
    for kept in (
        "Anna Vogt", "Anne Vogt", "vogt@example.org", "FD-1", "FD-2", "does not drain", "pays late", "pump is blocked",
        "too dear", "admin",
    ):  # fmt: skip
        assert kept in text
    assert "FD-ELSE" not in text
    assert "else@example.net" not in text
    messages = [json.loads(content) for name, content in files.items() if name.startswith("messages/")]
    assert {(one["recipient"], one["state"]) for one in messages} == {
        (ANNA.email, "merged"),
        (ANNA.email, "held"),
    }
    assert all(one["subject"] and one["text"] and one["created_at"] for one in messages)
    assert [one.name for one in path.parent.iterdir()] == ["anna.zip"]


def test_photos_are_in_it_from_the_database_and_from_the_archive_and_a_lost_one_is_named(
    desk: Desk, customer_id: int, tmp_path: Path
) -> None:
    path = tmp_path / "anna.zip"
    is_archived = archive_one(desk)
    desk.customer_export.write(customer_id, path)
    with ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.startswith("photos/")]
        assert {archive.read(name) for name in names} == {b"a pump", b"a hose"}
        listed = json.loads(archive.read("photos.json"))
    assert [one["called"] for one in listed] == ["pump.jpg", "hose.jpg"]
    assert [one["file"] for one in listed] == names
    if is_archived:
        for lost in tmp_path.rglob("*-photos/*.jpg"):
            lost.unlink()
        desk.customer_export.write(customer_id, path)
        with ZipFile(path) as archive:
            listed = json.loads(archive.read("photos.json"))
        assert [one["file"] for one in listed] == [names[0], None]
        assert [one.get("is_missing", False) for one in listed] == [False, True]


def test_a_cancelled_export_leaves_nothing_behind(desk: Desk, customer_id: int, tmp_path: Path) -> None:
    path = tmp_path / "out" / "anna.zip"
    path.parent.mkdir()
    path.write_bytes(b"from before")
    seen: list[int] = []
    assert desk.customer_export.write(
        customer_id, path, progress=lambda done, _of: seen.append(done), is_cancelled=lambda: len(seen) == 2
    ) is None  # fmt: skip
    assert [one.name for one in path.parent.iterdir()] == ["anna.zip"]
    assert path.read_bytes() == b"from before"


def test_what_a_killed_export_left_is_gone_after_the_next_one(
    desk: Desk, customer_id: int, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    left, others = folder / ".anna.zip.00c0ffee.tmp", folder / "anna.zip.tmp"
    for path in (left, others):
        path.write_bytes(b"half a customer")
        os.utime(path, (0, 0))
    desk.customer_export.write(customer_id, folder / "anna.zip")
    assert {one.name for one in folder.iterdir()} == {"anna.zip", "anna.zip.tmp"}


def test_a_folder_that_is_not_there_is_told(desk: Desk, customer_id: int, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble):
        desk.customer_export.write(customer_id, tmp_path / "nowhere" / "anna.zip")
    with pytest.raises(CustomerGone):
        desk.customer_export.write(999_999, tmp_path / "nobody.zip")
    assert not (tmp_path / "nobody.zip").exists()


def test_exporting_is_for_administrators(desk: Desk, customer_id: int, tmp_path: Path) -> None:
    take_on(desk, login="lenka", name="Lenka", role=Role.FRONT_DESK, password="long enough")
    desk.people.sign_in("lenka", "long enough")
    with pytest.raises(NotPermitted):
        desk.customer_export.write(customer_id, tmp_path / "anna.zip")


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Jürgen Weiß", "customer-7-jurgen-weiss.zip"),
        ("../../etc/passwd", "customer-7-etc-passwd.zip"),
        ("CON", "customer-7-con.zip"),
        ("山田", "customer-7.zip"),
        ("\u202egnp.exe\n\0", "customer-7-gnp-exe.zip"),
        ("x" * 300, f"customer-7-{'x' * 60}.zip"),
    ],
)
def test_the_file_has_a_name_that_every_system_takes(name: str, file: str) -> None:
    assert CustomerExport.file_name(7, name) == file
