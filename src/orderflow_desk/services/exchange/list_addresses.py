"""Checks the many addresses of a list as quickly as their few domains allow."""

import re

from orderflow_desk.services.transaction.addresses import checked_address

_PLAIN_LOCAL = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*")
_LOCAL_AT_MOST = 64
_PLAIN_AT_MOST = 128
_DOMAINS_AT_MOST = 4096


class Addresses:
    """Checks addresses as `checked_address` does; of plain ones, each domain only once."""

    def __init__(self) -> None:
        self._domains: dict[str, str] = {}

    def checked(self, typed: str) -> str:
        """Return the address in its normal form. Raises AddressInvalid."""
        text = typed.strip()
        local, _, domain = text.rpartition("@")
        if not (
            len(text) <= _PLAIN_AT_MOST and len(local) <= _LOCAL_AT_MOST and _PLAIN_LOCAL.fullmatch(local)
        ):
            return checked_address(text)
        known = self._domains.get(domain)
        if known is None:
            # Asked with the whole address, so that a refusal names what was typed.
            _, _, known = checked_address(text).rpartition("@")
            if len(known) > _PLAIN_AT_MOST:
                return checked_address(text)
            if len(self._domains) < _DOMAINS_AT_MOST:
                self._domains[domain] = known
        return f"{local}@{known}"
