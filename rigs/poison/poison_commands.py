"""Types poison wherever the services take a text: it is kept tidied, or refused with a sentence, and nothing else."""

import dataclasses
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from random import Random

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.items.accessories import one_a_line
from orderflow_desk.domain.letters import LETTER_KINDS
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import DATES, Field
from orderflow_desk.domain.orders.order import Contact, Intake, InternalNote, Item, PublicNote
from orderflow_desk.domain.people import Role
from orderflow_desk.domain.searching import digits
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.domain.tidying import JOINER, tidy_text
from orderflow_desk.gui.features import join_messages
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.mail.headers import HeaderError, address_of
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.views.orders.list import OrderFilter
from rigs.poison import payloads
from rigs.poison.built_messages import visible
from rigs.poison.poisoned_letters import chance_of

_SENTENCE_AT_MOST = 600
_SETTINGS = (
    "name", "address", "phone", "sender_name", "sender_address", "reply_to", "portal_base", "time_zone", "smtp_host",
    "smtp_user",
)  # fmt: skip
_ATTRIBUTES = {
    Field.CUSTOMER_NAME: "customer",
    Field.CUSTOMER_EMAIL: "email",
    Field.CUSTOMER_PHONE: "phone",
    Field.ITEM_TITLE: "item",
    Field.ITEM_SERIAL: "serial",
    Field.ITEM_KIND: "item_kind",
    Field.ITEM_BRAND: "brand",
    Field.ITEM_MODEL: "model",
    Field.ITEM_PURCHASED: "purchased",
    Field.ITEM_WARRANTY: "warranty_months",
}


# What has a form of its own: nearly all that is typed there is refused.
_FORMED = {Field.AGREED_LIMIT, Field.ITEM_KIND, Field.ITEM_PURCHASED, Field.ITEM_WARRANTY, Field.CHECKLIST}

join_messages()  # as a start of the program does


@dataclass(slots=True)
class Figures:
    """What a run has seen: acts done and refused, by kind of refusal."""

    done: Counter[str] = field(default_factory=Counter[str])
    refused: Counter[str] = field(default_factory=Counter[str])
    broken: list[str] = field(default_factory=list[str])


