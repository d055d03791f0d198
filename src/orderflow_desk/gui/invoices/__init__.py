"""Invoices in the window."""
