"""A field with its name above it, and below it the sentence that says why it was not taken."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from orderflow_desk.gui.widgets.plain_label import PlainLabel


def captioned(field: QWidget) -> tuple[QVBoxLayout, PlainLabel]:
    """Return a column with the accessible name of a field, the field, and room for a fault; and the label of that."""
    caption = PlainLabel(field.accessibleName(), tone="small")
    caption.setBuddy(field)
    fault = PlainLabel(tone="fault", wraps=True)
    fault.setObjectName(f"{field.objectName()}_fault")
    column = QVBoxLayout()
    column.setSpacing(4)
    for widget in (caption, field, fault):
        column.addWidget(widget)
    column.addStretch(1)
    return column, fault
