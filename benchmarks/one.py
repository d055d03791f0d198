"""Measures one row in a process of its own, so that none is slowed by what another has left behind."""

import json
import sys
from pathlib import Path

from benchmarks.setting import setting_of
from benchmarks.table import GROWTH, row_of


def main(name: str, given: str, to: str) -> None:
    """Measure the row `name` with the setting `given` (JSON) and write what it says to the file `to`."""
    setting = setting_of(json.loads(given))
    if name == GROWTH:
        from benchmarks.rows.growth import measured

        found: object = measured(setting)
    else:
        found = [figure.as_dict() for figure in row_of(name).measure(setting)]
    Path(to).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
