"""A letter as its template would make it, while the template is typed."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.forms.ui_letters_section import Ui_LettersSection
from orderflow_desk.gui.outbox.letter_view import LetterView
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.outbox import LetterPreview

_PAUSE_MS = 150


class TemplatePreview(QWidget):
    """Follows the typing with a pause of 150 ms; a broken template leaves the last good letter, greyed.

    `judged` comes with None for a template that makes a letter, or with why it does not.
    """

    judged = Signal(object)  # DeskError | None

    def __init__(self, session: Session, form: Ui_LettersSection, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._subject = form.preview_subject
        self._wanted: tuple[str, str, str] | None = None
        self._html = LetterView("preview_html", self.tr("The message as most programs show it"))
        self._text = QPlainTextEdit()
        self._text.setObjectName("preview_text")
        self._text.setAccessibleName(self.tr("The message as text"))
        self._text.setReadOnly(True)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("preview_parts")
        self._tabs.setAccessibleName(self.tr("Parts of the message"))
        self._tabs.addTab(self._html, self.tr("Formatted"))
        self._tabs.addTab(self._text, self.tr("Text"))
        form.preview_column.addWidget(self._tabs, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.hide()

    def show_template(self, slug: str, subject: str, body: str, *, at_once: bool = False) -> None:
        """Show the letter that this template makes."""
        self._wanted = (slug, subject, body)
        self._pause.start(0 if at_once else _PAUSE_MS)

    def _ask(self) -> None:
        desk = self._session.desk
        if desk is None or self._wanted is None:
            return
        slug, subject, body = self._wanted
        self._session.background.run(
            lambda: desk.letters.preview_template(slug, subject=subject, body=body),
            done=self._on_made,
            failed=self._on_broken,
            owner=self,
            key="preview",
        )

    def _on_made(self, preview: LetterPreview) -> None:
        self._subject.setText(preview.subject)
        self._html.setHtml(preview.html)
        self._text.setPlainText(preview.text)
        self._tabs.setEnabled(True)
        self.judged.emit(None)

    def _on_broken(self, error: DeskError) -> None:
        self._tabs.setEnabled(False)
        self.judged.emit(error)
