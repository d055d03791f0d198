"""What every test stands on: no screen, no network but loopback, no stray log record."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
