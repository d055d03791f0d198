"""What keeps a PC from simply opening its shop: it is not the one that was there before, or nobody can tell."""

from dataclasses import dataclass

from orderflow_desk.domain.errors import Refusal, Trouble


@dataclass(eq=False)
class ShopForgotten(Refusal):
    """The settings that named this PC's shop are gone.

    `last` is its address without the password, or empty where that is not known either; `aside` is where a file that could
    not be understood lies now.
    """

    last: str
    aside: str


@dataclass(eq=False)
class NoShopThere(Refusal):
    """There is no shop at this address, and this PC knows one: a new one would be begun in its place."""

    address: str


@dataclass(eq=False)
class AnotherShop(Refusal):
    """At this address stood another shop when this PC opened it last.

    `found` is the id of the one that stands there now, empty where it is of a version that had none.
    """

    address: str
    found: str


@dataclass(eq=False)
class OpeningFailed(Trouble):
    """The program itself failed at opening; what it was stands in the log."""
