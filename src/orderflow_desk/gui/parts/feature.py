"""What parts join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.domain.parts.part import PartRemedy
from orderflow_desk.gui.feature import Place, RailPart, Tab, WindowFeature
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.views.parts import PARTS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.cards import Fold, OrderShown, ShownCard
    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages
    from orderflow_desk.gui.words.stories import Stories
    from orderflow_desk.views.orders.detail import OrderDetail


def _tab(session: "Session", shown: "OrderShown", page: "QWidget") -> "ShownCard":
    from orderflow_desk.gui.parts.parts_tab import parts_tab

    return parts_tab(session, shown, page)


def _number(detail: "OrderDetail") -> str:
    found = detail.of_features.get(PARTS)
    return str(found.count) if found is not None and found.count else ""


def _folds() -> "tuple[Fold, ...]":
    from orderflow_desk.gui.cards import Fold
    from orderflow_desk.gui.parts.parts_fold import parts_fold

    words = QT_TRANSLATE_NOOP("remedies", "Are the parts here? Say so first")
    return (Fold(PartRemedy.RECEIVE_PARTS, words, parts_fold),)


def _stories() -> "Stories":
    from orderflow_desk.gui.parts.words import STORIES

    return STORIES


def _messages() -> "Messages":
    from orderflow_desk.gui.parts.words import MESSAGES

    return MESSAGES


def _page(session: "Session") -> "QWidget":
    from orderflow_desk.gui.parts.page.parts_page import PartsPage

    return PartsPage(session)


FEATURE = WindowFeature(
    places=(
        Place(
            "parts",
            QT_TRANSLATE_NOOP("places", "Parts"),
            "box",
            _page,
            RailPart.TOP,
            go=QT_TRANSLATE_NOOP("actions", "Go to Parts"),
            keys="Ctrl+4",
        ),
    ),
    tabs=(
        Tab(
            "parts",
            QT_TRANSLATE_NOOP("tabs", "Parts"),
            QT_TRANSLATE_NOOP("actions", "Show the parts"),
            "tool",
            _tab,
            _number,
        ),
    ),
    folds=_folds,
    stories=_stories,
    messages=_messages,
    field_names={
        "part_number": QT_TRANSLATE_NOOP("fields", "Part number"),
        "part_description": QT_TRANSLATE_NOOP("fields", "Description"),
        "part_quantity": QT_TRANSLATE_NOOP("fields", "Quantity"),
        "part_price": QT_TRANSLATE_NOOP("fields", "Price"),
        "part_supplier": QT_TRANSLATE_NOOP("fields", "Supplier"),
        "part_order_number": QT_TRANSLATE_NOOP("fields", "Order number"),
        "part_due": QT_TRANSLATE_NOOP("fields", "Due"),
        "part_place": QT_TRANSLATE_NOOP("fields", "Place"),
    },
)
