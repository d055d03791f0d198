"""Subject and text of a letter, and what is put into the one that was typed in last."""

from functools import partial

from PySide6.QtCore import QObject

from orderflow_desk.domain.letters import LetterKind
from orderflow_desk.gui.forms.ui_letters_section import Ui_LettersSection
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.outbox.letters.chips import pieces
from orderflow_desk.gui.outbox.letters.insert_menu import InsertMenu
from orderflow_desk.gui.widgets.fields.chip_edit import ChipEdit


class LetterEditors(QObject):
    """Both show chips, or the code where that is asked for; to show it types nothing."""

    def __init__(self, form: Ui_LettersSection, theme: Theme) -> None:
        super().__init__(form.letter_editor)
        self._form = form
        self._last = form.body
        self._menu = InsertMenu(self._insert, form.letter_editor)
        form.insert.setMenu(self._menu)
        form.subject.keep_to_one_line()
        for editor in (form.subject, form.body):
            editor.prepare(theme, pieces)
            editor.focused.connect(partial(self._on_focused, editor))
            editor.insert_wanted.connect(self._open_menu)
        form.show_code.toggled.connect(self._show_code)

    def offer(self, kind: LetterKind) -> None:
        """Offer what letters of this kind can name."""
        self._menu.offer(kind)

    def fill(self, subject: str, body: str) -> None:
        """Show a template, without moving the cursor where it stands already."""
        for editor, template in ((self._form.subject, subject), (self._form.body, body)):
            if editor.template() != template:
                editor.set_template(template)

    def _on_focused(self, editor: ChipEdit) -> None:
        self._last = editor

    def _open_menu(self) -> None:
        """Open the menu where it is typed."""
        if self._form.insert.isVisible():
            self._menu.popup(self._last.viewport().mapToGlobal(self._last.cursorRect().bottomLeft()))

    def _insert(self, before: str, after: str) -> None:
        self._last.insert(before, after)
        self._last.setFocus()

    def _show_code(self, shows: bool) -> None:
        for editor in (self._form.subject, self._form.body):
            editor.show_code(shows=shows)
