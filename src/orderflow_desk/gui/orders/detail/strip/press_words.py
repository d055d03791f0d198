"""What the buttons that move an order say: what the press is called, where it leads, who is told, or why it can't be done."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import FINAL, Direction, Status
from orderflow_desk.domain.usual_presses import USUAL_WALKS, Press
from orderflow_desk.gui.words.forecast_words import forecast_sentence
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.words import move_verb, status_name, walk_verb
from orderflow_desk.views.orders.detail import MoveOption, OrderDetail, WalkOption
from orderflow_desk.views.outbox import QueueState

translate = QCoreApplication.translate
_CONTEXT = "presses"
_STEPS = {Press.BACK: Direction.BACK, Press.FORWARD: Direction.FORWARD}


@dataclass(frozen=True, slots=True)
class PressWords:
    """A button's words. `mail` says who is told, or, where `why_not` says something, why it can't be pressed."""

    verb: str
    target: str = ""
    mail: str = ""
    why_not: str = ""

    @property
    def spoken(self) -> str:
        """What somebody hears who does not see the button."""
        return f"{self.verb}. {self.why_not or self.mail}"


def option_of(detail: OrderDetail, press: Press) -> MoveOption | WalkOption | None:
    """Return what a button would do, refused or not, or None where there is nothing of the kind."""
    if press is Press.WALK:
        usual = USUAL_WALKS.get(detail.status)
        return next((walk for walk in detail.walks if walk.name is usual), None)
    return step_of(detail, _STEPS[press])


def step_of(detail: OrderDetail, direction: Direction) -> MoveOption | None:
    """Return the one step in a direction, refused or not, or None where there is none."""
    return next((one for one in detail.moves if one.direction is direction and one.is_step), None)


def words_of(detail: OrderDetail, press: Press, queue: QueueState | None = None) -> PressWords:
    """Return what a button says; a mail that the `queue` would not let out now is said to wait."""
    option = option_of(detail, press)
    if option is None:
        return _nothing(detail.status, press)
    name = status_name(option.to)
    if isinstance(option, WalkOption):
        verb, form = walk_verb(option.name, detail.kind), translate(_CONTEXT, "» {status}")
    else:
        verb = move_verb(detail.status, option.to, (detail.kind,))
        is_back = press is Press.BACK
        form = translate(_CONTEXT, "← {status}") if is_back else translate(_CONTEXT, "{status} →")
    mail = translate(_CONTEXT, "{status}: {mail}").format(
        status=name, mail=forecast_sentence(option.forecast, queue)
    )
    return PressWords(verb, form.format(status=name), mail, why_refused(option.refusal))


def why_refused(refusal: Refusal | None) -> str:
    """Return why something can't be done now; nothing where it can."""
    return describe(refusal).whole if refusal is not None else ""


def why_final(status: Status) -> str:
    """Return why an order goes nowhere from here."""
    return translate(_CONTEXT, "{status} is final: the status never changes again.").format(
        status=status_name(status)
    )


def _nothing(status: Status, press: Press) -> PressWords:
    if status in FINAL:
        return PressWords(translate(_CONTEXT, "No step from here"), why_not=why_final(status))
    if press is Press.BACK:
        form = translate(_CONTEXT, "{status} is the first step; there is none before it.")
        why = form.format(status=status_name(status))
        return PressWords(translate(_CONTEXT, "First step"), status_name(status), why_not=why)
    return PressWords("", why_not=translate(_CONTEXT, "No stage can be skipped from here."))
