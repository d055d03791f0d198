"""Says in the status line that this is the demo shop, and lets a person keep what they did in it."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from orderflow_desk.gui.dialogs.choice_dialog import Answer, ChoiceDialog
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button

# Among the settings of the demo's own folder.
DEMO_IS_KEPT = "demo_is_kept"


class DemoNote(QWidget):
    """Hidden in a shop of one's own. A press says what becomes of the demo, and asks what should."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_kept = session.settings.read(DEMO_IS_KEPT) is True
        self._button = push_button("", "demo_note", look="badge")
        self._button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        self.refresh()

    def refresh(self) -> None:
        """Show what holds now."""
        self.setVisible(self._session.is_demo)
        words = (
            self.tr("Demo shop, kept: nothing leaves this PC")
            if self._is_kept
            else self.tr("Demo shop, new with each start: nothing leaves this PC")
        )
        self._button.setText(words)
        self._button.setAccessibleName(words)

    def _ask(self) -> None:
        answers = (
            Answer(self.tr("Begin anew each time"), "demo_anew", partial(self._keep, is_kept=False)),
            Answer(self.tr("Keep it"), "demo_keep", partial(self._keep, is_kept=True)),
            Answer(self.tr("Leave it so"), "demo_leave", look="primary"),
        )
        meaning = (
            self.tr("The demo is kept: it opens as you leave it. A shop of your own is begun without --demo.")
            if self._is_kept
            else self.tr(
                "The demo begins anew with each start; what you do in it is gone then. A shop of your own is begun without --demo."
            )
        )
        ChoiceDialog(self.tr("Keep this demo shop?"), meaning, answers, self.window()).open()

    def _keep(self, *, is_kept: bool) -> None:
        self._is_kept = is_kept
        self._session.remember(DEMO_IS_KEPT, is_kept)
        self._session.flush()
        self.refresh()
