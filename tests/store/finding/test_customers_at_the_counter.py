"""Finding who stands at the counter and what they brought before, on both engines."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.domain.searching import words_of_number
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.services.transaction.indexing import unfindable, unfindable_customers
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.opening.upgrade import upgrade_to
from orderflow_desk.store.sqlite import sqlite3
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.orders import an_intake, an_order, new_id

PEOPLE = (
    ("Jana Novák", "jana@example.net", "+420 601 555 019"),
    ("Jan Nowak", "", "+420 601 512 777"),
    ("Jürgen Weiß", "weiss@example.org", "0151 234 567"),
    ("Petr Novák", "novakovi@example.net", "+420 601 555 019"),
    ("Ivana Nová", "nova@example.com", ""),
)


@pytest.fixture
def counter(desk: Desk) -> Desk:
    for name, email, phone in PEOPLE:
        desk.intake.take_in(
            Intake(Contact(name, email, phone), Item("Bosch WAT28400"), fault="broken"), action_id=new_id()
        )
    return desk


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("novak", ["Petr Novák", "Jana Novák", "Ivana Nová", "Jan Nowak"]),
        ("NOV", ["Ivana Nová", "Petr Novák", "Jana Novák"]),
        ("601", ["Petr Novák", "Jan Nowak", "Jana Novák"]),
        ("+420 601 5", ["Petr Novák", "Jan Nowak", "Jana Novák"]),
        ("601-555", ["Petr Novák", "Jana Novák"]),
        ("00420 601 555 019", ["Petr Novák", "Jana Novák"]),
        ("0601555019", ["Petr Novák", "Jana Novák"]),
        ("weiss", ["Jürgen Weiß"]),
        ("jurgen", ["Jürgen Weiß"]),
        ("jana@", ["Jana Novák"]),
        ("novak ja", ["Jana Novák", "Jan Nowak"]),
        ("ja", []),
        ("j n", []),
        ("", []),
        ("nobody", []),
        ("%%%", []),
        ('" OR "', []),
    ],
)
def test_customers_are_found_from_the_third_character(counter: Desk, typed: str, names: list[str]) -> None:
    assert [row.name for row in counter.customers.suggest(typed)] == names


def test_those_who_begin_with_it_stand_before_those_in_whom_it_stands(desk: Desk) -> None:
    for name in ("Anna Nová", "Lenka Hanová", "Zdena Hanová"):
        desk.intake.take_in(an_intake(name=name, email=""), action_id=new_id())
    assert [row.name for row in desk.customers.suggest("nova")] == [
        "Anna Nová",
        "Zdena Hanová",
        "Lenka Hanová",
    ]


def test_who_comes_often_stands_first_and_no_more_than_eight_are_shown(desk: Desk) -> None:
    for number in range(10):
        desk.intake.take_in(
            an_intake(name=f"Novák {number}", email=f"n{number}@example.net"), action_id=new_id()
        )
    desk.intake.take_in(an_intake(name="Novák 4", email="n4@example.net"), action_id=new_id())
    found = desk.customers.suggest("novak")
    assert len(found) == 8
    assert (found[0].name, found[0].orders) == ("Novák 4", 2)


def test_a_corrected_phone_is_found_and_the_old_one_no_more(counter: Desk) -> None:
    order_id = an_order(counter, name="Zuzana Malá", email="zuzana@example.net")
    counter.fields.edit(
        order_id,
        field=Field.CUSTOMER_PHONE,
        value="+420 777 000 111",
        expected_version=1,
        action_id=new_id(),
    )
    assert [row.name for row in counter.customers.suggest("777000111")] == ["Zuzana Malá"]
    assert "Zuzana Malá" not in [row.name for row in counter.customers.suggest("601555019")]


def test_what_a_customer_brought_before_is_carried_by_its_orders(desk: Desk) -> None:
    intake = an_intake()
    first = desk.intake.take_in(intake, action_id=new_id()).order_id
    second = desk.intake.take_in(intake, action_id=new_id()).order_id
    (customer,) = desk.customers.suggest("jana")
    (item,) = desk.customers.items_of(customer.id)
    assert (item.title, item.serial, item.owner) == (intake.item.title, intake.item.serial, "Jana Novák")
    assert [past.id for past in item.orders] == [second, first]
    assert item.orders[0].finished_at is None


def test_a_serial_number_is_known_again_whatever_its_spacing_and_whoever_brings_it(desk: Desk) -> None:
    done = an_order(desk, Status.COMPLETED)
    serial = desk.lookup.order(done).serial
    desk.intake.take_in(
        Intake(Contact("Olga Marsh"), Item("Bosch", serial.lower().replace("-", " "))), action_id=new_id()
    )
    for typed in (serial, serial.lower(), serial.replace("-", ""), serial.replace("-", " ")):
        found = desk.customers.with_serial(typed)
        assert {item.owner for item in found} == {"Jana Novák", "Olga Marsh"}, typed
    finished = [past.finished_at for item in found for past in item.orders if past.id == done]
    assert finished != [None]
    assert desk.customers.with_serial(serial[:-1]) == ()
    assert desk.customers.with_serial("") == ()


def test_an_item_is_found_by_the_serial_number_that_it_was_given_last(desk: Desk) -> None:
    order_id = an_order(desk, Status.NEW)
    before = desk.lookup.order(order_id).serial
    desk.fields.edit(
        order_id, field=Field.ITEM_SERIAL, value="Corrected 1", expected_version=3, action_id=new_id()
    )
    assert desk.customers.with_serial(before) == ()
    assert [item.serial for item in desk.customers.with_serial("corrected-1")] == ["Corrected 1"]


def test_an_older_shop_finds_its_items_after_the_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    store = Store(sqlite_url(path))
    with store.writing() as conn:
        upgrade_to(conn, "0017")
        conn.execute(text("INSERT INTO customers (id, name, created_at) VALUES (1, 'Jana', 0)"))
        conn.execute(
            text("INSERT INTO items (customer_id, title, serial, created_at) VALUES (1, 'Pump', 'Ž-1 23', 0)")
        )
    store.close()
    with open_desk(sqlite_url(path)) as desk:
        desk.people.sign_in_without_password()
        assert [item.owner for item in desk.customers.with_serial("z 123")] == ["Jana"]


def _found_by_number(desk: Desk, typed: str) -> tuple[list[int], list[str]]:
    orders = desk.lookup.page(OrderFilter(search=typed), first=0, count=10).rows
    return [one.id for one in orders], [one.name for one in desk.customers.suggest(typed)]


def _of_ruth(desk: Desk) -> int:
    intake = Intake(Contact("Ruth Ames", "", _WITH_WORDS), Item("Pump"), fault="leaks")
    return desk.intake.take_in(intake, action_id=new_id()).order_id


_WITH_WORDS = "212-555-0105 ext 12"


@pytest.mark.parametrize("typed", [_WITH_WORDS, "212-555-0105", "2125550105"])
def test_a_number_with_words_finds_its_customer_and_their_orders(desk: Desk, typed: str) -> None:
    order_id = _of_ruth(desk)
    assert _found_by_number(desk, typed) == ([order_id], ["Ruth Ames"])


def _empty_shop(folder: Path, revision: str) -> Path:
    path = folder / f"{revision}.db"
    with closing(Store(sqlite_url(path))) as store, store.writing() as conn:
        upgrade_to(conn, revision)
    return path


def _tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as conn:
        return {row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_an_older_shop_finds_numbers_with_words_after_the_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with open_desk(sqlite_url(path)) as desk:
        desk.people.sign_in_without_password()
        order_id = _of_ruth(desk)
    words = words_of_number(_WITH_WORDS)
    with closing(sqlite3.connect(path)) as conn:
        for table in ("order_search", "customer_search"):
            conn.execute(f"UPDATE {table} SET body = replace(body, ?, '')", (f" {words}",))
        for later in _tables(path) - _tables(_empty_shop(tmp_path, "0019")):
            conn.execute(f"DROP TABLE {later}")
        conn.execute("ALTER TABLE orders DROP COLUMN expected_back")
        conn.execute("DROP INDEX ix_customers_email_key")
        conn.execute("CREATE INDEX ix_customers_email ON customers (email)")
        conn.execute("UPDATE alembic_version SET version_num = '0019'")
        conn.commit()
    with open_desk(sqlite_url(path)) as desk:
        desk.people.sign_in_without_password()
        assert _found_by_number(desk, _WITH_WORDS) == ([order_id], ["Ruth Ames"])
    with closing(Store(sqlite_url(path))) as store, store.reading() as conn:
        assert (list(unfindable(conn)), list(unfindable_customers(conn))) == ([], [])


def test_an_older_shop_finds_its_customers_after_the_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    store = Store(sqlite_url(path))
    with store.writing() as conn:
        upgrade_to(conn, "0002")
        conn.execute(
            text(
                "INSERT INTO customers (name, email, phone, phone_digits, created_at) "
                "VALUES ('Jürgen Weiß', 'weiss@example.org', '0151 234 567', '0151234567', 0)"
            )
        )
    store.close()
    with open_desk(sqlite_url(path)) as desk:
        desk.people.sign_in_without_password()
        assert [row.name for row in desk.customers.suggest("jurgen")] == ["Jürgen Weiß"]
        assert [row.name for row in desk.customers.suggest("151234")] == ["Jürgen Weiß"]
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("INSERT INTO customer_fragments(customer_fragments, rank) VALUES ('integrity-check', 1)")
