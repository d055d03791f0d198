"""What shipments join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.domain.shipments.shipment import ShipmentRemedy
from orderflow_desk.gui.feature import Section, Tab, WindowFeature
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.views.shipments import SHIPMENTS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.cards import OrderShown, ShownCard
    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages
    from orderflow_desk.gui.words.stories import Stories
    from orderflow_desk.views.orders.detail import OrderDetail


def _tab(session: "Session", shown: "OrderShown", page: "QWidget") -> "ShownCard":
    from orderflow_desk.gui.shipments.shipments_tab import shipments_tab

    return shipments_tab(session, shown, page)


def _number(detail: "OrderDetail") -> str:
    found = detail.of_features.get(SHIPMENTS)
    return str(found.count) if found is not None and found.count else ""


def _section(session: "Session") -> "QWidget":
    from orderflow_desk.gui.shipments.carriers_section import CarriersSection

    return CarriersSection(session)


def _stories() -> "Stories":
    from orderflow_desk.gui.shipments.words import STORIES

    return STORIES


def _messages() -> "Messages":
    from orderflow_desk.gui.shipments.words import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    tabs=(
        Tab(
            "shipments",
            QT_TRANSLATE_NOOP("tabs", "Shipments"),
            QT_TRANSLATE_NOOP("actions", "Show the shipments"),
            "send",
            _tab,
            _number,
            mends={
                ShipmentRemedy.CLOSE_SHIPMENT: QT_TRANSLATE_NOOP("remedies", "Is it back? Say so first"),
            },
        ),
    ),
    sections=(
        Section("carriers", QT_TRANSLATE_NOOP("SettingsPage", "Carriers"), "send", _section, "save_carrier"),
    ),
    stories=_stories,
    messages=_messages,
    field_names={
        "shipment_maker": QT_TRANSLATE_NOOP("fields", "Manufacturer"),
        "shipment_rma": QT_TRANSLATE_NOOP("fields", "RMA number"),
        "shipment_carrier": QT_TRANSLATE_NOOP("fields", "Carrier"),
        "shipment_tracking": QT_TRANSLATE_NOOP("fields", "Tracking number"),
        "shipment_serial": QT_TRANSLATE_NOOP("fields", "Serial number"),
        "shipment_back_carrier": QT_TRANSLATE_NOOP("fields", "Carrier of the way back"),
        "shipment_back_tracking": QT_TRANSLATE_NOOP("fields", "Tracking number of the way back"),
        "shipment_received": QT_TRANSLATE_NOOP("fields", "Received"),
        "shipment_work": QT_TRANSLATE_NOOP("fields", "What they did"),
        "carrier": QT_TRANSLATE_NOOP("fields", "Carrier"),
        "tracking_page": QT_TRANSLATE_NOOP("fields", "Tracking page"),
    },
)
