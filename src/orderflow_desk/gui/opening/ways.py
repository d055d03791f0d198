"""What can be pressed where a shop is not simply opened: a button for each way on, by the error that stands in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.opening.opening_errors import AnotherShop, NoShopThere, ShopForgotten
from orderflow_desk.gui.opening.shop_wish import ShopWish
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_OPEN_LAST = QT_TRANSLATE_NOOP("opening", "Open that shop")
_USE_LOCAL = QT_TRANSLATE_NOOP("opening", "Use the file on this PC")
_BEGIN = QT_TRANSLATE_NOOP("opening", "Begin a new shop")
_OPEN_ANYWAY = QT_TRANSLATE_NOOP("opening", "Open it anyway")


@dataclass(frozen=True, slots=True)
class Way:
    """A button by its name, what it says, and the shop that it asks for."""

    name: str
    marked: str
    wish: ShopWish

    @property
    def text(self) -> str:
        """What it says, in the language of the window."""
        return QCoreApplication.translate("opening", self.marked)


def _of_forgotten(error: ShopForgotten) -> tuple[Way, ...]:
    local = Way("use_local", _USE_LOCAL, ShopWish(is_local=True, begins=True))
    return (Way("open_last", _OPEN_LAST, ShopWish(error.last)), local) if error.last else (local,)


def _of_another(error: AnotherShop) -> tuple[Way, ...]:
    wish = ShopWish(accepts=error.found, accepts_any=not error.found)
    return (Way("open_anyway", _OPEN_ANYWAY, wish),)


_WAYS: Mapping[type[DeskError], Callable[[Any], tuple[Way, ...]]] = {
    ShopForgotten: _of_forgotten,
    NoShopThere: lambda _error: (Way("begin_shop", _BEGIN, ShopWish(begins=True)),),
    AnotherShop: _of_another,
}


def ways_on(error: DeskError) -> tuple[Way, ...]:
    """Return what can be pressed beside *Try again* and *Choose another shop…*."""
    found = _WAYS.get(type(error))
    return found(error) if found is not None else ()
