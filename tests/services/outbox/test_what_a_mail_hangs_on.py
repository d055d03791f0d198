"""Mails that hang on a customer, on a person, or on nothing: written once, sent, mended, exported, erased, moved with their customer."""

from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from orderflow_desk.domain import letters
from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.customers import MailsStillLeaving
from orderflow_desk.domain.errors import FieldTooLong, TemplateBroken
from orderflow_desk.domain.letters import Content, LetterKind, placeholders_of
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.domain.outbox import ATTACHED_AT_MOST, Attachment, MailState, Outcome, Parcel, Result
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.outbox import letter_builder
from orderflow_desk.services.outbox.letter_builder import Source
from orderflow_desk.services.outbox.mailing import Mailing
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.chores import do_chores
from support.shops.clock import Clock
from support.shops.customers import ANNA, customer_of, finished
from support.shops.orders import an_order, new_id

TOM = Contact("Tom Berg", "tom@example.net", "+420 601 555 019")
PDF = Attachment("Invoice 12 – Nováková.pdf", "application/pdf", b"%PDF-1.7 \x00\xff" * 50)


@dataclass(frozen=True, slots=True)
class Reminder(Content):
    """What a letter says that is about no order."""

    name: str
    stuck: int
    status: Status
    since: object = None


@dataclass(frozen=True, slots=True)
class Plain(Content):
    name: str


