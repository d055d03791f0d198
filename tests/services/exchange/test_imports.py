"""Lists from other programs: taken in whole or not at all, compared with who is there, taken back as they came."""

from pathlib import Path

import pytest
from sqlalchemy import text

from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.errors import ActStopped, FieldMissing, FieldTooLong, NotPermitted
from orderflow_desk.domain.exchange.import_errors import (
    CsvFault,
    CsvRefused,
    ImportFaulty,
    ImportInUse,
    LineRefused,
    LineWrong,
)
from orderflow_desk.domain.exchange.importing import Encoding, NearChoice, NearTaken
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.domain.people import Role
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.transaction.indexing import unfindable_customers
from support.shops.databases import take_on
from support.shops.lists import Timeouts, read_list, take_list, write_list

LIST = """Name;E-Mail;Telefon;Gerät;Seriennummer
Jana Nováková;jana@Example.net;+420 777 123 456;Bosch WAT28400;SN-1
Jana Nováková;jana@example.net;00420 777 123 456;Sony TV;
Petr Svoboda;;;;
Eva Nováková;eva@example.net;+420777123456;;
"""


def _tables(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    lines = {
        "customers": "SELECT name, email, phone, phone_digits FROM customers ORDER BY id",
        "items": "SELECT c.name, i.title, i.serial FROM items i JOIN customers c ON c.id = i.customer_id ORDER BY i.id",
        "found": "SELECT body FROM customer_search ORDER BY customer_id",
    }
    with desk._store.reading() as conn:
        return {name: [tuple(row) for row in conn.execute(text(line))] for name, line in lines.items()}


def _order(desk: Desk, **names: str) -> int:
    intake = Intake(
        Contact(names["name"], names["email"], names["phone"]), Item(names["item"], names["serial"])
    )
    return desk.intake.take_in(intake, action_id="an order").order_id


def test_a_list_becomes_customers_and_items_that_are_found_at_once(desk: Desk, tmp_path: Path) -> None:
    findings = take_list(desk, write_list(tmp_path, LIST))
    assert (findings.lines, findings.customers, findings.repeated_lines, findings.items) == (4, 3, 1, 2)
    found = _tables(desk)
    assert found["customers"] == [
        ("Jana Nováková", "jana@example.net", "+420 777 123 456", "420777123456"),
        ("Petr Svoboda", "", "", ""),
        ("Eva Nováková", "eva@example.net", "+420777123456", "420777123456"),
    ]
    assert found["items"] == [
        ("Jana Nováková", "Bosch WAT28400", "SN-1"),
        ("Jana Nováková", "Sony TV", ""),
    ]
    assert [row.name for row in desk.customers.suggest("svobod")] == ["Petr Svoboda"]
    assert {row.name for row in desk.customers.suggest("777123456")} == {"Jana Nováková", "Eva Nováková"}
    with desk._store.reading() as conn:
        assert list(unfindable_customers(conn)) == []


@pytest.mark.parametrize(
    "typed", ["WX-77 04", "wx7704", "]C1010401234567890121WX7704", "]d20104012345678901\x1d21wx-7704"]
)
def test_an_item_of_a_list_is_found_by_its_serial_number_before_it_has_an_order(
    desk: Desk, tmp_path: Path, typed: str
) -> None:
    take_list(desk, write_list(tmp_path, LIST.replace("SN-1", "WX-7704")))
    (item,) = desk.customers.with_serial(typed)
    assert (item.title, item.owner, item.orders) == ("Bosch WAT28400", "Jana Nováková", ())
    assert [row.name for row in desk.customers.suggest(typed)] == ["Jana Nováková"]
    assert [row.name for row in desk.customers.find(typed)] == ["Jana Nováková"]


def test_an_erased_customer_is_found_by_no_serial_number(desk: Desk, tmp_path: Path) -> None:
    take_list(desk, write_list(tmp_path, LIST.replace("SN-1", "WX-7704")))
    (customer,) = desk.customers.suggest("wx7704")
    desk.erasure.erase(customer.id, action_id="erase")
    assert desk.customers.with_serial("WX-7704") == ()
    assert desk.customers.suggest("WX-7704") == ()
    with desk._store.reading() as conn:
        assert set(conn.execute(text("SELECT serial_key FROM items")).scalars()) == {""}


def test_an_item_with_the_s_of_apples_labels_is_found_by_either(desk: Desk, tmp_path: Path) -> None:
    take_list(desk, write_list(tmp_path, LIST.replace("SN-1", "F9FXXH2ABC")))
    for typed in ("SF9FXXH2ABC", "F9FXXH2ABC"):
        assert [item.serial for item in desk.customers.with_serial(typed)] == ["F9FXXH2ABC"]


def test_the_same_list_once_more_brings_nothing(desk: Desk, tmp_path: Path) -> None:
    path = write_list(tmp_path, "Name,Email,Phone,Item,Serial\nJana,jana@example.net,123 456,Sony,S1\n")
    take_list(desk, path)
    before = _tables(desk)
    again = take_list(desk, path, action_id="again")
    assert (again.customers, again.known_customers, again.items, again.known_items) == (0, 1, 0, 1)
    assert _tables(desk) == before


def test_a_new_item_of_a_known_customer_is_added_to_them(desk: Desk, tmp_path: Path) -> None:
    _order(desk, name="Jana", email="jana@example.net", phone="123 456", item="Sony", serial="S1")
    text = "Name,Email,Phone,Item,Serial\nJana,jana@example.net,123456,Sony,S1\nJana,jana@example.net,123456,LG,S2\n"
    findings = take_list(desk, write_list(tmp_path, text))
    assert (findings.customers, findings.known_customers, findings.items, findings.known_items) == (
        0,
        1,
        1,
        1,
    )
    assert _tables(desk)["items"] == [("Jana", "Sony", "S1"), ("Jana", "LG", "S2")]


def test_near_duplicates_are_told_apart_and_chosen(desk: Desk, tmp_path: Path) -> None:
    _order(desk, name="Jana", email="jana@example.net", phone="123 456", item="Sony", serial="S1")
    path = write_list(
        tmp_path,
        "Name,Email,Phone\nEva,,123456\nIvo,ivo@example.net,\nIva,ivo@example.net,\nKarel,,\nKarel,,\n",
    )
    reading = read_list(desk, path)
    found = [(one.line, one.name, one.other, one.other_line) for one in reading.findings.near]
    assert found == [(2, "Eva", "Jana", None), (4, "Iva", "Ivo", 3), (6, "Karel", "Karel", 5)]
    choice = NearChoice(NearTaken.NONE, but_for=frozenset({4}))
    reading.take_in(choice, action_id="near", progress=Timeouts())
    reading.close()
    assert [row[0] for row in _tables(desk)["customers"]] == ["Jana", "Ivo", "Iva", "Karel"]


def test_who_has_come_since_the_list_was_compared_is_not_made_twice(desk: Desk, tmp_path: Path) -> None:
    reading = read_list(desk, write_list(tmp_path, "Name,Email\nJana,jana@example.net\n"))
    _order(desk, name="Jana", email="jana@example.net", phone="", item="Sony", serial="S1")
    reading.take_in(NearChoice(), action_id="late", progress=Timeouts())
    reading.close()
    assert [row[0] for row in _tables(desk)["customers"]] == ["Jana"]


def test_each_fault_is_told_by_line_and_column_and_nothing_is_taken_in(desk: Desk, tmp_path: Path) -> None:
    path = write_list(
        tmp_path,
        "Name,E-mail,Phone,Item,Serial\n"
        "Good,,1,,\n"
        ",a@example.net,,,\n"
        '"Two\nlines",no address,,,\n'
        f"{'x' * 201},,,,\n"
        "Ragged,a@example.net,,,,more\n"
        "Ivo,,,,S1\n"
        "N\0l,,,,\n",
    )
    before = _tables(desk)
    reading = read_list(desk, path)
    faults = [(one.line, one.column, type(one.error).__name__) for one in reading.findings.faults]
    assert faults == [
        (3, "Name", FieldMissing.__name__),
        (4, "E-mail", "AddressInvalid"),
        (6, "Name", FieldTooLong.__name__),
        (7, "", LineRefused.__name__),
        (8, "Item", LineRefused.__name__),
        (9, "Name", LineRefused.__name__),
    ]
    with pytest.raises(ImportFaulty) as caught:
        reading.take_in(NearChoice(), action_id="faulty", progress=Timeouts())
    reading.close()
    assert caught.value.count == 6
    assert _tables(desk) == before
    assert desk.imports.past() == ()


@pytest.mark.parametrize("stop_at", ["reading", "comparing", "writing"])
def test_an_import_that_is_stopped_leaves_nothing(desk: Desk, tmp_path: Path, stop_at: str) -> None:
    lines = "".join(f"Customer {number},{number}@example.net\n" for number in range(2500))
    path = write_list(tmp_path, "Name,Email\n" + lines)
    progress = Timeouts(stop_at)
    with pytest.raises(ActStopped):
        reading = read_list(desk, path, progress=progress)
        try:
            reading.take_in(NearChoice(), action_id="stopped", progress=progress)
        finally:
            reading.close()
    assert _tables(desk) == {"customers": [], "items": [], "found": []}
    assert desk.imports.past() == ()


def test_the_same_act_twice_is_one_import(desk: Desk, tmp_path: Path) -> None:
    reading = read_list(desk, write_list(tmp_path, "Name\nKarel\n"))
    for _ in range(2):
        reading.take_in(NearChoice(), action_id="one act", progress=Timeouts())
    reading.close()
    assert len(_tables(desk)["customers"]) == 1
    assert len(desk.imports.past()) == 1


def test_an_import_is_taken_back_exactly(desk: Desk, tmp_path: Path) -> None:
    _order(desk, name="Jana", email="jana@example.net", phone="123 456", item="Sony", serial="S1")
    before = _tables(desk)
    text = "Name,Email,Phone,Item\nJana,jana@example.net,123456,LG\nIvo,,5551234,LG\n"
    take_list(desk, write_list(tmp_path, text))
    (made,) = desk.imports.past()
    assert (made.file_name, made.customers, made.items, made.taken_back_at) == ("kunden.csv", 1, 2, None)
    assert desk.imports.take_back(made.id, Timeouts()).topics == {Topic.CUSTOMER, Topic.IMPORTS}
    assert _tables(desk) == before
    assert desk.customers.suggest("ivo") == ()
    assert desk.imports.past()[0].taken_back_at is not None
    assert desk.imports.take_back(made.id, Timeouts()).topics == frozenset()


def test_an_import_of_which_something_is_in_use_is_not_taken_back(desk: Desk, tmp_path: Path) -> None:
    take_list(desk, write_list(tmp_path, "Name,Email,Item\nJana,jana@example.net,LG\nIvo,ivo@example.net,\n"))
    _order(desk, name="Jana", email="jana@example.net", phone="", item="Sony", serial="S1")
    before = _tables(desk)
    with pytest.raises(ImportInUse) as caught:
        desk.imports.take_back(desk.imports.past()[0].id, Timeouts())
    assert (caught.value.count, caught.value.names) == (1, ("Jana",))
    assert _tables(desk) == before
    assert desk.imports.past()[0].taken_back_at is None


def test_the_item_of_a_known_customer_that_an_order_stands_on_is_not_taken_back(
    desk: Desk, tmp_path: Path
) -> None:
    _order(desk, name="Jana", email="jana@example.net", phone="", item="Sony", serial="S1")
    take_list(desk, write_list(tmp_path, "Name,Email,Item,Serial\nJana,jana@example.net,LG,S2\n"))
    intake = Intake(Contact("Jana", "jana@example.net"), Item("LG", "S2"))
    desk.intake.take_in(intake, action_id="another order")
    with pytest.raises(ImportInUse) as caught:
        desk.imports.take_back(desk.imports.past()[0].id, Timeouts())
    assert caught.value.names == ("LG",)


def test_who_serves_at_the_counter_imports_nothing(desk: Desk, tmp_path: Path) -> None:
    take_on(desk, login="olga", name="Olga", role=Role.FRONT_DESK, password="correct horse")
    desk.people.sign_in("olga", "correct horse")
    path = write_list(tmp_path, "Name\nKarel\n")
    for act in (lambda: desk.imports.look(path), lambda: desk.imports.take_back(1, Timeouts())):
        with pytest.raises(NotPermitted):
            act()


def test_what_nobody_sees_is_taken_out_of_each_cell(desk: Desk, tmp_path: Path) -> None:
    take_list(desk, write_list(tmp_path, "Name,Phone\n\u202eJa\x07na\u200b  N.\u2069,\u200e777\n"))
    assert _tables(desk)["customers"] == [("Jana N.", "", "777", "777")]


def test_a_cell_of_a_hundred_kilobytes_is_a_fault_of_its_line_where_it_counts(
    desk: Desk, tmp_path: Path
) -> None:
    path = write_list(tmp_path, f"Name,Note,Email\nJana,{'x' * 100_000},\nIvo,,{'y' * 100_000}\n")
    reading = read_list(desk, path)
    reading.close()
    assert [(one.line, one.column) for one in reading.findings.faults] == [(3, "Email")]


def test_a_list_without_names_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(CsvRefused) as caught:
        read_list(desk, write_list(tmp_path, "Phone,Email\n1,a@example.net\n"))
    assert caught.value.fault is CsvFault.NO_NAME


def test_a_header_alone_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(CsvRefused) as caught:
        read_list(desk, write_list(tmp_path, "Name,Email\n"))
    assert caught.value.fault is CsvFault.HEADER_ONLY


def test_a_line_that_is_not_in_the_chosen_encoding_is_told(desk: Desk, tmp_path: Path) -> None:
    lines = "".join(f"Customer {number}\n" for number in range(5))
    path = tmp_path / "mixed.csv"
    path.write_bytes(b"Name\n" + lines.encode() + b"Nov\xe1k\n")
    reading = read_list(desk, str(path), encoding=Encoding.UTF_8)
    (fault,) = reading.findings.faults
    reading.close()
    assert (fault.line, fault.error.fault) == (7, LineWrong.NOT_IN_ENCODING)  # type: ignore[attr-defined]
