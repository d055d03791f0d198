"""Says in the status line that this PC is set to another time zone than the shop's, and which of the two counts."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import set_tip
from orderflow_desk.gui.words import shop_time

_SECONDS = 15.0


class ClockNote(QWidget):
    """Hidden where both clocks agree. A press says in full what it means, for who has no mouse to point with."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._button = push_button("", "clock_note", look="status", spoken=self.tr("Shop time"))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self._on_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        session.theme.dress(self._button, "clock", size=14)
        self.hide()

    def refresh(self) -> None:
        """Compare the clocks again."""
        behind = shop_time.behind_pc()
        self.setVisible(behind is not None)
        if behind is not None:
            self._button.setText(self.tr("Shop time: {zone}").format(zone=shop_time.zone_name()))
            self._button.setAccessibleName(self._button.text())
            set_tip(self._button, self._meaning(behind))

    def _on_pressed(self) -> None:
        behind = shop_time.behind_pc()
        if behind is not None:
            self._session.say(self._meaning(behind), seconds=_SECONDS)

    def _meaning(self, behind: timedelta) -> str:
        minutes = int(abs(behind).total_seconds() // 60)
        span = f"{minutes // 60}:{minutes % 60:02}"
        if not minutes:
            apart = self.tr("It shows the same time today, but not all year.")
        elif behind > timedelta():
            apart = self.tr("The shop's clocks are {span} h behind this PC's.").format(span=span)
        else:
            apart = self.tr("The shop's clocks are {span} h ahead of this PC's.").format(span=span)
        meaning = self.tr(
            "This PC is set to another time zone than the shop ({zone}). {apart} All times here, in e-mails, on papers and in exports are the shop's, and what you type is read as the shop's time."
        )
        return meaning.format(zone=shop_time.zone_name(), apart=apart)
