"""Remembers which shops this PC opened: apart from the settings, so that what damages those does not take it along."""

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.filing import put_aside, read_if_there, write_whole

FILE_NAME = "shops.json"
SIZE_AT_MOST = 200_000
# How the file in the data folder is called here: it moves with that folder.
LOCAL = "local"


@dataclass(frozen=True, slots=True)
class KnownShop:
    """The id of the shop at an address, and who of its people was signed in last at this PC (0: nobody yet)."""

    id: str
    person: int = 0


@dataclass(frozen=True, slots=True)
class _Kept:
    last: str = ""
    common: str = ""
    shops: Mapping[str, KnownShop] = field(default_factory=dict[str, KnownShop])


class KnownShops:
    """Addresses are without their passwords. Reading is from memory; `remember` waits for the disk."""

    def __init__(self, folder: Path) -> None:
        """Read what the file in `folder` has. A file that is not understood is put aside and counts as none."""
        self._path = folder / FILE_NAME
        self._lock = threading.Lock()
        self._kept = _load(self._path)

    @property
    def last(self) -> str:
        """The address that was opened last; empty where none ever was."""
        return self._kept.last

    @property
    def common(self) -> str:
        """The address of the shop to which belongs what lay on this PC before shops had places of their own."""
        return self._kept.common

    def at(self, address: str) -> KnownShop | None:
        """Return what is known of the shop at an address."""
        return self._kept.shops.get(address)

    def remember(self, address: str, shop_id: str, person: int | None = None, before: str = "") -> None:
        """Keep that this shop stands at this address, and was opened last. Raises FileTrouble.

        `before` is the address that this PC opened until then, where that is known otherwise.
        """
        with self._lock:
            known = self._kept.shops.get(address)
            last = known.person if known is not None and known.id == shop_id else 0
            shop = KnownShop(shop_id, last if person is None else person)
            common = self._kept.common or before or address
            changed = _Kept(address, common, {**self._kept.shops, address: shop})
            if changed != self._kept:
                self._kept = changed
                write_whole(self._path, json.dumps(_written(changed), indent=1).encode())


def _written(kept: _Kept) -> dict[str, Any]:
    shops = {address: {"id": shop.id, "person": shop.person} for address, shop in kept.shops.items()}
    return {"last": kept.last, "common": kept.common, "shops": shops}


def _load(path: Path) -> _Kept:
    try:
        content = read_if_there(path, at_most=SIZE_AT_MOST)
        if content is None:
            return _Kept()
        found = _understood(content)
        if found is None:
            put_aside(path)
    except FileTrouble:
        return _Kept()
    return found or _Kept()


def _understood(content: bytes) -> _Kept | None:
    try:
        whole = cast("dict[str, Any]", json.loads(content))
        shops = {
            str(address): KnownShop(str(one["id"]), int(one.get("person", 0)))
            for address, one in whole["shops"].items()
        }
        return _Kept(str(whole["last"]), str(whole["common"]), shops)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
