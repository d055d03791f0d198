"""How each act grows with the number of orders: the same acts at ten thousand, at a million, and between."""

import math
from collections.abc import Sequence
from itertools import cycle

from benchmarks.figures import Figure
from benchmarks.rows.listing import drag, open_the_list, press_end, scroll
from benchmarks.rows.moving import movable, move_of
from benchmarks.rows.opening import Opener
from benchmarks.rows.remembering import memory_of
from benchmarks.rows.searching import type_key
from benchmarks.rows.taking_in import intakes, save
from benchmarks.setting import Setting, in_turns, median, milliseconds
from benchmarks.window.window import real_window
from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import sqlite_url

SIZES = (10_000, 32_000, 100_000, 320_000, 1_000_000)
# What is measured -> how steep it may be: the slope of log time (or memory) over log orders.
LIMITS = {
    "list": 0.05,
    "scroll": 0.05,
    "End": 0.05,
    "open": 0.05,
    "move": 0.05,
    "intake": 0.05,
    "jump": 0.1,
    "key": 0.1,
    "memory": 0.1,
}
_KEY = "example"


def sizes_up_to(orders: int) -> tuple[int, ...]:
    """Return the sizes of the shops of a run with so many orders."""
    smaller = tuple(size for size in SIZES if size < orders)
    return (*smaller, orders)


def measured(setting: Setting) -> dict[str, float]:
    """Return the median ms of each act (MB for the memory) in this shop."""
    shop, chance, rounds = setting.copy(), setting.chance, setting.rounds
    with real_window(shop, setting.home("growth")) as window:
        memory = memory_of(window)
        (keys,) = in_turns(rounds // 2 + 1, lambda: type_key(window, _KEY))
        window.page.search.clear()
        window.choose_all_closed()
        opener = Opener(window)
        opener.open_next()
        opened, ends, drags = in_turns(
            rounds, opener.open_next, lambda: press_end(window), lambda: drag(window, chance)
        )
        (lists,) = in_turns(rounds, lambda: open_the_list(window))
        frames = scroll(window, 4 * rounds)
    make = intakes(chance)
    with open_desk(sqlite_url(shop)) as desk:
        desk.people.sign_in_without_password()
        ids = cycle(movable(desk, rounds))
        moves, taken = in_turns(
            rounds,
            lambda: milliseconds(move_of(desk, next(ids))),
            lambda: save(desk, make())[0],
        )
    times = {
        "list": lists,
        "scroll": frames,
        "End": ends,
        "open": opened,
        "move": moves,
        "intake": taken,
        "jump": drags,
        "key": keys,
    }
    return {**{name: median(values) for name, values in times.items()}, "memory": memory}


def slope(sizes: Sequence[int], values: Sequence[float]) -> float:
    """Return the slope of the straight line through log size and log value (least squares)."""
    xs, ys = [math.log(size) for size in sizes], [math.log(value) for value in values]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    across = sum((one - x) ** 2 for one in xs)
    return sum((one - x) * (other - y) for one, other in zip(xs, ys, strict=True)) / across if across else 0.0


def figures_of(found: dict[int, dict[str, float]]) -> list[Figure]:
    """Return the slope of each act over the sizes of the shops."""
    sizes = sorted(found)
    return [
        Figure(
            "growth", name, "slope", slope(sizes, [found[size][name] for size in sizes]), limit=limit if len(sizes) > 1 else None,
            note=" → ".join(f"{found[size][name]:.1f}" for size in sizes),
        )
        for name, limit in LIMITS.items()
    ]  # fmt: skip
