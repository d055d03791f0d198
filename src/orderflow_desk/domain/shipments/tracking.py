"""Where carriers say how far a parcel is: their pages, with a place for its number."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from orderflow_desk.domain.errors import FieldInvalid, FieldMissing, FieldTooLong
from orderflow_desk.domain.tidying import tidy_line

NUMBER_HERE = "{number}"
CARRIER_AT_MOST = 60
PAGE_AT_MOST = 500
_SCHEMES = ("http", "https")


@dataclass(frozen=True, slots=True)
class Carrier:
    """Who carries parcels; `page` is where one is followed, with `NUMBER_HERE` in the place of its number, or empty."""

    name: str
    page: str = ""


# The pages as the carriers give them out for links, seen in November 2026.
CARRIERS = (
    Carrier("DHL", "https://www.dhl.de/en/privatkunden.html?piececode={number}"),
    Carrier("DPD", "https://tracking.dpd.de/status/en_US/parcel/{number}"),
    Carrier("FedEx", "https://www.fedex.com/fedextrack/?trknbr={number}"),
    Carrier("GLS", "https://gls-group.com/GROUP/en/parcel-tracking/?match={number}"),
    Carrier("UPS", "https://www.ups.com/track?tracknum={number}"),
    Carrier("USPS", "https://tools.usps.com/go/TrackConfirmAction?tLabels={number}"),
)


def tracking_link(carriers: tuple[Carrier, ...], carrier: str, number: str) -> str:
    """Return where a parcel is followed; empty where the carrier is not known, has no page, or the parcel no number."""
    page = next((one.page for one in carriers if one.name.casefold() == carrier.strip().casefold()), "")
    plain = "".join(number.split())
    if not plain or not is_page(page):
        return ""
    return page.replace(NUMBER_HERE, quote(plain, safe=""))


def is_page(page: str) -> bool:
    """Tell whether this is a page of the web with a place for a number: nothing else is ever opened."""
    if page.count(NUMBER_HERE) != 1 or not page.isprintable() or any(char.isspace() for char in page):
        return False
    try:
        parts = urlsplit(page)
        host = parts.hostname
    except ValueError:
        return False
    # The number has no say in which server it is.
    return (
        parts.scheme in _SCHEMES
        and bool(host)
        and NUMBER_HERE not in parts.netloc
        and "@" not in parts.netloc
    )


def check_carrier(name: str, page: str) -> Carrier:
    """Return a carrier as it is kept.

    Raises:
        FieldMissing, FieldTooLong, FieldInvalid: it has no name, or its page is none of the web with one place for a number.
    """
    tidy, where = tidy_line(name), tidy_line(page)
    if not tidy:
        raise FieldMissing("carrier")
    if len(tidy) > CARRIER_AT_MOST:
        raise FieldTooLong("carrier", CARRIER_AT_MOST, len(tidy))
    if len(where) > PAGE_AT_MOST:
        raise FieldTooLong("tracking_page", PAGE_AT_MOST, len(where))
    if where and not is_page(where):
        raise FieldInvalid("tracking_page", where, "not_a_tracking_page")
    return Carrier(tidy, where)
