"""Delivers the outbox: claim, hand over, settle."""
