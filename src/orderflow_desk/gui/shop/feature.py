"""What the shop's own settings join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import Place, WindowFeature
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session


def _first_start(session: "Session") -> "QWidget":
    from orderflow_desk.gui.shop.first_start_page import FirstStartPage

    return FirstStartPage(session)


FEATURE = WindowFeature(
    places=(
        Place("first_start", QT_TRANSLATE_NOOP("places", "Welcome"), "shop", _first_start, is_bare=True),
    ),
)