class Poisoner:
    """Somebody at a desk who types nothing else. Each act returns what is wrong with what was kept."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.order_id = 0

    def take_in(self, chance: Random, action_id: str) -> list[str]:
        """Take an order in."""
        text = _short if chance.random() < 0.7 else payloads.text
        contact = Contact(text(chance), _maybe(chance, payloads.address), text(chance))
        item = Item(text(chance), text(chance), brand=text(chance), model=text(chance))
        fault, accessories, condition = (payloads.text(chance) for _ in range(3))
        submit = chance.random() < 0.5
        where = payloads.text(chance) if chance.random() < 0.3 else ""
        intake = Intake(
            contact,
            item,
            fault=fault,
            accessories=accessories,
            condition=condition,
            contact_confirmed=submit or chance.random() < 0.5,
            visit_address=where,
        )
        self.order_id = self.desk.intake.take_in(intake, action_id=action_id, submit=submit).order_id
        detail = self.desk.lookup.order(self.order_id)
        phone = contact.phone if not digits(contact.phone) else detail.phone
        typed = (
            contact.name,
            phone,
            item.title,
            item.serial,
            item.brand,
            item.model,
            intake.fault,
            one_a_line(tidy_text(intake.accessories)),
            intake.condition,
        )
        kept = (
            detail.customer,
            detail.phone,
            detail.item,
            detail.serial,
            detail.brand,
            detail.model,
            detail.fault,
            detail.accessories,
            detail.condition,
        )
        is_another = digits(contact.phone) != digits(detail.phone)
        other = [f"{contact.phone!r} was kept as {detail.phone!r}"] if is_another else []
        return [*_differences(typed, kept), *other, *_unusable(detail.email)]

    def note(self, chance: Random, action_id: str) -> list[str]:
        """Write a note, for staff or for the customer."""
        text = payloads.text(chance)
        note = chance.choice((InternalNote, PublicNote))(text)
        self.desk.notes.add(self.order_id, note=note, action_id=action_id)
        return _differences((text,), (self.desk.lookup.order(self.order_id).timeline[-1].note,))

    def preview(self, chance: Random, _action_id: str) -> list[str]:
        """Look at a note as the customer would read it."""
        self.desk.letters.preview_note(self.order_id, note=PublicNote(payloads.text(chance)))
        return []

    def edit(self, chance: Random, action_id: str) -> list[str]:
        """Change a field."""
        field = chance.choice([one for one in Field if one not in DATES])
        typed = payloads.address(chance) if field is Field.CUSTOMER_EMAIL else _short(chance)
        version = self.desk.lookup.order(self.order_id).version
        self.desk.fields.edit(
            self.order_id, field=field, value=typed, expected_version=version, action_id=action_id
        )
        kept = getattr(self.desk.lookup.order(self.order_id), _ATTRIBUTES.get(field, str(field)))
        if field in _FORMED:
            return _unstorable(str(kept or ""))
        typed = one_a_line(tidy_text(typed)) if field is Field.ACCESSORIES else typed
        return _unusable(kept) if field is Field.CUSTOMER_EMAIL else _differences((typed,), (kept,))

    def move(self, chance: Random, action_id: str) -> list[str]:
        """Move the order with a note, or cancel it for a reason."""
        detail, text = self.desk.lookup.order(self.order_id), payloads.text(chance)
        way = next((one for one in detail.moves if one.refusal is None), None)
        if way is None:
            return []
        if way.to is Status.CANCELLED or chance.random() < 0.3:
            self.desk.moves.cancel(
                self.order_id, reason=text, expected_version=detail.version, action_id=action_id
            )
            return _differences((text,), (self.desk.lookup.order(self.order_id).timeline[-1].reason,))
        self.desk.moves.move(
            self.order_id,
            to=way.to,
            expected_version=detail.version,
            action_id=action_id,
            note=PublicNote(text),
        )
        return _differences((text,), (self.desk.lookup.order(self.order_id).timeline[-1].note,))

    def search(self, chance: Random, _action_id: str) -> list[str]:
        """Search for poison, and for the order by a word of its own."""
        self.desk.lookup.page(OrderFilter(search=payloads.text(chance)), first=0, count=20)
        self.desk.lookup.place_of(self.order_id, OrderFilter((Status.DRAFT,), search=payloads.text(chance)))
        return []

    def mend(self, chance: Random, action_id: str) -> list[str]:
        """Correct the address of the newest mail that waits for one."""
        found = self.desk.outbox.mails("no_address", count=1)
        if found:
            self.desk.outbox.mend(found[0].id, address=payloads.address(chance), action_id=action_id)
        return []

    def letter(self, chance: Random, _action_id: str) -> list[str]:
        """Change the template of a letter, and back."""
        slug = chance.choice(LETTER_KINDS).slug
        subject, body = payloads.text(chance), payloads.text(chance)
        self.desk.letters.preview_template(slug, subject=subject, body=body)
        self.desk.letters.change(slug, is_on=True, subject=subject, body=body)
        self.desk.letters.change(slug, is_on=True, subject="", body="")
        return []

    def shop(self, chance: Random, _action_id: str) -> list[str]:
        """Change one of the shop's settings, and back."""
        before = self.desk.shop.read()
        name = chance.choice(_SETTINGS)
        typed = payloads.address(chance) if name in ("sender_address", "reply_to") else _short(chance)
        prefix = "https://portal.example/" if name == "portal_base" and chance.random() < 0.5 else ""
        self.desk.shop.change(replace(before, **{name: prefix + typed}))
        kept = getattr(self.desk.shop.read(), name)
        self.desk.shop.change(before)
        return _unstorable(kept)

    def people(self, chance: Random, _action_id: str) -> list[str]:
        """Take somebody on, let them sign in, and sit down again."""
        login, password = _short(chance), _short(chance)
        made = self.desk.people.add(login=login, name=_short(chance), role=Role.TECHNICIAN, password=password)
        found = self.desk.people.sign_in(login, password)
        self.desk.people.sign_in("boss", BOSS)
        self.desk.people.set_password(made.id, password=BOSS)
        return _unstorable(found.name + found.login) + (
            [] if found.id == made.id else ["somebody else came in"]
        )

    def knock(self, chance: Random, _action_id: str) -> list[str]:
        """Try to sign in as nobody."""
        self.desk.people.sign_in(payloads.text(chance), payloads.text(chance))
        return ["nobody was let in"]


BOSS = "the rig's own boss"
_Act = Callable[[Poisoner, Random, str], list[str]]
# Hashing a password takes 50 ms by design: few people are taken on.
_ACTS: tuple[tuple[_Act, int], ...] = (
    (Poisoner.take_in, 30), (Poisoner.note, 14), (Poisoner.preview, 6), (Poisoner.edit, 20), (Poisoner.move, 10),
    (Poisoner.search, 10), (Poisoner.mend, 3), (Poisoner.letter, 4), (Poisoner.shop, 6), (Poisoner.people, 1),
    (Poisoner.knock, 1),
)  # fmt: skip


