"""The rail at the left: the places that there are, and at its foot who is signed in."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QMenu, QVBoxLayout, QWidget

from orderflow_desk.domain.people import Person
from orderflow_desk.gui.feature import Place, RailPart
from orderflow_desk.gui.look.theme import Choice, Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session

WIDTH = 74
_SIDE = 7
_ICON = 22


class RailButton(QAbstractButton):
    """An icon above a word; a count of what needs a person stands at its corner."""

    def __init__(self, theme: Theme, text: str, icon: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._badge = 0
        self.setText(text)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFont(theme.font("small"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_badge(self, count: int) -> None:
        """Show how many things need a person here."""
        if count != self._badge:
            self._badge = count
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 14, 52)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self._theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._ground())
        painter.drawRoundedRect(box, 8, 8)
        ink = self._theme.colour("accent" if self.isChecked() else "ink2")
        self._paint_sign(painter, ink)
        painter.setPen(ink)
        words = self.rect().adjusted(0, 31, 0, -4)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, text)
        if self._badge:
            self._paint_badge(painter)

    def _ground(self) -> QColor:
        if self.isChecked():
            return self._theme.colour("selected")
        return self._theme.tint("ink", 0.05) if self.underMouse() else self._theme.colour("panel")

    def _paint_sign(self, painter: QPainter, ink: QColor) -> None:
        picture = self._theme.pixmap(self._icon_name, ink, _ICON, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - _ICON) // 2, 8, picture)

    def _paint_badge(self, painter: QPainter) -> None:
        text = self.locale().toString(self._badge) if self._badge < 100 else "99+"
        painter.setFont(self._theme.font("small"))
        width = max(painter.fontMetrics().horizontalAdvance(text) + 8, 16)
        pill = QRectF(self.width() / 2 + 4, 3, width, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("late"))
        painter.drawRoundedRect(pill, 8, 8)
        painter.setPen(self._theme.colour("on_accent"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


class PersonButton(RailButton):
    """Who is signed in, by initials and short name; its menu signs out and changes the look."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session.theme, "", "person", "person", parent)
        self.setCheckable(False)
        self._initials = ""
        self._menu = QMenu(self)
        self._menu.setObjectName("person_menu")
        for choice in Choice:
            self._menu.addAction(session.commands.of(f"theme_{choice}"))
        self._menu.addSeparator()
        self._menu.addAction(session.commands.of("sign_out"))
        self._menu.aboutToShow.connect(session.commands.dress)
        self.clicked.connect(self._open_menu)

    def show_person(self, person: Person) -> None:
        """Show who it is."""
        names = person.name.split() or [person.login]
        short = (
            names[0]
            if len(names) == 1
            else self.tr("{first} {initial}.").format(first=names[0], initial=names[-1][:1])
        )
        self._initials = "".join(name[:1] for name in (names[0], *names[1:][-1:])).upper()
        self.setText(short)
        self.setAccessibleName(self.tr("Signed in: {name}").format(name=person.name))
        self.update()

    @override
    def _paint_sign(self, painter: QPainter, ink: QColor) -> None:
        circle = QRectF((self.width() - 24) / 2, 6, 24, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tint("accent", 0.16))
        painter.drawEllipse(circle)
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._initials)

    def _open_menu(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().topRight()))


class Rail(QFrame):
    """Only places that exist. `place_chosen` carries the id of the place."""

    place_chosen = Signal(str)

    def __init__(self, session: Session, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        self._person = PersonButton(session, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 10, _SIDE, 8)
        column.setSpacing(5)
        for part in (RailPart.TOP, RailPart.BOTTOM):
            for place in places:
                if place.rail is part:
                    column.addWidget(self._button(session, place))
            if part is RailPart.TOP:
                column.addStretch()
        column.addWidget(self._person)
        # The places have longer names in some languages than in English.
        widest = max(one.fontMetrics().horizontalAdvance(one.text()) for one in self._buttons.values())
        self.setFixedWidth(max(WIDTH, widest + 2 * _SIDE + 2))
        self._person.setVisible(session.person is not None)
        session.signed_in.connect(self._on_signed_in)
        session.person_changed.connect(self._person.show_person)
        session.signed_out.connect(self._person.hide)
        session.theme.changed.connect(self.update)

    def light(self, place_id: str) -> None:
        """Show where we are; a place that has no button lights none."""
        self._group.setExclusive(False)
        for one, button in self._buttons.items():
            button.setChecked(one == place_id)
        self._group.setExclusive(place_id in self._buttons)

    def set_badge(self, place_id: str, count: int) -> None:
        """Show how many things need a person in a place."""
        self._buttons[place_id].set_badge(count)

    def _button(self, session: Session, place: Place) -> RailButton:
        button = RailButton(session.theme, place.title, place.icon, f"rail_{place.id}", self)
        button.clicked.connect(lambda: self.place_chosen.emit(place.id))
        self._group.addButton(button)
        self._buttons[place.id] = button
        return button

    def _on_signed_in(self, person: Person) -> None:
        self._person.show_person(person)
        self._person.show()
