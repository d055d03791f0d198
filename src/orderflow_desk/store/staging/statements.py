"""The statements by which a list is staged, compared and written: each goes through one side once, so that time never multiplies."""

from sqlalchemy import text

# So many digits at its end tell a number among those of one name, with a country code or without.
PHONE_END = 8
TABLES = (
    """CREATE TEMPORARY TABLE staged_people (line INTEGER PRIMARY KEY, same TEXT NOT NULL, key TEXT NOT NULL UNIQUE,
    customer_number TEXT NOT NULL, is_bare INTEGER NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, email TEXT NOT NULL, email_key TEXT NOT NULL,
    phone TEXT NOT NULL, phone_digits TEXT NOT NULL, phone_key TEXT NOT NULL, phone_end TEXT NOT NULL, others TEXT NOT NULL, body TEXT NOT NULL, customer_id BIGINT,
    is_new INTEGER NOT NULL DEFAULT 0, is_joined INTEGER NOT NULL DEFAULT 0)""",
    # By what customers of the shop are the same as a person of the list, for each way to write their number.
    "CREATE TEMPORARY TABLE staged_ways (line INTEGER NOT NULL, same TEXT NOT NULL, digits TEXT NOT NULL)",
    # What further lines of a customer say besides.
    "CREATE TEMPORARY TABLE staged_further (line INTEGER PRIMARY KEY, person INTEGER NOT NULL, others TEXT NOT NULL)",
    # Who of the shop has the name of somebody in the list, and their e-mail or phone.
    "CREATE TEMPORARY TABLE staged_namesakes (line INTEGER PRIMARY KEY, customer_id BIGINT NOT NULL)",
    # Who of the shop has an address of the list, in upper or lower case.
    "CREATE TEMPORARY TABLE staged_addresses (email_key TEXT PRIMARY KEY, customer_id BIGINT NOT NULL)",
    """CREATE TEMPORARY TABLE staged_items (line INTEGER PRIMARY KEY, person INTEGER NOT NULL, title TEXT NOT NULL,
    serial TEXT NOT NULL, serial_key TEXT NOT NULL, kind TEXT NOT NULL, brand TEXT NOT NULL, model TEXT NOT NULL,
    purchased TEXT NOT NULL, warranty_months INTEGER, item_id BIGINT, UNIQUE (person, title, serial))""",
    "CREATE TEMPORARY TABLE staged_known (line INTEGER PRIMARY KEY, customer_id BIGINT NOT NULL)",
    "CREATE TEMPORARY TABLE staged_met (line INTEGER PRIMARY KEY)",
    """CREATE TEMPORARY TABLE staged_near (line INTEGER PRIMARY KEY, customer_id BIGINT, other_line INTEGER,
    is_same_name INTEGER NOT NULL, is_wanted INTEGER NOT NULL DEFAULT 1)""",
)
PERSON = text(
    """INSERT INTO staged_people (line, same, key, customer_number, is_bare, name, name_key, email, email_key, phone, phone_digits,
    phone_key, phone_end, others, body)
    VALUES (:line, :same, :key, :customer_number, :is_bare, :name, lower(:name), :email, lower(:email), :phone, :phone_digits,
    :phone_key, :phone_end, :others, :body) ON CONFLICT DO NOTHING"""
)
WAY = text(
    """INSERT INTO staged_ways (line, same, digits)
    SELECT :line, :same, :digits FROM staged_people WHERE key = :key AND line = :line"""
)
FURTHER = text(
    """INSERT INTO staged_further (line, person, others)
    SELECT :line, line, :others FROM staged_people WHERE key = :key AND line <> :line"""
)
ITEM = text(
    """INSERT INTO staged_items (line, person, title, serial, serial_key, kind, brand, model, purchased, warranty_months)
    SELECT :line, line, :title, :serial, :serial_key, :kind, :brand, :model, :purchased, :warranty_months
    FROM staged_people WHERE key = :key ON CONFLICT DO NOTHING"""
)
INDEXES = (
    "CREATE INDEX staged_same ON staged_people (same, line)",
    "CREATE INDEX staged_phone ON staged_people (phone_key, line)",
    "CREATE INDEX staged_way ON staged_ways (same)",
    "CREATE INDEX staged_way_line ON staged_ways (line)",
    "CREATE INDEX staged_email ON staged_people (email_key, line)",
    "CREATE INDEX staged_name_email ON staged_people (name_key, email_key, line)",
    "CREATE INDEX staged_name_phone ON staged_people (name_key, phone_end, line)",
    "CREATE INDEX staged_customer ON staged_people (customer_id)",
)
# What makes a customer the same, in the words of the database; as `Line.same` has it. CROSS JOIN keeps SQLite from turning
# the order of the tables around: each row of the shop is looked up in the list, so that the time never multiplies.
SAME = "c.name || chr(31) || lower(c.email) || chr(31) || CASE WHEN c.phone_digits <> '' THEN c.phone_digits ELSE '-' || c.phone END"
KNOWN = """INSERT INTO staged_known (line, customer_id)
    SELECT w.line, min(c.id) FROM customers c CROSS JOIN staged_ways w
    WHERE c.id >= :first AND c.id < :behind AND w.same = SAME GROUP BY w.line ON CONFLICT DO NOTHING"""
