"""Servers that do not prove who they are."""
