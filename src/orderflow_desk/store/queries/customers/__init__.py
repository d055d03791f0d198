"""Customers as they are found and shown."""