# A number may have its country code or not: of the same name, its end is enough.
NAMESAKES = tuple(
    f"""INSERT INTO staged_namesakes (line, customer_id)
    SELECT p.line, min(c.id) FROM customers c CROSS JOIN staged_people p
    WHERE c.id >= :first AND c.id < :behind AND p.name_key = lower(c.name) AND {reached} GROUP BY p.line
    ON CONFLICT DO NOTHING"""  # noqa: S608  put together from the program's own words
    for reached in (
        "p.email_key <> '' AND p.email_key = lower(c.email)",
        "p.phone_end <> '' AND p.phone_end = PHONE_END",
    )
)
ADDRESSES = text(
    """INSERT INTO staged_addresses (email_key, customer_id)
    SELECT lower(c.email), min(c.id) FROM customers c WHERE c.id >= :first AND c.id < :behind AND c.email <> ''
    AND EXISTS (SELECT 1 FROM staged_people p WHERE p.email_key = lower(c.email))
    GROUP BY lower(c.email) ON CONFLICT DO NOTHING"""
)
MET = text(
    """INSERT INTO staged_met (line)
    SELECT DISTINCT t.line FROM staged_known k CROSS JOIN staged_people p CROSS JOIN items i CROSS JOIN staged_items t
    WHERE k.line >= :first AND k.line < :behind AND p.line = k.line AND p.is_bare = 0 AND i.customer_id = k.customer_id
    AND t.person = k.line AND t.title = i.title AND t.serial = i.serial ON CONFLICT DO NOTHING"""
)
NEAR = text(
    """INSERT INTO staged_near (line, customer_id, other_line, is_same_name) SELECT line,
    CASE WHEN namesake IS NOT NULL THEN namesake WHEN same_line IS NULL THEN customer_id END,
    CASE WHEN namesake IS NOT NULL THEN NULL WHEN same_line IS NOT NULL THEN same_line ELSE other_line END,
    CASE WHEN coalesce(namesake, same_line) IS NULL THEN 0 ELSE 1 END FROM (
        SELECT p.line AS line,
        CASE WHEN p.is_bare = 0 THEN (SELECT n.customer_id FROM staged_namesakes n WHERE n.line = p.line) END AS namesake,
        CASE WHEN p.is_bare = 0 THEN coalesce(
            CASE WHEN p.email_key <> '' THEN (SELECT o.line FROM staged_people o WHERE o.name_key = p.name_key
                AND o.email_key = p.email_key AND o.line < p.line
                AND (o.customer_number = p.customer_number OR o.customer_number = '' OR p.customer_number = '') ORDER BY o.line LIMIT 1) END,
            CASE WHEN p.phone_end <> '' THEN (SELECT o.line FROM staged_people o WHERE o.name_key = p.name_key
                AND o.phone_end = p.phone_end AND o.line < p.line
                AND (o.customer_number = p.customer_number OR o.customer_number = '' OR p.customer_number = '') ORDER BY o.line LIMIT 1) END
        ) END AS same_line,
        CASE WHEN p.is_bare = 1 THEN (SELECT k.customer_id FROM staged_known k WHERE k.line = p.line) ELSE coalesce(
            CASE WHEN p.phone_digits <> '' THEN
                (SELECT c.id FROM staged_ways w CROSS JOIN customers c WHERE w.line = p.line AND c.phone_digits = w.digits
                LIMIT 1) END,
            CASE WHEN p.email_key <> '' THEN
                (SELECT a.customer_id FROM staged_addresses a WHERE a.email_key = p.email_key) END
        ) END AS customer_id,
        CASE WHEN p.is_bare = 1 THEN (SELECT o.line FROM staged_people o WHERE o.same = p.same AND o.line < p.line
            ORDER BY o.line LIMIT 1) ELSE coalesce(
            CASE WHEN p.phone_digits <> '' THEN (SELECT o.line FROM staged_people o
                WHERE o.phone_key = p.phone_key AND o.line < p.line ORDER BY o.line LIMIT 1) END,
            CASE WHEN p.email_key <> '' THEN (SELECT o.line FROM staged_people o
                WHERE o.email_key = p.email_key AND o.line < p.line ORDER BY o.line LIMIT 1) END
        ) END AS other_line
        FROM staged_people p WHERE p.line >= :first AND p.line < :behind
        AND (p.is_bare = 1 OR NOT EXISTS (SELECT 1 FROM staged_known k WHERE k.line = p.line))
    ) found WHERE coalesce(namesake, same_line, customer_id, other_line) IS NOT NULL"""
)
NEAR_ROWS = text(
    """SELECT n.line, p.name, p.email, p.phone, coalesce(c.name, o.name) AS other,
    CASE WHEN n.customer_id IS NULL THEN n.other_line END AS other_line, n.is_same_name
    FROM staged_near n JOIN staged_people p ON p.line = n.line
    LEFT JOIN customers c ON c.id = n.customer_id LEFT JOIN staged_people o ON o.line = n.other_line
    ORDER BY n.line LIMIT :count"""
)
COUNTS = text(
    """SELECT (SELECT count(*) FROM staged_people) AS people,
    (SELECT count(*) FROM staged_known k JOIN staged_people p ON p.line = k.line WHERE p.is_bare = 0) AS known,
    (SELECT count(*) FROM staged_items) AS items, (SELECT count(*) FROM staged_met) AS met,
    (SELECT count(*) FROM staged_near) AS near,
    (SELECT count(*) FROM staged_near WHERE is_same_name = 1) AS namesakes"""
)
CHOOSE_ALL = text(
    "UPDATE staged_near SET is_wanted = CASE WHEN is_same_name = 1 THEN :namesakes ELSE :others END"
)
CHOOSE = text("UPDATE staged_near SET is_wanted = 1 - is_wanted WHERE line = :line")
OF_KNOWN = text(
    """UPDATE staged_people SET customer_id = (SELECT k.customer_id FROM staged_known k
    WHERE k.line = staged_people.line) WHERE line >= :first AND line < :behind AND is_bare = 0"""
)
# In the order of the file, also where the numbers come from a sequence.
OF_NEW = """UPDATE staged_people SET customer_id = new.number, is_new = 1 FROM (
        SELECT line, NUMBER AS number FROM (
            SELECT p.line FROM staged_people p WHERE p.line >= :first AND p.line < :behind AND p.customer_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM staged_near n WHERE n.line = p.line AND n.is_wanted = 0) ORDER BY p.line
        ) wanted
    ) new WHERE new.line = staged_people.line"""
