"""What the shop has decided for itself: its name, its mail account, its times."""

from dataclasses import dataclass
from enum import StrEnum

from orderflow_desk.domain.money import DEFAULT_CURRENCY
from orderflow_desk.domain.orders.intake_needs import USUAL_NEEDS
from orderflow_desk.domain.outbox import HOLD_DEFAULT


class Security(StrEnum):
    """How the connection to the mail server is protected; stable slugs."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


DEFAULT_PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}
DEFAULT_LANGUAGE = "en"
TERMS_AT_MOST = 6_000
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class ShopSettings:
    """All settings of the shop; each field's name is the key under which it is stored.

    `hold_seconds` is from 0 to 300; `time_zone` an IANA name, empty for this PC's own; `portal_base` an http(s)
    address, empty while there is no portal; `language` is the one of letters to customers, by its code; `currency` is the one of amounts that name none (ISO 4217); `colour` is the shop's in its letters (#rrggbb), empty for the usual one; `country` is ISO 3166-1's code of two letters, empty for that of the time zone; `intake_needs` are slugs of what an order is not submitted without; `receipt_terms` stand on each receipt, above the line to sign. The password of the mail account is not here: the keychain has it.
    """

    name: str = ""
    address: str = ""
    phone: str = ""
    receipt_terms: str = ""
    sender_name: str = ""
    sender_address: str = ""
    reply_to: str = ""
    portal_base: str = ""
    hold_seconds: int = HOLD_DEFAULT
    time_zone: str = ""
    language: str = DEFAULT_LANGUAGE
    currency: str = DEFAULT_CURRENCY
    country: str = ""
    intake_needs: tuple[str, ...] = USUAL_NEEDS
    colour: str = ""
    smtp_host: str = ""
    smtp_port: int = DEFAULT_PORTS[Security.STARTTLS]
    smtp_security: Security = Security.STARTTLS
    smtp_user: str = ""
    is_first_start_done: bool = False
    is_demo: bool = False

    @property
    def is_mail_set_up(self) -> bool:
        """Tell whether there is a server to hand mails to, and somebody to send them."""
        return bool(self.smtp_host and self.sender_address)


@dataclass(frozen=True, slots=True)
class MailAccount:
    """What a connection to the mail server needs. An empty user means: no login."""

    host: str
    port: int
    security: Security
    user: str = ""
    password: str = ""

    def __repr__(self) -> str:
        """Leave the password out: this may stand in a log."""
        return f"MailAccount({self.user}@{self.host}:{self.port}, {self.security})"
