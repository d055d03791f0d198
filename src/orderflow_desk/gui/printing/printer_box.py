"""Offers printers and sizes of one kind of paper in two boxes, as the dialog and the settings both do."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from orderflow_desk.gui.printing.choices import PDF, Choices, is_for_a_file, is_there, usual
from orderflow_desk.gui.printing.kinds import Kind, size_name, sizes_of
from orderflow_desk.gui.printing.printers import Found

translate = QCoreApplication.translate


def offer_printers(box: QComboBox, kind: Kind, choices: Choices, found: Found | None) -> str:
    """Fill the box; return the name of the chosen printer if that is not there, for then nothing is chosen.

    `found` is None until the printers are known: what was chosen, and PDF, can be taken meanwhile.
    """
    chosen = choices.printer(kind)
    box.clear()
    looking, choose = translate("paper", "Looking for printers…"), translate("paper", "Choose a printer")
    box.setPlaceholderText(looking if found is None else choose)
    box.addItem(translate("paper", "PDF file"), PDF)
    if found is None:
        if chosen:
            box.addItem(chosen, chosen)
        box.setCurrentIndex(0 if is_for_a_file(kind, choices) else box.findData(chosen) if chosen else -1)
        return ""
    for name in found.names:
        box.addItem(name, name)
    wanted = usual(kind, found) if chosen is None else chosen
    box.setCurrentIndex(box.findData(wanted))
    return "" if is_there(wanted, found) else wanted


def offer_sizes(box: QComboBox, kind: Kind, choices: Choices) -> None:
    """Fill the box and choose what was chosen last."""
    box.clear()
    for slug in sizes_of(kind):
        box.addItem(size_name(slug), slug)
    box.setCurrentIndex(box.findData(choices.size(kind)))
