"""The tables, one module per subject; importing this package gathers them all in `metadata`."""

from orderflow_desk.store.tables.change_log import change_log
from orderflow_desk.store.tables.chores import chores
from orderflow_desk.store.tables.customers import customer_merges, erasures
from orderflow_desk.store.tables.exchange import imported_customers, imported_items, imports
from orderflow_desk.store.tables.metadata import metadata
from orderflow_desk.store.tables.orders import (
    actions,
    customer_search,
    customers,
    items,
    order_search,
    orders,
    passcode_keys,
    passcodes,
    status_counts,
)
from orderflow_desk.store.tables.outbox import (
    letter_templates,
    letters,
    mail_attachments,
    mail_queue,
    outbox,
    portal_tokens,
)
from orderflow_desk.store.tables.people import people
from orderflow_desk.store.tables.photos import photos
from orderflow_desk.store.tables.shop import shop_settings
from orderflow_desk.store.tables.timeline import timeline, timeline_personal

__all__ = [
    "actions",
    "change_log",
    "chores",
    "customer_merges",
    "customer_search",
    "customers",
    "erasures",
    "imported_customers",
    "imported_items",
    "imports",
    "items",
    "letter_templates",
    "letters",
    "mail_attachments",
    "mail_queue",
    "metadata",
    "order_search",
    "orders",
    "outbox",
    "passcode_keys",
    "passcodes",
    "people",
    "photos",
    "portal_tokens",
    "shop_settings",
    "status_counts",
    "timeline",
    "timeline_personal",
]
