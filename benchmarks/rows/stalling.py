"""What the window misses while its mail worker sends a thousand mails and somebody scrolls, beside the same without mails."""

import os

from sqlalchemy import text

from benchmarks.figures import Figure
from benchmarks.rows.listing import scroll
from benchmarks.rows.mailing import office
from benchmarks.setting import Setting, median
from benchmarks.window.painting import Pulse, let_run, let_run_until
from benchmarks.window.window import RealWindow, real_window
from benchmarks.yardsticks.mail_server import mail_server
from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.settings import Folders, SettingsFile

_ROUNDS = 3
# What another connection has written is heard of within a quarter of a second, and refreshed.
_UNTIL_HEARD = 0.8
_STOP = text("UPDATE mail_queue SET is_stopped = 1")


def stall(setting: Setting) -> list[Figure]:
    """Measure the longest gaps of the event loop, idle and draining in turns."""
    idle: list[float] = []
    busy: list[float] = []
    with mail_server() as server:
        shop, home = setting.copy_to_write(), setting.home("stall")
        os.environ["ORDERFLOW_DESK_MAIL_PASSWORD"] = server.account.password
        kept = SettingsFile(Folders.below(home).config)
        kept.write("extra_ca", server.ca_file)
        kept.write("secret_place", "session")
        one = office(shop, server, setting.mails)
        with real_window(shop, home) as window:
            window.choose_all_closed()
            for _ in range(_ROUNDS if setting.rounds > _ROUNDS else 1):
                with one.store.writing() as conn:
                    conn.execute(_STOP)
                one.enqueue(len(one.order_ids))
                let_run(_UNTIL_HEARD)
                window.rest()
                idle.append(_gap(window, 6 * setting.rounds))
                window.desk.outbox.resume_queue()
                window.program.feed.announce(_of_the_queue())
                busy.append(_gap(window, 6 * setting.rounds))
                let_run_until(lambda: not window.desk.outbox.queue().waiting, "all mails have left", 120)
                window.rest()
        one.desk.close()
        del os.environ["ORDERFLOW_DESK_MAIL_PASSWORD"]
    note = f"{len(one.order_ids)} mails a round; longest of all {max(busy):.1f} ms"
    return [
        Figure(
            "stall", "longest gap, draining and scrolling", "ms", median(busy), "the same, idle", median(idle),
            at_most=1.25, note=note, **setting.frames(1),
        )
    ]  # fmt: skip


def _of_the_queue() -> Changes:
    return Changes.of([(Topic.QUEUE, None)])


def _gap(window: RealWindow, frames: int) -> float:
    window.view.verticalScrollBar().setValue(0)
    window.rest()
    pulse = Pulse()
    with pulse:
        scroll(window, frames)
    return pulse.longest
