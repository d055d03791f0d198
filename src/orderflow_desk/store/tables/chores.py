"""Who does which chore now, and how it went the last time."""

from sqlalchemy import Column, Integer, Table, Text

from orderflow_desk.store.tables.metadata import PLAIN, Moment, metadata

chores = Table(
    "chores",
    metadata,
    # The slug of the job; text, since a newer version of the program may do more.
    Column("job", Text, primary_key=True, info=PLAIN),
    Column("token", Text, info=PLAIN),
    Column("lease_until", Moment),
    Column("done_at", Moment),
    Column("fault", Text, nullable=False, server_default="", info=PLAIN),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("failed_at", Moment),
    Column("not_before", Moment),
)
