"""Offers printers, sizes and margins of one kind of paper in boxes, as the dialog and the settings both do."""

from itertools import groupby

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QComboBox

from orderflow_desk.gui.printing.choices import PDF, Choices, is_for_a_file, is_there, usual
from orderflow_desk.gui.printing.kinds import SIZES, Kind, maker_of, size_name, sizes_of
from orderflow_desk.gui.printing.layout.label_plan import MARGIN_STEP, widest_margin
from orderflow_desk.gui.printing.printers import Found
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

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


def offer_sizes(box: ChoiceBox, kind: Kind, choices: Choices) -> None:
    """Fill the box, makers above their labels, and choose what was chosen last."""
    box.clear()
    for maker, slugs in groupby(sizes_of(kind), maker_of):
        if maker:
            box.add_heading(maker)
        for slug in slugs:
            box.addItem(size_name(slug), slug)
    box.setCurrentIndex(box.findData(choices.size(kind)))


def offer_margins(box: QComboBox, kind: Kind, choices: Choices) -> None:
    """Fill the box with the margins that the chosen size has room for, and choose the one that holds."""
    box.clear()
    steps = round(widest_margin(SIZES[choices.size(kind)]) / MARGIN_STEP)
    for margin in (step * MARGIN_STEP for step in range(steps + 1)):
        box.addItem(translate("paper", "{margin} mm").format(margin=QLocale().toString(margin, "g")), margin)
    box.setCurrentIndex(box.findData(choices.margin(kind)))
