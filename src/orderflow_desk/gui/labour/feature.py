"""What labour joins in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.feature import Section, Tab, WindowFeature
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.views.labour import LABOUR

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.cards import OrderShown, ShownCard
    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages
    from orderflow_desk.gui.words.stories import Stories
    from orderflow_desk.views.orders.detail import OrderDetail


def _tab(session: "Session", shown: "OrderShown", page: "QWidget") -> "ShownCard":
    from orderflow_desk.gui.labour.labour_tab import labour_tab

    return labour_tab(session, shown, page)


def _number(detail: "OrderDetail") -> str:
    from orderflow_desk.gui.words.when import minutes_text

    found = detail.of_features.get(LABOUR)
    if found is None or not (found.minutes or found.workers):
        return ""
    return f"● {minutes_text(found.minutes)}" if found.workers else minutes_text(found.minutes)


def _section(session: "Session") -> "QWidget":
    from orderflow_desk.gui.labour.rates_section import RatesSection

    return RatesSection(session)


def _stories() -> "Stories":
    from orderflow_desk.gui.labour.words import STORIES

    return STORIES


def _messages() -> "Messages":
    from orderflow_desk.gui.labour.words import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    commands=(
        Command(
            "toggle_timer",
            QT_TRANSLATE_NOOP("actions", "Start or stop the timer"),
            "clock",
            "Ctrl+J",
            Permission.CLAIM_ORDERS,
            needs_order=True,
        ),
    ),
    tabs=(
        Tab(
            "labour",
            QT_TRANSLATE_NOOP("tabs", "Labour"),
            QT_TRANSLATE_NOOP("actions", "Show the labour"),
            "clock",
            _tab,
            _number,
            is_made_with_page=True,
        ),
    ),
    sections=(
        Section("rates", QT_TRANSLATE_NOOP("SettingsPage", "Labour rates"), "clock", _section, "save_rates"),
    ),
    stories=_stories,
    messages=_messages,
    field_names={
        "labour_minutes": QT_TRANSLATE_NOOP("fields", "Time"),
        "labour_work": QT_TRANSLATE_NOOP("fields", "What was done"),
        "labour_rate": QT_TRANSLATE_NOOP("fields", "Rate per hour"),
    },
)
