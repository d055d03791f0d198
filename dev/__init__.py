"""The project's own commands, by subject: standard library only, for `dev.py` has to run before anything is installed."""
