"""Photos that a phone uploads into a folder: offered in the card of photos, added or dismissed, and never altered."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.photos.book import photos_of
from orderflow_desk.gui.photos.card import PhotoCard
from orderflow_desk.gui.photos.phone_folder_card import PhoneFolderCard
from orderflow_desk.gui.photos.phone_offer import SHOWN_AT_MOST, PhoneOffer
from orderflow_desk.gui.photos.phone_watch import FOLDER_KEY, PhoneWatch
from orderflow_desk.gui.session.session import Session
from orderflow_desk.images.phone_folder import PhoneFolder
from orderflow_desk.services.desk import Desk
from support.shops.counter import Counter, counter_at
from support.window.photo_files import photo_file

SOURCES = str(Path(__file__).parents[3] / "src")


@pytest.fixture
def uploads(tmp_path: Path) -> Path:
    folder = tmp_path / "phone"
    folder.mkdir()
    return folder


@pytest.fixture
def counter(
    qtbot: QtBot,
    closed_session: Session,
    shop: Desk,
    tmp_path: Path,
    uploads: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Counter]:
    monkeypatch.setenv("PYTHONPATH", SOURCES)
    closed_session.data_folder = str(tmp_path / "data")
    closed_session.settings.write(FOLDER_KEY, str(uploads))
    PhoneWatch(closed_session, every_ms=15)
    yield from counter_at(qtbot, closed_session, shop)
    photos_of(closed_session).close()


def offer_of(counter: Counter) -> PhoneOffer:
    return counter.page.findChild(PhoneOffer)


def title(counter: Counter) -> str:
    offer = offer_of(counter)
    return "" if offer.isHidden() else offer.findChild(QLabel, "phone_title").text()


def wait_for(counter: Counter, words: str) -> None:
    counter.qtbot.waitUntil(lambda: title(counter) == words, timeout=5000)


def buttons(counter: Counter, name: str) -> list[QPushButton]:
    return [one for one in offer_of(counter).findChildren(QPushButton, name) if one.isVisible()]


def test_what_the_phone_uploads_is_added_or_dismissed_and_stays_where_it_is(
    counter: Counter, uploads: Path
) -> None:
    assert offer_of(counter).isHidden()
    first, second = photo_file(uploads, "a.jpg"), photo_file(uploads, "b <b>&.jpg")
    content = first.read_bytes()
    wait_for(counter, "2 new photos from the phone")
    assert buttons(counter, "phone_add")[0].accessibleName() == "Add b <b>&.jpg"
    buttons(counter, "phone_dismiss")[0].setFocus()
    QTest.keyClick(buttons(counter, "phone_dismiss")[0], Qt.Key.Key_Space)
    wait_for(counter, "1 new photo from the phone")
    (add,) = buttons(counter, "phone_add")
    assert add.hasFocus()
    QTest.keyClick(add, Qt.Key.Key_Space)
    card = counter.page.findChild(PhotoCard)
    assert offer_of(counter).isHidden()
    assert card.drop.hasFocus()
    counter.qtbot.waitUntil(lambda: len(card.keys) == 1 and card.tile(card.keys[0]).is_ready, timeout=10_000)
    assert card.tile(card.keys[0]).accessibleName() == "a.jpg"
    assert first.read_bytes() == second.read_bytes() == content
    assert sorted(path.name for path in uploads.iterdir()) == ["a.jpg", "b <b>&.jpg"]


def test_what_was_dismissed_is_not_offered_after_a_restart_either(counter: Counter, uploads: Path) -> None:
    photo_file(uploads, "a.jpg")
    photo_file(uploads, "b.jpg")
    wait_for(counter, "2 new photos from the phone")
    buttons(counter, "phone_dismiss_all")[0].click()
    counter.session.flush()
    counter.idle()
    again = PhoneWatch(counter.session, every_ms=15)
    again.asked.connect(again.go_on)
    again.go_on()
    photo_file(uploads, "c.jpg")
    counter.qtbot.waitUntil(lambda: [one.name for one in again.uploads] == ["c.jpg"], timeout=5000)


def test_many_are_offered_a_few_at_a_time(counter: Counter, uploads: Path) -> None:
    photo = photo_file(uploads, "0.jpg")
    for number in range(1, SHOWN_AT_MOST + 3):
        shutil.copyfile(photo, uploads / f"{number}.jpg")
    wait_for(counter, f"{SHOWN_AT_MOST + 3} new photos from the phone")
    assert len(buttons(counter, "phone_add")) == SHOWN_AT_MOST
    assert "and 3 more" in {label.text() for label in offer_of(counter).findChildren(QLabel)}
    (every,) = buttons(counter, "phone_dismiss_all")
    every.click()
    assert offer_of(counter).isHidden()


def test_whatever_still_lies_there_stays_dismissed(
    counter: Counter, uploads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orderflow_desk.gui.photos.phone_watch._HANDLED_AT_MOST", 2)
    photo = photo_file(uploads, "0.jpg")
    for number in range(1, 5):
        shutil.copyfile(photo, uploads / f"{number}.jpg")
    wait_for(counter, "5 new photos from the phone")
    buttons(counter, "phone_dismiss_all")[0].click()
    shutil.copyfile(photo, uploads / "5.jpg")
    wait_for(counter, "1 new photo from the phone")


def test_a_folder_that_went_is_told_and_one_that_is_not_set_is_not(counter: Counter, uploads: Path) -> None:
    photo_file(uploads, "a.jpg")
    wait_for(counter, "1 new photo from the phone")
    shutil.rmtree(uploads)
    counter.qtbot.waitUntil(lambda: title(counter).startswith("The phone's folder: "), timeout=5000)
    assert buttons(counter, "phone_add") == []
    counter.session.settings.write(FOLDER_KEY, "")
    counter.qtbot.waitUntil(lambda: offer_of(counter).isHidden(), timeout=5000)


def test_a_folder_that_does_not_answer_holds_nobody_up(
    counter: Counter, uploads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo_file(uploads, "a.jpg")
    looks, real, goes_on = [0], PhoneFolder.look, threading.Event()

    def slow(folder: PhoneFolder, now: float) -> object:
        looks[0] += 1
        goes_on.wait(10)
        return real(folder, now)

    monkeypatch.setattr(PhoneFolder, "look", slow)
    wait_for(counter, "The phone's folder does not answer. It is looked at again by itself.")
    assert looks == [1]
    goes_on.set()
    wait_for(counter, "1 new photo from the phone")


def test_nobody_looks_while_no_card_is_seen(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = [0]

    def count(_folder: PhoneFolder, _now: float) -> tuple[()]:
        looks[0] += 1
        return ()

    monkeypatch.setattr(PhoneFolder, "look", count)
    counter.qtbot.waitUntil(lambda: looks[0] > 2, timeout=5000)
    counter.page.hide()
    counter.qtbot.wait(60)
    counter.idle()
    before = looks[0]
    counter.qtbot.wait(60)
    assert looks[0] == before
    counter.page.show()
    counter.qtbot.waitUntil(lambda: looks[0] > before, timeout=5000)


def test_the_folder_is_set_for_this_pc_and_whether_it_is_there_is_told(
    qtbot: QtBot, session: Session, uploads: Path
) -> None:
    card = PhoneFolderCard(session)
    qtbot.addWidget(card)
    card.show()
    field, state = card.findChild(QLineEdit, "phone_folder"), card.findChild(QLabel, "phone_folder_state")
    qtbot.keyClicks(field, str(uploads))
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: state.text() == "The folder is there.", timeout=5000)
    field.setText(str(uploads / "gone"))
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: state.text().startswith("There is no such folder now."), timeout=5000)
    session.flush()
    qtbot.waitUntil(lambda: session.settings.read(FOLDER_KEY) == str(uploads / "gone"), timeout=5000)
