"""Turns the rows of a timeline into what a person reads, by what the features say of their kinds of entries."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from orderflow_desk.domain.actors import ActorKind
from orderflow_desk.gui.feature import stories
from orderflow_desk.gui.words.stories import Sort, Story, StoryLine
from orderflow_desk.gui.words.words import standing_name
from orderflow_desk.views.orders.detail import TimelineRow


def story_of(rows: Iterable[TimelineRow]) -> list[Story]:
    """Return the entries, newest first; what belongs together, as the steps of one walk do, is one."""
    named = map(_named, rows)
    return [line.describe(list(group)) for (line, _), group in groupby(named, key=_belonging)][::-1]


def narrowed(entries: Iterable[Story], sort: Sort) -> list[Story]:
    """Return the entries of one sort; entries with a mail belong to the mails, too."""
    if sort is Sort.ALL:
        return list(entries)
    return [one for one in entries if one.sort is sort or (sort is Sort.MAILS and one.mail is not None)]


def _named(row: TimelineRow) -> TimelineRow:
    """Return a row that says who did it, also where it was nobody of the staff."""
    return row if row.by is ActorKind.STAFF else replace(row, user=standing_name(row.by))


def _belonging(row: TimelineRow) -> tuple[StoryLine, object]:
    """Return what rows have in common that are told as one."""
    line = stories()[type(row.entry)]
    return line, line.belonging(row)
