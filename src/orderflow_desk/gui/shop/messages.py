"""What is said when a file cannot be the shop's logo."""

from orderflow_desk.domain.letterhead.logo import (
    BYTES_AT_MOST,
    HEIGHT_AT_MOST,
    WIDTH_AT_MOST,
    LogoFault,
    LogoInvalid,
)
from orderflow_desk.gui.words.messages.messages import Messages, message
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import number_text

FAULTS = {
    LogoFault.NO_PICTURE: (
        QT_TRANSLATE_NOOP("messages", "This file is no PNG or JPEG picture."),
        QT_TRANSLATE_NOOP("messages", "Mail programs show only these; save the logo as PNG."),
    ),
    LogoFault.TOO_MANY_BYTES: (
        QT_TRANSLATE_NOOP(
            "messages", "This picture is larger than {kilobytes} kB; it would go with every e-mail."
        ),
        QT_TRANSLATE_NOOP("messages", "Save it smaller."),
    ),
    LogoFault.TOO_LARGE: (
        QT_TRANSLATE_NOOP("messages", "This picture has more than {width} × {height} pixels."),
        QT_TRANSLATE_NOOP("messages", "Save it smaller."),
    ),
}

MESSAGES: Messages = {
    LogoInvalid: lambda error: message(
        FAULTS[error.fault],
        kilobytes=number_text(BYTES_AT_MOST // 1000),
        width=number_text(WIDTH_AT_MOST),
        height=number_text(HEIGHT_AT_MOST),
    ),
}
