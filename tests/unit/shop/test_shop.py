"""The shop's settings and its mail account."""

import pytest

from orderflow_desk.domain.shop import DEFAULT_PORTS, MailAccount, Security, ShopSettings


def test_a_new_shop_has_no_mail_and_asks_for_encryption() -> None:
    settings = ShopSettings()
    assert not settings.is_mail_set_up
    assert settings.smtp_security is Security.STARTTLS
    assert settings.smtp_port == 587
    assert settings.hold_seconds == 60


@pytest.mark.parametrize(
    ("host", "sender", "is_set_up"),
    [
        ("mail.example.net", "shop@example.net", True),
        ("mail.example.net", "", False),
        ("", "shop@example.net", False),
    ],
)
def test_mail_is_set_up_when_there_is_a_server_and_a_sender(
    host: str, sender: str, *, is_set_up: bool
) -> None:
    assert ShopSettings(smtp_host=host, sender_address=sender).is_mail_set_up is is_set_up


def test_each_kind_of_protection_has_its_usual_port() -> None:
    assert {str(security): DEFAULT_PORTS[security] for security in Security} == {
        "tls": 465,
        "starttls": 587,
        "none": 25,
    }


def test_an_account_in_a_log_tells_no_password() -> None:
    account = MailAccount("mail.example.net", 587, Security.STARTTLS, "shop", "geheim")
    assert "geheim" not in f"{account} {account!r} {[account]}"
    assert "mail.example.net" in repr(account)
