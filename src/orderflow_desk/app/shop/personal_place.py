"""Where half-written texts and photos of a person at a shop lie on this PC, and how those of before the change come there."""

import contextlib
import logging
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orderflow_desk.app.options import Options
from orderflow_desk.app.shop.address import own_address
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.people import Person
from orderflow_desk.drafts import Drafts
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.known_shops import KnownShops
from orderflow_desk.settings import Folders, Settings

if TYPE_CHECKING:
    from orderflow_desk.app.shop.opener import Opened

_DRAFTS, _PHOTOS = "drafts", "photos"
_log = logging.getLogger(__name__)


def place_at_start(options: Options, settings: Settings, known: KnownShops) -> Path:
    """Return where texts lie before anybody is signed in: with who was here last, else where they lay for all."""
    folders = options.folders()
    shop = None if options.is_demo else known.at(own_address(options, settings))
    return _place_of(folders, shop.id, shop.person) if shop is not None and shop.person else folders.data


def drafts_at(folders: Folders, place: Path) -> Drafts:
    """Return the half-written texts that lie there."""
    return Drafts(place / _DRAFTS, folders.former_drafts if place == folders.data else None)


def _place_of(folders: Folders, shop_id: str, person_id: int) -> Path:
    return folders.data / "shops" / shop_id / str(person_id)


class PersonalPlace:
    """Changes over to the texts of whoever signs in at the open shop."""

    def __init__(self, session: Session, folders: Folders, known: KnownShops) -> None:
        self._session = session
        self._folders = folders
        self._known = known
        self._opened: Opened | None = None

    def serve(self, opened: "Opened") -> None:
        """Take up work for an open shop; a demo has one place for all."""
        self._opened = opened if opened.shop_id else None

    def enter(self, person: Person) -> None:
        """Let the texts be this person's from now on."""
        opened = self._opened
        if opened is None:
            return
        place = _place_of(self._folders, opened.shop_id, person.id)
        self._session.background.run(
            partial(self._known.remember, opened.address, opened.shop_id, person.id),
            failed=lambda trouble: _log.info("who was here last is not remembered: %s", trouble),
            owner=self._session,
            lane=Lane.SLOW,
        )
        if str(place) != self._session.data_folder:
            self._session.data_folder = str(place)
            claim = partial(take_over, self._folders, place) if opened.has_common else None
            self._session.autosave.move_to(drafts_at(self._folders, place), claim)


def take_over(folders: Folders, place: Path) -> None:
    """Bring what lies there for all to this place: what an earlier version left, or was typed before anybody was known.

    A text under a key that has one here already waits until that is done with; so do the photos that it names.
    """
    try:
        common, own = drafts_at(folders, folders.data), drafts_at(folders, place)
        texts, there = common.read_all(), own.read_all()
        come = {key: text for key, text in texts.items() if key not in there}
        _move_photos(folders.data / _PHOTOS, place / _PHOTOS, _wanted(come, is_all=len(come) == len(texts)))
        for key, text in come.items():
            own.write(key, text)
            common.delete(key)
    except (DeskError, OSError) as error:
        _log.info("what lies on this PC for all cannot be brought along: %s", type(error).__name__)


def _wanted(texts: Mapping[str, Mapping[str, Any]], *, is_all: bool) -> Callable[[Path], bool]:
    tokens = {str(token) for text in texts.values() for token in text.get(_PHOTOS, ())}
    return lambda path: path.suffix == ".photo" and (is_all or path.stem in tokens)


def _move_photos(start: Path, to: Path, is_wanted: Callable[[Path], bool]) -> None:
    if not start.is_dir():
        return
    for path in start.iterdir():
        if is_wanted(path):
            to.mkdir(parents=True, exist_ok=True, mode=0o700)
            with contextlib.suppress(FileNotFoundError):
                path.replace(to / path.name)
