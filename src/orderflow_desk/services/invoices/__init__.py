"""Invoices: to whom they go, what they are made of, and what is paid."""
