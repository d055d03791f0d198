"""Where a refused press unfolds what mends it: below the buttons, so that none of them moves."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from orderflow_desk.domain.errors import AnyRemedy, DeskError
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.gui.cards import ShownFold
from orderflow_desk.gui.orders.detail.remedies import fold_of
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.words import walk_verb
from orderflow_desk.views.orders.detail import OrderDetail


class FoldPlace(QWidget):
    """One fold at a time. It goes by itself once nothing of the order is refused for it any more; the press is a person's."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._made: dict[AnyRemedy, ShownFold] = {}
        self._unfolded: tuple[int, AnyRemedy] | None = None
        self._pressed: WalkName | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def unfold(self, detail: OrderDetail, error: DeskError) -> bool:
        """Show what mends a refusal; False where nothing does so in place."""
        fold = fold_of(error)
        if fold is None:
            return False
        if fold.remedy not in self._made:
            self._made[fold.remedy] = made = fold.make(self._session)
            self._column.addWidget(made.widget)
        self._unfolded = (detail.id, fold.remedy)
        self._pressed = next((walk.name for walk in detail.walks if walk.refusal is error), None)
        self._show(detail, fold.remedy, error)
        return True

    def follow(self, detail: OrderDetail) -> None:
        """Show what is still refused of the order that is shown now, or fold it away."""
        if self._unfolded is None:
            return
        order_id, remedy = self._unfolded
        refusals = (option.refusal for option in (*detail.moves, *detail.walks))
        found = next((one for one in refusals if one is not None and one.remedy is remedy), None)
        if order_id != detail.id or found is None:
            self._unfolded = None
            self.hide()
        else:
            self._show(detail, remedy, found)

    def _show(self, detail: OrderDetail, unfolded: AnyRemedy, refusal: DeskError) -> None:
        for remedy, made in self._made.items():
            made.widget.setVisible(remedy is unfolded)
        pressed = next((walk for walk in detail.walks if walk.name is self._pressed and walk.refusal), None)
        verb = "" if pressed is None else walk_verb(pressed.name, detail.kind)
        self._made[unfolded].show_refusal(detail, verb, refusal)
        self.show()
