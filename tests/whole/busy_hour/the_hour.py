"""The busy hour, to be read from top to bottom: what is done, and what is so after each act."""

from orderflow_desk.domain.lifecycle import Status
from whole.busy_hour.acts import Act, Kind, Mail

S, K = Status, Kind
JANA, EVA, OLGA, TOM = "jana@example.net", "eva@example.net", "olga@example.com", "tom@example.net"
ANN, PAUL, MIA, ZOE = "ann@example.net", "paul@example.net", "mia@example.net", "zoe@example.net"
FILE = "the file of the list"
# Fields of the item that are passed on the way from its title to the problem.
TO_FAULT = "Tab Tab Tab Tab"


def _new(name: str, phone: str, email: str, item: str, fault: str, end: str = "Ctrl+Return") -> str:
    """Return the keys for somebody who was never here: name, phone and e-mail are asked for, read back and confirmed."""
    contact = f"'{name}' Return '{phone}' Return '{email}' Return Return"
    return f"Ctrl+N {contact} '{item}' {TO_FAULT} '{fault}' {end}"


def _planned(order_id: int, to: str) -> tuple[Mail, ...]:
    return (Mail(order_id, to, "We are arranging a date for"),)


IN_THE_MORNING = (
    # Nine come to the counter.
    Act(K.INTAKE, _new("Jana Novak", "+420 601 555 019", JANA, "Bosch WAT28400", "drum does not spin"),
        {10001: S.SCHEDULED}, "order_list", _planned(10001, JANA)),
    Act(K.INTAKE, "Ctrl+N 'novak' Return Return Return 'hums' Ctrl+V Ctrl+Return",
        {10002: S.SCHEDULED}, "order_list", _planned(10002, JANA)),
    Act(K.INTAKE, _new("Eva Dvorak", "602 555 020", EVA, "Dell XPS", "no power", end="Ctrl+S"),
        {10003: S.DRAFT}, "order_list"),
    Act(K.INTAKE, _new("Eva Dvorakova", "602 555 020", "eva.d@example.net", "Dell XPS", "fan is loud"),
        {10004: S.SCHEDULED}, "order_list", _planned(10004, "eva.d@example.net")),
    Act(K.INTAKE, f"Ctrl+N 'Petr Kral' Return '603 111 222' Return Return Return 'Makita saw' {TO_FAULT} 'smokes' Ctrl+Return",
        {10005: S.SCHEDULED}, "order_list"),
    Act(K.INTAKE, f"Ctrl+N '{OLGA}' Return 'Olga Marsh' Return '604 111 222' Return Return Return 'iPhone 13' {TO_FAULT} 'no sound' Ctrl+Return",
        {10006: S.SCHEDULED}, "order_list", _planned(10006, OLGA)),
    Act(K.INTAKE, _new("Tom Reed", "605 111 222", TOM, "Sony amplifier", "one channel"),
        {10007: S.SCHEDULED}, "order_list", _planned(10007, TOM)),
    Act(K.INTAKE, _new("Ann Hill", "606 111 222", ANN, "Philips mixer", "leaks"),
        {10008: S.SCHEDULED}, "order_list", _planned(10008, ANN)),
    Act(K.INTAKE, f"Ctrl+N '604 111' Return Return 'iPad Air' {TO_FAULT} 'cracked' Ctrl+Return",
        {10009: S.SCHEDULED}, "order_list", _planned(10009, OLGA)),
    # One is looked for by what people say: an item, a number, a phone, an e-mail, and with a slip.
    Act(K.SEARCH, "Ctrl+F 'amplifier' Return", {10007: S.SCHEDULED}, "order_list"),
    Act(K.MOVE, "Ctrl+Right", {10007: S.NEW}, "order_list", (Mail(10007, TOM, "Your Sony amplifier is next"),)),
    Act(K.MOVE, "Ctrl+Right", {10007: S.IN_PROGRESS}, "order_list", (Mail(10007, TOM, "We are working on"),)),
    Act(K.NOTE, "Ctrl+M 'ring before five' Ctrl+Return", {10007: S.IN_PROGRESS}, "note"),
    Act(K.SEARCH, "Ctrl+F '10005' Return", {10005: S.SCHEDULED}, "order_list"),
    Act(K.MOVE, "Ctrl+Shift+Right Return", {10005: S.IN_PROGRESS}, "order_list"),
    Act(K.NOTE, "Ctrl+M 'brushes are worn' Tab Space Ctrl+Return", {10005: S.IN_PROGRESS}, "detail_scroll"),
    Act(K.SEARCH, "Ctrl+F '606 111' Return", {10008: S.SCHEDULED}, "order_list"),
    Act(K.PRINT, "Ctrl+P Ctrl+P", {10008: S.SCHEDULED}, "order_list"),
    Act(K.NOTE, "Ctrl+M 'We found the leak' Tab Space Ctrl+Return", {10008: S.SCHEDULED}, "detail_scroll",
        (Mail(10008, ANN, "A note about"),)),
    Act(K.PHOTO, "Ctrl+V", {10008: S.SCHEDULED}, "detail_scroll"),
    Act(K.SEARCH, f"Ctrl+F '{OLGA}' Return", {10009: S.SCHEDULED}, "order_list"),
    Act(K.SEARCH, "Ctrl+F 'ipone' Return", {10006: S.SCHEDULED}, "order_list"),
    Act(K.SEARCH, "Ctrl+F 'zeppelin' Return", {10006: S.SCHEDULED}, "search"),
    # The two Evas are one: both orders are hers, and go to the address that was chosen.
    Act(K.SEARCH, "Ctrl+F '10003' Return", {10003: S.DRAFT}, "order_list"),
    Act(K.GO, "Ctrl+K 'open customer' Return", {10003: S.DRAFT}, "customers"),
    Act(K.MERGE, "Ctrl+K 'merge' Return 'eva.d' Return Return", {10003: S.DRAFT, 10004: S.SCHEDULED}, "customers"),
    Act(K.GO, "Ctrl+1", {10003: S.DRAFT}, "order_list"),
    Act(K.MOVE, "Ctrl+Right", {10003: S.SCHEDULED}, "order_list", _planned(10003, EVA)),
)  # fmt: skip

