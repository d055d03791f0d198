"""A demo that is kept opens as it was left, and its mails still arrive; any other begins anew."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from orderflow_desk.app.mail_account import MailAccountAccess
from orderflow_desk.app.shop.demo_shop import open_demo
from orderflow_desk.app.shop.opening import Shop
from orderflow_desk.demo.words import STAFF
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.keychain import Keychain
from orderflow_desk.mail.mail_worker import MailWorker
from orderflow_desk.settings import SettingsFile
from support.shops.orders import an_intake, an_order


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


@pytest.fixture
def with_another_password(tmp_path: Path) -> Iterator[Shop]:
    """A demo that is kept, whose administrator has set a password that the program does not know."""
    path = tmp_path / "demo.db"
    first = open_demo(path, is_kept=True)
    first.desk.people.set_password(first.desk.person.id, password="another password")
    _end(first)
    second = open_demo(path, is_kept=True)
    yield second
    _end(second)


def test_somebody_elses_password_in_the_one_that_is_kept_asks_at_the_window(
    with_another_password: Shop,
) -> None:
    assert with_another_password.desk.person is None
    assert STAFF[0][0] not in with_another_password.demo_logins
    assert STAFF[1][0] in with_another_password.demo_logins


def test_with_somebody_elses_password_mails_go_to_the_mail_server_of_this_start_too(
    with_another_password: Shop, tmp_path: Path
) -> None:
    shop, mailbox = with_another_password, with_another_password.mailbox
    assert mailbox is not None
    settings = shop.desk.shop.read()
    assert (settings.smtp_host, settings.smtp_port) == (mailbox.host, mailbox.port)
    shop.desk.people.sign_in(STAFF[0][0], "another password")
    shop.desk.shop.change(replace(settings, hold_seconds=0))
    an_order(shop.desk, Status.SCHEDULED, email="ruth@example.net")
    access = MailAccountAccess(Keychain(tmp_path), SettingsFile(tmp_path))
    access.serve(shop)
    worker = MailWorker(
        shop.desk.dispatch,
        access.account,
        on_change=lambda _changes: None,
        on_trouble=lambda _trouble: None,
        extra_ca=access.extra_ca,
    )
    worker.drain(5)
    assert "ruth@example.net" in [one.recipient for one in mailbox.messages()]
