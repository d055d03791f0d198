"""Believable orders for a desk without a database: the ones of the design's pictures first, then more of their kind."""

from datetime import UTC, datetime, timedelta

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.views.orders.list import OrderRow

MIRA, PETR, OLGA = 3, 2, 1
_S = Status
_PICTURE = (
    (10486, _S.NEW, "iPhone 13, cracked screen", "Olga Marsh", "", "4m", None),
    (10485, _S.DRAFT, "Dyson V11, no suction", "Tom Reyes", "", "12m", None),
    (
        10482,
        _S.IN_PROGRESS,
        "Bosch WAT28400 washing machine",
        "Jana Novák",
        "drum does not spin",
        "20h",
        MIRA,
    ),
    (10479, _S.WITH_MANUFACTURER, "Canon R6, shutter error", "Studio Lhota", "", "6d", MIRA),
    (10477, _S.AWAITING_PARTS, "ThinkPad T14, liquid", "Ana Duarte", "", "2d", MIRA),
    (10476, _S.READY_FOR_RETURN, "Miele S8340", "Rolf Berger", "", "1d", PETR),
    (10474, _S.IN_PROGRESS, "Makita DHP484, motor", "Karel Stone", "", "3h", MIRA),
    (10471, _S.SCHEDULED, "PS5, no HDMI signal", "Lena Vogt", "", "5h", None),
    (10468, _S.READY_FOR_RETURN, "Garmin Edge 530, battery", "Ivo Blaha", "", "4d", MIRA),
    (10466, _S.NEW, "Singer 4432, jammed hook", "Eva Costa", "", "1d", None),
    (10463, _S.AWAITING_PARTS, "Sonos Beam, no power", "Mark Ellis", "", "3d", PETR),
)
_ITEMS = (
    ("Dell XPS 13 9310", "battery swells, touchpad lifts"),
    ("Bosch GSR 18V-55", "chuck does not hold"),
    ("Jura E8", "leaks at the brewing unit"),
    ("Kärcher K5 Premium with hose reel and a very long name that nobody wanted to shorten", "no pressure"),
    ("Nikon Z50", "card slot bent"),
    ("Roomba i7+", "does not find its dock"),
    ("Philips EP2231 LatteGo", "grinder blocked"),
    ("Xiaomi Mi Pro 2", "controller error 14"),
    ("Samsung QE55Q80", "half of the picture dark"),
    ("Stihl MS 170", "does not start warm"),
)
_CUSTOMERS = (
    "Jiří Dvořák",
    "Ursula Weiß",
    "Peter O'Neill",
    "Zdeňka Procházková",
    "Autohaus Krüger & Söhne GmbH",
    "Aisha Rahman",
    "Björn Lindqvist",
    "Hotel Zlatý Lev",
)
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


def _ago(span: str, now: datetime) -> datetime:
    return now - timedelta(**{_UNITS[span[-1]]: int(span[:-1])})


def _of_picture(now: datetime) -> list[OrderRow]:
    rows: list[OrderRow] = []
    for number, status, item, customer, fault, span, technician in _PICTURE:
        day = now + timedelta(days=2) if status is _S.SCHEDULED else None
        shop_date = day.replace(hour=10, minute=0, second=0, microsecond=0) if day else None
        has_failed = number == 10477
        rows.append(
            OrderRow(
                number, status, item, customer, fault, _ago(span, now), shop_date, technician, has_failed, 3
            )
        )
    return rows


def _invented(number: int, status: Status, now: datetime) -> OrderRow:
    item, fault = _ITEMS[number % len(_ITEMS)]
    since = now - timedelta(hours=7 * (10463 - number))
    shop_date = now + timedelta(hours=number % 60) if status is _S.SCHEDULED else None
    technician = (None, PETR, MIRA)[number % 3]
    return OrderRow(
        number,
        status,
        item,
        _CUSTOMERS[number % len(_CUSTOMERS)],
        fault,
        since,
        shop_date,
        technician,
        number % 37 == 0,
        number % 5 + 1,
    )


def believable_rows(count: int = 240) -> list[OrderRow]:
    """Return orders with descending numbers: open ones first, closed ones after them."""
    now = datetime.now(UTC)
    rows = _of_picture(now)
    open_ones = (_S.SCHEDULED, _S.NEW, _S.IN_PROGRESS, _S.DRAFT, _S.AWAITING_PARTS, _S.READY_FOR_RETURN)
    for place in range(count - len(rows)):
        number = 10462 - place
        status = open_ones[place % 6] if place < 34 else _S.CANCELLED if place % 11 == 0 else _S.COMPLETED
        rows.append(_invented(number, status, now))
    return rows
