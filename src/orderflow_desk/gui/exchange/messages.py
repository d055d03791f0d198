"""What to say when a list of customers cannot be taken in: a sentence and a remedy for each fault that there is."""

from PySide6.QtCore import QLocale

from orderflow_desk.domain import errors as e
from orderflow_desk.domain.exchange.exporting import SheetTooLong
from orderflow_desk.domain.exchange.import_errors import (
    CsvFault,
    CsvRefused,
    ImportFaulty,
    ImportInUse,
    LineRefused,
    LineWrong,
    PartTaken,
)
from orderflow_desk.gui.words.messages.messages import Messages, line, message, short
from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import number_text

_NOTHING_DONE = QT_TRANSLATE_NOOP("messages", "Nothing was taken in.")
CSV = {
    CsvFault.EMPTY: (
        QT_TRANSLATE_NOOP("messages", "The file is empty."),
        QT_TRANSLATE_NOOP("messages", "Please choose another file."),
    ),
    CsvFault.HEADER_ONLY: (
        QT_TRANSLATE_NOOP("messages", "The file names its columns, and has no line below them."),
        QT_TRANSLATE_NOOP("messages", "The names of the columns stand above the lines of the list."),
    ),
    CsvFault.BINARY: (
        QT_TRANSLATE_NOOP("messages", "The file is not a text."),
        QT_TRANSLATE_NOOP("messages", "Please save the list as CSV in the program that it comes from."),
    ),
    CsvFault.WORKBOOK: (
        QT_TRANSLATE_NOOP("messages", "The file is a workbook or an archive, not CSV."),
        QT_TRANSLATE_NOOP("messages", "Please open it and save it as CSV."),
    ),
    CsvFault.QUOTE_OPEN: (
        QT_TRANSLATE_NOOP(
            "messages",
            "From line {line} on the file cannot be read: a quotation mark is left open there, or a cell is endless.",
        ),
        _NOTHING_DONE,
    ),
    CsvFault.LINE_TOO_LONG: (
        QT_TRANSLATE_NOOP("messages", "Line {line} is longer than four million characters."),
        _NOTHING_DONE,
    ),
    CsvFault.NO_NAME: (
        QT_TRANSLATE_NOOP("messages", "No column holds the names of the customers."),
        QT_TRANSLATE_NOOP("messages", "Please choose one; customers without a name cannot be taken in."),
    ),
    CsvFault.COLUMN_TWICE: (
        QT_TRANSLATE_NOOP("messages", "Two columns are taken as the same."),
        QT_TRANSLATE_NOOP("messages", "Please choose one of them, and leave the other aside."),
    ),
}
LINE = {
    LineWrong.RAGGED: (
        QT_TRANSLATE_N_NOOP("messages", "The line has %Ln cell(s), and the header has {expected}."),
        "",
    ),
    LineWrong.NOT_IN_ENCODING: (
        QT_TRANSLATE_NOOP("messages", "Some letters are not of the chosen encoding."),
        QT_TRANSLATE_NOOP("messages", "Perhaps another encoding fits."),
    ),
    LineWrong.NUL: (
        QT_TRANSLATE_NOOP(
            "messages", "There are NUL characters in the text: the file is damaged, or no list."
        ),
        "",
    ),
    LineWrong.ITEM_MISSING: (
        QT_TRANSLATE_NOOP("messages", "There is a serial number without an item."),
        "",
    ),
}
IN_PART = (QT_TRANSLATE_NOOP("messages", "Taken: {taken}. Left out: “{omitted}”."), "")
NO_PART = (QT_TRANSLATE_NOOP("messages", "“{omitted}” is left out: the field stays empty."), "")
FAULTY = (
    QT_TRANSLATE_N_NOOP("messages", "%Ln line(s) with faults. Nothing was taken in."),
    QT_TRANSLATE_NOOP("messages", "Please correct them, or leave them out."),
)
IN_USE = (
    QT_TRANSLATE_N_NOOP("messages", "%Ln in use meanwhile, among them {names}. Nothing was undone."),
    QT_TRANSLATE_NOOP("messages", "What an order stands on has to stay, and an import goes whole."),
)
IN_USE_JUST_NOW = (
    QT_TRANSLATE_NOOP("messages", "Somebody has just taken an order for one of them. Nothing was undone."),
    QT_TRANSLATE_NOOP("messages", "What an order stands on has to stay, and an import goes whole."),
)
SHEET_TOO_LONG = (
    QT_TRANSLATE_N_NOOP("messages", "An Excel sheet has room for {limit} rows, and the list has %Ln."),
    QT_TRANSLATE_NOOP("messages", "Please choose CSV, or narrow the list."),
)
STOPPED = (QT_TRANSLATE_NOOP("messages", "Stopped. Nothing was changed."), "")


MESSAGES: Messages = {
    CsvRefused: lambda error: message(CSV[error.fault], line=number_text(error.line)),
    LineRefused: lambda error: message(
        LINE[error.fault], counted=error.cells, expected=number_text(error.expected)
    ),
    PartTaken: lambda error: message(
        IN_PART if error.taken else NO_PART, taken=error.taken, omitted=short(error.left)
    ),
    ImportFaulty: line(FAULTY, lambda error: {"counted": error.count}),
    ImportInUse: lambda error: message(
        IN_USE if error.names else IN_USE_JUST_NOW,
        counted=error.count,
        names=QLocale().createSeparatedList([short(name) for name in error.names]),
    ),
    SheetTooLong: line(
        SHEET_TOO_LONG, lambda error: {"limit": number_text(error.limit), "counted": error.count}
    ),
    e.ActStopped: line(STOPPED),
}
