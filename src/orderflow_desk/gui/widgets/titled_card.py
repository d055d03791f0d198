"""A card with its title, for what is told below it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from orderflow_desk.gui.widgets.plain_label import PlainLabel


class TitledCard(QFrame):
    """Put into `column` what stands below the title.

    `indent` is how many pixels the words of that are from its own left edge: so far it stands further left, that its
    words are below those of the title.
    """

    def __init__(self, title: str, indent: int = 0) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14 - indent, 12, 10, 12)
        self.column.setSpacing(6)
        heading = PlainLabel(title, tone="caption")
        heading.setContentsMargins(indent, 0, 0, 0)
        self.column.addWidget(heading)
