"""A PC whose own clock is an hour off: its mails have the right date, and its claims neither end early nor last too long.

Here the database's clock is the real one, as in a shop: the PC's is moved beneath the program.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
import time_machine

from orderflow_desk.app.mail_account import MailAccountAccess
from orderflow_desk.app.shop.opening import Shop
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.outbox import LEASE_SECONDS, Outcome, Parcel, Result
from orderflow_desk.domain.shop import MailAccount, Security
from orderflow_desk.keychain import Keychain
from orderflow_desk.mail.envelope import build_message
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.settings import SettingsFile
from support.mail.certificates import Certificates
from support.mail.scripted_server import ScriptedServer
from support.shops.databases import make_ready, on_postgresql, on_sqlite
from support.shops.orders import an_order

HOUR = timedelta(hours=1)
OFF = pytest.mark.parametrize("off", [HOUR, -HOUR], ids=["ahead", "behind"])
NEAR = timedelta(seconds=30)


def _open(url: str, name: str) -> Desk:
    desk = open_desk(url, pc=name)
    make_ready(desk)
    desk.shop.change(replace(desk.shop.read(), hold_seconds=0))
    return desk


def _pc_off_by(off: timedelta) -> time_machine.travel:
    return time_machine.travel(datetime.now(UTC) + off, tick=True)


def _date_of(parcel: Parcel) -> datetime:
    return parsedate_to_datetime(message_from_bytes(build_message(parcel).content)["Date"])


@on_postgresql
@OFF
def test_a_mail_has_the_date_of_the_databases_clock(database_url: str, off: timedelta) -> None:
    true_time = datetime.now(UTC)
    with _pc_off_by(off), _open(database_url, "wrong") as wrong:
        an_order(wrong, Status.SCHEDULED)
        parcel = wrong.dispatch.claim()
        assert parcel is not None
        assert abs(_date_of(parcel) - true_time) < NEAR


@on_sqlite
@OFF
def test_on_one_pc_a_mail_has_the_date_of_the_timeline(database_url: str, off: timedelta) -> None:
    # The database is a file of this PC: there is no other clock than its own, and all that is told agrees.
    with _pc_off_by(off), _open(database_url, "only") as only:
        order_id = an_order(only, Status.SCHEDULED)
        parcel = only.dispatch.claim()
        assert parcel is not None
        assert abs(_date_of(parcel) - only.lookup.order(order_id).timeline[-1].at) < NEAR


@on_postgresql
@OFF
def test_a_wrong_clock_neither_cuts_a_claim_short_nor_draws_it_out(database_url: str, off: timedelta) -> None:
    with _open(database_url, "right") as right:
        an_order(right, Status.SCHEDULED)
        claimed = right.dispatch.claim()
        assert claimed is not None
        with _pc_off_by(off), _open(database_url, "wrong") as wrong:
            assert wrong.dispatch.claim() is None
            left = wrong.dispatch.next_due_in()
            assert left is not None
            assert LEASE_SECONDS - NEAR.total_seconds() < left <= LEASE_SECONDS
        assert right.dispatch.handing_over(claimed)
        right.dispatch.settle(claimed, Outcome(Result.ACCEPTED, "250 taken"))
        assert [mail.state.value for mail in right.outbox.mails("all")] == ["accepted"]


@OFF
def test_a_claim_outlives_no_correction_of_the_clock(database_url: str, off: timedelta) -> None:
    """The mail leaves, once: at the latest when the claim would have run out by a right clock."""
    with _pc_off_by(off), _open(database_url, "wrong") as wrong:
        an_order(wrong, Status.SCHEDULED)
        before = wrong.dispatch.claim()
        assert before is not None
    with open_desk(database_url, pc="right") as right:
        after = right.dispatch.claim()
        is_own_clock = right._store.is_sqlite
        # By the file's own clock, put right meanwhile, the claim is over, or would last an hour too long; a server's was never wrong.
        assert (after is not None) == is_own_clock
        assert right.dispatch.handing_over(before) != is_own_clock


@on_postgresql
@OFF
def test_a_test_message_has_the_date_of_the_databases_clock(
    database_url: str, off: timedelta, certificates: Certificates, tmp_path: Path
) -> None:
    true_time = datetime.now(UTC)
    with ScriptedServer(Security.NONE, certificates.good, {}) as server:
        account: MailAccount = server.account
        with _pc_off_by(off), _open(database_url, "wrong") as wrong:
            access = MailAccountAccess(Keychain(tmp_path), SettingsFile(tmp_path))
            access.serve(Shop(wrong))
            typed = replace(
                wrong.shop.read(),
                smtp_host=account.host,
                smtp_port=account.port,
                smtp_security=Security.NONE,
                smtp_user="",
            )
            access.send_test(typed, "mira@example.net", "")
        sent = message_from_bytes(server.accepted[0])
    assert abs(parsedate_to_datetime(sent["Date"]) - true_time) < NEAR
