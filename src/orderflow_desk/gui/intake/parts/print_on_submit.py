"""What is printed by itself when an order is submitted: ticked at the counter, and remembered for this PC."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.intake.parts.intake_part import IntakePart
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.printing.kinds import Kind
from orderflow_desk.gui.printing.papers import papers_of
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.done import Done


class PrintOnSubmit(IntakePart):
    """The ticks are this PC's, not the order's: nothing of them is kept with a draft."""

    def __init__(self, session: Session, form: Ui_NewOrder, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._papers = papers_of(session)
        self._boxes: dict[Kind, QCheckBox] = {kind: getattr(form, f"print_{kind}") for kind in Kind}
        for box in self._boxes.values():
            box.clicked.connect(self._remember)
        self.recall({})

    @override
    def recall(self, kept: Mapping[str, Any]) -> None:
        for kind, box in self._boxes.items():
            box.setChecked(kind in self._papers.choices.on_submit)

    @override
    def stops(self) -> Sequence[QWidget]:
        return tuple(self._boxes.values())

    @override
    def after(self, done: Done, *, is_submitted: bool) -> None:
        kinds = self._ticked()
        if is_submitted and kinds and not done.is_repeat:
            self._papers.print(done.order_id, kinds, self._page.window())

    def _ticked(self) -> tuple[Kind, ...]:
        return tuple(kind for kind, box in self._boxes.items() if box.isChecked())

    def _remember(self) -> None:
        self._papers.choices.print_on_submit(self._ticked())
