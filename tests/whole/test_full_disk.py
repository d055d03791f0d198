"""A disk that is full, as the person at the window meets it: the words say so, the typing stays, and later it goes through."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from sqlalchemy import Connection, event

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.services.desk import Desk, open_desk
from support.shops.orders import an_order
from support.window.driving import CONTROL, Driver

# More than the free pages of a small database hold.
WORDS = "measured, cleaned, put together, measured again; " * 400
MORE_THAN_ENOUGH = 1_000_000


@contextmanager
def full_disk(desk: Desk) -> Iterator[None]:
    """Let the database file not grow any more: SQLite then fails as it does where the disk is full."""
    pages = 1  # SQLite takes this as: no more than there are

    def limit(conn: Connection) -> None:
        conn.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    event.listen(desk._store.engine, "begin", limit)
    yield
    pages = MORE_THAN_ENOUGH


@pytest.fixture
def shop(shop_url: str) -> Iterator[Desk]:
    with open_desk(shop_url, pc="the other PC") as desk:
        from dataclasses import replace

        desk.people.sign_in_without_password()
        desk.shop.change(replace(desk.shop.read(), is_first_start_done=True))
        yield desk


def _shown(driver: Driver, name: str) -> str:
    return " ".join(label.text() for label in driver.window.findChildren(QLabel, name) if label.isVisible())


def test_a_move_on_a_full_disk_says_so_keeps_the_note_and_goes_through_once_there_is_room(
    started, shop: Desk, shop_url: str
) -> None:
    order_id = an_order(shop, Status.NEW)
    driver = started(shop_url).ready()
    driver.program.session.order_wanted.emit(order_id)
    driver.rest()
    note = driver.find(QPlainTextEdit, "note")
    note.setFocus()
    note.insertPlainText(WORDS)
    driver.key(Qt.Key.Key_Escape)
    with full_disk(driver.desk):
        driver.key(Qt.Key.Key_Right, CONTROL)
        driver.wait(lambda: "full" in _shown(driver, "move_fault"))
        assert note.toPlainText() == WORDS
        assert shop.lookup.order(order_id).status is Status.NEW
        driver.key(Qt.Key.Key_Right, CONTROL)
        assert note.toPlainText() == WORDS
    driver.key(Qt.Key.Key_Right, CONTROL)
    driver.wait(lambda: not _shown(driver, "move_fault"))
    detail = shop.lookup.order(order_id)
    assert detail.status is Status.IN_PROGRESS
    assert [row.note for row in detail.timeline if row.to is Status.IN_PROGRESS] == [WORDS.strip()]
    assert note.toPlainText() == ""


def test_an_order_taken_in_on_a_full_disk_stays_typed_and_is_taken_in_once(
    started, shop: Desk, shop_url: str
) -> None:
    driver = started(shop_url).ready()
    driver.key(Qt.Key.Key_N, CONTROL)
    driver.type_into("customer_name", "Jana Novák")
    driver.type_into("customer_phone", "601 555 019")
    driver.type_into("item_title", "Lamp")
    driver.confirm_contact()
    fault = driver.find(QPlainTextEdit, "fault")
    fault.insertPlainText(WORDS)
    with full_disk(driver.desk):
        driver.key(Qt.Key.Key_Return, CONTROL)
        driver.wait(lambda: "full" in _shown(driver, "order_fault"))
        assert fault.toPlainText() == WORDS
        assert sum(one.count for one in shop.lookup.counts()) == 0
    driver.key(Qt.Key.Key_Return, CONTROL)
    driver.wait(lambda: sum(one.count for one in shop.lookup.counts()) == 1)
    assert driver.newest().fault == WORDS.strip()


def test_typing_that_a_full_disk_refused_is_kept_by_itself_once_there_is_room(
    started, shop: Desk, shop_url: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orderflow_desk.gui.session.autosave.AGAIN_MS", 50)
    driver = started(shop_url).ready()
    driver.key(Qt.Key.Key_N, CONTROL)
    with monkeypatch.context() as full:

        def refuse(path: Path, _content: bytes) -> None:
            raise FileTrouble(str(path), "No space left on device")

        full.setattr("orderflow_desk.drafts.write_whole", refuse)
        driver.type_into("customer_name", "Jana No")
        driver.wait(lambda: "not kept" in _shown(driver, "kept_line"))
    driver.wait(lambda: "Kept while you type" in _shown(driver, "kept_line"))
    texts = [path.read_text() for path in (home / "data").rglob("drafts/*.json")]
    assert any("Jana No" in text for text in texts)
