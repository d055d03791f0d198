"""What the parts of a list are called on the screen: columns, encodings, delimiters, and how far its import is."""

from PySide6.QtCore import QCoreApplication, QLocale

from orderflow_desk.domain.exchange.importing import Column, Delimiter, Encoding, Findings, NearDuplicate
from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP, translated

_COLUMNS = {
    Column.NAME: QT_TRANSLATE_NOOP("lists", "Name"),
    Column.GIVEN_NAME: QT_TRANSLATE_NOOP("lists", "First name"),
    Column.FAMILY_NAME: QT_TRANSLATE_NOOP("lists", "Last name"),
    Column.COMPANY: QT_TRANSLATE_NOOP("lists", "Company"),
    Column.EMAIL: QT_TRANSLATE_NOOP("lists", "E-mail"),
    Column.PHONE: QT_TRANSLATE_NOOP("lists", "Phone"),
    Column.FURTHER_NAMES: QT_TRANSLATE_NOOP("lists", "Further names"),
    Column.FURTHER_EMAILS: QT_TRANSLATE_NOOP("lists", "Further e-mails"),
    Column.FURTHER_PHONES: QT_TRANSLATE_NOOP("lists", "Further phones"),
    Column.CUSTOMER_NUMBER: QT_TRANSLATE_NOOP("lists", "Customer number"),
    Column.ITEM: QT_TRANSLATE_NOOP("lists", "Item"),
    Column.SERIAL: QT_TRANSLATE_NOOP("lists", "Serial number"),
    Column.ITEM_KIND: QT_TRANSLATE_NOOP("lists", "Kind of item"),
    Column.BRAND: QT_TRANSLATE_NOOP("lists", "Brand"),
    Column.MODEL: QT_TRANSLATE_NOOP("lists", "Model"),
    Column.PURCHASED: QT_TRANSLATE_NOOP("lists", "Date of purchase"),
    Column.WARRANTY: QT_TRANSLATE_NOOP("lists", "Warranty (months)"),
}
_NOT_TAKEN = QT_TRANSLATE_NOOP("lists", "Leave aside")
_ENCODINGS = {
    Encoding.UTF_8: QT_TRANSLATE_NOOP("lists", "UTF-8"),
    Encoding.UTF_16_LE: QT_TRANSLATE_NOOP("lists", "UTF-16"),
    Encoding.UTF_16_BE: QT_TRANSLATE_NOOP("lists", "UTF-16 (big-endian)"),
    Encoding.WINDOWS_1250: QT_TRANSLATE_NOOP("lists", "Windows-1250 (Central Europe)"),
    Encoding.WINDOWS_1251: QT_TRANSLATE_NOOP("lists", "Windows-1251 (Cyrillic)"),
    Encoding.WINDOWS_1252: QT_TRANSLATE_NOOP("lists", "Windows-1252 (Western Europe)"),
    Encoding.WINDOWS_1253: QT_TRANSLATE_NOOP("lists", "Windows-1253 (Greek)"),
    Encoding.WINDOWS_1254: QT_TRANSLATE_NOOP("lists", "Windows-1254 (Turkish)"),
    Encoding.WINDOWS_1255: QT_TRANSLATE_NOOP("lists", "Windows-1255 (Hebrew)"),
    Encoding.WINDOWS_1256: QT_TRANSLATE_NOOP("lists", "Windows-1256 (Arabic)"),
    Encoding.WINDOWS_1257: QT_TRANSLATE_NOOP("lists", "Windows-1257 (Baltic)"),
    Encoding.SHIFT_JIS: QT_TRANSLATE_NOOP("lists", "Shift-JIS (Japanese)"),
    Encoding.CHINESE: QT_TRANSLATE_NOOP("lists", "GB 18030 (simplified Chinese)"),
    Encoding.CHINESE_TRADITIONAL: QT_TRANSLATE_NOOP("lists", "Big5 (traditional Chinese)"),
    Encoding.KOREAN: QT_TRANSLATE_NOOP("lists", "Windows-949 (Korean)"),
    Encoding.DOS_850: QT_TRANSLATE_NOOP("lists", "DOS 850 (Western Europe)"),
    Encoding.DOS_852: QT_TRANSLATE_NOOP("lists", "DOS 852 (Central Europe)"),
    Encoding.MAC_ROMAN: QT_TRANSLATE_NOOP("lists", "Mac (Western Europe)"),
}
_DELIMITERS = {
    Delimiter.COMMA: QT_TRANSLATE_NOOP("lists", "Comma"),
    Delimiter.SEMICOLON: QT_TRANSLATE_NOOP("lists", "Semicolon"),
    Delimiter.TAB: QT_TRANSLATE_NOOP("lists", "Tab"),
}
_PHASES = {
    "reading": QT_TRANSLATE_NOOP("lists", "Reading line {done}"),
    "comparing": QT_TRANSLATE_NOOP("lists", "Comparing with the customers who are here"),
    "writing": QT_TRANSLATE_NOOP("lists", "Taking in. Until it is done, others may have to wait to save."),
    "exporting": QT_TRANSLATE_N_NOOP("lists", "%Ln row(s) written"),
    "taking_back": QT_TRANSLATE_NOOP(
        "lists", "Taking back. Until it is done, others may have to wait to save."
    ),
}
_SUMMARY = (
    ("lines", QT_TRANSLATE_N_NOOP("lists", "%Ln line(s) in the file")),
    ("customers", QT_TRANSLATE_N_NOOP("lists", "%Ln new customer(s)")),
    ("items", QT_TRANSLATE_N_NOOP("lists", "%Ln new item(s)")),
    (
        "known_customers",
        QT_TRANSLATE_N_NOOP("lists", "%Ln customer(s) already here, left unchanged"),
    ),
    (
        "joined_customers",
        QT_TRANSLATE_N_NOOP(
            "lists", "%Ln very likely the same as another customer (same name, and e-mail or phone)"
        ),
    ),
    ("known_items", QT_TRANSLATE_N_NOOP("lists", "%Ln item(s) already here")),
    ("repeated_lines", QT_TRANSLATE_N_NOOP("lists", "%Ln further line(s) of the same customer")),
)


