"""Passwords that are hashed in no time: what is costly by design would cost every test that signs somebody in."""

from collections.abc import Iterator

import pytest
from argon2 import PasswordHasher

from orderflow_desk.services.people import passwords

hasher_of_the_program = passwords._hasher
_QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Hash with the least that argon2 takes, in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", lambda: _QUICK)
        passwords._nobody.cache_clear()
        yield
        passwords._nobody.cache_clear()
