"""The shop's logo lies within the mail, once, and a mail whose logo is gone names none."""

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from orderflow_desk.domain.letterhead.logo import LogoInvalid
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.outbox import Attachment, Parcel
from orderflow_desk.mail.envelope import build_message
from orderflow_desk.services.desk import Desk
from support.mail.logos import png
from support.shops.clock import Clock
from support.shops.orders import an_order

LOGO = png(300, 100)


def _parcel(desk: Desk, clock: Clock) -> Parcel:
    clock.advance(600)
    parcel = desk.dispatch.claim()
    assert parcel is not None
    return parcel


def _read(parcel: Parcel) -> EmailMessage:
    message = message_from_bytes(build_message(parcel).content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert [one.defects for one in message.walk() if one.defects] == []
    return message


def test_the_logo_is_a_part_of_the_page_and_no_file_to_save(desk: Desk, clock: Clock) -> None:
    desk.logo.change(LOGO)
    an_order(desk, Status.SCHEDULED)
    message = _read(_parcel(desk, clock))
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png",
    ]  # fmt: skip
    (picture,) = [part for part in message.walk() if part.get_content_maintype() == "image"]
    assert picture.get_content() == LOGO
    assert (picture["Content-ID"], picture.get_content_disposition()) == ("<shop-logo>", "inline")
    page = message.get_body(("html",))
    assert page is not None
    assert 'src="cid:shop-logo"' in page.get_content()
    assert list(message.iter_attachments()) == []


def test_files_still_go_with_a_mail_that_has_a_logo(desk: Desk, clock: Clock) -> None:
    desk.logo.change(LOGO)
    an_order(desk, Status.SCHEDULED)
    parcel = replace(_parcel(desk, clock), attachments=(Attachment("a.pdf", "application/pdf", b"%PDF"),))
    kinds = [part.get_content_type() for part in _read(parcel).walk()]
    assert kinds[:2] == ["multipart/mixed", "multipart/alternative"]
    assert kinds[-2:] == ["image/png", "application/pdf"]


def test_a_shop_without_a_logo_sends_none(desk: Desk, clock: Clock) -> None:
    an_order(desk, Status.SCHEDULED)
    parcel = _parcel(desk, clock)
    assert parcel.pictures == ()
    assert "<img" not in parcel.html


def test_a_logo_that_is_gone_when_the_mail_leaves_is_not_named(desk: Desk, clock: Clock) -> None:
    desk.logo.change(LOGO)
    an_order(desk, Status.SCHEDULED)
    desk.logo.change(b"")
    parcel = _parcel(desk, clock)
    assert (parcel.pictures, "<img" in parcel.html) == ((), False)


def test_the_window_shows_letters_without_the_picture_that_it_would_not_load(
    desk: Desk, clock: Clock
) -> None:
    desk.logo.change(LOGO)
    order_id = an_order(desk, Status.SCHEDULED)
    body = desk.outbox.body(desk.outbox.mails("all")[0].id)
    shown = desk.letters.preview_move(order_id, to=Status.NEW, note=None)
    assert "<img" not in body.html + shown.html


def test_the_logo_is_kept_as_it_was_given_and_taken_away_again(desk: Desk) -> None:
    assert desk.logo.read() is None
    desk.logo.change(LOGO)
    logo = desk.logo.read()
    assert logo is not None
    assert (logo.content, logo.width, logo.height, logo.media_type) == (LOGO, 300, 100, "image/png")
    with pytest.raises(LogoInvalid):
        desk.logo.change(b"GIF89a")
    assert desk.logo.read() == logo
    desk.logo.change(b"")
    assert desk.logo.read() is None
