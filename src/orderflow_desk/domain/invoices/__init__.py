"""Invoices: lines, taxes, sums, numbers, payments."""
