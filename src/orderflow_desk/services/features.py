"""The table of features: what each lets be done at a desk, and the hooks that it joins by, in the order of what they do."""

from orderflow_desk.services import assignments, labour
from orderflow_desk.services.assignments import Assignments
from orderflow_desk.services.canned_notes import CannedNotes
from orderflow_desk.services.change_log import ChangeLog
from orderflow_desk.services.chores import Chores
from orderflow_desk.services.customers import feature as customers
from orderflow_desk.services.customers.also_known import AlsoKnown
from orderflow_desk.services.customers.customer_export import CustomerExport
from orderflow_desk.services.customers.customers import Customers
from orderflow_desk.services.customers.erasure import Erasure
from orderflow_desk.services.customers.erasure_sweep import ErasureSweep
from orderflow_desk.services.customers.merging import Merging
from orderflow_desk.services.exchange.exports import Exports
from orderflow_desk.services.exchange.imports import Imports
from orderflow_desk.services.intake import IntakeDesk
from orderflow_desk.services.invoices import feature as invoices
from orderflow_desk.services.invoices.billing import Billing
from orderflow_desk.services.invoices.invoices import Invoices
from orderflow_desk.services.invoices.payments import Payments
from orderflow_desk.services.labour import Labour
from orderflow_desk.services.letterhead import ShopLogo
from orderflow_desk.services.opening_hours import OpeningHours
from orderflow_desk.services.orders import feature as orders
from orderflow_desk.services.orders.bulk import Bulk
from orderflow_desk.services.orders.fields import Fields
from orderflow_desk.services.orders.lookup import Lookup
from orderflow_desk.services.orders.moves import Moves
from orderflow_desk.services.orders.notes import Notes
from orderflow_desk.services.outbox import feature as outbox
from orderflow_desk.services.outbox.dispatch import Dispatch
from orderflow_desk.services.outbox.letters import Letters
from orderflow_desk.services.outbox.outbox import Outbox
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.services.parts import feature as parts
from orderflow_desk.services.parts.parts import Parts
from orderflow_desk.services.passcodes import feature as passcodes
from orderflow_desk.services.passcodes.passcode_pcs import PasscodePcs
from orderflow_desk.services.passcodes.passcodes import Passcodes
from orderflow_desk.services.people.people import People
from orderflow_desk.services.photos import feature as photos
from orderflow_desk.services.photos.archive import PhotoArchive
from orderflow_desk.services.photos.photos import Photos
from orderflow_desk.services.shipments import feature as shipments
from orderflow_desk.services.shipments.shipments import Shipments
from orderflow_desk.services.shop import Shop
from orderflow_desk.services.transaction.confirmation import Confirming
from orderflow_desk.services.transaction.feature import Feature, Features
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork

FEATURES: tuple[Feature, ...] = (
    customers.FEATURE,
    orders.FEATURE,
    assignments.FEATURE,
    labour.FEATURE,
    parts.FEATURE,
    shipments.FEATURE,
    invoices.FEATURE,
    outbox.FEATURE,
    passcodes.FEATURE,
    photos.FEATURE,
)


class DeskParts:
    """What can be done, each as one method of one of these; a feature's own are its lines here."""

    def __init__(self, units: UnitsOfWork, features: Features) -> None:
        writer = OutboxWriter()
        self.lookup = Lookup(units, writer, features)
        self.customers = Customers(units)
        self.also_known = AlsoKnown(units)
        self.merging = Merging(units, features)
        self.archive = PhotoArchive(units)
        self.photos = Photos(units)
        self.erasure = Erasure(units, features)
        self.erasure_sweep = ErasureSweep(units)
        self.customer_export = CustomerExport(units, features)
        self.exports = Exports(units)
        self.imports = Imports(units)
        self.intake = IntakeDesk(units, writer, features)
        self.moves = Moves(units, writer, features)
        self.bulk = Bulk(units, writer, features)
        self.notes = Notes(units, writer)
        self.fields = Fields(units, writer)
        self.assignments = Assignments(units)
        self.labour = Labour(units)
        self.parts = Parts(units, writer)
        self.billing = Billing(units)
        self.invoices = Invoices(units)
        self.payments = Payments(units)
        self.canned_notes = CannedNotes(units)
        self.shipments = Shipments(units)
        self.confirming = Confirming(units)
        self.passcodes = Passcodes(units)
        self.passcode_pcs = PasscodePcs(units)
        self.letters = Letters(units, writer)
        self.outbox = Outbox(units)
        self.dispatch = Dispatch(units.store, units.acting.origin)
        self.people = People(units)
        self.shop = Shop(units)
        self.logo = ShopLogo(units)
        self.opening_hours = OpeningHours(units)
        self.chores = Chores(units)
        self.change_log = ChangeLog(units)
