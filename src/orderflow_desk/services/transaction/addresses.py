"""E-mail addresses as people type them, made safe to write to."""

from orderflow_desk.domain.errors import AddressFault, AddressInvalid

# The beginning of an encoded word (RFC 2047): no header may hold it, so no mail can be written there.
ENCODED = "=?"


def checked_address(typed: str) -> str:
    """Return the address in its normal form, or "" when nothing was typed.

    Raises:
        AddressInvalid: it is malformed (RFC 5322), longer than servers take (RFC 5321), or its local part needs SMTPUTF8 (RFC 6531), which most
            servers refuse. A domain with umlauts is fine: it has an ASCII form (RFC 5891).
    """
    text = typed.strip()
    if not text:
        return ""
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415  takes 60 ms to import

    local, _, _ = text.rpartition("@")
    if ENCODED in local:
        raise AddressInvalid(text, AddressFault.MALFORMED)
    try:
        return validate_email(text, check_deliverability=False, allow_smtputf8=False, strict=True).normalized
    except EmailNotValidError as error:
        fault = AddressFault.MALFORMED if local.isascii() or not local else AddressFault.NEEDS_SMTPUTF8
        raise AddressInvalid(text, fault) from error
