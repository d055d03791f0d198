"""Lists as address books and other programs for shops write them: each person is taken in as a person at the counter would."""

import json
from pathlib import Path

import pytest
from sqlalchemy import text

from orderflow_desk.domain.errors import AddressInvalid
from orderflow_desk.domain.exchange.import_errors import ImportFaulty, PartTaken
from orderflow_desk.domain.exchange.importing import Findings, NearChoice, NearTaken
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.transaction.indexing import unfindable_customers
from support.shops.lists import Timeouts, read_list, take_list, write_list

Customer = tuple[str, str, str, dict[str, list[str]]]


def _customers(desk: Desk) -> list[Customer]:
    with desk._store.reading() as conn:
        assert list(unfindable_customers(conn)) == []
        rows = conn.execute(text("SELECT name, email, phone, others FROM customers ORDER BY id")).all()
    return [
        (
            row.name,
            row.email,
            row.phone,
            json.loads(row.others) if isinstance(row.others, str) else row.others,
        )
        for row in rows
    ]


def _items(desk: Desk) -> list[tuple[str, str, str]]:
    query = (
        "SELECT c.name, i.title, i.serial FROM items i JOIN customers c ON c.id = i.customer_id ORDER BY i.id"
    )
    with desk._store.reading() as conn:
        return [tuple(row) for row in conn.execute(text(query))]


def _taken(desk: Desk, folder: Path, lines: str, encoding: str = "utf-8") -> list[Customer]:
    take_list(desk, write_list(folder, lines, encoding))
    return _customers(desk)


def _outlook(*people: tuple[str, ...]) -> str:
    head = '"Title","First Name","Last Name","Company","Business Phone","Home Phone","Mobile Phone","E-mail Address"'
    return "\r\n".join([head, *(",".join(f'"{cell}"' for cell in ("", *one)) for one in people), ""])


def test_an_address_book_gives_the_person_and_the_company_is_a_further_name(
    desk: Desk, tmp_path: Path
) -> None:
    found = _taken(
        desk,
        tmp_path,
        _outlook(
            ("Nora", "Nolan", "Dyer & Sons", "020 555 0100", "", "07000 555101", "nora@dyer.example"),
            ("Omar", "Osman", "Dyer & Sons", "020 555 0100", "", "07000 555102", "omar@dyer.example"),
            ("", "", "Pike Garage", "01632 555103", "", "", ""),
        ),
    )
    assert found == [
        (
            "Nora Nolan",
            "nora@dyer.example",
            "07000 555101",
            {"customer_name": ["Dyer & Sons"], "customer_phone": ["020 555 0100"]},
        ),
        (
            "Omar Osman",
            "omar@dyer.example",
            "07000 555102",
            {"customer_name": ["Dyer & Sons"], "customer_phone": ["020 555 0100"]},
        ),
        ("Pike Garage", "", "01632 555103", {}),
    ]
    assert {row.name for row in desk.customers.suggest("dyer")} == {"Nora Nolan", "Omar Osman"}


def test_people_who_share_a_switchboard_are_not_one_person(desk: Desk, tmp_path: Path) -> None:
    lines = _outlook(
        ("Nora", "Nolan", "Dyer Ltd", "020 555 0100", "", "", ""),
        ("Omar", "Osman", "Dyer Ltd", "020 555 0100", "", "", ""),
    )
    assert [one[0] for one in _taken(desk, tmp_path, lines)] == ["Nora Nolan", "Omar Osman"]


def test_a_list_that_names_nobody_but_companies_takes_these(desk: Desk, tmp_path: Path) -> None:
    assert [one[0] for one in _taken(desk, tmp_path, "Firma;Telefon\nPekárna Lípa;1\n")] == ["Pekárna Lípa"]


_GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Organization Name,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
    "Lea,,Lang,,,* myContacts,* ,lea@g.example ::: lea.work@g.example,Mobile,+49 171 555 01 ::: +49 89 555 02\n"
)
_GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
    "E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value\n"
    "Lea Lang,Lea,,Lang,* My Contacts,* ,lea@g.example,Work,lea.work@g.example,Mobile,+49 171 555 01,Home,+49 89 555 02\n"
)


@pytest.mark.parametrize(("lines", "encoding"), [(_GOOGLE_NEW, "utf-8"), (_GOOGLE_OLD, "utf-16")])
def test_googles_lists_give_the_first_phone_and_address_and_keep_the_second(
    desk: Desk, tmp_path: Path, lines: str, encoding: str
) -> None:
    others = {"customer_email": ["lea.work@g.example"], "customer_phone": ["+49 89 555 02"]}
    assert _taken(desk, tmp_path, lines, encoding) == [
        ("Lea Lang", "lea@g.example", "+49 171 555 01", others)
    ]


