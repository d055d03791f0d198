"""A demo that is kept opens as it was left, and its mails still arrive; any other begins anew."""

from pathlib import Path

from orderflow_desk.app.shop.demo_shop import open_demo
from orderflow_desk.app.shop.opening import Shop
from support.shops.orders import an_intake


def _end(shop: Shop) -> None:
    shop.desk.close()
    assert shop.mailbox is not None
    shop.mailbox.stop()


def _take_in(shop: Shop) -> int:
    return shop.desk.intake.take_in(an_intake(name="Ruth Ames"), action_id="kept").order_id


def test_what_was_done_is_there_again_and_mails_go_to_the_mail_server_of_this_start(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    first = open_demo(path, is_kept=True)
    order_id = _take_in(first)
    _end(first)

    second = open_demo(path, is_kept=True)
    assert second.desk.lookup.order(order_id).customer == "Ruth Ames"
    assert second.desk.shop.read().smtp_port == second.mailbox.port
    assert second.desk.person is not None
    _end(second)


def test_any_other_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    first = open_demo(path)
    _take_in(first)
    _end(first)

    second = open_demo(path)
    assert second.desk.customers.suggest("Ruth Ames") == ()
    _end(second)


def test_somebody_elses_password_in_the_one_that_is_kept_asks_at_the_window(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    first = open_demo(path, is_kept=True)
    first.desk.people.set_password(first.desk.person.id, password="another password")
    _end(first)

    second = open_demo(path, is_kept=True)
    assert second.desk.person is None
    _end(second)
