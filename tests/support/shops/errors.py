"""An example of every error that is expected, and of each of its faults."""

from datetime import UTC, date, datetime

from orderflow_desk.domain import customers as c
from orderflow_desk.domain import errors as e
from orderflow_desk.domain.actors import ActorKind
from orderflow_desk.domain.canned_notes.blanks import BlankLeft
from orderflow_desk.domain.exchange.exporting import SheetTooLong
from orderflow_desk.domain.exchange.import_errors import (
    CsvFault,
    CsvRefused,
    ImportFaulty,
    ImportInUse,
    LineRefused,
    LineWrong,
    PartTaken,
)
from orderflow_desk.domain.invoices.invoice import (
    InvoiceGone,
    InvoiceIncomplete,
    InvoiceIssued,
    InvoiceStands,
    Missing,
    MissingOfShop,
    ShopIncomplete,
    StaleInvoice,
)
from orderflow_desk.domain.invoices.payments import NothingToWriteOff, OverPaid, PaymentGone
from orderflow_desk.domain.labour.labour import LabourReplaced, NoTimer, TimerTooLong
from orderflow_desk.domain.letterhead.logo import LogoFault, LogoInvalid
from orderflow_desk.domain.lifecycle import MoveNotAllowed, Status
from orderflow_desk.domain.opening import opening_errors as o
from orderflow_desk.domain.opening_hours.week import HoursFault, HoursInvalid, TimetablePast
from orderflow_desk.domain.orders.assignment import AlreadyClaimed, NotTheirs
from orderflow_desk.domain.orders.confirmation import ContactUnconfirmed, NotADraft
from orderflow_desk.domain.orders.duplicates import DuplicateOfItself
from orderflow_desk.domain.orders.intake_needs import Need, NeededAtIntake
from orderflow_desk.domain.parts.part import PartClosed, PartNotClosed
from orderflow_desk.domain.parts.waiting import PartsStillOpen
from orderflow_desk.domain.passcodes import passcode_errors
from orderflow_desk.domain.people import (
    LastAdministrator,
    NameTaken,
    NoAdministratorPassword,
    NoLongerActive,
    NoSuchPerson,
    PasswordTooShort,
    Permission,
    Role,
    SignInRefused,
)
from orderflow_desk.domain.photos import photo_errors as pe
from orderflow_desk.domain.shipments.away import ShipmentStillOpen
from orderflow_desk.domain.shipments.shipment import ReceivedAhead, ShipmentClosed, ShipmentNotClosed
from orderflow_desk.domain.walks import WalkName, WalkNotAllowed