def test_cells_that_are_left_out_at_the_end_of_a_line_are_empty(desk: Desk, tmp_path: Path) -> None:
    lines = (
        "Name;Telefon;E-Mail;Bemerkung\nUwe;0171 555;u@x.example\nUta;0172 555;uta@x.example;ruft an\nUdo\n"
    )
    assert [one[:3] for one in _taken(desk, tmp_path, lines)] == [
        ("Uwe", "u@x.example", "0171 555"),
        ("Uta", "uta@x.example", "0172 555"),
        ("Udo", "", ""),
    ]


@pytest.mark.parametrize(
    "title",
    ["All our customers;;\n;;\n", "All our customers\n\n", "Customers, as of 2026\n", "Name of the shop\n"],
)
def test_the_header_is_found_below_a_title(desk: Desk, tmp_path: Path, title: str) -> None:
    path = write_list(tmp_path, f"{title}Name;Phone;Email\nTom;601 555 101;t@x.example\n")
    look = desk.imports.look(path)
    assert (look.header, look.header_line) == (("Name", "Phone", "Email"), title.count("\n") + 1)
    assert take_list(desk, path).lines == 1
    assert _customers(desk) == [("Tom", "t@x.example", "601 555 101", {})]


def test_the_line_of_the_header_can_be_chosen(desk: Desk, tmp_path: Path) -> None:
    path = write_list(tmp_path, "wer,was\nPerson,Ruf\nTom,601 555 101\n")
    assert desk.imports.look(path).header == ("wer", "was")
    look = desk.imports.look(path, header_line=2)
    assert (look.header, look.header_line, look.rows) == (("Person", "Ruf"), 2, (("Tom", "601 555 101"),))


@pytest.mark.parametrize(
    ("cell", "email", "further", "left"),
    [
        ("Tom Hill <tom@x.example>", "tom@x.example", [], "Tom Hill"),
        ("mailto:tom@x.example", "tom@x.example", [], None),
        ("tom@x.example;", "tom@x.example", [], None),
        ("tom@x.example; tom@work.example", "tom@x.example", ["tom@work.example"], None),
        ("tom@x.example, tom@", "tom@x.example", [], "tom@"),
        ("none", "", [], "none"),
        ("N/A", "", [], "N/A"),
        ("-", "", [], "-"),
        ("keine", "", [], "keine"),
    ],
)
def test_what_can_be_read_of_an_address_is_taken_and_the_rest_is_told(
    desk: Desk, tmp_path: Path, cell: str, email: str, further: list[str], left: str | None
) -> None:
    findings = take_list(desk, write_list(tmp_path, f'Name,Email,Phone\nTom,"{cell}",601 555 101\n'))
    others = {"customer_email": further} if further else {}
    assert _customers(desk) == [("Tom", email, "601 555 101", others)]
    said = [(one.line, one.column, one.cell, one.error) for one in findings.remarks]
    if left is None:
        assert said == []
    else:
        ((line, column, shown, error),) = said
        assert (line, column, shown) == (2, "Email", cell)
        assert isinstance(error, PartTaken)
        assert (error.taken, error.left) == (email, left)


@pytest.mark.parametrize(
    ("cell", "phone", "further"),
    [
        ("601 555 101 / 233 555 101", "601 555 101", ["233 555 101"]),
        ("601 555 101; 233 555 101", "601 555 101", ["233 555 101"]),
        ("601 555 101, 233 555 101 or 777 555 101", "601 555 101", ["233 555 101", "777 555 101"]),
        ("0171/5550101", "0171/5550101", []),
        ("089/555010", "089/555010", []),
        ("ask next door, flat 3", "ask next door, flat 3", []),
        ("n/a", "", []),
    ],
)
def test_a_cell_with_two_numbers_gives_both(
    desk: Desk, tmp_path: Path, cell: str, phone: str, further: list[str]
) -> None:
    others = {"customer_phone": further} if further else {}
    found = _taken(desk, tmp_path, f'Name,Phone,Email\nTom,"{cell}",t@x.example\n')
    assert found == [("Tom", "t@x.example", phone, others)]


