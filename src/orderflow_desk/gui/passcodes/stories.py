"""What the timeline says about passcodes: never what they are."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.entries.kinds import PasscodeKept, PasscodeRevealed
from orderflow_desk.gui.words.stories import Stories, Story, alone, quiet
from orderflow_desk.views.orders.detail import TimelineRow

translate = QCoreApplication.translate


def _kept(row: TimelineRow, entry: PasscodeKept) -> Story:
    kept, gone = translate("timeline", "Passcode written down"), translate("timeline", "Passcode removed")
    return quiet(row, kept if entry.is_kept else gone)


def _revealed(row: TimelineRow, _entry: PasscodeRevealed) -> Story:
    return quiet(row, translate("timeline", "Passcode shown to {name}").format(name=row.user))


STORIES: Stories = {PasscodeKept: alone(_kept), PasscodeRevealed: alone(_revealed)}
