"""One order: who and what, where it stands, and what moves it."""
