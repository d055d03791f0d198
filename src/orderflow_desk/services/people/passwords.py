"""Passwords, kept as argon2id hashes (RFC 9106)."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobody() -> str:
    return _hasher().hash("nobody has this password")


def hashed(password: str) -> str:
    """Return the hash to keep; takes some 50 ms by design."""
    return _hasher().hash(_bytes(password))


def _bytes(password: str) -> bytes:
    # A window can hand on half a character, which UTF-8 has no form for; as a password it will do as well as any.
    return password.encode("utf-8", "surrogatepass")


def fits(password: str, kept: str | None) -> bool:
    """Tell whether the password belongs to the hash. Where there is none it takes as long to say no."""
    try:
        _hasher().verify(kept or _nobody(), _bytes(password))
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None
