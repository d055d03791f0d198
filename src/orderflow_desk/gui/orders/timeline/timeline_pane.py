"""The history of the order that is shown, newest first, with the truth about each mail."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from orderflow_desk.gui.orders.timeline.timeline_entry import TimelineEntry
from orderflow_desk.gui.orders.timeline.timeline_story import narrowed, story_of
from orderflow_desk.gui.outbox.mail_commands import MailCommands
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.in_sight import lead_into_sight
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.stories import Sort, Story
from orderflow_desk.gui.words.when import now
from orderflow_desk.views.orders.detail import OrderDetail
from orderflow_desk.views.outbox import MailMark

_SHOWN_AT_FIRST = 40
_SPARE = 20
_SECOND_MS = 1000


class TimelinePane(QFrame):
    """Keeps the widgets of entries that have not changed, so that scrolling and focus stay where they are.

    Those of other entries show the new ones.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._detail: OrderDetail | None = None
        self._sort = Sort.ALL
        self._limit = _SHOWN_AT_FIRST
        self._commands = MailCommands(session, self)
        self._entries: dict[int, TimelineEntry] = {}
        self._spare: list[TimelineEntry] = []
        self.setObjectName("timeline_pane")
        self.setProperty("look", "panel")
        self.setMinimumWidth(230)
        self._filter = push_button("", "timeline_filter", look="quiet")
        self._filter.setMenu(self._filter_menu())
        self._more = push_button("", "timeline_more", look="link")
        self._more.clicked.connect(self._on_more)
        self._empty = PlainLabel(self.tr("Nothing here yet."), tone="quiet")
        self._area = QScrollArea()
        self._lay_out()
        self._choose(Sort.ALL)
        self._clock = QTimer(self, interval=_SECOND_MS)
        self._clock.timeout.connect(self._on_second)
        self._clock.start()
        session.signed_out.connect(self.clear)
        session.mail_standing_changed.connect(self._on_second)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        title = PlainLabel(self.tr("Timeline"), tone="strong")
        head.addWidget(title, 1)
        head.addWidget(self._filter)
        self._list = QWidget()
        self._list.setObjectName("timeline_list")
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 10, 60)
        self._column.setSpacing(0)
        self._column.addWidget(self._empty)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._area.setObjectName("timeline_scroll")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._list)
        # Both would paint the window's ground over the panel.
        self._area.viewport().setAutoFillBackground(False)
        self._list.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 6, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._area, 1)

    def _filter_menu(self) -> QMenu:
        menu = QMenu(self)
        self._names = {
            Sort.ALL: self.tr("All"),
            Sort.STATUS: self.tr("Status changes"),
            Sort.NOTES: self.tr("Notes"),
            Sort.MAILS: self.tr("E-mails"),
        }
        for sort, name in self._names.items():
            menu.addAction(name).triggered.connect(partial(self._choose, sort))
        return menu

    def show_detail(self, detail: OrderDetail) -> None:
        """Show the timeline of an order."""
        if self._detail is None or self._detail.id != detail.id:
            self._limit = _SHOWN_AT_FIRST
            self._area.verticalScrollBar().setValue(0)
        self._detail = detail
        self._show()

    @property
    def entries(self) -> tuple[TimelineEntry, ...]:
        """What is shown now, newest first."""
        return tuple(self._entries.values())

    def clear(self) -> None:
        """Show no order."""
        self._detail = None
        self._show()

    def _choose(self, sort: Sort) -> None:
        self._sort = sort
        self._filter.setText(f"{self._names[sort]} ▾")
        self._filter.setAccessibleName(
            self.tr("Shown in the timeline: {kind}").format(kind=self._names[sort])
        )
        self._show()

    def _on_more(self) -> None:
        self._limit += 5 * _SHOWN_AT_FIRST
        self._show()

    def _show(self) -> None:
        found = narrowed(story_of(self._detail.timeline), self._sort) if self._detail else []
        shown = found[: self._limit]
        self._list.setUpdatesEnabled(False)
        kept = {
            entry.id: self._entries[entry.id] for entry in shown if self._is_same(entry, entry is found[-1])
        }
        for number, widget in self._entries.items():
            if number not in kept:
                self._spare.append(widget)
        self._entries = {
            entry.id: kept.get(entry.id) or self._made(entry, entry is found[-1]) for entry in shown
        }
        self._put_away()
        for place, widget in enumerate(self._entries.values()):
            if self._column.indexOf(widget) != place:
                self._column.insertWidget(place, widget)
            # Tab comes to the newest; from there the arrows go through all of them.
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus if place == 0 else Qt.FocusPolicy.NoFocus)
        hidden = len(found) - len(shown)
        self._more.setText(self.tr("Show %Ln earlier", "", hidden))
        self._more.setVisible(hidden > 0)
        self._empty.setVisible(self._detail is not None and not found)
        self._list.setUpdatesEnabled(True)

    def _is_same(self, entry: Story, is_last: bool) -> bool:
        old = self._entries.get(entry.id)
        return old is not None and old.entry == entry and old.is_last == is_last

    def _put_away(self) -> None:
        """Hide what is not needed now, at the end of the column; more than a screenful is thrown away."""
        for widget in self._spare:
            self._column.removeWidget(widget)
            widget.hide()
        for widget in self._spare[_SPARE:]:
            widget.deleteLater()
        del self._spare[_SPARE:]

    def _made(self, entry: Story, is_last: bool) -> TimelineEntry:
        queue = self._session.mail_queue
        if self._spare:
            widget = self._spare.pop(0)
            widget.show_entry(entry, now(), is_last=is_last, queue=queue)
            widget.show()
            return widget
        widget = TimelineEntry(self._session.theme, entry, now(), is_last=is_last, queue=queue)
        widget.mail_act.connect(self._on_mail_act)
        widget.step_wanted.connect(partial(self._on_step, widget))
        return widget

    def _on_step(self, widget: TimelineEntry, step: int) -> None:
        shown = list(self._entries.values())
        place = shown.index(widget) + step
        if 0 <= place < len(shown):
            shown[place].setFocus(Qt.FocusReason.TabFocusReason)
            lead_into_sight(self._area, shown[place])

    def _on_second(self) -> None:
        if self.isVisible():
            moment = now()
            for widget in self._entries.values():
                if widget.is_ticking:
                    widget.show_time(moment, self._session.mail_queue)

    def _on_mail_act(self, act: str, mail: MailMark) -> None:
        self._commands.choose(act, mail.mail_id, mail.recipient, seen=mail.settled_at)
