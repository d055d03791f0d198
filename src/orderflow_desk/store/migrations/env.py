"""Where Alembic enters: it works inside the transaction that `store/upgrade.py` has opened."""

from alembic import context

from orderflow_desk.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transactional_ddl=False,
)
context.run_migrations()
