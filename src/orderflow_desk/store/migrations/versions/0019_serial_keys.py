"""An item is found by its serial number before it has an order, whatever the number's spacing and case."""

import sqlalchemy as sa
from alembic import op

from orderflow_desk.domain.searching import one_word

revision = "0019"
down_revision = "0018"

_AT_ONCE = 5000
_items = sa.table("items", sa.column("id"), sa.column("serial"), sa.column("serial_key"))
_next = (
    sa.select(_items.c.id, _items.c.serial)
    .where(_items.c.id > sa.bindparam("after"), _items.c.serial != "")
    .order_by(_items.c.id)
    .limit(_AT_ONCE)
)
_write = _items.update().where(_items.c.id == sa.bindparam("of")).values(serial_key=sa.bindparam("key"))


def upgrade() -> None:
    """Add the number as one folded word, fill it in for the items that there are, and make it quick to find."""
    op.add_column("items", sa.Column("serial_key", sa.Text(), server_default="", nullable=False))
    conn, after = op.get_bind(), 0
    while rows := conn.execute(_next, {"after": after}).all():
        conn.execute(_write, [{"of": row.id, "key": one_word(row.serial)} for row in rows])
        after = rows[-1].id
    op.create_index(op.f("ix_items_serial_key"), "items", ["serial_key"])
