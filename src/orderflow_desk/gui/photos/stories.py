"""What the timeline says about photos: those that came one after the other on a day are one entry."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.entries.kinds import PhotoAct, PhotosChanged
from orderflow_desk.gui.words.stories import Stories, Story, StoryLine, quiet
from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP
from orderflow_desk.views.orders.detail import TimelineRow

translate = QCoreApplication.translate
_NAMES_SHOWN = 5
_PHOTO_ACTS = {
    PhotoAct.ADDED: QT_TRANSLATE_N_NOOP("timeline", "%Ln photo(s) added"),
    PhotoAct.REMOVED: QT_TRANSLATE_N_NOOP("timeline", "%Ln photo(s) removed"),
    PhotoAct.PUT_BACK: QT_TRANSLATE_N_NOOP("timeline", "%Ln photo(s) put back"),
}


def _story(rows: Sequence[TimelineRow]) -> Story:
    """Tell of all of them, at the time of the last."""
    changes = [row.entry for row in rows if isinstance(row.entry, PhotosChanged)]
    count = sum(one.count for one in changes)
    names = [name for name in chain.from_iterable(one.names for one in changes) if name]
    title = translate("timeline", _PHOTO_ACTS[changes[-1].act], "", count)
    return quiet(rows[-1], title, ", ".join(names[:_NAMES_SHOWN]))


def _belonging(row: TimelineRow) -> object:
    return (row.user, row.entry.act, row.at.date()) if isinstance(row.entry, PhotosChanged) else row.id


STORIES: Stories = {PhotosChanged: StoryLine(_story, _belonging)}
