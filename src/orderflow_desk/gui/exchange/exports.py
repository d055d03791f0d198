"""The table of exports: which list leaves the program, and which columns it has."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.exchange.cells import BETWEEN_VALUES
from orderflow_desk.domain.exchange.exporting import Cell
from orderflow_desk.domain.orders.fields import FIELDS, Field, Form, attribute_of
from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.field_words import field_text
from orderflow_desk.gui.words.mail_words import state_word
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import customer_name, status_name
from orderflow_desk.views.orders.list import OrderFilter

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk
    from orderflow_desk.views.exchange import Listing

_ALL_ORDERS = OrderFilter()
# Its head, as a sentence to be translated or as the field whose name it is; and what stands below it.
_Column = tuple[str | Field, Callable[[Any], Cell]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the lists of the window show at this moment."""

    orders: OrderFilter = _ALL_ORDERS
    mails: str = "all"


@dataclass(frozen=True, slots=True)
class Export:
    """One line of the table; `stem` is what the file is called at first."""

    id: str
    text: str
    stem: str
    permission: Permission
    read: "Callable[[Desk, Shown], Listing[Any]]"
    columns: tuple[_Column, ...]

    @property
    def name(self) -> str:
        """What the list is called."""
        return QCoreApplication.translate("exports", self.text)

    @property
    def stem_words(self) -> str:
        """What the file is called at first."""
        return QCoreApplication.translate("exports", self.stem)

    @property
    def heads(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(
            field_name(head) if isinstance(head, Field) else QCoreApplication.translate("exports", head)
            for head, _ in self.columns
        )

    def cells(self, row: Any) -> tuple[Cell, ...]:
        """Return a row of the file."""
        return tuple(value(row) for _, value in self.columns)


# Two kinds stand beside each other here: that of the item, and how item and technician meet.
_HEADS = {Field.KIND: QT_TRANSLATE_NOOP("exports", "Walk-in or visit")}


def _column_of(field: Field) -> _Column:
    """Return the column of a field of an order."""
    attribute, form = attribute_of(field), FIELDS[field].form
    head = _HEADS.get(field, field)
    if field is Field.CUSTOMER_NAME:
        return head, lambda row: customer_name(row.customer)
    if form in _AS_THEY_ARE:
        return head, lambda row: getattr(row, attribute)
    return head, lambda row: field_text(field, getattr(row, attribute))


# A spreadsheet sorts times and numbers as such, and dates of purchase in the form in which they are kept.
_AS_THEY_ARE = frozenset(
    {Form.LINE, Form.TEXT, Form.ADDRESS, Form.PHONE, Form.MOMENT, Form.MONTHS, Form.PURCHASE}
)


def _further(field: Field) -> Callable[[Any], Cell]:
    return lambda row: BETWEEN_VALUES.join(row.others.get(field, ()))


# By these heads, and by kinds as slugs, the import knows its own again.
_OF_CUSTOMER: tuple[_Column, ...] = (
    (QT_TRANSLATE_NOOP("exports", "Customer number"), lambda row: row.id),
    (QT_TRANSLATE_NOOP("exports", "Name"), lambda row: row.name),
    (QT_TRANSLATE_NOOP("exports", "E-mail"), lambda row: row.email),
    (QT_TRANSLATE_NOOP("exports", "Phone"), lambda row: row.phone),
    (QT_TRANSLATE_NOOP("exports", "Further names"), _further(Field.CUSTOMER_NAME)),
    (QT_TRANSLATE_NOOP("exports", "Further e-mails"), _further(Field.CUSTOMER_EMAIL)),
    (QT_TRANSLATE_NOOP("exports", "Further phones"), _further(Field.CUSTOMER_PHONE)),
)

EXPORTS = (
    Export(
        "orders",
        QT_TRANSLATE_NOOP("exports", "The list of orders, as it is shown"),
        QT_TRANSLATE_NOOP("exports", "Orders"),
        Permission.WORK_ON_ORDERS,
        lambda desk, shown: desk.exports.orders(shown.orders),
        (
            (QT_TRANSLATE_NOOP("exports", "Number"), lambda row: row.id),
            (QT_TRANSLATE_NOOP("exports", "Status"), lambda row: status_name(row.status)),
            (QT_TRANSLATE_NOOP("exports", "Since"), lambda row: row.since),
            *(_column_of(field) for field, spec in FIELDS.items() if spec.exported),
            (QT_TRANSLATE_NOOP("exports", "Technician"), lambda row: row.technician),
            (QT_TRANSLATE_NOOP("exports", "Taken in"), lambda row: row.created_at),
        ),
    ),
    Export(
        "mails",
        QT_TRANSLATE_NOOP("exports", "The outbox, as it is shown"),
        QT_TRANSLATE_NOOP("exports", "Messages"),
        Permission.TEND_MAIL,
        lambda desk, shown: desk.exports.mails(shown.mails),
        (
            (QT_TRANSLATE_NOOP("exports", "State"), lambda row: state_word(row.state)),
            (QT_TRANSLATE_NOOP("exports", "Order"), lambda row: row.order_id),
            (QT_TRANSLATE_NOOP("exports", "To"), lambda row: row.recipient_name),
            (QT_TRANSLATE_NOOP("exports", "E-mail"), lambda row: row.recipient),
            (QT_TRANSLATE_NOOP("exports", "Subject"), lambda row: row.subject),
            (QT_TRANSLATE_NOOP("exports", "Written"), lambda row: row.created_at),
            (QT_TRANSLATE_NOOP("exports", "Settled"), lambda row: row.settled_at),
            (QT_TRANSLATE_NOOP("exports", "Attempts"), lambda row: row.attempts),
            (QT_TRANSLATE_NOOP("exports", "What the server said"), lambda row: row.reply),
        ),
    ),
    Export(
        "customers",
        QT_TRANSLATE_NOOP("exports", "All customers"),
        QT_TRANSLATE_NOOP("exports", "Customers"),
        Permission.IMPORT_LISTS,
        lambda desk, _shown: desk.exports.customers(),
        (
            *_OF_CUSTOMER,
            (QT_TRANSLATE_NOOP("exports", "Orders"), lambda row: row.orders),
            (QT_TRANSLATE_NOOP("exports", "Here since"), lambda row: row.created_at),
        ),
    ),
    Export(
        "items",
        QT_TRANSLATE_NOOP("exports", "All customers with their items"),
        QT_TRANSLATE_NOOP("exports", "Items"),
        Permission.IMPORT_LISTS,
        lambda desk, _shown: desk.exports.items(),
        (
            *_OF_CUSTOMER,
            (QT_TRANSLATE_NOOP("exports", "Item"), lambda row: row.item),
            (QT_TRANSLATE_NOOP("exports", "Serial number"), lambda row: row.serial),
            (QT_TRANSLATE_NOOP("exports", "Kind of item"), lambda row: row.item_kind),
            (QT_TRANSLATE_NOOP("exports", "Brand"), lambda row: row.brand),
            (QT_TRANSLATE_NOOP("exports", "Model"), lambda row: row.model),
            (QT_TRANSLATE_NOOP("exports", "Date of purchase"), lambda row: row.purchased),
            (QT_TRANSLATE_NOOP("exports", "Warranty (months)"), lambda row: row.warranty_months),
        ),
    ),
)
