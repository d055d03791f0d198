"""The table of features, each with the hooks that it joins by; their order is that of what they do."""

from orderflow_desk.services.customers import feature as customers
from orderflow_desk.services.orders import feature as orders
from orderflow_desk.services.outbox import feature as outbox
from orderflow_desk.services.passcodes import feature as passcodes
from orderflow_desk.services.photos import feature as photos
from orderflow_desk.services.transaction.feature import Feature

FEATURES: tuple[Feature, ...] = (
    customers.FEATURE,
    orders.FEATURE,
    outbox.FEATURE,
    passcodes.FEATURE,
    photos.FEATURE,
)
