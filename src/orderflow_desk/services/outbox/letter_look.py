"""How a letter looks: the shop's colour, logo, ways to reach it, and how far the order is; the layout puts them in their places."""

import json
import re
from functools import cache
from html import escape
from typing import Any
from urllib.parse import quote_plus

from orderflow_desk.assets import asset
from orderflow_desk.domain.letterhead.colours import USUAL_COLOUR, ink_on, lightened
from orderflow_desk.domain.letterhead.steps import steps_of
from orderflow_desk.domain.letters import Appointment, Content, OrderNews
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.letterhead import Letterhead
from orderflow_desk.services.outbox.letter_words import language_of, locale_in, words_in

# By this the HTML part names the picture that goes with it (RFC 2392).
LOGO_ID = "shop-logo"
_LOGO = re.compile(rf'<img src="cid:{LOGO_ID}"[^>]*>')
# Documented to open the map program of any phone, and a page elsewhere (Google Maps URLs, "Search").
_MAP = "https://www.google.com/maps/search/?api=1&query="
_DARK_CARD = "#1b2129"
_DIGITS_AT_LEAST = 3


def look_of(shop: ShopSettings, content: Content, head: Letterhead, subject: str) -> dict[str, Any]:
    """Return what the layout asks for beside the words; nothing in it was typed by a customer but their own data."""
    brand = shop.colour or USUAL_COLOUR
    lighter = lightened(brand, _DARK_CARD)
    is_right_to_left = locale_in(language_of(shop)).text_direction == "rtl"
    return {
        "brand": brand,
        "brand_ink": ink_on(brand),
        "brand_dark": lighter,
        "brand_dark_ink": ink_on(lighter),
        "tokens": _tokens(),
        "direction": "rtl" if is_right_to_left else "ltr",
        "start": "right" if is_right_to_left else "left",
        "initials": _initials(shop.name),
        "logo": _logo(head, shop) if head.logo_size else "",
        "phone_link": _phone_link(shop.phone),
        "map_link": _map_link(shop.address),
        "title": _title(subject, content),
        "status_slug": str(getattr(content, "status", "")),
        "appointment_of": isinstance(getattr(content, "date", None), Appointment),
        "progress": _progress(shop, content),
    }


def without_logo(html: str) -> str:
    """Return the HTML part without the picture of the logo: where it is looked at in the window, or the shop has none any more."""
    return _LOGO.sub("", html)


def has_logo(html: str) -> bool:
    """Tell whether the HTML part names the picture of the logo."""
    return _LOGO.search(html) is not None


@cache
def _tokens() -> dict[str, dict[str, Any]]:
    return json.loads(asset("theme", "tokens.json").read_text(encoding="utf-8"))


def _progress(shop: ShopSettings, content: Content) -> dict[str, Any]:
    steps = steps_of(content.status, content.order_kind) if isinstance(content, OrderNews) else None
    if steps is None:
        return {"place": 0, "count": 0, "name": "", "next": ""}
    words = words_in(language_of(shop))["steps"]
    following = steps.names[steps.place + 1 :]
    return {
        "place": steps.place + 1,
        "count": len(steps.names),
        "name": words[steps.names[steps.place]],
        "next": words[following[0]] if following else "",
    }


def _initials(name: str) -> str:
    """Return one or two letters for a shop without a logo."""
    words = [word for word in re.split(r"[\s&+/.-]+", name) if word and word[0].isalnum()]
    return "".join(word[0] for word in words[:2]).upper()


def _logo(head: Letterhead, shop: ShopSettings) -> str:
    width, height = head.logo_size or (0, 0)
    name = escape(shop.name, quote=True)
    size = f'width="{width}" height="{height}" style="width:{width}px;height:{height}px;border:0"'
    return f'<img src="cid:{LOGO_ID}" alt="{name}" {size}>'


def _phone_link(phone: str) -> str:
    """Return a link that calls (RFC 3966); nothing for what is no number that can be dialled."""
    number = phone.replace("(0)", "")
    digits = "".join(char for char in number if char.isdigit() and char.isascii())
    if len(digits) < _DIGITS_AT_LEAST or any(char.isalpha() for char in number):
        return ""
    return f"tel:+{digits}" if number.strip().startswith("+") else f"tel:{digits}"


def _map_link(address: str) -> str:
    where = ", ".join(line.strip() for line in address.splitlines() if line.strip())
    return _MAP + quote_plus(where) if where else ""


def _title(subject: str, content: Content) -> str:
    """Return what stands large above a letter: its subject without the number of the order, which stands below."""
    number = getattr(content, "order", None)
    return re.sub(rf"\s*\([^()]*\b{number}\b[^()]*\)$", "", subject) if number else subject