REMINDER = LetterKind("reminder", "reminder", Reminder)
PLAIN = LetterKind("plain", "plain", Plain)


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be two more kinds of letters, as a feature would add them."""
    sources = {
        REMINDER: Source(
            "{{ stuck }} orders wait", "Hello {{ name }},\n\n{{ stuck }} orders are {{ status }}."
        ),
        PLAIN: Source("A word", "Hello {{ name }}."),
    }
    of_before = letter_builder.default_source
    monkeypatch.setattr(
        letter_builder,
        "default_source",
        lambda kind, language: sources.get(kind) or of_before(kind, language),
    )
    monkeypatch.setattr(letters, "_BY_SLUG", {**letters._BY_SLUG, "reminder": REMINDER, "plain": PLAIN})


def _send(desk: Desk, mailing: Mailing, content: Content) -> int | None:
    with desk.outbox._units.writing() as unit:
        mail_id = OutboxWriter().send(unit, mailing, content)
    assert (Topic.MAIL in unit.changes.topics) is (mail_id is not None)
    return mail_id


def _to_customer(desk: Desk, customer_id: int, key: str = "invoice:1", *files: Attachment) -> int | None:
    mailing = Mailing(PLAIN, "Anna Vogt", ANNA.email, key, customer_id=customer_id, attachments=files)
    return _send(desk, mailing, Plain("Anna Vogt"))


def _claimed(desk: Desk) -> Parcel:
    parcel = desk.dispatch.claim()
    assert parcel is not None
    assert desk.dispatch.handing_over(parcel)
    return parcel


def test_a_mail_to_a_person_of_the_staff_is_sent_once_whoever_writes_it_again(desk: Desk) -> None:
    assert desk.person is not None
    mailing = Mailing(REMINDER, "Mira", "mira@x.de", "digest:1:2026-11-29", person_id=desk.person.id)
    said = Reminder("Mira", 3, Status.AWAITING_PARTS)
    assert _send(desk, mailing, said) is not None
    assert _send(desk, mailing, said) is None
    parcel = _claimed(desk)
    assert (parcel.order_id, parcel.recipient, parcel.references) == (None, "mira@x.de", ())
    assert parcel.message_id.startswith("<mail.")
    assert (parcel.subject, "3 orders are Awaiting Parts." in parcel.text) == ("3 orders wait", True)
    assert "because your order changed" not in parcel.text
    desk.dispatch.settle(parcel, Outcome(Result.ACCEPTED))
    assert desk.dispatch.claim() is None
    (row,) = desk.outbox.mails("sent")
    assert (row.order_id, row.kind) == (None, "reminder")
    assert desk.outbox.body(row.id).mail == row


def test_nobody_is_written_to_without_an_address_or_when_it_is_switched_off(desk: Desk) -> None:
    assert _send(desk, Mailing(PLAIN, "Mira", "", "a"), Plain("Mira")) is None
    desk.letters.change("note", is_on=False, subject="s", body="b")
    note = Mailing(letters.PUBLIC_NOTE, "Mira", "mira@x.de", "b")
    assert _send(desk, note, Plain("Mira")) is None


def test_a_letter_that_is_about_no_order_has_no_empty_places_of_one(desk: Desk) -> None:
    _send(desk, Mailing(PLAIN, "Mira", "mira@x.de", "a"), Plain("Mira"))
    html = _claimed(desk).html
    assert "A word</h1>" in html
    assert "<title>A word</title>" in html
    assert "border-radius:14px" not in html  # the mark of a status
    assert "Order " not in html


def test_a_template_names_what_its_kind_says_and_nothing_else(desk: Desk) -> None:
    assert placeholders_of(REMINDER) == ("name", "stuck", "status", "since", *letters.OF_THE_SHOP)
    assert "link" in placeholders_of(letters.PUBLIC_NOTE)
    with pytest.raises(TemplateBroken):
        letter_builder.render(Source("s", "{{ item }}"), desk.shop.read(), PLAIN, Plain("Mira"))


def test_files_go_as_they_were_when_the_mail_was_written(desk: Desk) -> None:
    order_id = an_order(desk, Status.NEW)
    mail_id = _to_customer(
        desk, customer_of(desk, order_id), "invoice:1", PDF, Attachment("a.txt", "text/plain", b"")
    )
    assert mail_id is not None
    assert desk.outbox.body(mail_id).attached == ((PDF.name, len(PDF.content)), ("a.txt", 0))
    desk.outbox.stop(mail_id, action_id=new_id())
    with pytest.raises(FieldTooLong):
        _to_customer(desk, 1, "invoice:2", Attachment("large", "image/png", bytes(ATTACHED_AT_MOST + 1)))
    assert len(desk.outbox.mails("all")) == 2  # with that of the order


def test_a_claimed_mail_brings_its_files(desk: Desk, clock: Clock) -> None:
    _to_customer(desk, customer_of(desk, an_order(desk)), "invoice:1", PDF)
    assert _claimed(desk).attachments == (PDF,)


def test_who_is_reached_elsewhere_gets_what_has_not_left_there(desk: Desk) -> None:
    anna = customer_of(desk, an_order(desk, name=ANNA.name, email=ANNA.email))
    mail_id = _to_customer(desk, anna)
    assert mail_id is not None
    assert [row.id for row in desk.customers.whole(anna).mails] == [mail_id]
    desk.dispatch.settle(_claimed(desk), Outcome(Result.REFUSED, "550 no such mailbox"))
    desk.outbox.mend(mail_id, address="new@example.net", action_id=new_id())
    assert desk.customers.whole(anna).email == "new@example.net"
    parcel = _claimed(desk)
    assert (parcel.mail_id, parcel.recipient) == (mail_id, "new@example.net")


def test_what_hangs_on_nobody_can_be_tended_too(desk: Desk) -> None:
    mail_id = _send(desk, Mailing(PLAIN, "Mira", "mira@x.de", "a"), Plain("Mira"))
    assert mail_id is not None
    action = new_id()
    changes = desk.outbox.stop(mail_id, action_id=action)
    assert (changes.topics, changes.orders) == (frozenset({Topic.MAIL}), frozenset())
    desk.outbox.stop(mail_id, action_id=action)
    assert desk.outbox.mails("stopped")[0].state is MailState.RECALLED
    second = _send(desk, Mailing(PLAIN, "Mira", "mira@x.de", "b"), Plain("Mira"))
    assert second is not None
    desk.dispatch.settle(_claimed(desk), Outcome(Result.UNCERTAIN))
    desk.outbox.mend(second, address="m@x.de", action_id=new_id())
    assert _claimed(desk).recipient == "m@x.de"


def test_mails_move_with_their_customer_and_back(desk: Desk) -> None:
    anna, tom = (customer_of(desk, an_order(desk, name=one.name, email=one.email)) for one in (ANNA, TOM))
    mail_id = _to_customer(desk, anna)
    merged = desk.merging.merge(tom, anna, contact=TOM, action_id=new_id())
    assert [row.id for row in desk.customers.whole(tom).mails] == [mail_id]
    desk.merging.undo(merged.merge_id, action_id=new_id())
    assert [row.id for row in desk.customers.whole(anna).mails] == [mail_id]
    assert desk.customers.whole(tom).mails == ()


def test_it_is_exported_and_erased_with_its_customer(desk: Desk, tmp_path: Path) -> None:
    customer_id = customer_of(desk, finished(desk, ANNA))
    while (parcel := desk.dispatch.claim()) is not None:
        desk.dispatch.handing_over(parcel)
        desk.dispatch.settle(parcel, Outcome(Result.ACCEPTED))
    mail_id = _to_customer(desk, customer_id, "invoice:1", PDF)
    with pytest.raises(MailsStillLeaving):
        desk.erasure.erase(customer_id, action_id=new_id())
    desk.dispatch.settle(_claimed(desk), Outcome(Result.ACCEPTED))
    path = tmp_path / "anna.zip"
    desk.customer_export.write(customer_id, path)
    with ZipFile(path) as archive:
        (name,) = (one for one in archive.namelist() if one.endswith(".pdf"))
        assert name.startswith(f"messages/customer-{mail_id}/")
        assert archive.read(name) == PDF.content
    desk.erasure.erase(customer_id, action_id=new_id())
    do_chores(desk)
    with desk._store.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM mail_attachments").scalar() == 0
        row = conn.exec_driver_sql(f"SELECT recipient, subject, text FROM outbox WHERE id = {mail_id}").one()
    assert tuple(row) == ("", "", "")


def test_nobody_is_told_of_an_order_that_has_not_left_draft(desk: Desk) -> None:
    order_id = an_order(desk)
    mailing = Mailing(PLAIN, "Anna", "anna@x.de", "reminder:1", order_id=order_id)
    assert _send(desk, mailing, Plain("Anna")) is None
    other = an_order(desk, Status.SCHEDULED)
    mailing = Mailing(PLAIN, "Anna", "anna@x.de", "reminder:2", order_id=other)
    assert _send(desk, mailing, Plain("Anna")) is not None


def test_an_amount_is_written_with_its_places_and_its_currency(desk: Desk) -> None:
    @dataclass(frozen=True, slots=True)
    class Priced(Content):
        price: Money

    shop = desk.shop.read()
    kind = LetterKind("priced", "priced", Priced)
    said = [
        letter_builder.render(Source("{{ price }}", "-"), shop, kind, Priced(money)).subject
        for money in (Money(120050, "EUR"), Money(1200, "JPY"))
    ]
    assert [one.replace("\xa0", " ") for one in said] == ["1,200.50 EUR", "1,200 JPY"]


def test_a_failed_mail_that_no_entry_tells_of_marks_list_and_page(desk: Desk) -> None:
    order_id = an_order(desk, Status.SCHEDULED)
    for mail in desk.outbox.mails("waiting"):
        desk.outbox.stop(mail.id, action_id=new_id())
    _send(desk, Mailing(PLAIN, "Anna", "anna@x.de", "reminder:3", order_id=order_id), Plain("Anna"))
    assert not desk.lookup.order(order_id).has_failed_mail
    desk.dispatch.settle(_claimed(desk), Outcome(Result.REFUSED, "550 no such mailbox"))
    (row,) = desk.lookup.page(OrderFilter(), first=0, count=5).rows
    assert (row.has_failed_mail, desk.lookup.order(order_id).has_failed_mail) == (True, True)