def run(url: str, *, acts: int, seed: int, journal: str = "") -> Figures:
    """Do so many acts at a shop's desk, and read everything back at the end."""
    figures = Figures()
    with open_desk(url, synchronous="OFF", journal=journal) as desk:
        first = desk.people.sign_in_without_password()
        assert first is not None
        desk.people.set_password(first.id, password=BOSS)
        desk.people.add(login="boss", name="Boss", role=Role.ADMINISTRATOR, password=BOSS)
        desk.shop.change(ShopSettings(name="Rig", sender_address="desk@rig.example", smtp_host="127.0.0.1"))
        poisoner = Poisoner(desk)
        poisoner.order_id = desk.intake.take_in(
            Intake(Contact("Jana", "", "601 555 019"), Item("Lamp"), fault="dark", contact_confirmed=True),
            action_id="first",
            submit=True,
        ).order_id
        for number in range(acts):
            _try(poisoner, chance_of(seed, number), f"{seed}-{number}", figures)
        figures.broken += _read_back(desk)
    return figures


def _try(poisoner: Poisoner, chance: Random, action_id: str, figures: Figures) -> None:
    act = chance.choices([act for act, _ in _ACTS], [share for _, share in _ACTS])[0]
    name = getattr(act, "__name__", "")
    try:
        wrong = act(poisoner, chance, action_id)
        figures.done[name] += 1
    except Refusal as refusal:
        figures.refused[type(refusal).__name__] += 1
        message = describe(refusal)
        wrong = _unstorable(message.whole)
        if not message.sentence or len(message.whole) > _SENTENCE_AT_MOST:
            wrong.append(f"the sentence has {len(message.whole)} characters")
    except Exception as error:  # noqa: BLE001  that there is none is what the rig is for
        wrong = [f"{type(error).__name__}: {str(error)[:300]}"]
    figures.broken += [f"{name} {action_id}: {one}" for one in wrong]


def _short(chance: Random) -> str:
    """Return poison that is as long as a line may be, most of the time."""
    text = payloads.text(chance)
    return text[:150] if chance.random() < 0.95 else text


def _maybe(chance: Random, made: Callable[[Random], str]) -> str:
    return made(chance) if chance.random() < 0.5 else chance.choice(("", payloads.good_address(chance)))


def _differences(typed: tuple[str, ...], kept: tuple[str, ...]) -> list[str]:
    """Return what can be seen otherwise than it was typed, or what no database, label or mail should hold."""
    wrong = [
        f"{one[:80]!r} was kept as {two[:80]!r}"
        for one, two in zip(typed, kept, strict=True)
        if visible(one) != visible(two)
    ]
    return [*wrong, *(line for text in kept for line in _unstorable(text))]


def _unstorable(text: str) -> list[str]:
    bad = {char for char in text if not (char.isprintable() or char in ("\n", JOINER) or _may_come(char))}
    return [f"{text[:80]!r} holds {bad}"] if bad else []


def _may_come(char: str) -> bool:
    """Tell whether a later Unicode may make it a letter: such are kept."""
    return unicodedata.category(char) == "Cn" and ord(char) & 0xFFFE != 0xFFFE


def _unusable(address: str) -> list[str]:
    """Return whether an address was taken that no mail can be written to."""
    try:
        if address:
            address_of("", address)
    except HeaderError:
        return [f"{address!r} was taken, and no mail can be written to it"]
    return []


def _read_back(desk: Desk) -> list[str]:
    """Read all that is stored by way of the screens."""
    wrong: list[str] = []
    page = desk.lookup.page(OrderFilter(), first=0, count=1_000_000)
    for row in page.rows:
        wrong += [line for text in _texts(desk.lookup.order(row.id)) for line in _unstorable(text)]
    for mail in desk.outbox.mails("all", count=1_000_000):
        wrong += [line for text in _texts(desk.outbox.body(mail.id)) for line in _unstorable(text)]
    return wrong


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for one in dataclasses.fields(value):
            yield from _texts(getattr(value, one.name))
    elif isinstance(value, tuple):
        for one in value:  # pyright: ignore[reportUnknownVariableType]  whatever it holds
            yield from _texts(one)
    elif isinstance(value, dict):
        for one in value.values():  # pyright: ignore[reportUnknownVariableType]
            yield from _texts(one)
