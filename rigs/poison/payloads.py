"""Makes what people, forms and attackers type that programs choke on: names, texts and addresses, from a seed."""

import re
from collections.abc import Callable
from random import Random

BCC = "Bcc: evil@example.com"
LONG = 100_000
_HALF = re.compile("[\ud800-\udfff]")
# Every kind of it once: line breaks of all sorts, what nobody sees, half characters, markup, quoting, template words.
SPLINTERS = (
    "\r\n", "\n", "\r", "\x00", "\t", "\x0b", "\x0c", "\x1b[2J", "\x7f", "\x85", "\u2028", "\u2029", "\xa0", "\xad",
    "\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\ufeff", "\ufffe", "\U0010ffff", "\U000e0041", "\ue000",
    "\ud800", "\udfff", "\ud83d", "é", "e\u0301", "ß", "€", "漢字", "שלום", "مرحبا", "👩\u200d🔧", "🇨🇿", "a" + "\u0300" * 40,
    f"\r\n{BCC}\r\n", f"\n{BCC}\n\nbody", f"\u2028{BCC}", f"\x85{BCC}", "\r\n.\r\nMAIL FROM:<evil@example.com>\r\n",
    "\n.\n", "\n..", "\nFrom here on", ".", "..", "=?utf-8?q?x=0D=0ABcc:evil=40example.com?=",
    "=?utf-8?b?eA0KQmNjOiBldmlsQGV4YW1wbGUuY29t?=", "=\u200b?utf-8?q?a?=", "=?", "?=", "=3D", "=\n", "&", "<", ">",
    '"', "'", "\\", '\\"', ",", ";", ":", "@", "(", ")", "[", "]", " ", "  ", "group: a@example.com, b@example.com;",
    '" <evil@example.com>, "', "<evil@example.com>", "<b>bold</b>", "<script>alert(1)</script>", "&lt;b&gt;", "&#0;",
    '<img src="file:///etc/passwd">', '<a href="http://127.0.0.1/">here</a>', "<!--", "]]>", "</p></body></html>",
    "{{ customer }}", "{% for %}", "{0}", "{", "}", "%s", "%n", "${x}", "'; DROP TABLE orders; --", "\\u0000",
    "--=_boundary", "Content-Type: text/html\r\n\r\n", "🛠" * 60, "ü" * 300, "x" * 1200, "Jana", "Novák", "lamp",
)  # fmt: skip
GOOD_LOCALS = ("jana", "o'brien+desk", "j.novak", "a", "x" * 64, "!#$%&'*+-/=^_?`{|}~")
GOOD_DOMAINS = (
    "example.net",
    "mail.example.co.uk",
    "müller.example",
    "straße.example",
    "漢字.example",
    "EXAMPLE.Org",
)
_BAD_LOCALS = (
    "", ".", ".jana", "jana.", "ja..na", "x" * 65, "x" * 3000, '"a b"', "jänä", "a b", "a@b", "ja\r\nna", "ja\x00na", "=?utf-8?q?a?=",
    "\ud800", "jana\u202e", "jana,evil", "<jana", "group:jana", "(comment)jana", "a\\b", "-", "From ",
)  # fmt: skip
_BAD_DOMAINS = (
    "", ".", "example", "example..net", ".example.net", "example.net.", "-a.example", "a-.example", "[127.0.0.1]", "[IPv6:::1]",
    "x" * 64 + ".example", ("x" * 60 + ".") * 4 + "example", "x." * 200 + "example", "exa mple.net", "example.net\r\nRCPT TO:<evil@example.com>",
    "example.net>,<evil@example.com", "example.net, evil@example.com", "example.net;", "xn--", "xn--a.example",
    "xn--99999999.example", "\u2028example.net", "a\u200bb.example", "\ud800.example", "example。net", "ex\x00ample.net",
    "a.b:25", "example.net(comment)", "🛠.example", "\u202eten.elpmaxe", "_dmarc.example", "1.2.3.4", "ü" * 80 + ".example",
)  # fmt: skip


def text(chance: Random) -> str:
    """Return a poisonous text: some splinters, seldom many, seldom one that is 100,000 characters long."""
    kind = chance.random()
    if kind < 0.001:
        return _long(chance)
    if kind < 0.1:
        return "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randint(1, 40)))
    count = chance.randint(1, 8) if kind < 0.985 else chance.randint(20, 120)
    return "".join(chance.choices(SPLINTERS, k=count))


def _long(chance: Random) -> str:
    splinter = chance.choice(SPLINTERS)
    return (splinter * (LONG // len(splinter) + 1))[:LONG]


def without_halves(text: str) -> str:
    """Return the text without lone surrogates, which no database takes."""
    return _HALF.sub("", text)


def good_address(chance: Random) -> str:
    """Return an address that mail goes to, though it may look strange."""
    return f"{chance.choice(GOOD_LOCALS)}@{chance.choice(GOOD_DOMAINS)}"


def address(chance: Random) -> str:
    """Return an address that may be good, nearly good, or none."""
    return chance.choice(_ADDRESSES)(chance)


def _bad_local(chance: Random) -> str:
    return f"{chance.choice(_BAD_LOCALS)}@{chance.choice(GOOD_DOMAINS)}"


def _bad_domain(chance: Random) -> str:
    return f"{chance.choice(GOOD_LOCALS)}@{chance.choice(_BAD_DOMAINS)}"


def _pricked(chance: Random) -> str:
    """Return a good address with a splinter anywhere in it."""
    good = good_address(chance)
    place = chance.randint(0, len(good))
    return good[:place] + chance.choice(SPLINTERS) + good[place:]


def _named(chance: Random) -> str:
    return f"{chance.choice(SPLINTERS)} <{good_address(chance)}>"


def _two(chance: Random) -> str:
    return (
        good_address(chance) + chance.choice((",", ", ", ";", " ", "\n", "\x00", "%")) + good_address(chance)
    )


_ADDRESSES: tuple[Callable[[Random], str], ...] = (
    good_address, good_address, _bad_local, _bad_domain, _pricked, _pricked, _named, _two, text,
)  # fmt: skip
