"""Who will be mailed, said before the click and after it."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.outbox import Forecast, Silence
from orderflow_desk.gui.words.mail_words import why_sentence
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.views.outbox import QueueState

_SILENCE = {
    Silence.STAFF_ONLY: QT_TRANSLATE_NOOP("forecast", "Mails nobody: a draft is seen by staff alone"),
    Silence.SWITCHED_OFF: QT_TRANSLATE_NOOP("forecast", "Mails nobody: this message is switched off"),
    Silence.NO_ADDRESS: QT_TRANSLATE_NOOP("forecast", "Mails nobody: the customer has no e-mail address"),
    Silence.NOT_PUBLIC: QT_TRANSLATE_NOOP("forecast", "Mails nobody: only staff can read this note"),
}


def forecast_sentence(forecast: Forecast, queue: QueueState | None) -> str:
    """Return who an act will mail, or why nobody; and that it waits, where the `queue` lets no mail out now."""
    if forecast.silence is not None:
        return QCoreApplication.translate("forecast", _SILENCE[forecast.silence])
    if not forecast.address:
        return QCoreApplication.translate("forecast", "Mails nobody")
    if queue is not None and queue.lets_none_out:
        form = QCoreApplication.translate("forecast", "Mails {address}, but not yet: e-mails wait. {why}")
        return form.format(address=forecast.address, why=why_sentence(queue.problem, queue.detail)).strip()
    return QCoreApplication.translate("forecast", "Mails {address}").format(address=forecast.address)
