"""How the parts of a letter's page stand: side by side where there is room, else below each other."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QBoxLayout, QWidget

from orderflow_desk.gui.forms.ui_letters_section import Ui_LettersSection
from orderflow_desk.gui.overriding import override

# In widths of the letter x, so that larger words are given more room.
_WITH_LIST, _WITH_PREVIEW = 120, 94
_READABLE = 24  # lines of the preview below the text
_LEFT_OF_EDITOR = 28


class LettersArrangement(QObject):
    """The list gives way to a box of the same letters first; then the preview goes below the text, and both scroll."""

    def __init__(self, section: QWidget, form: Ui_LettersSection) -> None:
        super().__init__(section)
        self._section, self._form = section, form
        self._shown: tuple[int, int] = (0, 0)
        form.letter_choice.setModel(form.letter_list.model())
        form.letter_list.currentRowChanged.connect(form.letter_choice.setCurrentIndex)
        form.letter_choice.activated.connect(form.letter_list.setCurrentRow)
        section.installEventFilter(self)
        self._arrange()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        width, metrics = self._section.width(), self._section.fontMetrics()
        letter = metrics.horizontalAdvance("x")
        if self._shown == (width, letter):
            return
        self._shown = (width, letter)
        form = self._form
        has_list, is_beside = width >= _WITH_LIST * letter, width >= _WITH_PREVIEW * letter
        form.letters_side.setVisible(has_list)
        form.letter_choice.setVisible(not has_list)
        margins = form.editor_column.contentsMargins()
        margins.setLeft(12 if has_list else _LEFT_OF_EDITOR)
        margins.setRight(12 if is_beside else _LEFT_OF_EDITOR)
        form.editor_column.setContentsMargins(margins)
        beside = form.preview_column.contentsMargins()
        beside.setLeft(12 if is_beside else _LEFT_OF_EDITOR)
        form.preview_column.setContentsMargins(beside)
        form.desk_row.setDirection(
            QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        )
        form.letter_preview_side.setMinimumHeight(0 if is_beside else _READABLE * metrics.height())
