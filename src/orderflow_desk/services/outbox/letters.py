"""Letters as the screens see them: previews, switches and templates."""

from dataclasses import replace

from sqlalchemy import Connection, and_, delete, insert

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.letters import (
    LETTER_TEMPLATES,
    PUBLIC_NOTE,
    SAMPLE_ADDRESS,
    SAMPLE_CUSTOMER,
    Announcement,
    LetterKind,
    letter_kind,
    letter_of_move,
)
from orderflow_desk.domain.lifecycle import Status, check_move
from orderflow_desk.domain.orders.order import Note, PublicNote, check_note
from orderflow_desk.domain.outbox import Forecast
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.domain.tidying import tidy_line, tidy_text
from orderflow_desk.domain.walks import WalkName, check_walk
from orderflow_desk.services.letterhead import letterhead
from orderflow_desk.services.outbox import letter_builder
from orderflow_desk.services.outbox.announcement import date_of, news_of
from orderflow_desk.services.outbox.letter_builder import Letter, Source
from orderflow_desk.services.outbox.letter_look import without_logo
from orderflow_desk.services.outbox.letter_words import LINK_MARK, language_of, sample_words
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction import records
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.tables import letter_templates, letters
from orderflow_desk.views.outbox import LetterPreview, LetterSetting

# Shown in previews where each real mail has its own address.
SAMPLE_LINK = "https://…/o/…"


class Letters:
    """Previews letters and changes their templates."""

    def __init__(self, units: UnitsOfWork, writer: OutboxWriter) -> None:
        self._units = units
        self._writer = writer

    def preview_move(self, order_id: int, *, to: Status, note: Note | None) -> LetterPreview:
        """Return the letter that a move would send. Raises MoveNotAllowed, NoSuchOrder."""
        with self._units.reading() as conn:
            record = records.load(conn, order_id)
            move = check_move(record.status, to)
            return self._preview(conn, record, letter_of_move(move), to, record.status, note)

    def preview_walk(self, order_id: int, *, name: WalkName, note: Note | None) -> LetterPreview:
        """Return the letter that a walk would send. Raises WalkNotAllowed, NoSuchOrder."""
        with self._units.reading() as conn:
            record = records.load(conn, order_id)
            walk = check_walk(record.status, name)
            kind = letter_of_move(walk.steps()[-1])
            return self._preview(conn, record, kind, walk.to, record.status, note)

    def preview_note(self, order_id: int, *, note: PublicNote) -> LetterPreview:
        """Return the letter that a public note would send. Raises NoSuchOrder."""
        with self._units.reading() as conn:
            record = records.load(conn, order_id)
            return self._preview(conn, record, PUBLIC_NOTE, record.status, None, note)

    def _preview(
        self,
        conn: Connection,
        record: OrderRecord,
        kind: LetterKind,
        to: Status,
        was: Status | None,
        note: Note | None,
    ) -> LetterPreview:
        public = (
            PublicNote(check_note(note.text)) if isinstance(note, PublicNote) and note.text.strip() else None
        )
        now = self._units.store.now(conn)
        announcement = Announcement(kind, now, to, was, public, date_of(record, to))
        letter = letter_builder.compose(conn, read_settings(conn), kind, news_of(record, announcement), now)
        return _shown(letter, self._writer.forecast(conn, record, kind, to), record.customer)

    def settings(self) -> tuple[LetterSetting, ...]:
        """Return every template with the switch of its letter, in the order of the path."""
        with self._units.reading() as conn:
            off = letter_builder.switched_off(conn)
            language = language_of(read_settings(conn))
            found: list[LetterSetting] = []
            for kind in LETTER_TEMPLATES:
                source = letter_builder.source_of(conn, kind, language)
                is_changed = source != letter_builder.default_source(kind, language)
                is_on = kind.switch not in off
                found.append(
                    LetterSetting(kind.slug, is_on, source.subject, source.body, is_changed, language)
                )
            return tuple(found)

    def change(self, slug: str, *, is_on: bool, subject: str, body: str, language: str = "") -> Changes:
        """Switch a letter on or off and keep its template; an empty one, or the default's own, is the default.

        The switch holds for all languages and wordings, the template for `language` (empty: the shop's).

        Raises:
            NotPermitted: this is for administrators.
            TemplateBroken: it does not compile, or names what letters do not have.
        """
        kind = _known_kind(slug)
        with self._units.writing(Permission.ADMINISTER) as unit:
            conn = unit.conn
            shop = _in_language(read_settings(conn), language)
            default = letter_builder.default_source(kind, shop.language)
            source = Source(tidy_line(subject) or default.subject, tidy_text(body) or default.body)
            self._render_sample(conn, shop, kind, source)
            conn.execute(delete(letters).where(letters.c.kind == kind.switch))
            conn.execute(insert(letters), {"kind": kind.switch, "is_on": is_on})
            _keep(conn, slug, shop.language, source, default)
            unit.touch(Topic.LETTERS)
        return unit.changes

    def preview_template(self, slug: str, *, subject: str, body: str, language: str = "") -> LetterPreview:
        """Return a letter of this template about an order made up for it. Raises TemplateBroken."""
        kind = _known_kind(slug)
        with self._units.reading() as conn:
            shop = _in_language(read_settings(conn), language)
            source = Source(tidy_line(subject), tidy_text(body))
            letter = self._render_sample(conn, shop, kind, source)
        return _shown(letter, Forecast(address=SAMPLE_ADDRESS), SAMPLE_CUSTOMER)

    def _render_sample(
        self, conn: Connection, shop: ShopSettings, kind: LetterKind, source: Source
    ) -> Letter:
        words = sample_words(shop.language)
        now = self._units.store.now(conn)
        sample = kind.content.sample(kind, words, now)
        return letter_builder.render(source, shop, kind, sample, letterhead(conn, shop, now))


def _in_language(shop: ShopSettings, language: str) -> ShopSettings:
    """Return the settings with a language that there are letters in: the one that is asked for, or the shop's."""
    asked = replace(shop, language=language) if language else shop
    return replace(asked, language=language_of(asked))


def _keep(conn: Connection, slug: str, language: str, source: Source, default: Source) -> None:
    own = and_(letter_templates.c.kind == slug, letter_templates.c.language == language)
    conn.execute(delete(letter_templates).where(own))
    if source != default:
        row = {
            "kind": slug,
            "language": language,
            "subject": "" if source.subject == default.subject else source.subject,
            "body": "" if source.body == default.body else source.body,
        }
        conn.execute(insert(letter_templates), row)


def _known_kind(slug: str) -> LetterKind:
    try:
        return letter_kind(slug)
    except KeyError as error:
        raise FieldInvalid("letter", slug, "unknown") from error


def _shown(letter: Letter, forecast: Forecast, name: str) -> LetterPreview:
    linked = letter_builder.with_link(letter, SAMPLE_LINK) if LINK_MARK in letter.text else letter
    return LetterPreview(forecast, name, linked.subject, linked.text, without_logo(linked.html))
