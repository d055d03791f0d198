"""Lets one life after the other be lived by a counter with photos; each of them is killed."""

import os
from dataclasses import dataclass
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from rigs.photos.photo_counter import live
from rigs.shared.process_pool import serve


@dataclass(frozen=True, slots=True)
class PhotoLife:
    """What a life is given: the shop, the folder of its PC, the seed of what it does, and its end after `seconds`."""

    url: str
    journal: str
    folder: str
    seed: int
    shift_seconds: float
    seconds: float


def _live(plain: dict[str, Any]) -> None:
    live(
        plain["url"],
        plain["journal"],
        plain["folder"],
        plain["seed"],
        plain["shift_seconds"],
    )


if __name__ == "__main__":
    serve(_live)
