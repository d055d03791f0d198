"""Who may do what, and which passwords are long enough."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.errors import FieldTooLong, NotPermitted
from orderflow_desk.domain.people import PasswordTooShort, Permission, Person, Role, check_password_length

EVERYBODY = {"work_on_orders", "claim_orders", "tend_mail"}
COUNTER = {"buy_parts", "give_discounts", "issue_invoices"}
ALLOWED = {
    "front_desk": EVERYBODY | COUNTER,
    "technician": EVERYBODY,
    "dispatcher": EVERYBODY | COUNTER | {"assign_others", "import_lists", "credit_invoices"},
    "administrator": EVERYBODY
    | COUNTER
    | {"assign_others", "import_lists", "administer", "credit_invoices", "write_off"},
}


def _person(role: Role, *, is_active: bool = True) -> Person:
    return Person(1, "jana", "Jana Nováková", role, is_active)


@pytest.mark.parametrize(("role", "permission"), list(product(Role, Permission)), ids=str)
def test_a_role_includes_what_the_product_says(role: Role, permission: Permission) -> None:
    person = _person(role)
    if permission in ALLOWED[role]:
        assert person.may(permission)
        person.check_may(permission)
    else:
        assert not person.may(permission)
        with pytest.raises(NotPermitted) as caught:
            person.check_may(permission)
        assert (caught.value.permission, caught.value.role) == (permission, role)


def test_everybody_who_works_here_may_move_orders_along() -> None:
    assert all(_person(role).may(Permission.WORK_ON_ORDERS) for role in Role)


@pytest.mark.parametrize(("role", "permission"), list(product(Role, Permission)), ids=str)
def test_who_no_longer_works_here_may_do_nothing(role: Role, permission: Permission) -> None:
    with pytest.raises(NotPermitted):
        _person(role, is_active=False).check_may(permission)


def test_somebody_new_is_active_and_has_a_password() -> None:
    person = _person(Role.TECHNICIAN)
    assert person.is_active
    assert person.has_password


@given(st.text(max_size=7))
def test_fewer_than_eight_characters_are_too_few(password: str) -> None:
    with pytest.raises(PasswordTooShort) as caught:
        check_password_length(password)
    assert caught.value.at_least == 8


@given(st.text(min_size=8, max_size=60))
def test_eight_characters_are_enough_whatever_they_are(password: str) -> None:
    check_password_length(password)


def test_a_password_of_more_than_1024_characters_is_refused() -> None:
    check_password_length("ž" * 1024)
    with pytest.raises(FieldTooLong) as caught:
        check_password_length("ž" * 1025)
    assert (caught.value.field, caught.value.limit, caught.value.length) == ("password", 1024, 1025)