def _say(text: str) -> str:
    return QCoreApplication.translate("lists", text)


def column_name(column: Column | None) -> str:
    """Return what a column is called; None is one that is left aside."""
    return _say(_NOT_TAKEN if column is None else _COLUMNS[column])


def encoding_name(encoding: Encoding) -> str:
    """Return what an encoding is called."""
    return _say(_ENCODINGS[encoding])


def delimiter_name(delimiter: Delimiter) -> str:
    """Return what a delimiter is called."""
    return _say(_DELIMITERS[delimiter])


def phase_words(phase: str, done: int) -> str:
    """Return what is being done."""
    sentence = translated("lists", _PHASES[phase], done)
    return sentence.format(done=QLocale().toString(done))


def summary(findings: Findings) -> str:
    """Return what a file would bring, a line each; what there is none of is left out, but for the first two."""
    counts = [(getattr(findings, name), text) for name, text in _SUMMARY]
    return "\n".join(
        translated("lists", text, count) for place, (count, text) in enumerate(counts) if count or place < 2
    )


def other_words(near: NearDuplicate) -> str:
    """Return with whom a new customer shares a phone or an address."""
    if near.is_same_name and near.other_line is None:
        return _say(QT_TRANSLATE_NOOP("lists", "Same as {name}, who is here already")).format(name=near.other)
    if near.is_same_name:
        text = _say(QT_TRANSLATE_NOOP("lists", "Same as {name} in line {line}"))
        return text.format(name=near.other, line=QLocale().toString(near.other_line or 0))
    if near.other_line is None:
        return _say(QT_TRANSLATE_NOOP("lists", "{name}, who is here already")).format(name=near.other)
    text = _say(QT_TRANSLATE_NOOP("lists", "{name} in line {line}"))
    return text.format(name=near.other, line=QLocale().toString(near.other_line))