@pytest.mark.parametrize(
    ("lines", "people", "items"),
    [
        (
            (
                "id,business_name,firstname,lastname,fullname,email,phone,mobile,address\n"
                "1,Dyer Ltd,Nora,Nolan,Nora Nolan,n@m.example,555-555-0101,555-555-0102,1 Main\n"
                "2,,Omar,Osman,Omar Osman,o@m.example,,555-555-0104,2 Main\n"
            ),
            [("Nora Nolan", "555-555-0102"), ("Omar Osman", "555-555-0104")],
            [],
        ),
        (
            (
                "Customer Id,First Name,Last Name,Organization,Email,Mobile,Phone,Device,IMEI/Serial\n"
                "1,Nora,Nolan,Dyer Ltd,n@r.example,+1 (555) 555-0101,,Tablet 9,490154203237518\n"
                "2,Omar,Osman,,o@r.example,,(555) 555-0102,Phone 5,'490154203237526\n"
            ),
            [("Nora Nolan", "+1 (555) 555-0101"), ("Omar Osman", "(555) 555-0102")],
            [("Nora Nolan", "Tablet 9", "490154203237518"), ("Omar Osman", "Phone 5", "490154203237526")],
        ),
        (
            (
                '"First Name","Last Name","Company","Mobile","Home","Work","Email 1","Email 2"\n'
                '"Nora","Nolan","","(555) 555-0101","","","n@l.example",""\n"Omar","Osman","","","","(555) 555-0102","",""\n'
            ),
            [("Nora Nolan", "(555) 555-0101"), ("Omar Osman", "(555) 555-0102")],
            [],
        ),
        (
            (
                "order_id,status,billing_first_name,billing_last_name,billing_company,billing_email,billing_phone,"
                "shipping_first_name,shipping_last_name\n"
                "7,completed,Nora,O’Dea,,n@w.example,5555550101,Zoe,Zorn\n"
            ),
            [("Nora O’Dea", "5555550101")],
            [],
        ),
    ],
    ids=["repairshopr", "repairdesk", "lightspeed", "woocommerce"],
)
def test_the_columns_of_other_programs_are_known_by_name(
    desk: Desk,
    tmp_path: Path,
    lines: str,
    people: list[tuple[str, str]],
    items: list[tuple[str, str, str]],
) -> None:
    assert [(name, phone) for name, _, phone, _ in _taken(desk, tmp_path, lines)] == people
    assert _items(desk) == items


def test_an_address_is_one_in_whatever_case_and_the_same_person_is_offered_as_one(
    desk: Desk, tmp_path: Path
) -> None:
    lines = (
        "Name,Email,Phone,Item,Serial\nKim Reed,Kim.Reed@x.example,601 555 101,Toaster,T1\n"
        "Kim Reed,kim.reed@x.example,601 555 101,,\nKim Reed,kim.reed@x.example,+420 601 555 101,Kettle,K1\n"
        "Kim Reed,kim@work.example,00420 601 555 101,Toaster,T1\nAl Reed,kim.reed@x.example,,,\n"
    )
    findings = take_list(desk, write_list(tmp_path, lines))
    near = [(one.line, one.other_line, one.is_same_name) for one in findings.near]
    assert near == [(5, 2, True), (6, 2, False)]
    assert (findings.customers, findings.repeated_lines, findings.joined_customers) == (2, 2, 1)
    others = {"customer_email": ["kim@work.example"], "customer_phone": ["00420 601 555 101"]}
    assert _customers(desk) == [
        ("Kim Reed", "Kim.Reed@x.example", "601 555 101", others),
        ("Al Reed", "kim.reed@x.example", "", {}),
    ]
    assert _items(desk) == [("Kim Reed", "Toaster", "T1"), ("Kim Reed", "Kettle", "K1")]
    again = take_list(desk, write_list(tmp_path, lines), action_id="again")
    assert (again.customers, again.items, len(_customers(desk)), len(_items(desk))) == (0, 1, 2, 2)


def test_somebody_of_the_same_name_and_address_who_is_here_gets_the_items_of_the_list(
    desk: Desk, tmp_path: Path
) -> None:
    contact = Contact("Kim Reed", "Kim.Reed@x.example", "601 555 101")
    desk.intake.take_in(Intake(contact, Item("Toaster", "T1")), action_id="an order")
    lines = "Name,Email,Phone,Item,Serial\nKim Reed,kim.reed@x.example,777 555 000,Kettle,K1\nKim Reed,,+420601555101,Toaster,T1\n"
    take_list(desk, write_list(tmp_path, lines))
    assert _customers(desk) == [("Kim Reed", "Kim.Reed@x.example", "601 555 101", {})]
    assert _items(desk) == [("Kim Reed", "Toaster", "T1"), ("Kim Reed", "Kettle", "K1")]


