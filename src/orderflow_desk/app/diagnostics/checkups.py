"""What the doctor looks at: each checkup says of one thing how it is, and what to do about it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from orderflow_desk.app.diagnostics import doctor_words as words
from orderflow_desk.app.diagnostics.check_context import CheckContext, Finding, State, finding, trouble_found
from orderflow_desk.app.mail_account import MailAccountAccess
from orderflow_desk.app.shop.opening import Shop
from orderflow_desk.domain.errors import (
    DatabaseFault,
    DatabaseTrouble,
    DeskError,
    FileTrouble,
    KeyringFault,
    KeyringTrouble,
)
from orderflow_desk.domain.shop import MailAccount
from orderflow_desk.keychain import MAIL_PASSWORD, Place
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.health import Health, open_health
from orderflow_desk.settings import FILE_NAME, SecretPlace, SettingsFile, misunderstood
from orderflow_desk.store.engine import Store
from orderflow_desk.store.schema import HEAD, REVISIONS

MEGABYTE = 1024 * 1024
TOO_LITTLE, LITTLE = 50 * MEGABYTE, 500 * MEGABYTE
_MAIL_SECONDS = 15.0


def of_settings(context: CheckContext) -> Iterator[Finding]:
    """Say whether this PC's settings can be read, and make sense."""
    file = context.folders.config / FILE_NAME
    try:
        strange = misunderstood(context.folders.config)
    except FileTrouble as trouble:
        yield trouble_found("settings", trouble)
        return
    if strange is None:
        yield finding("settings", State.BAD, words.SETTINGS_BROKEN, file=file)
    elif strange:
        yield finding("settings", State.WARN, words.SETTINGS_STRANGE, file=file, names=", ".join(strange))
    else:
        yield finding("settings", State.OK, words.SETTINGS_FINE, file=file)


def of_disk(context: CheckContext) -> Iterator[Finding]:
    """Say how much room there is for the database, for half-written texts, and for the log."""
    file = context.database_file
    folders = (file.parent if file else context.folders.data, context.folders.data, context.folders.log)
    for folder in dict.fromkeys(folders):
        # A folder that does not exist yet will be made on the disk of the one above it.
        standing = next((one for one in (folder, *folder.parents) if one.exists()), folder)
        try:
            yield _room(folder, context.free_space(standing))
        except OSError as error:
            yield trouble_found("disk", FileTrouble(str(standing), error.strerror or type(error).__name__))


def _room(folder: Path, free: int) -> Finding:
    details = {"folder": folder, "free": f"{free // MEGABYTE} MB"}
    if free < TOO_LITTLE:
        return finding("disk", State.BAD, words.DISK_FULL, **details)
    if free < LITTLE:
        return finding("disk", State.WARN, words.DISK_LOW, **details)
    return finding("disk", State.OK, words.DISK_FINE, **details)


def of_database(context: CheckContext) -> Iterator[Finding]:
    """Say which database it is, whether this version knows its schema, and whether it is well."""
    file = context.database_file
    if file is not None and not file.exists():
        yield finding("database", State.WARN, words.DATABASE_NONE, file=file)
        return
    try:
        with open_health(context.url) as health:
            yield from _examined(health, is_whole=context.is_whole)
    except DatabaseTrouble as trouble:
        is_away = trouble.fault is DatabaseFault.AWAY
        yield (
            finding("database", State.BAD, words.DATABASE_AWAY)
            if is_away
            else trouble_found("database", trouble)
        )


def _examined(health: Health, *, is_whole: bool) -> Iterator[Finding]:
    engine = health.engine()
    pair = words.ENGINE_SQLITE if engine.journal else words.ENGINE_POSTGRESQL
    yield finding("engine", State.OK, pair, version=engine.version, journal=engine.journal)
    yield _schema(engine.revision)
    if engine.revision != HEAD:
        return
    found = health.examine(is_whole=is_whole)
    if not found:
        yield finding("database", State.OK, words.DATABASE_WHOLE if is_whole else words.DATABASE_QUICK)
    for one in found:
        pair, examples = words.AILMENTS[one.ailment], ", ".join(one.examples)
        yield finding("database", State.BAD, pair, counted=one.count, examples=examples)


