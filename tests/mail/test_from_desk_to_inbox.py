"""The whole way: an order moves at a real desk, and the customer's mail lies at a real server."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import PublicNote
from orderflow_desk.domain.outbox import MailState
from orderflow_desk.domain.shop import Security
from orderflow_desk.mail.mail_worker import MailWorker
from orderflow_desk.services.desk import Desk
from support.mail.certificates import Certificates
from support.mail.smtp_servers import RealServer
from support.shops.clock import Clock
from support.shops.orders import an_order, step

HOLD = 61


def states_of(desk: Desk) -> list[MailState]:
    return [mail.state for mail in reversed(desk.outbox.mails("all"))]


def mail_worker_for(desk: Desk, server: RealServer, certificates: Certificates) -> MailWorker:
    return MailWorker(
        desk.dispatch,
        lambda: server.account,
        on_change=lambda _changes: None,
        extra_ca=lambda: certificates.ca_file,
    )


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_change_reaches_the_customer_after_the_hold_and_not_before(
    security: Security, desk: Desk, clock: Clock, certificates: Certificates
) -> None:
    order_id = an_order(desk, Status.SCHEDULED)
    with RealServer(security, certificates.good) as server:
        mail_worker = mail_worker_for(desk, server, certificates)
        assert mail_worker.drain(0.2) == 0
        assert states_of(desk) == [MailState.HELD]
        clock.advance(HOLD)
        assert mail_worker.drain(5) == 1
        step(desk, order_id, Status.NEW, note=PublicNote("We start on it this afternoon."))
        clock.advance(HOLD)
        assert mail_worker.drain(5) == 1
        first, second = (message_from_bytes(one.content, policy=default) for one in server.wait_for(2))
    assert states_of(desk) == [MailState.ACCEPTED, MailState.ACCEPTED]
    assert first["To"] == "Jana Novák <jana@example.net>"
    assert first["From"] == "Vogt Repairs <desk@vogt.example>"
    assert second["In-Reply-To"] == first["Message-ID"]
    assert isinstance(second, EmailMessage)
    text, html = (part.get_content() for part in second.iter_parts())
    assert "We start on it this afternoon." in text
    assert "https://vogt.example/p/o/" in text
    assert "We start on it this afternoon." in html


def test_a_refused_address_is_final_and_the_next_customers_mail_goes_out(
    desk: Desk, clock: Clock, certificates: Certificates
) -> None:
    an_order(desk, Status.SCHEDULED, email="gone@example.net")
    an_order(desk, Status.SCHEDULED, email="petr@example.net")
    clock.advance(HOLD)
    with RealServer(Security.TLS, certificates.good) as server:
        server.refusals = {"gone@example.net": "550 5.1.1 no such mailbox"}
        assert mail_worker_for(desk, server, certificates).drain(5) == 1
    assert states_of(desk) == [MailState.REFUSED, MailState.ACCEPTED]
    assert "5.1.1 no such mailbox" in desk.outbox.mails("failed")[0].reply


def test_a_mail_in_doubt_is_never_sent_again_by_itself(
    desk: Desk, clock: Clock, certificates: Certificates
) -> None:
    an_order(desk, Status.SCHEDULED)
    clock.advance(HOLD)
    with RealServer(Security.TLS, certificates.good) as server:
        server.drops_after = True
        mail_worker = mail_worker_for(desk, server, certificates)
        mail_worker.drain(5)
        clock.advance(7 * 24 * 3600)
        mail_worker.drain(1)
        assert len(server.taken) == 1
    assert states_of(desk) == [MailState.UNCERTAIN]
