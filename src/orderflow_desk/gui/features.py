"""The table of the window's features; whoever builds a session, or speaks of errors, imports this first.

Their order is that of what they join: on the rail, in the palette, in the settings, on the page of an order.
"""

from collections.abc import Iterator

from orderflow_desk.gui.assignments import feature as assignments
from orderflow_desk.gui.canned_notes import feature as canned_notes
from orderflow_desk.gui.customers import feature as customers
from orderflow_desk.gui.diagnostics import feature as diagnostics
from orderflow_desk.gui.exchange import feature as exchange
from orderflow_desk.gui.feature import WindowFeature, join, places, tabs
from orderflow_desk.gui.frame import feature as frame
from orderflow_desk.gui.intake import feature as intake
from orderflow_desk.gui.invoices import feature as invoices
from orderflow_desk.gui.labour import feature as labour
from orderflow_desk.gui.opening_hours import feature as opening_hours
from orderflow_desk.gui.orders import feature as orders
from orderflow_desk.gui.outbox import feature as outbox
from orderflow_desk.gui.parts import feature as parts
from orderflow_desk.gui.passcodes import feature as passcodes
from orderflow_desk.gui.people import feature as people
from orderflow_desk.gui.photos import feature as photos
from orderflow_desk.gui.printing import feature as printing
from orderflow_desk.gui.session import command
from orderflow_desk.gui.settings import feature as settings
from orderflow_desk.gui.shipments import feature as shipments
from orderflow_desk.gui.shop import feature as shop

FEATURES: tuple[WindowFeature, ...] = (
    intake.FEATURE,
    orders.FEATURE,
    assignments.FEATURE,
    shop.FEATURE,
    opening_hours.FEATURE,
    outbox.FEATURE,
    people.FEATURE,
    settings.FEATURE,
    printing.FEATURE,
    customers.FEATURE,
    exchange.FEATURE,
    passcodes.FEATURE,
    photos.FEATURE,
    labour.FEATURE,
    parts.FEATURE,
    shipments.FEATURE,
    invoices.FEATURE,
    canned_notes.FEATURE,
    frame.FEATURE,
    diagnostics.FEATURE,
)


def _commands() -> Iterator[command.Command]:
    """Yield the lines of the palette; the ways to the places stand before what can be done in all of them."""
    for one in FEATURES:
        if one is frame.FEATURE:
            yield from (place.way for place in places() if place.way is not None)
        yield from one.commands
        if one is orders.FEATURE:
            for place, tab in enumerate(tabs(), start=2):
                yield command.Command(f"tab_{tab.id}", tab.go, tab.icon, f"Alt+{place}", needs_order=True)


def join_messages() -> None:
    """Join what is said about errors: the window does it after it has painted, for nothing goes wrong before."""
    from orderflow_desk.gui.words import field_names
    from orderflow_desk.gui.words.messages import messages

    for one in FEATURES:
        field_names.join(one.field_names)
        if one.messages is not None:
            messages.join(one.messages())


join(FEATURES)
command.join(_commands())
