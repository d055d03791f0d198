"""How a postal address reads, line by line."""

from collections.abc import Mapping

from orderflow_desk.domain.invoices.parties import PostalAddress

# Where the postcode stands behind the city, and the region before it (the Universal Postal Union's S42).
_BEHIND = frozenset({"AU", "CA", "GB", "IE", "IN", "NZ", "SG", "US"})


def postal_lines(address: PostalAddress, names: Mapping[str, str], *, home: str = "") -> tuple[str, ...]:
    """Return the lines of an address; `names` are those of countries by code, that of `home` is left out."""
    if address.country in _BEHIND:
        town = " ".join(part for part in (address.region, address.postcode) if part)
        city = ", ".join(part for part in (address.city, town) if part)
        lines = (address.street, address.extra, city)
    else:
        city = " ".join(part for part in (address.postcode, address.city) if part)
        lines = (address.street, address.extra, city, address.region)
    country = "" if address.country in ("", home) else names.get(address.country, address.country)
    return tuple(line for line in (*lines, country) if line)
