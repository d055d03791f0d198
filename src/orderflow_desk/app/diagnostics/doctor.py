"""Examines what a shop's desk stands on and says what to do: `orderflow-desk doctor`, without a window or a display."""

import json
import textwrap
from collections.abc import Iterator
from dataclasses import asdict

from PySide6.QtCore import QCoreApplication

from orderflow_desk import __version__
from orderflow_desk.app.diagnostics.check_context import CheckContext, Finding, State
from orderflow_desk.app.diagnostics.checkups import CHECKUPS
from orderflow_desk.app.options import Options
from orderflow_desk.gui.features import join_messages
from orderflow_desk.gui.words.languages import Speech

_WIDTH, _INDENT = 110, 19


def doctor(options: Options, *, is_whole: bool, as_json: bool) -> int:
    """Print what was found; return 0 when nothing is bad, else 1."""
    join_messages()
    context = CheckContext.of(options, is_whole=is_whole)
    app = QCoreApplication.instance()
    speech = Speech(app, context.settings.language) if app is not None else None
    findings = examine(context)
    is_well = not any(finding.state is State.BAD for finding in findings)
    if as_json:
        whole = {"version": __version__, "is_well": is_well, "findings": [asdict(one) for one in findings]}
        print(json.dumps(whole, indent=1, ensure_ascii=False))
    else:
        print("\n".join(line for finding in findings for line in _lines(finding)))
    if speech is not None:
        speech.end()
    return 0 if is_well else 1


def examine(context: CheckContext) -> tuple[Finding, ...]:
    """Return what was found, at least one finding of each checkup, in the order of the table."""
    return tuple(finding for checkup in CHECKUPS for finding in checkup(context))


def _lines(finding: Finding) -> Iterator[str]:
    head = f"{finding.state:<5} {finding.name}"
    yield from _wrapped(finding.sentence, f"{head:<{_INDENT}}", _INDENT)
    yield from _wrapped(finding.advice, f"{'':<{_INDENT}}→ ", _INDENT + 2)


def _wrapped(text: str, before: str, indent: int) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=before,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
