"""What the database itself sees to: the append-only timeline, the counts per status, the search index."""

SQLITE = (
    """CREATE TRIGGER timeline_keeps_its_past BEFORE UPDATE ON timeline
    BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END""",
    """CREATE TRIGGER timeline_loses_nothing BEFORE DELETE ON timeline
    BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END""",
    """CREATE TRIGGER final_orders_stay AFTER UPDATE OF status ON orders
    WHEN old.status IN ('completed', 'cancelled') AND new.status <> old.status
    BEGIN SELECT RAISE(ABORT, 'the status of a finished order is final'); END""",
    """CREATE TRIGGER orders_count_in AFTER INSERT ON orders
    BEGIN UPDATE status_counts SET count = count + 1 WHERE status = new.status; END""",
    """CREATE TRIGGER orders_count_over AFTER UPDATE OF status ON orders WHEN old.status <> new.status
    BEGIN
        UPDATE status_counts SET count = count - 1 WHERE status = old.status;
        UPDATE status_counts SET count = count + 1 WHERE status = new.status;
    END""",
    """CREATE TRIGGER orders_count_out AFTER DELETE ON orders
    BEGIN UPDATE status_counts SET count = count - 1 WHERE status = old.status; END""",
    """CREATE VIRTUAL TABLE order_fragments USING fts5(
        body, content='order_search', content_rowid='order_id', tokenize='trigram case_sensitive 1')""",
    """CREATE VIRTUAL TABLE order_beginnings USING fts5(
        body, content='order_search', content_rowid='order_id', tokenize='unicode61 remove_diacritics 0',
        prefix='1 2', detail='none')""",
    """CREATE TRIGGER search_in AFTER INSERT ON order_search
    BEGIN
        INSERT INTO order_fragments(rowid, body) VALUES (new.order_id, new.body);
        INSERT INTO order_beginnings(rowid, body) VALUES (new.order_id, new.body);
    END""",
    """CREATE TRIGGER search_over AFTER UPDATE ON order_search
    BEGIN
        INSERT INTO order_fragments(order_fragments, rowid, body) VALUES ('delete', old.order_id, old.body);
        INSERT INTO order_fragments(rowid, body) VALUES (new.order_id, new.body);
        INSERT INTO order_beginnings(order_beginnings, rowid, body) VALUES ('delete', old.order_id, old.body);
        INSERT INTO order_beginnings(rowid, body) VALUES (new.order_id, new.body);
    END""",
    """CREATE TRIGGER search_out AFTER DELETE ON order_search
    BEGIN
        INSERT INTO order_fragments(order_fragments, rowid, body) VALUES ('delete', old.order_id, old.body);
        INSERT INTO order_beginnings(order_beginnings, rowid, body) VALUES ('delete', old.order_id, old.body);
    END""",
    "INSERT INTO sqlite_sequence(name, seq) VALUES ('orders', 10000)",
)

# What later revisions took away again, and what they brought: a doctor asks for what there is now.
GONE = frozenset({"timeline_tells", "outbox_tells", "people_tell", "settings_tell", "queue_tells"})
_OF_INVOICES = frozenset(
    {"issued_invoices_stay", "issued_invoices_are_kept", "payments_stay", "payments_are_kept"}
)
SINCE = {
    "sqlite": frozenset({"personal_parts_stay_as_they_are", "personal_parts_go_by_erasure", "erasures_stay"})
    | _OF_INVOICES,
    "postgresql": frozenset(
        {"personal_parts_stay", "personal_parts_are_not_emptied", "erasures_stay", "changes_ring"}
    )
    | _OF_INVOICES,
}

POSTGRESQL = (
    """CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the timeline is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
    """CREATE TRIGGER timeline_keeps_its_past BEFORE UPDATE OR DELETE ON timeline
    FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER timeline_loses_nothing BEFORE TRUNCATE ON timeline
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()""",
    """CREATE FUNCTION refuse_new_status() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'the status of a finished order is final' USING ERRCODE = 'integrity_constraint_violation';
    END $$""",
    """CREATE TRIGGER final_orders_stay AFTER UPDATE OF status ON orders FOR EACH ROW
    WHEN (old.status IN ('completed', 'cancelled') AND new.status <> old.status)
    EXECUTE FUNCTION refuse_new_status()""",
    # The rows are locked in one order, so that two moves in opposite directions cannot wait for each other.
    """CREATE FUNCTION count_orders() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE gone text := CASE WHEN TG_OP = 'INSERT' THEN '' ELSE old.status END;
            come text := CASE WHEN TG_OP = 'DELETE' THEN '' ELSE new.status END;
    BEGIN
        IF gone = come THEN RETURN NULL; END IF;
        PERFORM 1 FROM status_counts WHERE status IN (gone, come) ORDER BY status FOR UPDATE;
        UPDATE status_counts SET count = count + CASE status WHEN come THEN 1 ELSE -1 END WHERE status IN (gone, come);
        RETURN NULL;
    END $$""",
    """CREATE TRIGGER orders_count AFTER INSERT OR DELETE OR UPDATE OF status ON orders
    FOR EACH ROW EXECUTE FUNCTION count_orders()""",
    # Other PCs hear of an order at its commit; several changes of one order in one transaction are one message.
    """CREATE FUNCTION tell_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_notify('orderflow_desk', new.order_id::text); RETURN NULL; END $$""",
    """CREATE TRIGGER timeline_tells AFTER INSERT ON timeline FOR EACH ROW EXECUTE FUNCTION tell_of_order()""",
    """CREATE TRIGGER outbox_tells AFTER INSERT OR UPDATE ON outbox FOR EACH ROW EXECUTE FUNCTION tell_of_order()""",
    """CREATE FUNCTION tell_of_shop() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_notify('orderflow_desk', 'shop'); RETURN NULL; END $$""",
    """CREATE TRIGGER people_tell AFTER INSERT OR UPDATE ON people
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_shop()""",
    """CREATE TRIGGER settings_tell AFTER INSERT OR UPDATE OR DELETE ON shop_settings
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_shop()""",
    """CREATE TRIGGER queue_tells AFTER UPDATE ON mail_queue
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_shop()""",
    "SELECT setval(pg_get_serial_sequence('orders', 'id'), 10000)",
)
