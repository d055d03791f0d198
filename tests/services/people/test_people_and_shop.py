"""Signing in, the list of people, and the shop's settings."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from orderflow_desk.domain.errors import (
    AddressInvalid,
    FieldInvalid,
    FieldMissing,
    FieldTooLong,
    NotPermitted,
)
from orderflow_desk.domain.people import (
    LastAdministrator,
    NameTaken,
    NoAdministratorPassword,
    PasswordTooShort,
    Role,
    SignInRefused,
)
from orderflow_desk.domain.shop import Security, ShopSettings
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import sqlite_url
from support.machine.at_once import at_once
from support.shops.databases import take_on


def _add(desk: Desk, login: str = "jo", role: Role = Role.TECHNICIAN):
    return take_on(desk, login=login, name="Jo Bennett", role=role, password="screwdriver")


def test_a_new_shop_has_an_administrator_who_needs_no_password_until_one_is_set(database_url: str) -> None:
    with open_desk(database_url) as desk:
        person = desk.people.sign_in_without_password()
        assert person is not None
        assert (person.login, person.role, person.has_password) == ("admin", Role.ADMINISTRATOR, False)
        desk.people.set_password(person.id, password="correct horse")
        desk.people.sign_out()
        assert desk.people.sign_in_without_password() is None
        assert desk.people.sign_in(" ADMIN ", "correct horse").has_password


def test_once_there_are_others_nobody_enters_without_a_password(desk: Desk) -> None:
    _add(desk)
    assert desk.people.sign_in_without_password() is None


def test_a_wrong_password_and_an_unknown_name_are_refused_alike(desk: Desk) -> None:
    _add(desk)
    for login, password in (("jo", "wrong"), ("nobody", "screwdriver"), ("", ""), ("admin", "")):
        with pytest.raises(SignInRefused):
            desk.people.sign_in(login, password)
    assert desk.people.sign_in("Jo", "screwdriver").name == "Jo Bennett"


def test_passwords_are_kept_as_argon2id_hashes_alone(desk: Desk) -> None:
    _add(desk)
    with desk._store.reading() as conn:
        kept = conn.execute(text("SELECT password_hash FROM people WHERE login = 'jo'")).scalar()
    assert kept.startswith("$argon2id$")
    assert "screwdriver" not in kept


def test_half_a_character_in_a_password_is_a_character_like_any_other(desk: Desk) -> None:
    take_on(desk, login="mo", name="Mo", role=Role.TECHNICIAN, password="screwdriver\ud83d")
    assert desk.people.sign_in("mo", "screwdriver\ud83d").name == "Mo"
    for wrong in ("screwdriver\udd27", "screwdriver?", "\ud83d"):
        with pytest.raises(SignInRefused):
            desk.people.sign_in("mo", wrong)


def test_who_no_longer_works_here_cannot_sign_in(desk: Desk) -> None:
    jo = _add(desk)
    desk.people.change(jo.id, name="Jo", role=Role.TECHNICIAN, is_active=False)
    with pytest.raises(SignInRefused):
        desk.people.sign_in("jo", "screwdriver")
    assert [person.is_active for person in desk.people.all()] == [True, False]


def test_two_people_cannot_share_a_sign_in_name(desk: Desk) -> None:
    _add(desk)
    with pytest.raises(NameTaken):
        _add(desk, "JO")


def test_a_short_password_or_no_name_is_refused(desk: Desk) -> None:
    with pytest.raises(PasswordTooShort):
        take_on(desk, login="x", name="X", role=Role.TECHNICIAN, password="1234567")
    with pytest.raises(FieldMissing):
        take_on(desk, login=" ", name="X", role=Role.TECHNICIAN, password="12345678")


def test_the_last_administrator_stays(desk: Desk) -> None:
    admin = desk.person
    with pytest.raises(LastAdministrator):
        desk.people.change(admin.id, name="A", role=Role.TECHNICIAN, is_active=True)
    with pytest.raises(LastAdministrator):
        desk.people.change(admin.id, name="A", role=Role.ADMINISTRATOR, is_active=False)
    _add(desk, "boss", Role.ADMINISTRATOR)
    desk.people.change(admin.id, name="A", role=Role.TECHNICIAN, is_active=True)


@pytest.mark.parametrize("role", [Role.TECHNICIAN, Role.FRONT_DESK, Role.DISPATCHER])
def test_people_and_settings_are_for_administrators(desk: Desk, role: Role) -> None:
    person = _add(desk, "jo", role)
    desk.people.sign_in("jo", "screwdriver")
    with pytest.raises(NotPermitted):
        _add(desk, "x")
    with pytest.raises(NotPermitted):
        desk.people.change(person.id, name="X", role=Role.ADMINISTRATOR, is_active=True)
    with pytest.raises(NotPermitted):
        desk.people.set_password(1, password="mine instead")
    with pytest.raises(NotPermitted):
        desk.shop.change(ShopSettings(name="Mine"))
    desk.people.set_password(person.id, password="a new one of mine")


def test_settings_are_kept_and_read_back(desk: Desk) -> None:
    settings = replace(
        desk.shop.read(),
        name="Vogt & Söhne",
        address="Hauptstraße 1\n10115 Berlin",
        sender_address="desk@müller.example",
        smtp_security=Security.TLS,
        smtp_port=465,
        hold_seconds=0,
        portal_base="https://vogt.example/portal",
    )
    desk.shop.change(settings)
    assert desk.shop.read() == settings


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"hold_seconds": 301}, "hold_seconds"),
        ({"hold_seconds": -1}, "hold_seconds"),
        ({"smtp_port": 0}, "smtp_port"),
        ({"smtp_host": "mail server"}, "smtp_host"),
        ({"smtp_host": "user@host"}, "smtp_host"),
        ({"smtp_host": "mail.example.net", "smtp_security": Security.NONE}, "smtp_security"),
        ({"portal_base": "javascript:alert(1)"}, "portal_base"),
        ({"portal_base": "vogt.example"}, "portal_base"),
        ({"portal_base": "https://vogt.example/?x=1"}, "portal_base"),
        ({"portal_base": "https://[::1"}, "portal_base"),
        ({"portal_base": "https://vogt.example/\u202ekcab"}, "portal_base"),
        ({"portal_base": "https://vogt.example/\x00"}, "portal_base"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"time_zone": "../../etc/passwd"}, "time_zone"),
    ],
)
def test_settings_that_cannot_work_are_refused(desk: Desk, values: dict, field: str) -> None:
    before = desk.shop.read()
    with pytest.raises(FieldInvalid) as caught:
        desk.shop.change(replace(before, **values))
    assert caught.value.field == field
    assert desk.shop.read() == before


@pytest.mark.parametrize(
    "values",
    [{"smtp_host": "a." * 200}, {"portal_base": "https://a.example/" + "x" * 200}, {"name": "x" * 201}],
)
def test_settings_that_are_longer_than_a_line_are_refused(desk: Desk, values: dict) -> None:
    with pytest.raises(FieldTooLong) as caught:
        desk.shop.change(replace(desk.shop.read(), **values))
    assert caught.value.field in values


def test_a_sender_that_is_no_address_is_refused(desk: Desk) -> None:
    with pytest.raises(AddressInvalid):
        desk.shop.change(replace(desk.shop.read(), sender_address="the desk"))


def test_a_new_shops_first_person_is_called_as_the_window_says_or_by_a_slug(tmp_path: Path) -> None:
    for name, given in (("admin", {}), ("Správce", {"first_name": "Správce"})):
        with open_desk(sqlite_url(tmp_path / f"{name}.db"), **given) as desk:
            desk.people.sign_in_without_password()
            assert [person.name for person in desk.people.all()] == [name]


def test_nobody_is_taken_on_before_an_administrator_could_sign_in_beside_them(desk: Desk) -> None:
    newcomer = {"login": "jo", "name": "Jo", "role": Role.TECHNICIAN, "password": "screwdriver"}
    with pytest.raises(NoAdministratorPassword):
        desk.people.add(**newcomer)
    assert len(desk.people.all()) == 1
    desk.people.set_password(desk.person.id, password="correct horse")
    desk.people.add(**newcomer)
    desk.people.sign_out()
    desk.people.sign_in("admin", "correct horse")


def test_the_only_administrator_with_a_password_stays(desk: Desk) -> None:
    first = desk.person
    boss = desk.people.add(login="boss", name="Boss", role=Role.ADMINISTRATOR, password="correct horse")
    with pytest.raises(NoAdministratorPassword):  # the first has none yet
        desk.people.change(boss.id, name="Boss", role=Role.TECHNICIAN, is_active=True)
    desk.people.set_password(first.id, password="screwdriver")
    desk.people.change(boss.id, name="Boss", role=Role.TECHNICIAN, is_active=True)


def test_two_administrators_who_demote_each_other_at_once_leave_one(desk: Desk, database_url: str) -> None:
    first = desk.person
    desk.people.set_password(first.id, password="screwdriver")
    boss = desk.people.add(login="boss", name="Boss", role=Role.ADMINISTRATOR, password="correct horse")
    with open_desk(database_url) as other:
        other.people.sign_in("boss", "correct horse")
        for _ in range(26):
            at_once(
                [
                    lambda: desk.people.change(boss.id, name="B", role=Role.TECHNICIAN, is_active=True),
                    lambda: other.people.change(first.id, name="A", role=Role.TECHNICIAN, is_active=True),
                ]
            )
            left = [one for one in desk.people.all() if one.role is Role.ADMINISTRATOR]
            assert len(left) == 1
            back = desk if left[0].id == first.id else other
            for person, name in ((boss, "B"), (first, "A")):
                back.people.change(person.id, name=name, role=Role.ADMINISTRATOR, is_active=True)
