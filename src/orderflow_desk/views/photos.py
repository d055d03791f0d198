"""The photos of an order as the strip shows them."""

from dataclasses import dataclass
from datetime import datetime

# What the number of an order's photos is called in `OrderDetail.of_features`.
PHOTOS = "photos"


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """One photo of an order as the strip shows it; the whole image is read when it is looked at."""

    id: int
    order_id: int
    at: datetime
    user: str
    name: str
    width: int
    height: int
    thumb: bytes
