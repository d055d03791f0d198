"""What the pane of several orders says: how many would go, who is mailed, why the others stay, what became of them."""

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.words import move_verb, number_text, status_name
from orderflow_desk.views.orders.bulk import BulkDone, BulkOption

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orderflow_desk.domain.errors import Refusal
    from orderflow_desk.views.orders.bulk import RefusedOrder

translate = QCoreApplication.translate
_CONTEXT = "bulk"


def verb_of(option: BulkOption) -> str:
    """Return what staff call the step, where all that go come from one status."""
    if len(option.starts) == 1:
        return move_verb(option.starts[0], option.to, option.kinds)
    return translate(_CONTEXT, "Move")


def button_words(option: BulkOption) -> str:
    """Return what the button says."""
    total = len(option.going) + len(option.refused)
    form = translate(_CONTEXT, "{verb}: {count} of %Ln → {status}", "", total)
    if option.to is Status.CANCELLED:
        form = translate(_CONTEXT, "Cancel {count} of %Ln…", "", total)
    return form.format(
        verb=verb_of(option), count=number_text(len(option.going)), status=status_name(option.to)
    )


def mailed_words(count: int) -> str:
    """Return how many customers would be mailed."""
    if count == 0:
        return translate(_CONTEXT, "Mails nobody")
    return translate(_CONTEXT, "%Ln customer(s) mailed", "", count)


def reasons_words(refused: "Iterable[RefusedOrder]") -> str:
    """Return why orders stay, each reason once with how many it keeps."""
    alike: dict[str, list[Refusal]] = {}
    for one in refused:
        alike.setdefault(repr(one.refusal), []).append(one.refusal)
    reasons: Counter[str] = Counter()
    # Of hundreds, few are different: each of those is put into words once.
    for refusals in alike.values():
        reasons[describe(refusals[0]).sentence] += len(refusals)
    return "\n".join(
        translate(_CONTEXT, "%Ln stay: {reason}", "", count).format(reason=reason)
        for reason, count in reasons.items()
    )


def progress_words(done: int, total: int) -> str:
    """Return how far a batch is."""
    return translate(_CONTEXT, "{done} of %Ln done", "", total).format(done=number_text(done))


def outcome_words(done: BulkDone, to: Status | None) -> str:
    """Return what became of the orders, in one or two sentences; without a status they were undone."""
    total = len(done.moved) + len(done.refused) + len(done.left)
    if to is None:
        form = translate(_CONTEXT, "{count} of %Ln order(s) undone.", "", total)
    elif to is Status.CANCELLED:
        form = translate(_CONTEXT, "{count} of %Ln order(s) cancelled.", "", total)
    else:
        form = translate(_CONTEXT, "{count} of %Ln order(s) moved to {status}.", "", total)
    status = status_name(to) if to is not None else ""
    words = form.format(count=number_text(len(done.moved)), status=status)
    if done.trouble is not None:
        rest = translate(_CONTEXT, "%Ln not tried: {trouble}", "", len(done.left))
        words += " " + rest.format(trouble=describe(done.trouble).sentence)
    elif done.left:
        words += " " + translate(_CONTEXT, "Stopped: %Ln not tried.", "", len(done.left))
    return words
