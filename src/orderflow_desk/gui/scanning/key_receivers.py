"""What has the keyboard when a key comes: a text, a search, a field that asks for a scan, or something that is no text."""

from PySide6.QtWidgets import QAbstractSpinBox, QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from orderflow_desk.domain.scanning.scans import Receiver

_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
# A dynamic property of fields that ask for a scan: the code is typed into them, and its Enter goes to the next field.
TAKES_SCANS = "takes_scans"
# A dynamic property of fields that search for what is typed: a code opens its order, all else is searched for.
SEARCHES = "searches_scans"
# A dynamic property of a page that people fill in.
IS_FILLED_IN = "is_filled_in"
# A dynamic property of the field in which a scan is tried out: it is told by `Session.scan_tried`, and opens nothing.
TRIES_SCANS = "tries_scans"


def receiver_of(field: QWidget | None) -> Receiver:
    """Return what may be taken from the widget with the keyboard."""
    if field is None or not isValid(field):
        return Receiver.ELSEWHERE
    if field.property(TAKES_SCANS):
        return Receiver.ASKS_FOR_SCAN
    if field.property(SEARCHES) or field.property(TRIES_SCANS):
        return Receiver.SEARCH
    is_text = isinstance(field, _TEXTS) and not field.isReadOnly()
    return _of_text(field) if is_text else _between(field)


def _of_text(field: QWidget) -> Receiver:
    is_line = not isinstance(field, QPlainTextEdit | QTextEdit)
    is_secret = isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal
    # Programs that fill in passwords press Enter as fast as a scanner.
    is_answer = is_line and not is_secret and isinstance(field.window(), QDialog)
    return Receiver.LINE_OF_DIALOG if is_answer else Receiver.TEXT


def _between(field: QWidget) -> Receiver:
    """Return what a widget is that is no text: alone, or one among fields that are filled in."""
    page: QWidget | None = field
    while page is not None:
        if page.property(IS_FILLED_IN):
            return Receiver.FORM
        page = page.parentWidget()
    return Receiver.ELSEWHERE
