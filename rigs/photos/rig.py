"""Kills a counter with photos at random moments, and holds what is left of them against what was acknowledged."""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from rigs.photos.photo_claims import fields_in
from rigs.photos.photo_life import PhotoLife
from rigs.photos.photo_samples import converted
from rigs.photos.photo_verification import Place, verify, verify_after_a_start
from rigs.shared.databases import Databases
from rigs.shared.killing import KillingRig, command, in_turns
from rigs.shared.process_pool import ProcessPool

# A day passes within a few lives, so that what was removed is thrown away.
SHIFT_SECONDS = 6 * 3600
# A shop begins anew after so many lives, and is tidied up after so many.
LIVES, TIDIED = 25, 4
# What a life begins with takes a while; the process that reads photos has to be there before any is stored.
SHORTEST, LONGEST = 0.2, 1.8


@dataclass(slots=True)
class Figures:
    """What a run has seen."""

    kills: int = 0
    kept: int = 0
    stored: int = 0
    archived: int = 0
    removed: int = 0
    erased: int = 0
    broken: list[str] = field(default_factory=list[str])


class Rig(KillingRig):
    """With a folder for each counter, and what its photos become."""

    def __init__(self, folder: Path, seed: int, *, longest: float = LONGEST) -> None:
        pool = ProcessPool(folder, "rigs.photos.photo_life")
        super().__init__(folder, seed, pool, shortest=SHORTEST, longest=longest)
        self._shops = 0
        self._converted = converted()

    def run(self, databases: Databases, *, kills: int, figures: Figures) -> None:
        """Let one counter live `kills` lives, each ended by a kill and followed by a check of everything."""
        self._shops += 1
        place = Place(databases.new(), databases.journal, self._folder / f"pc-{self._shops}")
        place.folder.mkdir()
        is_whole = self._until_one_breaks(
            kills, figures, lambda life: self._live(place, life, is_last=life == kills)
        )
        _count(place, figures)
        if is_whole:
            databases.drop(place.url)

    def _live(self, place: Place, life: int, *, is_last: bool) -> list[str]:
        seconds = self._lifetime()
        seed = self._seed % 1_000_000 * 10_000 + self._births
        shift = float(SHIFT_SECONDS * life)
        born = PhotoLife(place.url, place.journal, str(place.folder), seed, shift, seconds)
        broken = self._pool.live(born)
        claims = fields_in(place.folder)
        broken += verify(place, claims, self._converted)
        if not broken and (is_last or life % TIDIED == 0):
            broken += verify_after_a_start(place, claims, shift)
            broken += verify(place, claims, self._converted)
        return broken


def _count(place: Place, figures: Figures) -> None:
    claims = fields_in(place.folder)
    figures.kept += len(claims.kept)
    figures.stored += len(claims.stored)
    figures.removed += len(claims.removing)
    figures.erased += claims.erasures
    with closing(place.store()) as store, store.reading() as conn:
        found = conn.exec_driver_sql("SELECT count(*) FROM photos WHERE archive <> ''").scalar()
        figures.archived += int(found or 0)


@contextmanager
def rig_on(folder: Path, seed: int, *, longest: float = LONGEST) -> Iterator[Rig]:
    """Give a rig, and end it."""
    with closing(Rig(folder, seed, longest=longest)) as rig:
        yield rig


def run(databases: dict[str, Databases], folder: Path, kills: int, seed: int) -> dict[str, Figures]:
    """Let counters live on each of the databases in turns, until there were so many kills in all."""
    figures = {name: Figures() for name in databases}
    with rig_on(folder, seed) as rig:
        in_turns(
            figures,
            kills=kills,
            lives=LIVES,
            let_live=lambda name, lives, _turn: rig.run(databases[name], kills=lives, figures=figures[name]),
        )
    return figures


def _seen(one: Figures) -> str:
    return (
        f"{one.kills} kills, {one.kept} photos laid aside, {one.stored} stored, {one.archived} in the archive at the "
        f"end, {one.removed} removed, {one.erased} customers erased"
    )


def main(words: list[str]) -> int:
    """Run the rig by its command line."""
    return command("photos", words, does=__doc__, option="--kills", kills=1000, run=run, seen=_seen)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
