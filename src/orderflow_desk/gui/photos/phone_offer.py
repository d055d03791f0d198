"""What the phone has uploaded, offered in the card of photos: to add or to dismiss, one by one or all."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.photos.photo_names import tidy_name
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.photos.phone_watch import phone_watch_of
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, PlainLabel
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.images.phone_folder import Upload

SHOWN_AT_MOST = 6


class PhoneOffer(QFrame):
    """Is there while there is something to offer or to tell, and looks only while its card is seen."""

    wanted = Signal(object)  # list[Upload]
    left = Signal()  # the keyboard was in what is gone now

    def __init__(self, session: Session, card: QWidget) -> None:
        super().__init__(card)
        self.setObjectName("phone_offer")
        self._card = card
        self._watch = phone_watch_of(session)
        self._shown: tuple[Upload, ...] = ()
        self._lines: list[QWidget] = []
        self._title = PlainLabel(tone="strong", wraps=True)
        self._title.setObjectName("phone_title")
        self._more = PlainLabel(tone="quiet")
        self._add_all = push_button(self.tr("Add all"), "phone_add_all", look="link")
        self._dismiss_all = push_button(self.tr("Dismiss all"), "phone_dismiss_all", look="link")
        self._add_all.clicked.connect(lambda: self._do(self._shown, is_added=True))
        self._dismiss_all.clicked.connect(lambda: self._do(self._watch.uploads, is_added=False))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)
        self._column.addWidget(self._more)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._add_all)
        foot.addWidget(self._dismiss_all)
        foot.addStretch(1)
        self._column.addLayout(foot)
        card.installEventFilter(self)
        self._watch.asked.connect(self._on_asked)
        self._watch.changed.connect(self._show)
        self._show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._card and event.type() == QEvent.Type.Show:
            self._watch.go_on()
        return super().eventFilter(watched, event)

    def _on_asked(self) -> None:
        if self._card.isVisible():
            self._watch.go_on()

    def _show(self) -> None:
        uploads = self._watch.uploads
        shown = uploads[:SHOWN_AT_MOST]
        had_keyboard = any(
            line.isAncestorOf(self.focusWidget()) for line in self._lines if self.focusWidget()
        )
        if shown != self._shown:
            self._shown = shown
            self._list()
        self._title.setText(self._words(len(uploads)))
        self._title.set_tone("strong" if uploads else "quiet")
        hidden = len(uploads) - len(shown)
        self._more.setText(self.tr("and %Ln more", "", hidden))
        self._more.setVisible(hidden > 0)
        self._add_all.setVisible(len(shown) > 1)
        self._add_all.setText(self.tr("Add these %Ln", "", len(shown)) if hidden else self.tr("Add all"))
        self._dismiss_all.setVisible(len(uploads) > 1)
        self.setVisible(bool(self._title.text()))
        if had_keyboard:
            self._take_keyboard()

    def _words(self, count: int) -> str:
        if self._watch.trouble is not None:
            return self.tr("The phone's folder: {fault}").format(fault=describe(self._watch.trouble).whole)
        if self._watch.is_silent:
            return self.tr("The phone's folder does not answer. It is looked at again by itself.")
        return self.tr("%Ln new photo(s) from the phone", "", count) if count else ""

    def _list(self) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(upload) for upload in self._shown]
        for place, line in enumerate(self._lines, start=1):
            self._column.insertWidget(place, line)
            line.show()  # now, for the keyboard may have to go there

    def _line(self, upload: Upload) -> QWidget:
        line = QWidget(self)
        name = tidy_name(upload.name)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(ElidedLabel(name, tone="quiet", cut=Qt.TextElideMode.ElideMiddle), 1)
        for text, spoken, is_added in (
            (self.tr("Add"), self.tr("Add {name}"), True),
            (self.tr("Dismiss"), self.tr("Dismiss {name}"), False),
        ):
            button = push_button(
                text,
                "phone_add" if is_added else "phone_dismiss",
                look="link",
                spoken=spoken.format(name=name),
            )
            button.clicked.connect(partial(self._do, (upload,), is_added=is_added))
            row.addWidget(button)
            if is_added:
                line.setFocusProxy(button)
        return line

    def _do(self, uploads: tuple[Upload, ...], *_checked: bool, is_added: bool) -> None:
        if is_added:
            self.wanted.emit(list(uploads))
        self._watch.handle(uploads)

    def _take_keyboard(self) -> None:
        if self._lines:
            self._lines[0].setFocus()
        else:
            self.left.emit()
