"""The Outbox: every mail by what became of it, and what can be done about it."""

from functools import partial

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.domain.changes import Changes
from orderflow_desk.gui.lists.filter_chip import FilterChip
from orderflow_desk.gui.lists.list_beside import beside, dress_list, rule
from orderflow_desk.gui.outbox.mail_delegate import MailDelegate
from orderflow_desk.gui.outbox.mail_model import MailModel
from orderflow_desk.gui.outbox.mail_pane import MailPane
from orderflow_desk.gui.outbox.queue_banner import QueueBanner
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.views.outbox import QueueState

# Group, its name, and what an empty one says.
_GROUPS = (
    (
        "all",
        QT_TRANSLATE_NOOP("OutboxPage", "All"),
        QT_TRANSLATE_NOOP("OutboxPage", "No message was written yet."),
    ),
    (
        "waiting",
        QT_TRANSLATE_NOOP("OutboxPage", "Waiting"),
        QT_TRANSLATE_NOOP("OutboxPage", "Nothing waits to leave."),
    ),
    (
        "failed",
        QT_TRANSLATE_NOOP("OutboxPage", "Failed"),
        QT_TRANSLATE_NOOP("OutboxPage", "Nothing failed. Good."),
    ),
    (
        "no_address",
        QT_TRANSLATE_NOOP("OutboxPage", "No address"),
        QT_TRANSLATE_NOOP("OutboxPage", "Every customer who was to be told has an e-mail address."),
    ),
    (
        "sent",
        QT_TRANSLATE_NOOP("OutboxPage", "Sent"),
        QT_TRANSLATE_NOOP("OutboxPage", "Nothing was sent yet."),
    ),
    (
        "stopped",
        QT_TRANSLATE_NOOP("OutboxPage", "Not sent"),
        QT_TRANSLATE_NOOP("OutboxPage", "Nothing was taken back or told by phone."),
    ),
)
_EMPTY = {group: words for group, _, words in _GROUPS}
_LIST_WIDTH = 460


class OutboxPage(QWidget):
    """Groups above, the list at the left, the chosen mail at the right; fresh by the feed, the choice kept."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen: int | None = None
        self.setObjectName("outbox_page")
        self._chips = {
            group: FilterChip(session.theme, self.tr(name), f"mails_{group}", self)
            for group, name, _ in _GROUPS
        }
        self._banner = QueueBanner(session)
        self.model = MailModel(session, self)
        self.list = QListView()
        self.mail = MailPane(session)
        self._empty = PlainLabel(tone="quiet", wraps=True)
        self._empty.setObjectName("outbox_empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._freshness = Freshness(session.feed, self, self._on_changes)
        self._choose_group("all")

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("look", "panel")
        flow = FlowLayout(bar, spacing=8)
        flow.setContentsMargins(16, 12, 16, 12)
        group = QButtonGroup(self)
        for chip in self._chips.values():
            group.addButton(chip)
            flow.addWidget(chip)
        filler = QWidget()
        filler.setFixedSize(1, 1)
        flow.addWidget(filler)
        self.list.setObjectName("mails")
        self.list.setAccessibleName(self.tr("Messages"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(MailDelegate(self._session.theme, self.list))
        dress_list(self.list, narrowest=280)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        banner_row = QVBoxLayout()
        banner_row.setContentsMargins(16, 0, 16, 0)
        banner_row.addWidget(self._banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(banner_row)
        column.addWidget(rule())
        column.addWidget(beside(self._stack, self.mail, width=_LIST_WIDTH), 1)

    def _connect(self) -> None:
        for group, chip in self._chips.items():
            chip.clicked.connect(partial(self._choose_group, group))
        self.list.selectionModel().selectionChanged.connect(self._on_selected)
        self.model.loaded.connect(self._on_loaded)
        self.mail.order_wanted.connect(self._session.order_wanted)
        self._session.signed_in.connect(lambda _person: self._refresh())
        self._session.signed_out.connect(lambda: self.mail.show_mail(None))
        self.setFocusProxy(self.list)

    def _choose_group(self, group: str) -> None:
        self._chips[group].setChecked(True)
        self._chosen = None
        self._empty.setText(self.tr(_EMPTY[group]))
        self.model.show_group(group)
        self._count()

    def _on_changes(self, changes: Changes) -> None:
        if changes.everything or "mail" in changes.kinds:
            self._refresh()

    def _refresh(self) -> None:
        self.model.refresh()
        self.mail.reload()
        self._count()

    def _count(self) -> None:
        desk = self._session.desk
        if desk is not None and self._session.person is not None:
            self._session.background.run(
                lambda: (desk.outbox.counts(), desk.outbox.queue()),
                done=self._on_counted,
                owner=self,
                key="counts",
            )

    def _on_counted(self, found: tuple[dict[str, int], QueueState]) -> None:
        counts, queue = found
        for group, chip in self._chips.items():
            chip.set_count(counts.get(group, 0))
        self._banner.show_queue(queue)

    def _on_loaded(self) -> None:
        """Select again what was chosen, or the first where nothing is."""
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        place = self.model.place_of(self._chosen) if self._chosen is not None else None
        if place is None and self._chosen is None and self.model.rowCount():
            place = 0
        if place is not None and self.list.currentIndex().row() != place:
            self.list.setCurrentIndex(self.model.index(place))
        if not self.model.rowCount() and self._chosen is None:
            self.mail.show_mail(None)

    def _on_selected(self, selected: QItemSelection) -> None:
        indexes = selected.indexes()
        row = self.model.mail_at(indexes[0].row()) if indexes else None
        if row is not None and row.id != self._chosen:
            self._chosen = row.id
            self.mail.show_mail(row.id)
