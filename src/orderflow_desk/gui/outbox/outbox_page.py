"""The Outbox: every mail by what became of it, and what can be done about it."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from orderflow_desk.gui.lists.filter_chip import FilterChip
from orderflow_desk.gui.lists.list_beside import ListBesidePage
from orderflow_desk.gui.outbox.mail_delegate import MailDelegate
from orderflow_desk.gui.outbox.mail_model import MailModel
from orderflow_desk.gui.outbox.mail_pane import MailPane
from orderflow_desk.gui.outbox.send_all_again import SendAllAgain
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.views import reads

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
        QT_TRANSLATE_NOOP("OutboxPage", "No failures."),
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
        QT_TRANSLATE_NOOP("OutboxPage", "Nothing was stopped or told by phone."),
    ),
)
_EMPTY = {group: words for group, _, words in _GROUPS}
_LIST_WIDTH, _NARROWEST = 460, 280


class OutboxPage(ListBesidePage):
    """Groups above, the list at the left, the chosen mail at the right."""

    topics = reads.OUTBOX

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, "outbox", parent)
        self._chips = {
            group: FilterChip(session.theme, self.tr(name), f"mails_{group}", self)
            for group, name, _ in _GROUPS
        }
        self._all_again = SendAllAgain(session, self)
        self._again = push_button(self.tr("Send all refused again…"), "send_all_again", look="link")
        self.model = MailModel(session, self)
        self.mail = MailPane(session)
        self.list.setObjectName("mails")
        self.list.setAccessibleName(self.tr("Messages"))
        delegate = MailDelegate(session.theme, self.list)
        self.build(
            self.model, delegate, self.mail, self._group_bar(), width=_LIST_WIDTH, narrowest=_NARROWEST
        )
        for group, chip in self._chips.items():
            chip.clicked.connect(partial(self._choose_group, group))
        self.mail.order_wanted.connect(session.order_wanted)
        self.setFocusProxy(self.list)
        self._choose_group("all")

    def _group_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("look", "panel")
        flow = FlowLayout(bar, spacing=8, last_at_edge=False)
        flow.setContentsMargins(16, 12, 16, 12)
        group = QButtonGroup(self)
        for chip in self._chips.values():
            group.addButton(chip)
            flow.addWidget(chip)
        self._again.clicked.connect(self._all_again.begin)
        self._again.hide()
        flow.addWidget(self._again)
        return bar

    @override
    def show_row(self, row_id: int | None) -> None:
        self.mail.show_mail(row_id)

    @override
    def refresh(self) -> None:
        super().refresh()
        self.mail.reload()
        self._count()

    def _choose_group(self, group: str) -> None:
        self._chips[group].setChecked(True)
        self._chosen = None
        self.empty.setText(self.tr(_EMPTY[group]))
        self.model.show_group(group)
        self._count()

    def _count(self) -> None:
        desk = self._session.desk
        if desk is not None and self._session.person is not None:
            self._session.background.run(
                desk.outbox.counts,
                done=self._on_counted,
                owner=self,
                key="counts",
            )

    def _on_counted(self, counts: dict[str, int]) -> None:
        for group, chip in self._chips.items():
            chip.set_count(counts.get(group, 0))
        self._again.setVisible(self.model.group == "failed" and counts.get("failed", 0) > 0)
