"""How far a conversation with a mail server is: the same words mean another thing at another moment."""

from enum import StrEnum


class Phase(StrEnum):
    """The phases, in their order; stable slugs. From `DOT` on, and only then, the server may have the mail."""

    CONNECT = "connect"
    GREETING = "greeting"
    EHLO = "ehlo"
    STARTTLS = "starttls"
    TLS = "tls"
    LOGIN = "login"
    MAIL = "mail"
    RCPT = "rcpt"
    DATA = "data"
    BODY = "body"
    DOT = "dot"
    QUIT = "quit"
