"""Looks at a database and brings it up to date, before anybody works on it."""
