"""The letter as it would leave now, before anything is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.forms.ui_letter_preview import Ui_LetterPreviewDialog
from orderflow_desk.gui.outbox.letter_view import LetterView
from orderflow_desk.gui.words.forecast_words import forecast_sentence
from orderflow_desk.views.outbox import LetterPreview, QueueState


class LetterPreviewDialog(QDialog):
    """Subject, recipient and both parts of a letter; closed by Escape or Enter."""

    def __init__(self, preview: LetterPreview, queue: QueueState | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("letter_preview")
        form = Ui_LetterPreviewDialog()
        form.setupUi(self)
        view = LetterView("letter_html", self.tr("The message as most programs show it"), self)
        form.html_column.addWidget(view)
        form.letter_subject.setText(preview.subject)
        form.letter_recipient.setText(forecast_sentence(preview.forecast, queue))
        form.letter_text.setPlainText(preview.text)
        view.setHtml(preview.html)
        form.close_preview.clicked.connect(self.accept)
        give_keyboard_back(self, parent)