# The mails wait a minute, in which a slip is taken back.
WITH_SLIPS = (
    Act(K.SEARCH, "Ctrl+F '10004' Return", {10004: S.SCHEDULED}, "order_list"),
    Act(K.MOVE, "Ctrl+Right", {10004: S.NEW}, "order_list"),
    Act(K.UNDO, "Ctrl+Z", {10004: S.SCHEDULED}, "order_list"),
    Act(K.NOTE, "Ctrl+M 'for somebody else' Tab Space Ctrl+Return", {10004: S.SCHEDULED}, "detail_scroll"),
    Act(K.UNDO, "Ctrl+Z", {10004: S.SCHEDULED}, "detail_scroll"),
    Act(K.MOVE, "Ctrl+Shift+Right Return", {10004: S.IN_PROGRESS}, "detail_scroll"),
    Act(K.UNDO, "Ctrl+Z", {10004: S.SCHEDULED}, "detail_scroll"),
)

BEFORE_CLOSING = (
    Act(K.INTAKE, _new("Paul West", "607 111 222", PAUL, "Canon EOS", "shutter sticks"),
        {10010: S.SCHEDULED}, "order_list", _planned(10010, PAUL)),
    Act(K.INTAKE, _new("Mia Long", "608 111 222", MIA, "Garmin Edge", "no charge"),
        {10011: S.SCHEDULED}, "order_list", _planned(10011, MIA)),
    # A colleague took Mia in as well.
    Act(K.INTAKE, "Ctrl+N 'mia' Return Return Return 'no charge' Ctrl+Return",
        {10012: S.SCHEDULED}, "order_list", _planned(10012, MIA)),
    Act(K.CANCEL, "Ctrl+K 'cancel the order' Return 'duplicate of #10011' Return", {10012: S.CANCELLED}, "order_list",
        (Mail(10012, MIA, "Your order for Garmin Edge is cancelled"),)),
    Act(K.SEARCH, "Ctrl+F 'canon' Return", {10010: S.SCHEDULED}, "order_list"),
    Act(K.PHOTO, "Ctrl+V", {10010: S.SCHEDULED}, "order_list"),
    Act(K.NOTE, "Ctrl+M 'no parts since 2019' Ctrl+Return", {10010: S.SCHEDULED}, "note"),
    Act(K.CANCEL, "Ctrl+K 'cancel the order' Return 'part no longer available' Return", {10010: S.CANCELLED}, "note",
        (Mail(10010, PAUL, "Your order for Canon EOS is cancelled"),)),
    Act(K.PRINT, "Ctrl+P Return", {10010: S.CANCELLED}, "note"),
    # Jana brings both machines in.
    Act(K.SEARCH, "Ctrl+F 'bosch' Return", {10002: S.SCHEDULED}, "order_list"),
    Act(K.BATCH, "Ctrl+A Return Return", {10001: S.NEW, 10002: S.NEW}, "bulk_pane",
        (Mail(10001, JANA, "Your Bosch WAT28400 is next"), Mail(10002, JANA, "Your Bosch WAT28400 is next"))),
    Act(K.GO, "Escape", {10002: S.NEW}, "order_list"),
    Act(K.SEARCH, "Ctrl+F 'saw' Return", {10005: S.IN_PROGRESS}, "order_list"),
    Act(K.MOVE, "Ctrl+Shift+Right Return", {10005: S.READY_FOR_RETURN}, "order_list"),
    Act(K.MOVE, "Ctrl+Right Tab Return", {10005: S.COMPLETED}, "order_list"),
    Act(K.SEARCH, "Ctrl+F '10007' Return", {10007: S.IN_PROGRESS}, "order_list"),
    Act(K.MOVE, "Ctrl+Right", {10007: S.AWAITING_PARTS}, "order_list",
        (Mail(10007, TOM, "Your Sony amplifier is waiting for parts"),)),
    Act(K.MOVE, "Ctrl+Left", {10007: S.IN_PROGRESS}, "order_list", (Mail(10007, TOM, "Work on your Sony amplifier goes on"),)),
    Act(K.EXPORT, f"Ctrl+Shift+E Return '{FILE}' Return", {10007: S.IN_PROGRESS}, "order_list"),
)  # fmt: skip
