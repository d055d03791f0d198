"""The tabs of an order's page: one is seen, and the others know that they are behind."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import AnyRemedy
from orderflow_desk.gui.cards import OrderShown, ShownCard
from orderflow_desk.gui.feature import Tab, tabs
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.orders.detail import OrderDetail

OVERVIEW = "overview"


class OrderTabs(QWidget):
    """Shows the order in the tab that is seen, in another when it is chosen. Which one that is, is kept for each person."""

    sight_wanted = Signal()  # keys chose a tab while something else stands in the place of all of them
    led = Signal(object)  # QWidget: the keyboard went there with a tab that keys chose

    def __init__(self, session: Session, shown: OrderShown, overview: ShownCard, page: QWidget) -> None:
        super().__init__()
        self._session, self._shown, self._ground = session, shown, page
        self._detail: OrderDetail | None = None
        self._lines: dict[str, Tab] = {line.id: line for line in tabs()}
        self._names = (OVERVIEW, *self._lines)
        self._pages: dict[str, ShownCard] = {OVERVIEW: overview}
        self._behind = set(self._names)
        self._of_keys: dict[QObject, str] = {}
        self._bar = QTabBar()
        self._bar.setObjectName("detail_tabs")
        self._bar.setAccessibleName(self.tr("Parts of the order"))
        self._bar.setExpanding(False)
        self._bar.setDrawBase(False)
        self._bar.setUsesScrollButtons(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(self._bar)
        self._column.addWidget(overview.widget)
        for name in self._names:
            self._bar.addTab(self._title(name))
            action = session.commands.of(f"tab_{name}")
            action.triggered.connect(self._on_keys)
            self._of_keys[action] = name
        for line in self._lines.values():
            if line.is_made_with_page:
                self._page(line.id)
        self._bar.currentChanged.connect(self._on_current)
        self._bar.tabBarClicked.connect(self._remember)
        session.signed_in.connect(self._recall)
        self._recall()

    @property
    def current(self) -> str:
        """The name of the tab that is seen."""
        return self._names[self._bar.currentIndex()]

    def show_detail(self, detail: OrderDetail) -> None:
        """Show an order: at once in the tab that is seen."""
        self._detail = detail
        self._behind = set(self._names)
        for place, name in enumerate(self._names):
            self._bar.setTabText(place, self._title(name))
        self._catch_up()

    def choose(self, name: str) -> None:
        """Turn to a tab."""
        self._bar.setCurrentIndex(self._names.index(name))

    def turn_to(self, widget: QWidget) -> None:
        """Turn to the tab in which a widget stands."""
        for name, page in self._pages.items():
            if page.widget is widget or page.widget.isAncestorOf(widget):
                self.choose(name)

    def tab_that_mends(self, remedy: AnyRemedy) -> QWidget | None:
        """Return the page into which a remedy leads."""
        found = next((line.id for line in self._lines.values() if remedy in line.mends), None)
        return self._page(found).widget if found is not None else None

    def _title(self, name: str) -> str:
        line = self._lines.get(name)
        if line is None:
            return self.tr("Overview")
        if self._detail is None:
            return QCoreApplication.translate("tabs", line.text)
        return line.title(self._detail)

    def _page(self, name: str) -> ShownCard:
        if name not in self._pages:
            made = self._lines[name].make(self._session, self._shown, self._ground)
            made.widget.hide()
            if made.calls is not None:
                made.calls.connect(partial(self.choose, name))
            self._column.addWidget(made.widget)
            self._pages[name] = made
        return self._pages[name]

    def _on_current(self) -> None:
        seen = self._page(self.current)
        for page in self._pages.values():
            if page is not seen:
                page.widget.hide()
        seen.widget.show()
        self._catch_up()

    def _catch_up(self) -> None:
        name = self.current
        if self._detail is not None and name in self._behind:
            self._behind.discard(name)
            self._page(name).show_detail(self._detail)

    def _on_keys(self) -> None:
        name = self._of_keys[self.sender()]
        self.sight_wanted.emit()
        if self.isVisible():
            self.choose(name)
            self._remember()
            proxy = self._page(name).widget.focusProxy()
            (proxy or self._bar).setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.led.emit(proxy or self._bar)

    def _remember(self) -> None:
        self._session.remember(self._key(), self.current)

    def _recall(self) -> None:
        kept = str(self._session.settings.read(self._key(), OVERVIEW))
        self.choose(kept if kept in self._names else OVERVIEW)

    def _key(self) -> str:
        person = self._session.person
        return f"order_tab/{person.login if person is not None else ''}"
