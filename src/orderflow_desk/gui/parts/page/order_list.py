"""The list of what is to be ordered from a supplier: as the text of a mail, as rows of a sheet, and on paper."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTableFormat,
)

from orderflow_desk.domain.exchange.exporting import Cell
from orderflow_desk.filing import write_whole
from orderflow_desk.gui.words.field_words import number_text, quantity_text
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.views.parts import WaitedFor

translate = QCoreApplication.translate
_MARGIN_MM, _PADDING = 18.0, 3.0


def heads() -> list[str]:
    """Return the heads of the list."""
    return [
        translate("parts", "Part number"),
        translate("parts", "Part"),
        translate("parts", "Qty"),
        translate("parts", "Price"),
        translate("parts", "Currency"),
        translate("parts", "Supplier"),
        translate("parts", "Order number"),
        translate("parts", "Our order"),
    ]


def cells(parts: Sequence[WaitedFor]) -> list[list[Cell]]:
    """Return the rows of the list."""
    return [
        [
            one.part.number,
            one.part.description,
            quantity_text(one.part.quantity),
            "" if one.part.price is None else number_text(one.part.price),
            "" if one.part.price is None else one.part.price.currency,
            one.part.supplier,
            one.part.order_number,
            order_number(one.part.order_id),
        ]
        for one in parts
    ]


def mail_text(parts: Sequence[WaitedFor], shop: str) -> str:
    """Return the text of a mail that orders them."""
    lines = [
        translate("parts", "{quantity} × {number} {name} (our order {order})").format(
            quantity=quantity_text(one.part.quantity),
            number=one.part.number,
            name=one.part.description,
            order=order_number(one.part.order_id),
        )
        for one in parts
    ]
    hello = translate("parts", "Hello,\n\nplease send us:")
    return "\n".join((hello, "", *lines, "", translate("parts", "Kind regards"), shop))


def write_pdf(path: Path, parts: Sequence[WaitedFor], title: str) -> None:
    """Write the list on A4; what was typed is plain text in it. Raises FileTrouble."""
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    document = QTextDocument()
    cursor = QTextCursor(document)
    large, strong, plain = (QTextCharFormat() for _ in range(3))
    large.setFontPointSize(16)
    strong.setFontWeight(QFont.Weight.DemiBold)
    cursor.insertText(title, large)
    cursor.insertBlock()
    form = QTextTableFormat()
    form.setCellPadding(_PADDING)
    form.setCellSpacing(0)
    form.setBorder(0.5)
    form.setHeaderRowCount(1)
    rows = cells(parts)
    columns = heads()
    table = cursor.insertTable(1 + len(rows), len(columns), form)
    for number, row in enumerate([columns, *rows]):
        for place, text in enumerate(row):
            table.cellAt(number, place).firstCursorPosition().insertText(
                str(text), strong if not number else plain
            )
    writer = QPdfWriter(written)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    document.print_(writer)
    del writer  # it ends the file
    written.close()
    write_whole(path, bytes(written.data().data()))
