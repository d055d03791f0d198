"""The yardstick of the window: Qt's own table, SQL model and delegate on the same file, in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.setting import ROOT, SHORTEST_FRAME_MS, median, pss_mb

_COLUMNS = "o.id, i.title, o.status, c.name, o.fault, o.since"
_JOINED = "JOIN items i ON i.id = o.item_id JOIN customers c ON c.id = o.customer_id"
_CLOSED = "o.status IN ('completed', 'cancelled')"
# The index that the program names, for left alone SQLite gathers and sorts all that match.
LIST_SQL = f"SELECT {_COLUMNS} FROM orders o INDEXED BY ix_orders_closed {_JOINED} WHERE {_CLOSED} ORDER BY o.id DESC"
# About as large as the program's list in a window of 1440 × 900, and more rows than are seen in it.
_LIST_SIZE, _SCREENFUL = (456, 730), 40
LIKE_SQL = (
    f"SELECT {_COLUMNS} FROM orders o {_JOINED} JOIN order_search s ON s.order_id = o.id "
    "WHERE s.body LIKE '%{word}%' ORDER BY o.id DESC"
)


class Stock:
    """Asks the process that holds the stock window; each call is one act there, timed there."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def ask(self, act: str, **words: Any) -> Any:
        """Let it do an act and return what it says."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"act": act, **words}) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def open(self) -> float:
        """Return the ms from setting the query of the list to the first screenful painted."""
        return float(self.ask("open"))

    def like(self, word: str) -> float:
        """Return the ms from setting a LIKE query to what it found painted."""
        return float(self.ask("like", word=word))

    def end(self) -> float:
        """Return the ms from the End key to the last rows painted: it has to fetch all first."""
        return float(self.ask("end"))

    def scroll(self, frames: int, rows: int = 3) -> list[float]:
        """Return the ms of so many steps of so many rows."""
        return list(map(float, self.ask("scroll", frames=frames, rows=rows)))

    def memory(self) -> float:
        """Return the process' PSS in MB."""
        return float(self.ask("memory"))


def frame_ms(shop: Path) -> float:
    """Return the ms that the stock table takes to paint a changed screenful: a frame, never less than one of 60 Hz."""
    with stock(shop, *_LIST_SIZE) as yard:
        yard.open()
        return max(SHORTEST_FRAME_MS, median(yard.scroll(frames=15, rows=_SCREENFUL)))


@contextmanager
def stock(shop: Path, width: int, height: int) -> Generator[Stock]:
    """Start the stock window on a shop; its table is as large as ours."""
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.yardsticks.stock", str(shop), str(width), str(height)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src"))),
        },
    )
    try:
        yield Stock(process)
    finally:
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
        process.wait(20)


def serve(shop: Path, width: int, height: int) -> None:
    """Hold the window and do what is asked on standard input, until it ends."""
    from PySide6.QtCore import Qt
    from PySide6.QtSql import QSqlDatabase, QSqlQuery, QSqlQueryModel
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QTableView

    from benchmarks.window.painting import Eye, let_run

    app = QApplication(sys.argv[:1])
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(str(shop))
    database.setConnectOptions("QSQLITE_OPEN_READONLY")
    if not database.open():
        raise SystemExit(database.lastError().text())
    QSqlQuery("PRAGMA cache_size=-16000", database)
    model, view = QSqlQueryModel(), QTableView()
    view.setModel(model)
    view.resize(width, height)
    view.show()
    eye = Eye(view.viewport())
    let_run(0.3)

    def shown(sql: str) -> float:
        took = eye.ms(lambda: model.setQuery(sql, database))
        if model.lastError().isValid():
            raise SystemExit(model.lastError().text())
        return took

    def scroll(frames: int, rows: int) -> list[float]:
        bar = view.verticalScrollBar()
        times: list[float] = []
        for _ in range(frames):
            times.append(eye.ms(lambda: bar.setValue(bar.value() + rows)))
            let_run(SHORTEST_FRAME_MS / 1000)
        return times

    def end() -> float:
        shown(LIST_SQL)

        def press() -> None:
            while model.canFetchMore():
                model.fetchMore()
            QTest.keyClick(view, Qt.Key.Key_End)
            view.scrollToBottom()

        return eye.ms(press)

    acts: dict[str, Callable[..., Any]] = {
        "open": lambda: shown(LIST_SQL),
        "like": lambda word: shown(LIKE_SQL.format(word=word)),
        "end": end,
        "scroll": scroll,
        "memory": pss_mb,
    }
    for line in sys.stdin:
        asked = json.loads(line)
        answer = acts[asked.pop("act")](**asked)
        print(json.dumps(answer), flush=True)
    model.clear()
    app.processEvents()


if __name__ == "__main__":
    serve(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
