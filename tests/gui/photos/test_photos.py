"""Photos at the counter and of an order: dropped, pasted, looked at by keys, and kept over a restart."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.gui.intake.new_order_page import NewOrderPage
from orderflow_desk.gui.orders.detail.detail_pane import DetailPane
from orderflow_desk.gui.orders.orders_page import OrdersPage
from orderflow_desk.gui.photos.book import PhotoBook, photos_of
from orderflow_desk.gui.photos.card import PhotoCard
from orderflow_desk.gui.photos.following import PREFIX, Following
from orderflow_desk.gui.photos.order_photos import OrderPhotos
from orderflow_desk.gui.photos.viewer import PhotoViewer
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.done import Done
from support.shops.counter import Counter, counter_at
from support.window.photo_files import encoded, photo_file, picture

CTRL = Qt.KeyboardModifier.ControlModifier
SOURCES = str(Path(__file__).parents[3] / "src")


@pytest.fixture(autouse=True)
def the_worker_finds_these_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", SOURCES)


@pytest.fixture
def counter(qtbot: QtBot, closed_session: Session, shop: Desk, tmp_path: Path) -> Iterator[Counter]:
    closed_session.data_folder = str(tmp_path / "data")
    yield from counter_at(qtbot, closed_session, shop)
    photos_of(closed_session).close()


def card_of(ground: QWidget) -> PhotoCard:
    card = ground.findChild(PhotoCard)
    assert card is not None
    return card


def mime_of(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(ground: QWidget, mime: QMimeData) -> bool:
    left, plain, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(ground, QDragEnterEvent(QPoint(5, 5), copy, mime, left, plain))
    event = QDropEvent(QPointF(5, 5), copy, mime, left, plain)
    QApplication.sendEvent(ground, event)
    return event.isAccepted()


def wait_for_tiles(counter: Counter, card: PhotoCard, count: int) -> None:
    counter.qtbot.waitUntil(
        lambda: len(card.keys) == count and all(card.tile(key).is_ready for key in card.keys), timeout=10_000
    )
    counter.idle()


def fault(card: PhotoCard) -> str:
    label = card.findChild(QLabel, "photo_fault")
    assert label is not None
    return "" if label.isHidden() else label.text()


def staged(counter: Counter) -> list[Path]:
    folder = Path(counter.session.data_folder) / "photos"
    return list(folder.iterdir()) if folder.exists() else []


def left_aside(counter: Counter) -> list[Path]:
    """What lies aside once what was typed is on the disk: until then, the texts there may name photos."""
    counter.session.autosave.flush()
    counter.qtbot.waitUntil(lambda: counter.session.autosave.is_settled, timeout=5000)
    counter.idle()
    return staged(counter)


def test_photos_that_are_dropped_are_taken_in_with_the_order(counter: Counter, tmp_path: Path) -> None:
    card = card_of(counter.page)
    counter.type_order()
    assert drop(
        counter.page, mime_of(photo_file(tmp_path), photo_file(tmp_path, "back.jpg", picture(300, 500)))
    )
    assert len(card.keys) == 2  # shown at once, before they are read
    wait_for_tiles(counter, card, 2)
    assert len(staged(counter)) == 2
    counter.submit()
    counter.idle()
    (order,) = counter.orders()
    assert [row.name for row in counter.desk.photos.of_order(order.id)] == ["front.jpg", "back.jpg"]
    assert (card.keys, left_aside(counter)) == ((), [])


def test_a_photo_that_is_still_read_at_submit_follows_its_order(counter: Counter, tmp_path: Path) -> None:
    counter.type_order()
    drop(counter.page, mime_of(photo_file(tmp_path, image=picture(4000, 3000))))
    counter.submit()
    (order,) = counter.orders()
    counter.qtbot.waitUntil(lambda: len(counter.desk.photos.of_order(order.id)) == 1, timeout=10_000)
    counter.idle()
    assert left_aside(counter) == []


def test_a_photo_that_is_read_while_its_order_is_written_follows_it(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_read, take_in = threading.Event(), counter.desk.intake.take_in

    def slow(*words: Any, **more: Any) -> Done:
        assert is_read.wait(10)
        return take_in(*words, **more)

    monkeypatch.setattr(counter.desk.intake, "take_in", slow)
    card = card_of(counter.page)
    counter.type_order()
    drop(counter.page, mime_of(photo_file(tmp_path)))
    QTest.keyClick(counter.page, Qt.Key.Key_Return, CTRL)
    counter.qtbot.waitUntil(lambda: card.tile(card.keys[0]).is_ready, timeout=10_000)
    is_read.set()
    counter.idle()
    (order,) = counter.orders()
    counter.qtbot.waitUntil(lambda: len(counter.desk.photos.of_order(order.id)) == 1, timeout=10_000)
    counter.idle()
    assert left_aside(counter) == []


def test_the_photos_of_a_draft_are_there_after_a_restart(counter: Counter, tmp_path: Path) -> None:
    drop(counter.page, mime_of(photo_file(tmp_path)))
    wait_for_tiles(counter, card_of(counter.page), 1)
    again = NewOrderPage(counter.session)
    counter.qtbot.addWidget(again)
    again.show()
    wait_for_tiles(counter, card_of(again), 1)
    assert card_of(again).tile(card_of(again).keys[0]).accessibleName() == "front.jpg"


def test_a_photo_that_was_lost_before_it_was_stored_is_told(counter: Counter) -> None:
    counter.session.autosave.keep("new_order", {"photos": ["ab" * 16], "customer_name": "Jana"})
    counter.session.autosave.loaded.emit()
    counter.idle()
    assert "was not stored" in fault(card_of(counter.page))
    assert counter.kept() is not None
    assert "photos" not in (counter.kept() or {})


def test_a_discarded_draft_can_be_brought_back_with_its_photo(counter: Counter, tmp_path: Path) -> None:
    card = card_of(counter.page)
    drop(counter.page, mime_of(photo_file(tmp_path)))
    wait_for_tiles(counter, card, 1)
    with counter.qtbot.waitSignal(counter.session.toasted) as said:
        QTest.mouseClick(counter.field("discard"), Qt.MouseButton.LeftButton)
    assert card.keys == ()
    said.args[0].undo()
    wait_for_tiles(counter, card, 1)


def test_what_no_draft_names_is_swept_away_at_the_next_start(counter: Counter, tmp_path: Path) -> None:
    drop(counter.page, mime_of(photo_file(tmp_path)))
    wait_for_tiles(counter, card_of(counter.page), 1)
    stray = staged(counter)[0].with_name("ff.photo")
    stray.write_bytes(b"x")
    for path in staged(counter):
        os.utime(path, (0, 0))
    counter.session.autosave.loaded.emit()
    counter.idle()
    assert [path.name != "ff.photo" for path in staged(counter)] == [True]


def test_it_is_swept_as_well_where_the_photos_are_made_after_the_texts_were_read(
    counter: Counter, tmp_path: Path
) -> None:
    counter.session.autosave.load()
    counter.idle()
    stray = Path(counter.session.data_folder) / "photos" / "ff.photo"
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"x")
    os.utime(stray, (0, 0))
    late = PhotoBook(counter.session)
    counter.idle()
    late.close()
    assert staged(counter) == []


def test_a_photo_lies_aside_for_as_long_as_a_text_on_the_disk_names_it(
    counter: Counter, tmp_path: Path
) -> None:
    counter.type_order()
    drop(counter.page, mime_of(photo_file(tmp_path)))
    wait_for_tiles(counter, card_of(counter.page), 1)
    counter.session.autosave._timer.setInterval(
        60_000
    )  # however slow the machine is, nothing is written before it is asked
    counter.submit()
    assert len(staged(counter)) == 1
    with counter.qtbot.waitSignal(counter.session.autosave.settled):
        counter.session.autosave.flush()
    counter.idle()
    assert staged(counter) == []


def test_a_photo_that_came_after_an_order_was_written_unseen_follows_it(
    counter: Counter, tmp_path: Path
) -> None:
    """The program was killed after the order was written: its page came back, and more was added to it."""
    counter.type_order()
    counter.idle()
    kept = counter.kept()
    counter.submit()
    (order,) = counter.orders()
    assert kept is not None
    counter.session.autosave.keep("new_order", kept)
    counter.session.autosave.loaded.emit()
    drop(counter.page, mime_of(photo_file(tmp_path)))
    wait_for_tiles(counter, card_of(counter.page), 1)
    counter.submit()
    counter.qtbot.waitUntil(lambda: len(counter.desk.photos.of_order(order.id)) == 1, timeout=10_000)
    assert len(counter.orders()) == 1


def test_what_is_pasted_is_a_photo_even_from_within_a_field_and_text_is_not(counter: Counter) -> None:
    card, clipboard = card_of(counter.page), QGuiApplication.clipboard()
    counter.field("customer_name").setFocus()
    clipboard.setImage(picture())
    QTest.keyClick(counter.field("customer_name"), Qt.Key.Key_V, CTRL)
    mime = QMimeData()
    mime.setData("image/png", encoded(picture(300, 200), "png"))
    clipboard.setMimeData(mime)
    card.drop.setFocus()
    QTest.keyClick(card.drop, Qt.Key.Key_V, CTRL)
    wait_for_tiles(counter, card, 2)
    clipboard.setText("Jana")
    counter.field("customer_name").setFocus()
    QTest.keyClick(counter.field("customer_name"), Qt.Key.Key_V, CTRL)
    name = counter.field("customer_name")
    assert isinstance(name, QLineEdit)
    assert (name.text(), len(card.keys)) == ("Jana", 2)


@pytest.mark.parametrize("where", ["list", "note", "an editor of a later time"])
def test_a_picture_is_pasted_from_the_list_and_from_a_note_into_the_order_beside_it(
    counter: Counter, where: str
) -> None:
    desk, session = counter.desk, counter.session
    order_id = desk.intake.take_in(Intake(Contact("Jana"), Item("Lamp")), action_id="one").order_id
    page = OrdersPage(session)
    counter.qtbot.addWidget(page)
    page.resize(1291, 738)
    page.show()
    counter.page.window().hide()
    page.show_order(order_id)
    counter.idle()
    card = card_of(page.detail)
    QGuiApplication.clipboard().setImage(picture())
    target: QWidget
    match where:
        case "list":
            target = page.list.view
        case "note":
            note = page.detail.findChild(QPlainTextEdit, "note")
            assert note is not None
            target = note
        case _:
            target = QPlainTextEdit(page)
            target.show()
    target.setFocus()
    counter.qtbot.waitUntil(lambda: QApplication.focusWidget() is target)
    QTest.keyClick(target, Qt.Key.Key_V, CTRL)
    counter.qtbot.waitUntil(lambda: len(desk.photos.of_order(order_id)) == 1, timeout=10_000)
    counter.idle()
    assert f"Photo added to #{order_id}" in counter.toasts[-1]
    page.detail.tabs.choose("photos")
    wait_for_tiles(counter, card, 1)
    counter.idle()
    target.setFocus()
    QGuiApplication.clipboard().setText("words")
    QTest.keyClick(target, Qt.Key.Key_V, CTRL)
    assert len(card.keys) == 1
    if isinstance(target, QPlainTextEdit):
        assert target.toPlainText() == "words"


def test_nothing_is_pasted_into_an_order_that_is_not_seen(counter: Counter) -> None:
    page = OrdersPage(counter.session)
    counter.qtbot.addWidget(page)
    page.show()
    counter.idle()
    QGuiApplication.clipboard().setImage(picture())
    page.list.view.setFocus()
    QTest.keyClick(page.list.view, Qt.Key.Key_V, CTRL)
    counter.idle()
    assert card_of(page.detail).keys == ()


def test_the_same_photo_twice_is_one_and_what_is_none_is_told(counter: Counter, tmp_path: Path) -> None:
    card, good = card_of(counter.page), photo_file(tmp_path)
    bad = tmp_path / "list\u202e.jpg"
    bad.write_bytes(b"Dear Sir or Madam")
    drop(counter.page, mime_of(good, good, bad))
    wait_for_tiles(counter, card, 1)
    assert "“list.jpg” is not a photo." in fault(card)
    assert (counter.kept() or {}).get("photos") == list(card.keys)
    drop(counter.page, mime_of(*[good] * 101))
    assert "at most 100 photos" in fault(card)
    QTest.keyClick(card.tile(card.keys[0]), Qt.Key.Key_Delete)
    counter.idle()
    assert (card.keys, left_aside(counter), counter.kept()) == ((), [], None)


def test_a_dropped_photo_never_types_its_name_into_a_field(counter: Counter, tmp_path: Path) -> None:
    name = counter.field("customer_name")
    assert isinstance(name, QLineEdit)
    assert drop(name, mime_of(photo_file(tmp_path)))
    assert name.text() == ""
    wait_for_tiles(counter, card_of(counter.page), 1)


@pytest.fixture
def pane(counter: Counter) -> DetailPane:
    made = DetailPane(counter.session)
    counter.qtbot.addWidget(made)
    made.resize(800, 900)
    made.show()
    return made


def test_an_order_shows_adds_opens_and_removes_photos(
    counter: Counter, pane: DetailPane, tmp_path: Path
) -> None:
    desk = counter.desk
    order_id = desk.intake.take_in(Intake(Contact("Jana"), Item("Lamp")), action_id="one").order_id
    pane.show_order(order_id)
    counter.idle()
    card = card_of(pane)
    drop(pane, mime_of(photo_file(tmp_path), photo_file(tmp_path, "large.jpg", picture(2000, 1500))))
    wait_for_tiles(counter, card, 2)
    wait_for_tiles(counter, card, 2)
    assert [row.name for row in desk.photos.of_order(order_id)] == ["front.jpg", "large.jpg"]
    QTest.keyClick(card.tile(card.keys[0]), Qt.Key.Key_Return)
    viewer = card.findChild(PhotoViewer)
    assert viewer is not None
    counter.idle()
    name = viewer.findChild(QLabel, "photo_name")
    assert name is not None
    assert (viewer.at, name.text()) == (0, "front.jpg")
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    counter.idle()
    fitted = viewer.view.zoom
    assert (viewer.at, fitted < 1) == (1, True)
    QTest.keyClick(viewer, Qt.Key.Key_Plus)
    assert viewer.view.zoom == pytest.approx(fitted * 1.25)
    QTest.keyClick(viewer, Qt.Key.Key_0)
    assert viewer.view.zoom == pytest.approx(fitted)
    QTest.keyClick(viewer, Qt.Key.Key_Left)
    QTest.keyClick(viewer, Qt.Key.Key_Left)
    assert viewer.at == 1
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    counter.idle()
    with counter.qtbot.waitSignal(counter.session.toasted) as said:
        QTest.keyClick(card.tile(card.keys[0]), Qt.Key.Key_Delete)
    counter.idle()
    assert [row.name for row in desk.photos.of_order(order_id)] == ["large.jpg"]
    said.args[0].undo()
    counter.idle()
    wait_for_tiles(counter, card, 2)


def test_a_photo_goes_to_the_order_that_was_shown_when_it_was_dropped(
    counter: Counter, pane: DetailPane, tmp_path: Path
) -> None:
    desk = counter.desk
    first, second = (
        desk.intake.take_in(Intake(Contact("Jana"), Item("Lamp")), action_id=f"{number}").order_id
        for number in range(2)
    )
    pane.show_order(first)
    counter.idle()
    drop(pane, mime_of(photo_file(tmp_path)))
    pane.show_order(second)
    counter.qtbot.waitUntil(lambda: len(desk.photos.of_order(first)) == 1, timeout=10_000)
    counter.idle()
    assert (desk.photos.of_order(second), card_of(pane).keys) == ((), ())


def test_a_photo_that_was_read_but_not_written_follows_its_order_at_the_next_start(
    counter: Counter, pane: DetailPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, session = counter.desk, counter.session
    order_id = desk.intake.take_in(Intake(Contact("Jana"), Item("Lamp")), action_id="one").order_id
    pane.show_order(order_id)
    counter.idle()
    with monkeypatch.context() as patch:  # the program ends before it is written
        patch.setattr(OrderPhotos, "_on_made", lambda *_words: None)
        drop(pane, mime_of(photo_file(tmp_path)))
        counter.qtbot.waitUntil(lambda: len(staged(counter)) == 1, timeout=10_000)
        counter.idle()
    (key,) = session.autosave.keys(PREFIX)
    again = PhotoBook(session)
    Following(session, again)
    session.autosave.loaded.emit()
    counter.qtbot.waitUntil(lambda: len(desk.photos.of_order(order_id)) == 1, timeout=5000)
    counter.idle()
    assert (left_aside(counter), session.autosave.keys(PREFIX)) == ([], ())
    session.autosave.keep(key, {"photos": ["ab"], "order": order_id})  # it had not even been read
    session.autosave.loaded.emit()
    counter.idle()
    assert f"photo of order #{order_id} was not stored" in counter.toasts[-1]
    assert session.autosave.keys(PREFIX) == ()
    again.close()


def test_a_photo_waits_for_a_database_that_is_away(
    counter: Counter, pane: DetailPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, session = counter.desk, counter.session
    order_id = desk.intake.take_in(Intake(Contact("Jana"), Item("Lamp")), action_id="one").order_id
    pane.show_order(order_id)
    counter.idle()

    def away(*_words: object, **_more: object) -> None:
        raise DatabaseTrouble(DatabaseFault.AWAY, "")

    with monkeypatch.context() as patch:
        patch.setattr(desk.photos, "add", away)
        drop(pane, mime_of(photo_file(tmp_path)))
        counter.qtbot.waitUntil(lambda: fault(card_of(pane)) != "", timeout=10_000)
        counter.idle()
    assert len(staged(counter)) == 1
    session.database_back.emit()
    counter.qtbot.waitUntil(lambda: len(desk.photos.of_order(order_id)) == 1, timeout=5000)
    counter.idle()
    assert (left_aside(counter), session.autosave.keys(PREFIX)) == ([], ())
