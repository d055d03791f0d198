"""The fields of a postal address, each with its name above it and room for what is wrong with it below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from orderflow_desk.domain.invoices.parties import LINE_AT_MOST, PostalAddress
from orderflow_desk.gui.postal.countries import offer_countries
from orderflow_desk.gui.widgets.fields.captioned import captioned
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox


class PostalFields(QWidget):
    """`faults` are its fields by their slugs for `FaultLines`. `changed` comes when somebody typed or chose."""

    changed = Signal()

    def __init__(self, prefix: str, none: str, parent: QWidget | None = None) -> None:
        """`prefix` begins the names of the fields; `none` is what stands where no country is chosen."""
        super().__init__(parent)
        self._none = none
        self._lines = {
            name: self._line(f"{prefix}_{name}", caption)
            for name, caption in (
                ("street", self.tr("Street and number")),
                ("extra", self.tr("Further line")),
                ("postcode", self.tr("Postcode")),
                ("city", self.tr("City")),
                ("region", self.tr("Region or state")),
            )
        }
        self._country = ChoiceBox()
        self._country.setObjectName(f"{prefix}_country")
        self._country.setAccessibleName(self.tr("Country"))
        self._country.activated.connect(self.changed)
        self._kept = ""
        self.faults: dict[str, tuple[QWidget, QLabel]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        rows: tuple[tuple[tuple[str, int], ...], ...] = (
            (("street", 1),),
            (("extra", 1),),
            (("postcode", 1), ("city", 2)),
            (("region", 1), ("country", 2)),
        )
        for names in rows:
            row = QHBoxLayout()
            row.setSpacing(12)
            for name, stretch in names:
                field = self._lines.get(name, self._country)
                box, fault = captioned(field)
                self.faults[name] = (field, fault)
                row.addLayout(box, stretch)
            column.addLayout(row)

    def offer(self, named: tuple[tuple[str, str], ...]) -> None:
        """Fill the box of countries with names and codes."""
        offer_countries(self._country, named, none=self._none)
        self._country.choose(self._kept)

    def show_address(self, address: PostalAddress) -> None:
        """Show an address."""
        for name, line in self._lines.items():
            line.setText(getattr(address, name))
        self._kept = address.country
        self._country.choose(address.country)

    def address(self) -> PostalAddress:
        """Return what is typed; where the countries are not there yet, that of the address that is shown."""
        country = self._country.currentData() if self._country.count() else self._kept
        return PostalAddress(
            **{name: line.text() for name, line in self._lines.items()}, country=country or ""
        )

    def set_may_change(self, *, may_change: bool) -> None:
        """Let it be changed, or only be read."""
        for line in self._lines.values():
            line.setReadOnly(not may_change)
        self._country.setEnabled(may_change)

    def _line(self, name: str, caption: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(caption)
        line.setMaxLength(LINE_AT_MOST)
        line.textEdited.connect(self.changed)
        return line
