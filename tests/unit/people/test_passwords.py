"""Passwords cost who guesses them what they should; the other tests hash with less."""

from support.machine.quick_passwords import hasher_of_the_program


def test_a_password_is_hashed_at_the_cost_that_rfc_9106_asks_of_a_pc() -> None:
    kept = hasher_of_the_program().hash("secret")
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$"), "64 MiB, three passes, four lanes"