def test_whoever_has_a_shared_number_is_compared_with_those_of_their_name(desk: Desk, tmp_path: Path) -> None:
    lines = "Name,Phone,Email\nNora,020 555 0100,\nOmar,020 555 0100,\nOmar,020 555 0100,omar@x.example\n"
    findings = take_list(desk, write_list(tmp_path, lines))
    near = [(one.line, one.other_line, one.is_same_name) for one in findings.near]
    assert near == [(3, 2, False), (4, 3, True)]
    assert [one[0] for one in _customers(desk)] == ["Nora", "Omar"]


@pytest.mark.parametrize(
    ("choice", "names"),
    [
        (NearChoice(NearTaken.ALL), ["Kim", "Kim", "Al"]),
        (NearChoice(NearTaken.NONE), ["Kim"]),
        (NearChoice(NearTaken.OTHER_NAMES, frozenset({3})), ["Kim", "Kim", "Al"]),
        (NearChoice(NearTaken.OTHER_NAMES, frozenset({4})), ["Kim"]),
    ],
)
def test_who_is_one_person_can_be_said_otherwise(
    desk: Desk, tmp_path: Path, choice: NearChoice, names: list[str]
) -> None:
    lines = "Name,Email,Phone\nKim,kim@x.example,601 555 101\nKim,KIM@x.example,\nAl,kim@x.example,\n"
    take_list(desk, write_list(tmp_path, lines), choice)
    assert [one[0] for one in _customers(desk)] == names


def test_one_person_in_many_lines_is_joined_however_they_hang_together(desk: Desk, tmp_path: Path) -> None:
    lines = [f"Kim,{place // 2}@x.example,601 555 {100 + (place + 1) // 2}" for place in range(40)]
    found = _taken(desk, tmp_path, "\n".join(["Name,Email,Phone", *lines, ""]))
    assert [one[:3] for one in found] == [("Kim", "0@x.example", "601 555 100")]
    assert len(found[0][3]["customer_email"]) == 19


def test_what_further_lines_of_a_customer_say_besides_is_kept(desk: Desk, tmp_path: Path) -> None:
    lines = (
        "Name,Company,Email,Phone\nKim,,kim@x.example,601 555 101\n"
        "Kim,Dyer Ltd,kim@x.example,601555101 / 777 555 000\nKim,Pike,kim@x.example,601555101\n"
    )
    others = {"customer_name": ["Dyer Ltd", "Pike"], "customer_phone": ["777 555 000"]}
    assert _taken(desk, tmp_path, lines) == [("Kim", "kim@x.example", "601 555 101", others)]


_DOUBTFUL = "Name,Email\nNora,nora@x.example\nOmar,omar@\n,lost@x.example\nPia,pia@x.example\n"


def test_doubtful_lines_are_left_out_when_that_was_said(desk: Desk, tmp_path: Path) -> None:
    path = write_list(tmp_path, _DOUBTFUL)
    with pytest.raises(ImportFaulty):
        take_list(desk, path)
    assert _customers(desk) == []
    findings: Findings = take_list(desk, path, without_faulty=True)
    assert (findings.lines, findings.fault_count, findings.customers) == (4, 2, 2)
    assert [one[0] for one in _customers(desk)] == ["Nora", "Pia"]


def test_a_list_of_doubtful_lines_alone_is_not_taken_in(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ImportFaulty):
        take_list(desk, write_list(tmp_path, "Name,Email\nOmar,omar@\n"), without_faulty=True)
    assert desk.imports.past() == ()


def test_a_doubtful_cell_is_taken_as_it_was_corrected(desk: Desk, tmp_path: Path) -> None:
    path = write_list(tmp_path, _DOUBTFUL)
    reading = read_list(desk, path)
    reading.close()
    cells = {(one.line, one.place): one.cell for one in reading.findings.faults}
    assert cells == {(3, 1): "omar@", (4, 0): ""}
    reading = read_list(desk, path, corrections={(3, 1): "omar@x.example", (4, 0): "Lou"})
    assert reading.findings.faults == ()
    reading.take_in(NearChoice(), action_id="corrected", progress=Timeouts())
    reading.close()
    assert [one[:2] for one in _customers(desk)] == [
        ("Nora", "nora@x.example"),
        ("Omar", "omar@x.example"),
        ("Lou", "lost@x.example"),
        ("Pia", "pia@x.example"),
    ]


def test_a_correction_is_judged_as_a_cell_is(desk: Desk, tmp_path: Path) -> None:
    reading = read_list(desk, write_list(tmp_path, _DOUBTFUL), corrections={(3, 1): "omar@@", (4, 0): "Lou"})
    reading.close()
    (fault,) = reading.findings.faults
    assert (fault.line, fault.cell) == (3, "omar@@")
    assert isinstance(fault.error, AddressInvalid)
