"""Which letters there are, who gets none, and when a mail is tried again."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.letters import LETTER_KINDS, PARTS_ETA, PUBLIC_NOTE, letter_kind, letter_of_move
from orderflow_desk.domain.lifecycle import ALL_MOVES, Direction, Status, check_move
from orderflow_desk.domain.outbox import (
    CLAIMABLE,
    FAILED,
    GIVE_UP_AFTER,
    HOLD_AT_MOST,
    HOLD_DEFAULT,
    IN_FLIGHT,
    PENDING,
    RESENDABLE,
    RETRY_AFTER,
    STOPPABLE,
    MailState,
    Silence,
    ask_again_delay,
    leaves_draft,
    retry_delay,
    silence_of,
)

MINUTE, HOUR, DAY = 60, 3600, 86400


def test_there_is_a_letter_for_each_of_20_transitions_a_public_note_and_three_dates_that_change() -> None:
    assert len(LETTER_KINDS) == 24
    assert len({kind.slug for kind in LETTER_KINDS}) == 24
    assert [kind.move for kind in LETTER_KINDS if kind.move] == list(ALL_MOVES)
    assert [kind.slug for kind in LETTER_KINDS if not kind.move] == [
        "note",
        "parts_eta",
        "expected_back",
        "rescheduled",
    ]


@pytest.mark.parametrize("kind", LETTER_KINDS, ids=lambda kind: kind.slug)
def test_a_letter_is_known_by_its_slug(kind) -> None:
    assert letter_kind(kind.slug) is kind
    if kind.move:
        assert letter_of_move(kind.move) is kind
        assert kind.slug == kind.move.slug


def test_there_is_no_letter_of_a_jump() -> None:
    with pytest.raises(KeyError):
        letter_kind("draft>completed")


def test_a_step_back_has_words_of_its_own_and_cancelling_has_the_same_from_everywhere() -> None:
    forward = check_move(Status.NEW, Status.IN_PROGRESS)
    back = check_move(Status.AWAITING_PARTS, Status.IN_PROGRESS)
    assert letter_of_move(forward).template == "in_progress"
    assert letter_of_move(back).template == "back_to_in_progress"
    cancelling = {letter_of_move(move).template for move in ALL_MOVES if move.direction is Direction.CANCEL}
    assert cancelling == {"cancelled"}
    assert (PUBLIC_NOTE.template, PARTS_ETA.template) == ("note", "parts_eta")


@pytest.mark.parametrize(("is_on", "address"), list(product((True, False), ("jana@example.net", ""))))
def test_an_order_that_never_left_draft_mails_nobody(*, is_on: bool, address: str) -> None:
    why = silence_of(has_left_draft=False, came_by_portal=False, is_on=is_on, address=address)
    assert why is Silence.STAFF_ONLY


@pytest.mark.parametrize(("has_left_draft", "came_by_portal"), [(True, False), (False, True), (True, True)])
def test_a_customer_who_knows_of_the_order_is_told(*, has_left_draft: bool, came_by_portal: bool) -> None:
    known = {"has_left_draft": has_left_draft, "came_by_portal": came_by_portal}
    assert silence_of(**known, is_on=True, address="jana@example.net") is None
    assert silence_of(**known, is_on=True, address="") is Silence.NO_ADDRESS
    assert silence_of(**known, is_on=False, address="jana@example.net") is Silence.SWITCHED_OFF
    assert silence_of(**known, is_on=False, address="") is Silence.SWITCHED_OFF


@pytest.mark.parametrize("status", list(Status))
def test_an_order_leaves_draft_by_every_status_but_draft_itself_and_cancelled(status: Status) -> None:
    assert leaves_draft(status) is (status not in {Status.DRAFT, Status.CANCELLED})


@pytest.mark.parametrize(
    ("attempts", "seconds"),
    [
        (1, 30),
        (2, 2 * MINUTE),
        (3, 10 * MINUTE),
        (4, 30 * MINUTE),
        (5, HOUR),
        (6, HOUR),
        (100, HOUR),
        (0, 30),
    ],
)
def test_the_pauses_grow_to_an_hour_and_stay_there(attempts: int, seconds: int) -> None:
    assert retry_delay(attempts, 1.0) == seconds
    assert retry_delay(attempts, 0.5) == seconds / 2


@given(st.integers(-1, 10_000), st.floats(0, 1))
def test_a_pause_is_never_longer_than_its_step_and_never_nothing(attempts: int, chance: float) -> None:
    delay = retry_delay(attempts, chance)
    assert 1 <= delay <= HOUR
    assert delay <= RETRY_AFTER[min(max(attempts, 1), 5) - 1]


@given(st.integers(-1, 10_000), st.floats(0, 1))
def test_a_server_that_is_away_is_asked_again_within_40_seconds(failures: int, chance: float) -> None:
    assert 5 <= ask_again_delay(failures, chance) <= 40


def test_a_mail_is_given_up_after_five_days() -> None:
    assert GIVE_UP_AFTER == 5 * DAY


def test_a_mail_waits_a_minute_before_it_leaves_and_at_most_five() -> None:
    assert HOLD_DEFAULT == MINUTE
    assert HOLD_AT_MOST == 5 * MINUTE


def test_only_what_nobody_is_handing_over_can_be_claimed_or_stopped() -> None:
    assert not set(CLAIMABLE) & set(IN_FLIGHT)
    assert set(STOPPABLE) == set(CLAIMABLE)
    assert set(PENDING) == set(CLAIMABLE) | set(IN_FLIGHT)


def test_what_may_have_arrived_is_sent_again_only_by_a_person() -> None:
    assert MailState.UNCERTAIN not in CLAIMABLE
    assert MailState.UNCERTAIN in RESENDABLE


@pytest.mark.parametrize(
    "state", [MailState.ACCEPTED, MailState.RECALLED, MailState.MERGED, MailState.PHONED]
)
def test_what_is_settled_for_good_is_neither_pending_nor_failed_nor_sent_again(state: MailState) -> None:
    assert state not in {*PENDING, *FAILED, *RESENDABLE, *STOPPABLE}
