"""The window paints before anything heavy is imported."""

import subprocess
import sys

HEAVY = (
    "sqlalchemy",
    "keyring",
    "jinja2",
    "alembic",
    "psycopg",
    "argon2",
    "smtplib",
    "email_validator",
    "sqlite3",
)
MODULES = (
    "orderflow_desk.gui.main_window",
    "orderflow_desk.gui.session",
    "orderflow_desk.gui.pages.orders_page",
)


def test_importing_the_window_imports_no_database_no_keyring_and_no_templates() -> None:
    code = (
        f"import sys; import {', '.join(MODULES)}; print(*sorted(m for m in {HEAVY!r} if m in sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert result.stdout.split() == []