EXAMPLES: list[e.DeskError] = [
    e.FieldMissing("customer_name"),
    e.FieldTooLong("note", 20_000, 20_001),
    e.FieldInvalid("smtp_port", "x", "not_a_number"),
    *(e.AddressInvalid("jana@", fault) for fault in e.AddressFault),
    e.ReasonNeeded("cancel"),
    e.ReasonNeeded("walk"),
    e.NoSuchOrder(7),
    DuplicateOfItself(7),
    NoTimer(),
    TimerTooLong(datetime(2026, 11, 20, 9, tzinfo=UTC)),
    LabourReplaced(7),
    ShipmentClosed(7),
    ShipmentNotClosed(7),
    ReceivedAhead(datetime(2026, 11, 20, 9, tzinfo=UTC)),
    AlreadyClaimed(7, "Petr"),
    NotTheirs(7, "Petr"),
    NotTheirs(7, ""),
    *(NeededAtIntake(need) for need in Need),
    e.StaleOrder(7, "Petr", ("moved",)),
    e.NothingToUndo(7),
    e.NothingToUndo(7, has_way_back=False),
    e.NotTheNewest(7),
    e.UndoTooLate(7),
    e.ActionIdReused("a"),
    e.NotSignedIn(),
    NoLongerActive("Petr"),
    SignInRefused(),
    *(
        e.NotPermitted(permission, role)
        for permission in Permission
        for role in (*Role, ActorKind.CUSTOMER, ActorKind.SYSTEM)
    ),
    PasswordTooShort(8),
    NameTaken("mira"),
    LastAdministrator(),
    NoSuchPerson("mira", ("jana",)),
    NoAdministratorPassword(1, "Jana"),
    e.TemplateBroken("note", 3, "unexpected end"),
    e.MailStateRefusal(3, "accepted"),
    *(pe.NotAPhoto("list.jpg", found) for found in ("", "empty", "folder", "heic", "avif", "tiff")),
    *(pe.PhotoTooLarge("", unit, 2_000_000_000, 100_000_000) for unit in ("bytes", "pixels")),
    pe.PhotoBroken("front.jpg"),
    pe.PhotoTooHeavy("front.jpg"),
    pe.TooManyPhotos(100),
    pe.NoSuchPhoto(4),
    *(e.DatabaseTrouble(fault, "no such user") for fault in e.DatabaseFault),
    e.NewerSchema("0042"),
    *(o.ShopForgotten(last, aside) for last in ("", "/var/x") for aside in ("", "/var/x")),
    o.NoShopThere("/var/x"),
    o.AnotherShop("/var/x", "ab"),
    o.OpeningFailed(),
    *(e.KeyringTrouble(fault, "no bus") for fault in e.KeyringFault),
    *(e.MailTrouble(fault, "rcpt", 550, "5.1.1 no such user") for fault in e.MailFault),
    e.FileTrouble("/var/x", "read-only"),
    *(e.PrinterTrouble(fault, "Brother QL-820") for fault in e.PrinterFault),
    *(CsvRefused(fault, 4) for fault in CsvFault),
    *(LineRefused(fault, 3, 5) for fault in LineWrong),
    PartTaken("601 555 101", "Jana"),
    PartTaken("", "Ivo"),
    ImportFaulty(3),
    ImportInUse(2, ("Jana", "Ivo")),
    ImportInUse(1, ()),
    SheetTooLong(1_048_575, 2_000_000),
    e.ActStopped(),
    MoveNotAllowed(Status.NEW, Status.NEW, (Status.IN_PROGRESS,)),
    WalkNotAllowed(WalkName.FINISH, Status.NEW),
    PartsStillOpen(((1, "crank bolt"),)),
    PartClosed(7),
    *(InvoiceIncomplete(missing, 2) for missing in Missing),
    *(ShopIncomplete(missing) for missing in MissingOfShop),
    InvoiceIssued("2026-0731"),
    InvoiceStands("2026-0731"),
    InvoiceGone(),
    StaleInvoice(),
    OverPaid(12_170, "EUR"),
    OverPaid(0, "EUR"),
    PaymentGone(7),
    NothingToWriteOff(),
    BlankLeft("volt"),
    PartNotClosed(7),
    ContactUnconfirmed(),
    NotADraft(7),
    ShipmentStillOpen(((1, "Canon Service"),)),
    c.CustomerGone(7),
    c.StaleCustomer("customer_phone", "777"),
    c.MergedWithItself(),
    *(c.MergeStays(why, 10234) for why in c.MergeStands),
    c.OrdersStillOpen((10234, 10240)),
    c.MailsStillLeaving(2),
    c.NotFinished(10234),
    e.OrderFinished(7),
    passcode_errors.NoPasscode(7),
    passcode_errors.PasscodeElsewhere(7, ("counter", "bench 2")),
    passcode_errors.PasscodeElsewhere(7, ()),
    passcode_errors.PasscodeNeedsKeyring(),
    passcode_errors.PasscodeKeyMissing(),
    *(HoursInvalid(2, fault, "12–9") for fault in HoursFault),
    TimetablePast(date(2026, 11, 1)),
    *(LogoInvalid(fault) for fault in LogoFault),
]
