"""What the timeline says of what staff did about a mail."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.entries.kinds import MailAct, MailTended
from orderflow_desk.gui.words.stories import Sort, Stories, Story, alone, erased_word, quiet
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.views.orders.detail import TimelineRow

translate = QCoreApplication.translate
_MAIL_ACTS = {
    MailAct.SENT_AGAIN: QT_TRANSLATE_NOOP("timeline", "E-mail sent again"),
    MailAct.MENDED: QT_TRANSLATE_NOOP("timeline", "E-mail address corrected"),
    MailAct.PHONED: QT_TRANSLATE_NOOP("timeline", "Customer told by phone"),
    MailAct.STOPPED: QT_TRANSLATE_NOOP("timeline", "E-mail stopped before it left"),
}


def _mail(row: TimelineRow, entry: MailTended) -> Story:
    detail = entry.subject
    if entry.act is MailAct.MENDED and not row.is_erased:
        old = entry.old or translate("timeline", "empty")
        detail = translate("timeline", "{old} → {new}").format(old=old, new=entry.new)
    detail = erased_word() if row.is_erased else detail
    return quiet(row, translate("timeline", _MAIL_ACTS[entry.act]), detail, sort=Sort.MAILS)


STORIES: Stories = {MailTended: alone(_mail)}
