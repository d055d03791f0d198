"""What a feature may join in the window: lines of the tables that places, palette, settings and the page of an order are made of.

No page is imported for it, nor any of Qt's widgets: the window imports all features before it paints, and programs
without a window do, too.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication

from orderflow_desk.gui.session.command import Command

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.domain.entries.entry import Entry
    from orderflow_desk.domain.errors import AnyRemedy
    from orderflow_desk.gui.cards import Card, Fold, OrderShown, ShownCard
    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages
    from orderflow_desk.gui.words.stories import Stories, StoryLine
    from orderflow_desk.views.orders.detail import OrderDetail

Make = Callable[["Session"], "QWidget"]
# What a command does, in whichever place of the window it is given.
Act = Callable[["Session", "QWidget"], None]


@runtime_checkable
class Undoes(Protocol):
    """A page that the window asks to undo where no toast offers it."""

    def undo_last(self) -> bool:
        """Undo what was done last to what is shown, or say why not; False where nothing of that kind is shown."""
        ...


class RailPart(StrEnum):
    """Where on the rail a place stands; nowhere for places that only actions lead to."""

    TOP = "top"
    BOTTOM = "bottom"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the window. Its page is made when it is first shown; `is_bare` leaves out rail and status line.

    On one that `is_filled_in` a number typed beside the fields leads nowhere. `go` is what the palette calls the way there, and `keys` its shortcut; a command of the place's own id leads there, too.
    Marked for translation are `text` as one of the "places", `go` as one of the "actions".
    """

    id: str
    text: str
    icon: str
    make: Make
    rail: RailPart = RailPart.NONE
    is_bare: bool = False
    is_filled_in: bool = False
    go: str = ""
    keys: str = ""

    @property
    def title(self) -> str:
        """The name on the rail."""
        return QCoreApplication.translate("places", self.text)

    @property
    def way(self) -> Command | None:
        """The command that leads there, where the palette has one."""
        return Command(f"go_{self.id}", self.go, self.icon, self.keys) if self.go else None


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the settings, made with their page. `scrolls` is for forms; the others share out the height that there is.

    `text` is marked for translation as one of the "SettingsPage". `save_button` is the name of the one that the keys for
    saving press; who may not change a section that is not `is_for_all` is told so.
    """

    id: str
    text: str
    icon: str
    make: Make
    save_button: str = ""
    is_for_all: bool = False
    scrolls: bool = True


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab on the page of an order. It is made when it is first chosen, and is given an order to show while it is seen.

    One that `is_made_with_page` takes what is dropped on the page, or pasted there, whichever tab is seen. `number` is what
    stands beside the name. `mends` are the remedies that lead into it, as a card's.
    Marked for translation are `text` as one of the "tabs", `go`, the command that leads there, as one of the "actions".
    """

    id: str
    text: str
    go: str
    icon: str
    make: "Callable[[Session, OrderShown, QWidget], ShownCard]"
    number: "Callable[[OrderDetail], str] | None" = None
    is_made_with_page: bool = False
    mends: "Mapping[AnyRemedy, str]" = field(default_factory=dict[Any, str])

    def title(self, detail: "OrderDetail") -> str:
        """Return the name, with its number where there is one."""
        name = QCoreApplication.translate("tabs", self.text)
        number = self.number(detail) if self.number is not None else ""
        return (
            QCoreApplication.translate("tabs", "{name} {number}").format(name=name, number=number)
            if number
            else name
        )


@dataclass(frozen=True, slots=True)
class WindowFeature:
    """What one feature joins, each for those that need it; all of it stands in its `feature.py`.

    `acts` are what commands do in every place of the window, by their ids; what the others do is up to the pages that they
    are for. `cards`, `folds`, `stories` (of kinds of entries, in the timeline) and `messages` (about errors) are functions that import what
    they return: it is loaded after the window has painted. `field_names` are what errors call its fields, by their slugs;
    marked for translation as one of the "fields".
    """

    commands: tuple[Command, ...] = ()
    acts: Mapping[str, Act] = field(default_factory=dict[str, Act])
    places: tuple[Place, ...] = ()
    sections: tuple[Section, ...] = ()
    cards: "Callable[[], tuple[Card, ...]] | None" = None
    tabs: tuple[Tab, ...] = ()
    folds: "Callable[[], tuple[Fold, ...]] | None" = None
    stories: "Callable[[], Stories] | None" = None
    messages: "Callable[[], Messages] | None" = None
    field_names: Mapping[str, str] = field(default_factory=dict[str, str])


_joined: list[WindowFeature] = []


def join(features: Sequence[WindowFeature]) -> None:
    """Let these be the features of the window, in the order in which what they join is shown."""
    _joined[:] = features
    stories.cache_clear()


def places() -> tuple[Place, ...]:
    """Return the places of the window, those of the rail as they stand on it."""
    found = [place for one in _joined for place in one.places]
    return tuple(place for part in RailPart for place in found if place.rail is part)


def sections() -> tuple[Section, ...]:
    """Return the sections of the settings."""
    return tuple(section for one in _joined for section in one.sections)


def cards() -> "tuple[Card, ...]":
    """Return what stands on the page of an order beside its fields."""
    return tuple(card for one in _joined if one.cards is not None for card in one.cards())


def folds() -> "tuple[Fold, ...]":
    """Return what unfolds below the buttons of an order where a gate refused one."""
    return tuple(fold for one in _joined if one.folds is not None for fold in one.folds())


def tabs() -> tuple[Tab, ...]:
    """Return the tabs of an order's page beside the overview, in their order."""
    return tuple(tab for one in _joined for tab in one.tabs)


def acts() -> dict[str, Act]:
    """Return what is done by name in every place of the window."""
    return {name: act for one in _joined for name, act in one.acts.items()}


@cache
def stories() -> "dict[type[Entry], StoryLine]":
    """Return how each kind of entry is told; joined when it is first asked for."""
    return {kind: line for one in _joined if one.stories is not None for kind, line in one.stories().items()}
