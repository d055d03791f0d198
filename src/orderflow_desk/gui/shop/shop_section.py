"""Settings of the shop: what customers read, the times, the portal."""

from typing import TYPE_CHECKING

from orderflow_desk.assets import letter_languages
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.gui.forms.ui_shop_section import Ui_ShopSection
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.postal.countries import offer_countries, window_countries
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.shop.shop_settings_section import ShopSettingsSection
from orderflow_desk.gui.shop.zones import offer_zones
from orderflow_desk.gui.words.languages import language_name

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

_SLUGS = (
    "name",
    "address",
    "phone",
    "language",
    "time_zone",
    "currency",
    "country",
    "hold_seconds",
    "portal_base",
    "receipt_terms",
)


class ShopSection(ShopSettingsSection):
    """One Save button for all cards."""

    def __init__(self, session: Session) -> None:
        self.form = Ui_ShopSection()
        super().__init__(session, self.form, _SLUGS, "shop")

    @override
    def _prepare(self) -> None:
        offer_zones(self.form.time_zone)
        languages = letter_languages()
        for code in languages:
            self.form.language.addItem(language_name(code), code)
        self.form.language_box.setVisible(len(languages) > 1)
        self.form.hold_seconds.setSuffix(self.tr(" s"))

    @override
    def _read(self, desk: "Desk") -> ShopSettings:
        window_countries()
        return super()._read(desk)

    @override
    def _on_read(self, settings: ShopSettings) -> None:
        offer_countries(self.form.country, window_countries())
        super()._on_read(settings)
