"""The currencies there are (ISO 4217), and the signs and short words by which people write them."""

_ACTIVE = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
    COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR
    IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
    MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD
    XCG XOF XPF YER ZAR ZMW ZWG
"""
CODES = frozenset(_ACTIVE.split())
# In small letters these are words: "all 120", "top 120".
_WORDS = frozenset(
    {"ALL", "BAM", "BOB", "COP", "CUP", "GEL", "LAK", "MAD", "MOP", "PEN", "SOS", "TOP", "TRY"}
)
# A sign in small letters -> the currencies written so: the first is meant, or the shop's own where that is among them.
_SIGNS: dict[str, tuple[str, ...]] = {
    "€": ("EUR",),
    "euro": ("EUR",),
    "euros": ("EUR",),
    "$": (
        "USD",
        "AUD",
        "CAD",
        "NZD",
        "SGD",
        "HKD",
        "TWD",
        "MXN",
        "ARS",
        "CLP",
        "COP",
        "UYU",
        "JMD",
        "TTD",
        "BBD",
        "BSD",
    ),
    "us$": ("USD",),
    "ca$": ("CAD",),
    "c$": ("CAD",),
    "au$": ("AUD",),
    "a$": ("AUD",),
    "nz$": ("NZD",),
    "hk$": ("HKD",),
    "s$": ("SGD",),
    "nt$": ("TWD",),
    "mx$": ("MXN",),
    "r$": ("BRL",),
    "£": ("GBP", "EGP", "GIP", "FKP", "SHP"),
    "¥": ("JPY", "CNY"),
    "円": ("JPY",),
    "元": ("CNY", "TWD", "HKD"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "fr": ("CHF", "XAF", "XOF", "XPF"),
    "sfr": ("CHF",),
    "kč": ("CZK",),
    "kc": ("CZK",),
    "ft": ("HUF",),
    "zł": ("PLN",),
    "zl": ("PLN",),
    "lei": ("RON", "MDL"),
    "leu": ("RON", "MDL"),
    "лв": ("BGN",),
    "din": ("RSD",),
    "дин": ("RSD",),
    "km": ("BAM",),
    "ден": ("MKD",),
    "₴": ("UAH",),
    "грн": ("UAH",),
    "₽": ("RUB",),
    "руб": ("RUB",),
    "₺": ("TRY",),
    "tl": ("TRY",),
    "₸": ("KZT",),
    "₾": ("GEL",),
    "₼": ("AZN",),
    "֏": ("AMD",),
    "₪": ("ILS",),
    "₹": ("INR",),
    "rs": ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    "₩": ("KRW", "KPW"),
    "₫": ("VND",),
    "฿": ("THB",),
    "₱": ("PHP",),
    "rm": ("MYR",),
    "rp": ("IDR",),
    "₦": ("NGN",),
    "r": ("ZAR",),
}
# Of these none is the first: who writes one of them means the currency of some country.
_ASKED_ABOUT = frozenset({"$", "kr", "¥", "元", "rs"})


def currencies_of(name: str, own: str) -> tuple[str, ...]:
    """Return what a sign, a word or three letters may stand for, the shop's `own` alone where that is one of them."""
    tidy = name.rstrip(".") or name
    code = tidy.upper()
    if code in CODES and (tidy.isupper() or code not in _WORDS or code == own):
        return (code,)
    sign = tidy.casefold()
    found = _SIGNS.get(sign, ())
    if own in found:
        return (own,)
    return found if sign in _ASKED_ABOUT else found[:1]
