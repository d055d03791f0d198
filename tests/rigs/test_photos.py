"""The short form of the rig that kills a counter with photos; the long one is `dev.py rig photos`."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.drafts import Drafts
from orderflow_desk.gui.photos.book import KEPT_AS
from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import sqlite_url
from rigs.photos.photo_claims import Fields
from rigs.photos.photo_samples import digest, name_of
from rigs.photos.photo_verification import Place, verify, verify_after_a_start
from rigs.photos.rig import Figures, rig_on
from rigs.shared.databases import databases_named
from support.shops.chores import archive_one
from support.shops.orders import an_intake, an_order, cancel

SEED = 20261128
SOURCES = str(Path(__file__).parents[2] / "src")
MADE = [Photo("", 320, 240, "", b"a picture", b"a thumb")]
# No process has this number: it is beyond what Linux gives.
NOBODY = 2**22 + 1


def photo(number: int) -> Photo:
    return Photo(digest(number), 320, 240, name_of(number), b"a picture", b"a thumb")


@pytest.mark.long
def test_a_counter_with_photos_killed_at_random_moments_loses_and_doubles_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", SOURCES)
    figures = Figures()
    with rig_on(tmp_path, SEED, longest=0.7) as rig:
        for journal in ("delete", "wal"):
            rig.run(databases_named(journal, tmp_path), kills=2, figures=figures)
    assert figures.broken == []
    assert figures.kills == 4


@pytest.fixture
def place(tmp_path: Path, sqlite_template: Path) -> Place:
    """Photo 1 in the archive, 2 in the database, 3 laid aside and named by a half-written text; 4 was erased."""
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    with open_desk(sqlite_url(path)) as desk:
        desk.people.sign_in_without_password()
        for number in (1, 2):
            order_id = desk.intake.take_in(an_intake(photos=(photo(number),)), action_id=f"{number}").order_id
            if number == 1:
                cancel(desk, order_id)
        archive_one(desk)
        erased = an_order(desk, Status.CANCELLED, email="")
        desk.erasure.erase(desk.lookup.order(erased).customer_id, action_id="erase")
    found = Place(sqlite_url(path), "", tmp_path)
    found.staged.lay("ab", photo(3))
    Drafts(tmp_path / "drafts").write("new_order", {KEPT_AS: ["ab"]})
    return found


def claims() -> Fields:
    found = Fields(pid=NOBODY)
    for line in (
        f"laid ab {digest(3)}", "named ab", f"stored 10001 {digest(1)}", f"stored 10002 {digest(2)}", f"stored 10003 {digest(4)}",
        "erasing 10003", "erased 10003",
    ):  # fmt: skip
        found.take(*line.split())
    return found


def _archived(place: Place) -> Path:
    return place.folder / "shop-photos" / "1.jpg"


def _spoiled(line: str) -> Callable[[Place], None]:
    def spoil(place: Place) -> None:
        store = place.store()
        with store.writing() as conn:
            conn.execute(text(line))
        store.close()

    return spoil


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (_spoiled("DELETE FROM photos WHERE id = 2"), "stored and lost"),
        (_spoiled("UPDATE photos SET order_id = 10001 WHERE id = 2"), "stored and lost"),
        (_spoiled("UPDATE photos SET image = NULL WHERE id = 2"), "is nowhere"),
        (_spoiled("UPDATE photos SET image = x'00' WHERE id = 2"), "is not whole"),
        (_spoiled("UPDATE photos SET image = x'00' WHERE id = 1"), "in the database and in the archive"),
        (_spoiled("UPDATE photos SET name = '9.jpg' WHERE id = 2"), "is called another one"),
        (_spoiled("UPDATE photos SET sha256 = (SELECT sha256 FROM photos WHERE id = 1)"), "stored 2 times"),
        (lambda place: _archived(place).unlink(), "is nowhere"),
        (lambda place: _archived(place).write_bytes(b"a pic"), "is not whole"),
        (lambda place: place.staged.throw_away(["ab"]), "kept and not whole"),
        (lambda place: Drafts(place.folder / "drafts").delete("new_order"), "kept and forgotten"),
    ],
)
def test_the_rig_sees_what_is_broken(place: Place, spoil: Callable[[Place], None], expected: str) -> None:
    assert verify(place, claims(), MADE) == []
    spoil(place)
    assert any(expected in one for one in verify(place, claims(), MADE))


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (lambda place: _archived(place).with_name("7.jpg").write_bytes(b"x"), "left over: 7.jpg"),
        (_spoiled(f"UPDATE photos SET sha256 = '{digest(4)}' WHERE id = 2"), "of an erased customer"),
    ],
)
def test_the_rig_sees_what_a_start_leaves_lying_about(
    place: Place, spoil: Callable[[Place], None], expected: str
) -> None:
    (_archived(place).with_name(".1.jpg.00c0ffee.tmp")).write_bytes(b"half")
    (place.folder / "photos" / "cd.photo").write_bytes(b"named by nobody")
    assert verify_after_a_start(place, claims(), 0.0) == []
    spoil(place)
    assert any(expected in one for one in verify_after_a_start(place, claims(), 0.0))


def test_the_rig_sees_a_process_that_lives_on(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rigs.photos.photo_verification._TIMEOUT_SECONDS", 0.01)
    found = claims()
    found.pid = os.getpgrp()
    assert "lives on" in verify(place, found, MADE)[0]