def _schema(found: str | None) -> Finding:
    details = {"found": found, "head": HEAD}
    if found == HEAD:
        return finding("schema", State.OK, words.SCHEMA_FINE, **details)
    if found is None:
        return finding("schema", State.BAD, words.SCHEMA_NONE, **details)
    if found in REVISIONS:
        return finding("schema", State.WARN, words.SCHEMA_OLD, **details)
    return finding("schema", State.BAD, words.SCHEMA_NEW, **details)


def of_mail(context: CheckContext) -> Iterator[Finding]:
    """Connect to the shop's mail server, encrypt and log in; nothing is sent."""
    from orderflow_desk.mail.handover import check

    office = MailAccountAccess(context.keychain, SettingsFile(context.folders.config, context.settings))
    try:
        account = _account(context, office)
    except DatabaseTrouble:
        yield finding("mail", State.WARN, words.MAIL_UNKNOWN)
        return
    except DeskError as error:
        yield trouble_found("mail", error)
        return
    if account is None:
        yield finding("mail", State.WARN, words.MAIL_NONE)
        return
    try:
        check(account, extra_ca=office.extra_ca(), timeout=_MAIL_SECONDS)
    except DeskError as error:
        yield trouble_found("mail", error)
    else:
        yield finding("mail", State.OK, words.MAIL_FINE, host=account.host, port=account.port)


def _account(context: CheckContext, office: MailAccountAccess) -> MailAccount | None:
    """Return the account that mails leave by; DatabaseTrouble where there is no shop to ask."""
    with open_health(context.url) as health:
        if health.engine().revision != HEAD:
            raise DatabaseTrouble(DatabaseFault.AWAY)
    with Desk(Store(context.url)) as desk:
        office.serve(Shop(desk))
        return office.account()


def of_chores(context: CheckContext) -> Iterator[Finding]:
    """Say what the program failed to do by itself."""
    try:
        with open_health(context.url) as health:
            if health.engine().revision != HEAD:
                return
        with Desk(Store(context.url)) as desk:
            failed = [one for one in desk.chores.all() if one.fault]
    except DatabaseTrouble:
        return  # `of_database` tells of it
    for one in failed:
        yield finding(
            "chores",
            State.WARN,
            words.CHORE_FAILED,
            counted=one.failures,
            job=words.job_name(one.job),
            fault=one.fault,
        )
    if not failed:
        yield finding("chores", State.OK, words.CHORES_FINE)


def of_keyring(context: CheckContext) -> Iterator[Finding]:
    """Try this PC's store for passwords by writing, reading and deleting, where it is in use."""
    match context.settings.secret_place:
        case SecretPlace.FILE:
            yield finding("keyring", State.OK, words.KEYRING_FILE)
            return
        case SecretPlace.SESSION:
            yield finding("keyring", State.OK, words.KEYRING_SESSION)
            return
        case SecretPlace.KEYRING:
            problem = context.keychain.problem()
    if problem is None:
        yield finding("keyring", State.OK, words.KEYRING_FINE)
    else:
        is_bearable = problem.fault is KeyringFault.MISSING or _is_given(context)
        yield trouble_found("keyring", problem, State.WARN if is_bearable else State.BAD)


def _is_given(context: CheckContext) -> bool:
    """Tell whether the password of the mail account comes from the environment, so that no keyring is needed."""
    try:
        found = context.keychain.find(MAIL_PASSWORD)
    except KeyringTrouble:
        return False
    return found is not None and found[1] is Place.ENVIRONMENT


CHECKUPS: tuple[Callable[[CheckContext], Iterator[Finding]], ...] = (
    of_settings,
    of_database,
    of_disk,
    of_chores,
    of_keyring,
    of_mail,
)
