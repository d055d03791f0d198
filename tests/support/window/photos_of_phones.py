"""Pictures in the formats of phones and scanners. HEIC is only decoded here, so two of them are kept as they are."""

import io
import struct
import zlib
from base64 import b85decode

from PIL import Image

# 128 × 96 pixels, blue with a red top left quarter; the file says to turn it, once with a mirror, once without.
_TURNED = b85decode(
    "0000SW^{RQXk}?*00000ZE0pPXk}?*ZE0a<0004@ZDn*}000000000XXk=`10000000000aA{+700000000000000000000G-"
    "+&aV*mgE07O6l0ssL300001#Q*^S000000021v0ssI200I600RR9100000Bme*aIB98aW&i*H00062000$fZf0cy000000RRAKc4"
    "ILB0000LX>Mj^0ssI300IC2MR;ju000004sdC7Z2$lO00031007`=aB^?}006*gaAR)(004Msc4I>U18@KU0FVFx0000U@BsY%`1"
    "k+-4+CHT0RR|40Sp2E{{wIU00RJ!0009300RIXx&lC90096iLID8-"
    "Z~y=U0FVFx0{{R603M(aAYo;?l1givfQEwt00093G5`Pr00IzV00968L;=Baup&SJ000wXZ)|dIV{CW;0RRmE27mwn02FC+aAg1h"
    "000000Du4h0AK(B01$9#cxeCt0009B2nYZG010VwZ*&6y000<iaBX1#00000000310R@2q0|bQt000_ka%E-"
    "!00000000hSWOHKx0ssL30RR91Wo=|(bN~PVH7EhE8G!eEg*X5Bp@;r!TK})XljG2D|8Q%stx&(=q}|yrD!>02&d0(=_w|S0V@l*"
    "~Y(M}200u>PX=VTbO-%qQ000080099K00RI30096700000000"
)

_MIRRORED = b85decode(
    "0000SW^{RQXk}?*00000ZE0pPXk}?*ZE0a<00052ZDn*}000000000XXk=`10000000000aA{+700000000000000000000G-"
    "+&aV*mgE07O6l0ssL300001&j0}c000000021v0ssI200IaA0RR9100000Bme*aIB98aW&i*H00062000$fZf0cy000000RRAKc4"
    "ILB0000LX>Mj^0ssI300IC2MR;ju000004sdC7Z2$lO00031008P~aB^?}007BpaAR)(004Msc4I>U18@KU0FVFx0000U@BsY%`1"
    "k+-4+CHT0RR|40Sp2E{{wIU00RJ!0009300RIXx&lC90096iLID8-"
    "Z~y=U0FVFx0{{R603M(aAYo;?l1givfQEwt00093G5`Pr00IzV00968L;=Baup&SJ000wXZ)|dIV{CW;0RRmE27mwn02FC+aAg1h"
    "000000Du4h0AK(B01$9#cxeCt0009B2nYZG010VwZ*&6y000STZE11=0000PX>e^}0000000001009Pp0s{nvh5!Hn8fkK6W&i*H"
    "000004r63<V*mmG0RRC2003oeWMOmw001>80k0W=_k4vn|M;PY{%czQufdb!&~N{6Yp<<Pzu~0a*)A%-"
    "{}|54!bbP?hu>pL<ZNs}00006MR;ju002!*04e|g00;m90TKWM0000100jU500000"
)


def heic(quarters: int = 0) -> bytes:
    """Return a HEIC photo that says to be turned so many quarters against the clock (ISO/IEC 23008-12, 6.5.10)."""
    at = _TURNED.index(b"irot") + 4
    return _TURNED[:at] + bytes([quarters]) + _TURNED[at + 1 :]


def mirrored_heic() -> bytes:
    return _MIRRORED


def by_pillow(form: str, orientation: int = 1, size: tuple[int, int] = (128, 96), mode: str = "RGB") -> bytes:
    """Return a blue picture with a red top left quarter that says how it lies."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    exif = Image.Exif()
    exif[0x0112] = orientation
    content = io.BytesIO()
    image.convert(mode).save(content, form, exif=exif)
    return content.getvalue()


def with_exif_of_webp(webp: bytes, block: bytes) -> bytes:
    """Return a WebP file with an EXIF block behind its picture."""
    body = b"EXIF" + struct.pack("<I", len(block)) + block + bytes(len(block) % 2)
    whole = webp + body
    return whole[:4] + struct.pack("<I", len(whole) - 8) + whole[8:]


def with_exif_of_png(png: bytes, block: bytes) -> bytes:
    """Return a PNG file with an EXIF block behind its head."""
    chunk = struct.pack(">I", len(block)) + b"eXIf" + block + struct.pack(">I", zlib.crc32(b"eXIf" + block))
    return png[:33] + chunk + png[33:]
