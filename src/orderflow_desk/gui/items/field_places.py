"""In which card each field of an order stands: on the page of an order, and where it is typed at the counter."""

from enum import StrEnum

from orderflow_desk.domain.orders.fields import Field


class Card(StrEnum):
    """What the fields of a card are about."""

    CUSTOMER = "customer"
    ITEM = "item"
    FAULT = "fault"
    ESTIMATE = "estimate"
    CHECKED = "checked"
    DATES = "dates"


# In their order, from above.
FIELDS_IN: dict[Card, tuple[Field, ...]] = {
    Card.CUSTOMER: (Field.CUSTOMER_NAME, Field.CUSTOMER_PHONE, Field.CUSTOMER_EMAIL),
    Card.ITEM: (
        Field.ITEM_TITLE,
        Field.ITEM_KIND,
        Field.ITEM_BRAND,
        Field.ITEM_MODEL,
        Field.ITEM_SERIAL,
        Field.ITEM_PURCHASED,
        Field.ITEM_WARRANTY,
        Field.ACCESSORIES,
        Field.CONDITION,
    ),
    Card.FAULT: (Field.FAULT,),
    Card.ESTIMATE: (Field.AGREED_LIMIT, Field.PROMISED_AT),
    Card.CHECKED: (Field.CHECKLIST,),
    Card.DATES: (Field.KIND, Field.VISIT_ADDRESS, Field.SHOP_DATE, Field.PARTS_ETA, Field.EXPECTED_BACK),
}
