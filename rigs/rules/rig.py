"""Holds the services against a model of their rules, and repeats acts with the id of the first time: nothing may change."""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from random import Random

from sqlalchemy import text

from orderflow_desk.domain.lifecycle import Direction, Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact, Intake, Item, PublicNote
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.views.done import Done
from orderflow_desk.views.orders.detail import OrderDetail
from rigs.rules.shop_machine import play
from rigs.shared.databases import NAMES, databases_named

_AGAIN_AT_MOST = 20
_Act = Callable[[], Done]


@dataclass(slots=True)
class Figures:
    """What a run has seen."""

    acts: int = 0
    replays: int = 0
    broken: list[str] = field(default_factory=list)


def run(url: str, *, replays: int, seed: int) -> Figures:
    """Do acts and repeat each up to twenty times, until there were `replays` repeats."""
    chance, figures = Random(seed), Figures()  # noqa: S311  a rig is repeated by its seed
    store = Store(url, synchronous="OFF")
    with open_desk(url, synchronous="OFF") as desk:
        desk.people.sign_in_without_password()
        desk.shop.change(replace(desk.shop.read(), hold_seconds=300))
        order_id = 0
        while figures.replays < replays and not figures.broken:
            act = _next_act(desk, chance, order_id, f"{seed}-{figures.acts}")
            first = act()
            order_id, figures.acts = first.order_id, figures.acts + 1
            before = _state(store)
            for _ in range(chance.randint(1, _AGAIN_AT_MOST)):
                again, figures.replays = act(), figures.replays + 1
                if not again.is_repeat or (again.order_id, again.version) != (first.order_id, first.version):
                    figures.broken.append(f"{again} after {first}")
            if _state(store) != before:
                figures.broken.append(f"a repeat of {first} changed something")
    store.close()
    return figures


def _next_act(desk: Desk, chance: Random, order_id: int, action_id: str) -> _Act:
    """Choose an act on the order, or take a new one in; each call of it is the same act."""
    detail = desk.lookup.order(order_id) if order_id else None
    moves = [one for one in detail.moves if one.refusal is None] if detail else []
    if detail is None or not moves or chance.random() < 0.1:
        intake = Intake(
            Contact("Jana", "jana@example.net"),
            Item("Lamp", action_id),
            fault="dark",
            contact_confirmed=chance.random() < 0.8,
        )
        submit = intake.contact_confirmed
        return lambda: desk.intake.take_in(intake, action_id=action_id, submit=submit)
    acts = (_note, _assign, _move, _move)
    if detail.status is Status.DRAFT:
        acts = (*acts, _confirm, _confirm)
    if detail.status is Status.SCHEDULED:
        acts = (*acts, _reschedule)
    if detail.undo is not None:
        acts = (*acts, _undo)
    return chance.choice(acts)(desk, chance, detail, action_id)


def _note(desk: Desk, _chance: Random, detail: OrderDetail, action_id: str) -> _Act:
    return lambda: desk.notes.add(detail.id, note=PublicNote("all is well"), action_id=action_id)


def _assign(desk: Desk, chance: Random, detail: OrderDetail, action_id: str) -> _Act:
    person = chance.choice((1, None))
    return lambda: desk.assignments.assign(
        detail.id, person_id=person, expected_version=detail.version, action_id=action_id
    )


def _confirm(desk: Desk, _chance: Random, detail: OrderDetail, action_id: str) -> _Act:
    is_confirmed = not detail.contact_confirmed
    return lambda: desk.confirming.confirm_contact(
        detail.id, confirmed=is_confirmed, expected_version=detail.version, action_id=action_id
    )


def _reschedule(desk: Desk, chance: Random, detail: OrderDetail, action_id: str) -> _Act:
    date = detail.created_at + timedelta(days=chance.randrange(1, 9))
    return lambda: desk.fields.edit(
        detail.id, field=Field.SHOP_DATE, value=date, expected_version=detail.version, action_id=action_id
    )


def _move(desk: Desk, chance: Random, detail: OrderDetail, action_id: str) -> _Act:
    way = chance.choice([one for one in detail.moves if one.refusal is None])
    if way.direction is Direction.CANCEL:
        return lambda: desk.moves.cancel(
            detail.id, reason="too dear", expected_version=detail.version, action_id=action_id
        )
    return lambda: desk.moves.move(detail.id, to=way.to, expected_version=detail.version, action_id=action_id)


def _undo(desk: Desk, _chance: Random, detail: OrderDetail, action_id: str) -> _Act:
    return lambda: desk.moves.undo(detail.id, action_id=action_id)


def _state(store: Store) -> tuple[object, ...]:
    """Return what a repeat must not change: how much there is, and the newest of it."""
    query = (
        "SELECT (SELECT count(*) FROM orders), (SELECT sum(version) FROM orders), (SELECT max(id) FROM timeline), "
        "(SELECT max(id) FROM outbox), (SELECT count(*) FROM outbox WHERE state = 'held'), "
        "(SELECT count(*) FROM actions)"
    )
    with store.reading() as conn:
        return tuple(conn.execute(text(query)).one())


def _repeat(replays: int, seed: int) -> list[str]:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="rig-rules-") as name:
        figures = run(sqlite_url(Path(name) / "shop.db"), replays=replays, seed=seed)
    print(
        f"  repeats: {figures.acts} acts, {figures.replays} repeats in {time.monotonic() - began:.0f} s, "
        f"{len(figures.broken)} promises broken"
    )
    return figures.broken


def _play(database_name: str, examples: int, seed: int) -> list[str]:
    began, broken = time.monotonic(), list[str]()
    acts = refused = 0
    with (
        tempfile.TemporaryDirectory(prefix="rig-rules-") as name,
        closing(databases_named(database_name, Path(name))) as databases,
    ):
        try:
            desks = play(databases.new(), examples=examples, seed=seed, journal=databases.journal)
        except AssertionError as error:
            broken.append(
                f"{error!r} {' '.join(error.__notes__)}" if hasattr(error, "__notes__") else repr(error)
            )
        else:
            acts, refused = desks.acts, desks.refused
    print(
        f"  model on {database_name}: {examples} examples, {acts} acts, {refused} of them refused, "
        f"in {time.monotonic() - began:.0f} s, {len(broken)} promises broken"
    )
    return broken


def main(words: list[str]) -> int:
    """Run the rig by its command line."""
    parser = argparse.ArgumentParser(prog="dev.py rig rules", description=__doc__)
    parser.add_argument("--replays", type=int, default=100_000)
    parser.add_argument("--examples", type=int, default=1000, help="on each database, of about 35 acts each")
    parser.add_argument(
        "--on", choices=NAMES, action="append", help="where the model is played; all if not given"
    )
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args(words)
    print(f"seed {given.seed}:")
    broken = _repeat(given.replays, given.seed) if given.replays else []
    for name in given.on or NAMES:
        broken += _play(name, given.examples, given.seed) if given.examples else []
    for line in broken[:20]:
        print(f"  {line}")
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
