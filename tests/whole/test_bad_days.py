"""Bad days of the whole program: somebody else was quicker, the database is away, the program is killed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from orderflow_desk.domain.lifecycle import Direction, Status
from orderflow_desk.domain.orders.order import InternalNote
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.sqlite import sqlite3
from support.shops.orders import an_order, new_id, step
from support.window.driving import CONTROL, Driver


def _shown(driver: Driver, name: str) -> str:
    return " ".join(label.text() for label in driver.window.findChildren(QLabel, name) if label.isVisible())


@pytest.fixture
def shop(shop_url: str) -> Desk:
    with open_desk(shop_url, pc="the other PC") as desk:
        desk.people.sign_in_without_password()
        from dataclasses import replace

        desk.shop.change(replace(desk.shop.read(), is_first_start_done=True))
        yield desk


def _open_on(started, shop: Desk, shop_url: str, order_id: int) -> Driver:
    driver = started(shop_url).ready()
    driver.program.session.order_wanted.emit(order_id)
    driver.rest()
    return driver


def test_what_another_window_does_is_seen_within_a_moment(started, shop: Desk, shop_url: str) -> None:
    order_id = an_order(shop, Status.NEW)
    driver = _open_on(started, shop, shop_url, order_id)
    step(shop, order_id, Status.IN_PROGRESS)
    driver.wait(lambda: driver.orders.detail.strip.option(Direction.BACK).to is Status.NEW)
    driver.wait(lambda: driver.orders.timeline.entries[0].entry.title == "New → In Progress")
    shop.notes.add(order_id, note=InternalNote("from the bench"), action_id=new_id())
    driver.wait(lambda: driver.orders.timeline.entries[0].entry.note == "from the bench")


def test_a_half_written_note_survives_the_death_of_the_program(
    started, shop: Desk, shop_url: str, home: Path
) -> None:
    order_id = an_order(shop, Status.NEW)
    driver = _open_on(started, shop, shop_url, order_id)
    driver.type_into("note", "half a sen")
    driver.wait(lambda: any((home / "data").rglob("drafts/*.json")))
    again = _open_on(started, shop, shop_url, order_id)
    assert again.orders.detail.strip.note.toPlainText() == "half a sen"


def test_a_half_written_order_survives_the_death_of_the_program(
    started, shop: Desk, shop_url: str, home: Path
) -> None:
    driver = started(shop_url).ready()
    driver.key(Qt.Key.Key_N, CONTROL)
    driver.type_into("customer_name", "Jana No")
    driver.wait(lambda: any((home / "data").rglob("drafts/*.json")))
    again = started(shop_url).ready()
    again.key(Qt.Key.Key_N, CONTROL)
    from PySide6.QtWidgets import QLineEdit

    assert again.find(QLineEdit, "customer_name").text() == "Jana No"
    again.type_into("customer_name", "vák")
    again.type_into("customer_phone", "601 555 019")
    again.confirm_contact()
    again.type_into("item_title", "Lamp")
    again.type_into("fault", "dark")
    again.key(Qt.Key.Key_Return, CONTROL)
    assert again.newest().customer == "Jana Novák"


def test_while_the_database_is_locked_a_press_says_so_and_works_afterwards_once(
    started, shop: Desk, shop_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orderflow_desk.store.engine.BUSY_TIMEOUT_MS", 200)
    order_id = an_order(shop, Status.NEW)
    driver = _open_on(started, shop, shop_url, order_id)
    driver.type_into("note", "belongs to the move")
    driver.key(Qt.Key.Key_Escape)
    other = sqlite3.connect(shop_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    driver.key(Qt.Key.Key_Right, CONTROL)
    driver.wait(lambda: bool(_shown(driver, "move_fault")))
    assert driver.orders.detail.strip.note.toPlainText() == "belongs to the move"
    other.execute("ROLLBACK")
    other.close()
    driver.key(Qt.Key.Key_Right, CONTROL)
    rows = [row for row in shop.lookup.order(order_id).timeline if row.to is Status.IN_PROGRESS]
    assert [row.note for row in rows] == ["belongs to the move"]
    assert not _shown(driver, "move_fault")


def test_a_database_that_cannot_be_opened_is_said_and_tried_again(
    started, sqlite_template: Path, tmp_path: Path
) -> None:
    path = tmp_path / "later.db"
    path.write_text("this is no database " * 100)
    driver = started(f"sqlite:///{path}")
    driver.wait(lambda: bool(_shown(driver, "alarm_words")))
    path.write_bytes(sqlite_template.read_bytes())
    driver.click("alarm_retry")
    driver.wait(lambda: driver.program.session.is_open)
    driver.wait(lambda: not _shown(driver, "alarm_words"))


def test_a_database_of_a_newer_version_is_refused_in_a_sentence(started, shop_url: str) -> None:
    with sqlite3.connect(shop_url.removeprefix("sqlite:///")) as conn:
        conn.execute("UPDATE alembic_version SET version_num = '9999'")
    conn.close()
    driver = started(shop_url)
    driver.wait(lambda: "newer version" in _shown(driver, "alarm_words"))


def test_closing_with_mails_waiting_says_so_and_they_are_kept(started, shop: Desk, shop_url: str) -> None:
    an_order(shop, Status.NEW)
    driver = started(shop_url).ready()
    driver.wait(
        lambda: driver.window.desktop.last is not None and driver.window.desktop.last.queue.waiting > 0
    )
    driver.window.close()
    driver.qtbot.wait(50)
    assert driver.window.isVisible()
    assert "choice_dialog" in {one.objectName() for one in driver.window.children()}
    driver.window.close_for_good()
    assert shop.outbox.counts()["waiting"] > 0


def test_a_name_that_nobody_took_has_left_no_trace(qapp, home: Path) -> None:
    from orderflow_desk.app.instance import Instance

    first, second = Instance(str(home)), Instance(str(home))
    assert not second.may_be_second
    assert first.take()
    assert second.may_be_second
    first.release()
    assert not second.may_be_second


def test_a_second_start_raises_the_first(qapp, home: Path, qtbot) -> None:
    from orderflow_desk.app.instance import Instance

    first, second = Instance(str(home)), Instance(str(home))
    assert first.take()
    with qtbot.waitSignal(first.asked, timeout=2000):
        assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_markup_in_every_field_is_shown_as_it_was_typed(started, shop: Desk, shop_url: str) -> None:
    markup = '<img src="file:///etc/passwd"><h1>big</h1>'
    order_id = an_order(shop, Status.NEW, name=markup)
    driver = _open_on(started, shop, shop_url, order_id)
    for place in ("orders", "new_order", "outbox", "settings"):
        driver.window.show_place(place)
        driver.rest()
    labels = [one for one in driver.window.findChildren(QLabel) if "<h1>" in one.text()]
    assert labels
    assert {one.textFormat() for one in labels} == {Qt.TextFormat.PlainText}
