"""What sections of the settings have in common: they read when they are seen, write one thing at a time, and refuse in place."""

from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.words.messages.messages import describe

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes, Topic
    from orderflow_desk.domain.errors import DeskError
    from orderflow_desk.services.desk import Desk

T = TypeVar("T")


class SettingsSection(QWidget):
    """Reads when it is shown, and again after changes of its `topics`; greys anew when somebody else is at the desk."""

    topics: "ClassVar[frozenset[Topic]]" = frozenset()

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        self._session = session
        self.setObjectName(name)
        self._freshness = Freshness(session.feed, self, self.topics, self._on_changes)
        session.signed_in.connect(self._grey)
        session.person_changed.connect(self._grey)

    @abstractmethod
    def _read(self, desk: "Desk") -> Any:
        """Read what is shown; on a worker's thread."""

    @abstractmethod
    def _on_read(self, found: Any, /) -> None:
        """Show what was read."""

    @abstractmethod
    def _grey(self) -> None:
        """Let be pressed and typed in what the person may, at this moment."""

    def _refuse(self, error: "DeskError") -> None:
        """Say why something was not done."""
        self._session.complain(error)

    def load(self) -> None:
        """Read what is shown."""
        desk = self._session.desk
        if desk is not None and self._session.person is not None:
            self._session.background.run(
                partial(self._read, desk), done=self._on_read, failed=self._refuse, owner=self, key="section"
            )

    def load_if_seen(self) -> None:
        """Read what is shown; a section that is not seen reads when it is."""
        if self.isVisible():
            self.load()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.load()

    def _on_changes(self, _changes: "Changes") -> None:
        self.load()


class _Form(Protocol):
    def setupUi(self, widget: Any, /) -> None: ...


class FormSection(SettingsSection):
    """Stands on a compiled form; `fault` names its line for what belongs to no field. While it writes it is busy."""

    def __init__(self, session: Session, name: str, form: _Form, fault: str) -> None:
        super().__init__(session, name)
        self._is_busy = False
        self._faults = FaultLines({})
        form.setupUi(self)
        self._fault: QLabel = getattr(form, fault)
        self._fault.hide()

    def _write(
        self,
        call: Callable[[], T],
        done: Callable[[T], None],
        *,
        failed: "Callable[[DeskError], None] | None" = None,
        lane: Lane = Lane.DATA,
    ) -> None:
        """Do what changes something, in the background; what is refused is said in place."""
        self._set_busy(is_busy=True)
        self._session.background.run(
            call,
            done=done,
            failed=failed or self._refuse,
            ended=lambda: self._set_busy(is_busy=False),
            owner=self,
            lane=lane,
        )

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._grey()

    @override
    def _refuse(self, error: "DeskError") -> None:
        """Say at the field, or in the form's own line, why something was not done."""
        if not self._faults.show(error):
            self._say(describe(error).whole)

    def _say(self, fault: str) -> None:
        self._fault.setText(fault)
        self._fault.show()
