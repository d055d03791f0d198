"""What the doctor says: one sentence of what it is, and one of what to do, for everything that can be found."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.actors import Job
from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP
from orderflow_desk.services.health import Ailment

Pair = tuple[str, str]

_NAMES = {
    "settings": QT_TRANSLATE_NOOP("doctor", "Settings"),
    "database": QT_TRANSLATE_NOOP("doctor", "Database"),
    "engine": QT_TRANSLATE_NOOP("doctor", "Engine"),
    "schema": QT_TRANSLATE_NOOP("doctor", "Schema"),
    "disk": QT_TRANSLATE_NOOP("doctor", "Disk"),
    "keyring": QT_TRANSLATE_NOOP("doctor", "Passwords"),
    "mail": QT_TRANSLATE_NOOP("doctor", "Mail server"),
    "chores": QT_TRANSLATE_NOOP("doctor", "Chores"),
}


def name_of(check: str) -> str:
    """Return what people call a check."""
    return QCoreApplication.translate("doctor", _NAMES[check])


SETTINGS_FINE = (QT_TRANSLATE_NOOP("doctor", "The settings of this PC are in order ({file})."), "")
SETTINGS_STRANGE = (
    QT_TRANSLATE_NOOP(
        "doctor", "Some settings of this PC make no sense, and defaults hold for them: {names}."
    ),
    QT_TRANSLATE_NOOP("doctor", "Set them anew in Settings, or correct them in {file}."),
)
SETTINGS_BROKEN = (
    QT_TRANSLATE_NOOP("doctor", "The settings of this PC cannot be understood ({file})."),
    QT_TRANSLATE_NOOP(
        "doctor", "Put the file back from a backup, or delete it: the program then starts with its defaults."
    ),
)

DATABASE_NONE = (
    QT_TRANSLATE_NOOP("doctor", "There is no database yet ({file})."),
    QT_TRANSLATE_NOOP(
        "doctor", "Start the program once: it makes one. If there was one, put back the backup."
    ),
)
DATABASE_AWAY = (
    QT_TRANSLATE_NOOP("doctor", "The shop's database cannot be reached."),
    QT_TRANSLATE_NOOP(
        "doctor", "Check that the server runs, the line, and the address in the settings of this PC."
    ),
)
DATABASE_QUICK = (QT_TRANSLATE_NOOP("doctor", "The database passes the quick examination."), "")
DATABASE_WHOLE = (
    QT_TRANSLATE_NOOP("doctor", "The database is whole, and all that it says twice agrees."),
    "",
)
ENGINE_SQLITE = (QT_TRANSLATE_NOOP("doctor", "SQLite {version}, journal mode {journal}."), "")
ENGINE_POSTGRESQL = (QT_TRANSLATE_NOOP("doctor", "PostgreSQL {version}."), "")
SCHEMA_FINE = (QT_TRANSLATE_NOOP("doctor", "The database has the schema of this version ({head})."), "")
SCHEMA_OLD = (
    QT_TRANSLATE_NOOP("doctor", "The database has an older schema ({found}; this version knows {head})."),
    QT_TRANSLATE_NOOP("doctor", "Start the program: it puts a copy aside and upgrades the database."),
)
SCHEMA_NEW = (
    QT_TRANSLATE_NOOP(
        "doctor", "A newer version of the program made the database ({found}; this one knows {head})."
    ),
    QT_TRANSLATE_NOOP("doctor", "Install the newer version on this PC, too."),
)
SCHEMA_NONE = (
    QT_TRANSLATE_NOOP("doctor", "The database is none of Orderflow Desk: it has no tables of ours."),
    QT_TRANSLATE_NOOP("doctor", "Check the address of the database in the settings of this PC."),
)
AILMENTS: dict[Ailment, Pair] = {
    Ailment.DAMAGED: (
        QT_TRANSLATE_N_NOOP("doctor", "The file of the database is damaged, at %Ln place(s): {examples}"),
        QT_TRANSLATE_NOOP(
            "doctor",
            "Close the program, keep the damaged file, put back the last backup, and check the disk.",
        ),
    ),
    Ailment.DANGLING: (
        QT_TRANSLATE_N_NOOP("doctor", "%Ln reference(s) to rows that are not there: {examples}"),
        QT_TRANSLATE_NOOP("doctor", "Something else changed the file; put back the last backup that passes."),
    ),
    Ailment.NO_GUARD: (
        QT_TRANSLATE_N_NOOP("doctor", "%Ln guard(s) of the database taken away: {examples}"),
        QT_TRANSLATE_NOOP(
            "doctor",
            "The timeline can be changed unseen; put back the last backup that passes, and ask who did it.",
        ),
    ),
    Ailment.WRONG_STATUS: (
        QT_TRANSLATE_N_NOOP("doctor", "%Ln order(s) not where the timeline ends: {examples}"),
        QT_TRANSLATE_NOOP(
            "doctor",
            "Something else changed them; compare these orders with the bench, or put back a backup.",
        ),
    ),
    Ailment.WRONG_COUNT: (
        QT_TRANSLATE_NOOP("doctor", "The stored numbers of orders are wrong for: {examples}"),
        QT_TRANSLATE_NOOP(
            "doctor",
            "The orders are right; let who keeps the database count anew: UPDATE status_counts SET count = "
            "(SELECT count(*) FROM orders WHERE orders.status = status_counts.status)",
        ),
    ),
    Ailment.WRONG_MAIL: (
        QT_TRANSLATE_N_NOOP(
            "doctor", "Timeline entries and mails do not fit together, %Ln time(s): {examples}"
        ),
        QT_TRANSLATE_NOOP(
            "doctor", "Something else changed them; look at the Outbox of these orders, or put back a backup."
        ),
    ),
    Ailment.UNFINDABLE: (
        QT_TRANSLATE_N_NOOP("doctor", "%Ln order(s) not found by what stands in them: {examples}"),
        QT_TRANSLATE_NOOP(
            "doctor", "Edit the customer's phone in these orders and set it back: that makes them findable."
        ),
    ),
    Ailment.CUSTOMER_UNFINDABLE: (
        QT_TRANSLATE_N_NOOP("doctor", "%Ln customer(s) not found at the counter, by number: {examples}"),
        QT_TRANSLATE_NOOP(
            "doctor", "Change their phone in one of their orders and set it back: that makes them findable."
        ),
    ),
    Ailment.SEARCH_DAMAGED: (
        QT_TRANSLATE_NOOP("doctor", "The index of the search does not fit the orders."),
        QT_TRANSLATE_NOOP(
            "doctor",
            "Nothing is lost; let who keeps the database make it anew: INSERT INTO order_fragments(order_fragments) "
            "VALUES ('rebuild'), and the same for order_beginnings and customer_fragments.",
        ),
    ),
}

DISK_FINE = (QT_TRANSLATE_NOOP("doctor", "{free} are free for {folder}."), "")
DISK_LOW = (
    QT_TRANSLATE_NOOP("doctor", "Only {free} are free for {folder}."),
    QT_TRANSLATE_NOOP("doctor", "Free some space soon; an upgrade copies the whole database first."),
)
DISK_FULL = (
    QT_TRANSLATE_NOOP("doctor", "The disk is all but full: {free} are free for {folder}."),
    QT_TRANSLATE_NOOP("doctor", "Free some space now: changes may be refused, though nothing is lost by it."),
)

KEYRING_FINE = (QT_TRANSLATE_NOOP("doctor", "This PC's store for passwords works."), "")
KEYRING_FILE = (
    QT_TRANSLATE_NOOP("doctor", "Passwords are kept in a file for this user alone, by choice."),
    "",
)
KEYRING_SESSION = (
    QT_TRANSLATE_NOOP(
        "doctor", "Passwords are kept until the program ends, by choice; or they come from outside."
    ),
    "",
)

MAIL_FINE = (QT_TRANSLATE_NOOP("doctor", "{host}:{port} takes our certificate check and our login."), "")
MAIL_NONE = (
    QT_TRANSLATE_NOOP("doctor", "No mail server is set up, so no customer is told by e-mail."),
    QT_TRANSLATE_NOOP("doctor", "Fill in Settings, Mail; until then e-mails wait."),
)
MAIL_UNKNOWN = (
    QT_TRANSLATE_NOOP("doctor", "Which mail server it is stands in the database, which cannot be read."),
    QT_TRANSLATE_NOOP("doctor", "See to the database first."),
)

_JOBS = {
    Job.POST: QT_TRANSLATE_NOOP("doctor", "send the mails"),
    Job.ARCHIVE_PHOTOS: QT_TRANSLATE_NOOP("doctor", "move photos of finished orders into files"),
    Job.DELETE_PHOTOS: QT_TRANSLATE_NOOP("doctor", "delete photos that were removed"),
    Job.SWEEP_SPARES: QT_TRANSLATE_NOOP("doctor", "delete half-written files of photos"),
    Job.SWEEP_ERASED: QT_TRANSLATE_NOOP("doctor", "clear the file of the database of who was erased"),
    Job.PRUNE_CHANGES: QT_TRANSLATE_NOOP("doctor", "delete old lines of what was changed"),
    Job.RESET_PASSWORD: QT_TRANSLATE_NOOP("doctor", "set a new password from the command line"),
}


def job_name(slug: str) -> str:
    """Return what a job of the program does; one of a newer version goes by its slug."""
    return QCoreApplication.translate("doctor", _JOBS[Job(slug)]) if slug in set(Job) else slug


CHORES_FINE = (
    QT_TRANSLATE_NOOP("doctor", "What the program does by itself was done when it was last due."),
    "",
)
CHORE_FAILED = (
    QT_TRANSLATE_N_NOOP(
        "doctor", "The program tried %Ln time(s) in vain to do by itself: {job}. The last time: {fault}"
    ),
    QT_TRANSLATE_NOOP("doctor", "Mend what it names; the program tries again by itself, each hour at least."),
)