OF_ITEMS = """UPDATE staged_items SET item_id = new.number FROM (
        SELECT line, NUMBER AS number FROM (
            SELECT t.line FROM staged_items t JOIN staged_people p ON p.line = t.person
            WHERE t.line >= :first AND t.line < :behind AND p.customer_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM staged_met m WHERE m.line = t.line)
            AND (p.is_joined = 0 OR NOT EXISTS (SELECT 1 FROM items i
                WHERE i.customer_id = p.customer_id AND i.title = t.title AND i.serial = t.serial))
            AND (p.is_joined = 0 OR NOT EXISTS (SELECT 1 FROM staged_people q JOIN staged_items s ON s.person = q.line
                WHERE q.customer_id = p.customer_id AND s.title = t.title AND s.serial = t.serial AND s.line < t.line))
            ORDER BY t.line
        ) wanted
    ) new WHERE new.line = staged_items.line"""
WRITES = (
    """INSERT INTO customers (id, name, email, phone, phone_digits, others, created_at)
        SELECT customer_id, name, email, phone, phone_digits, CAST(others AS JSON_TYPE), :at FROM staged_people
        WHERE line >= :first AND line < :behind AND is_new = 1""",
    """INSERT INTO customer_search (customer_id, body) SELECT customer_id, body FROM staged_people
        WHERE line >= :first AND line < :behind AND is_new = 1""",
    """INSERT INTO imported_customers (customer_id, import_id) SELECT customer_id, :import_id FROM staged_people
        WHERE line >= :first AND line < :behind AND is_new = 1""",
    """INSERT INTO items (id, customer_id, title, serial, serial_key, kind, brand, model, purchased, warranty_months,
        created_at)
        SELECT t.item_id, p.customer_id, t.title, t.serial, t.serial_key, t.kind, t.brand, t.model, t.purchased,
        t.warranty_months, :at
        FROM staged_items t JOIN staged_people p ON p.line = t.person
        WHERE t.line >= :first AND t.line < :behind AND t.item_id IS NOT NULL""",
    """INSERT INTO imported_items (item_id, import_id) SELECT item_id, :import_id FROM staged_items
        WHERE line >= :first AND line < :behind AND item_id IS NOT NULL""",
)
MADE = text(
    """SELECT (SELECT count(*) FROM staged_people WHERE is_new = 1) AS customers,
    (SELECT count(*) FROM staged_items WHERE item_id IS NOT NULL) AS items"""
)
