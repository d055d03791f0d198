"""Compiled from ui/*.ui by `dev.py forms`; not edited by hand."""
